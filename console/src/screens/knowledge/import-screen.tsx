import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Guard } from '../../frame/guard.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { KnowledgeStep } from '../setup/knowledge-step.tsx';
import { ImportLines } from './import-lines.tsx';

/** Ways to bring knowledge in: a FAQ as it is, a template, or lines from another system. */
export function ImportScreen() {
  const t = useTexts();
  return (
    <Guard permission="knowledge.edit">
      <Page
        title={t.knowledge.importTitle}
        lead={t.knowledge.importLead}
        action={
          <Link
            to="/knowledge"
            className="flex min-h-9 items-center gap-1.5 text-accent-text hover:underline max-sm:min-h-11"
          >
            <ArrowLeft size={16} aria-hidden />
            {t.knowledge.backToList}
          </Link>
        }
      >
        <div className="mb-6 rounded-card border border-border bg-surface p-4 sm:p-5">
          <h2 className="sr-only">{t.setup.waysLabel}</h2>
          <KnowledgeStep first="paste" />
        </div>
        <Section title={t.knowledge.importLines} lead={t.knowledge.importLinesHint}>
          <ImportLines />
        </Section>
      </Page>
    </Guard>
  );
}
