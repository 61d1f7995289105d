import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../api/query.ts';
import { useSpeech } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { Extracted } from './extract.ts';

/** Starter questions per trade. */
export function TemplateList({ onFound }: { onFound: (found: Extracted) => void }) {
  const { texts: t, language } = useSpeech();
  const templates = useQuery(apiQuery('listTemplates', { query: { language } }));
  return (
    <div className="flex flex-col gap-3">
      <p className="text-2 text-muted">{t.setup.templateHint}</p>
      <ProblemNote error={templates.error} retry={() => void templates.refetch()} />
      {templates.isPending ? <Skeleton rows={4} /> : null}
      <ul className="divide-y divide-border rounded-card border border-border">
        {templates.data?.items.map((template) => (
          <li key={template.id} className="flex items-center gap-3 px-3 py-2">
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{template.name}</span>
              <span className="block text-2 text-muted">{template.description}</span>
            </span>
            <Button
              aria-label={`${t.setup.questions(template.entries.length)}: ${t.setup.beginWith(template.name)}`}
              onClick={() => onFound({ items: template.entries, problems: [], left_out: [] })}
            >
              {t.setup.questions(template.entries.length)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
