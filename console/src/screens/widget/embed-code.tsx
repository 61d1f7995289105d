import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../api/query.ts';
import { useTexts } from '../../texts/texts.tsx';
import { CopyField } from '../../ui/copy-field.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SendCode } from './send-code.tsx';

/** The script tag to paste, as a block of the widget screen. */
export function EmbedCode() {
  const t = useTexts();
  return (
    <Section title={t.widget.embed} lead={t.widget.embedLead}>
      <EmbedTags />
      <SendCode />
    </Section>
  );
}

/** The script tags themselves, the usual one first. */
export function EmbedTags() {
  const t = useTexts();
  const keys = useQuery(apiQuery('listWidgetKeys', { query: { limit: 200 } }));
  const code = useQuery(apiQuery('widgetCode', {}));
  if (keys.data?.items.length === 0) return <p className="text-muted">{t.widget.embedNoKey}</p>;
  if (!code.data) {
    return code.error ? (
      <ProblemNote error={code.error} retry={() => void code.refetch()} />
    ) : (
      <Skeleton rows={1} tall />
    );
  }
  const { html, tenant_html, loader_html, keyed_html } = code.data;
  const others = [
    [t.widget.embedTenant, tenant_html],
    [t.widget.embedLoader, loader_html],
    [t.widget.embedKeyed, keyed_html],
  ].filter(([, tag]) => tag && tag !== html) as [string, string][];
  return (
    <>
      <CopyField label={t.widget.embedHtml} value={html} />
      {others.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-1 text-2 text-muted">{t.widget.embedOther}</summary>
          <div className="mt-2 flex flex-col gap-4">
            {others.map(([label, tag]) => (
              <CopyField key={label} label={label} value={tag} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}
