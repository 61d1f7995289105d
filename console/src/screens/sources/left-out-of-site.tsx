import { ChevronRight } from 'lucide-react';
import type { Reply } from '../../api/endpoints.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Section } from '../../ui/page.tsx';
import { pathOf } from './path-of.ts';

/** What on the pages did not become knowledge, such as menus and what stands on every page. */
export function LeftOutOfSite({ run }: { run: Reply<'getSourceRun'> }) {
  const t = useTexts();
  if (run.left_out.length === 0) return null;
  return (
    <Section title={t.sources.leftOutTitle} lead={t.sources.leftOutLead}>
      <details className="group">
        <summary className="flex min-h-9 w-fit cursor-pointer items-center gap-1 text-2 text-accent-text max-sm:min-h-11">
          <ChevronRight size={14} aria-hidden className="transition-transform group-open:rotate-90" />
          {t.sources.leftOutShow(run.left_out.length)}
        </summary>
        <ul className="max-h-96 divide-y divide-border overflow-y-auto">
          {run.left_out.map(({ text, reason, pages, url }) => (
            <li key={`${reason} ${text}`} className="py-2 text-2">
              <span className="line-clamp-3 [overflow-wrap:anywhere]">{text}</span>
              <span className="text-muted">
                {t.setup.reasons[reason]} · {pages > 1 ? t.sources.pages(pages) : pathOf(url)}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
