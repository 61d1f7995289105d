import { FileMinus2, FilePen, FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import type { Reply } from '../../api/endpoints.ts';
import { useTexts } from '../../texts/texts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { WordDiffView } from '../sources/word-diff-view.tsx';

type Change = Reply<'draftChanges'>['items'][number];

/** Changes drawn at first, so that what stands below them is near, and with each wish for more: there may be thousands. */
const shownAtFirst = 10;
const shownMore = 100;

const looks = {
  added: { meaning: 'answered', icon: FilePlus2 },
  changed: { meaning: 'suggested', icon: FilePen },
  removed: { meaning: 'failed', icon: FileMinus2 },
} as const;

/** Each changed document; opened, it shows field by field what was and what will be. */
export function ChangeList({ items, count }: { items: readonly Change[]; count: number }) {
  const t = useTexts();
  const [most, setMost] = useState(shownAtFirst);
  const shown = items.slice(0, most);
  return (
    <>
      <ul className="-my-2 divide-y divide-border">
        {shown.map((item) => (
          <li key={item.document_id}>
            <details>
              <summary className="flex min-h-11 cursor-pointer items-center gap-3 py-1.5">
                <Badge meaning={looks[item.change].meaning} icon={looks[item.change].icon}>
                  {t.knowledge.changes[item.change]}
                </Badge>
                <span className="min-w-0 flex-1 truncate">{item.title}</span>
              </summary>
              <Difference item={item} />
            </details>
          </li>
        ))}
      </ul>
      {count > shown.length ? (
        <p className="mt-3 flex flex-wrap items-center gap-3 text-2 text-muted">
          {t.knowledge.moreChanges(count - shown.length)}
          {items.length > shown.length ? (
            <Button onClick={() => setMost(most + shownMore)}>{t.common.loadMore}</Button>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

function Difference({ item }: { item: Change }) {
  const t = useTexts();
  const before = fieldsOf(item.before);
  const after = fieldsOf(item.after);
  const labels: Record<string, string> = {
    question: t.knowledge.question,
    variants: t.knowledge.variants,
    answer: t.knowledge.answer,
    title: t.knowledge.pageTitle,
    text: t.knowledge.pageText,
    url: t.knowledge.url,
    action: t.actions.title,
    valid_from: t.knowledge.validFrom,
    valid_until: t.knowledge.ends,
  };
  const names = Object.keys(labels).filter((name) => (before[name] ?? '') !== (after[name] ?? ''));
  return (
    <dl className="flex flex-col gap-3 pb-3">
      {names.map((name) => (
        <div key={name}>
          <dt className="mb-1 text-2 font-medium">{labels[name]}</dt>
          {before[name] && after[name] ? (
            <dd className="rounded-control bg-raised p-2 text-2">
              <WordDiffView before={before[name]} after={after[name]} />
            </dd>
          ) : (
            <dd className="grid gap-2 text-2 sm:grid-cols-2">
              <Side heading={t.knowledge.before} text={before[name]} look="tint-[var(--failed)]" />
              <Side heading={t.knowledge.after} text={after[name]} look="tint-[var(--answered)]" />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Side({ heading, text, look }: { heading: string; text: string | undefined; look: string }) {
  return (
    <div className={`rounded-control p-2 ${text ? look : 'bg-raised'}`}>
      <span className="block text-1 text-muted">{heading}</span>
      <span className="block max-h-64 overflow-y-auto [overflow-wrap:anywhere] whitespace-pre-wrap">
        {text || '–'}
      </span>
    </div>
  );
}

function textOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.join('\n');
  if (name.startsWith('valid_') && typeof value === 'number') return new Date(value).toLocaleString();
  // Whoever approves it has to see what an action calls and what its form asks.
  if (name === 'action' && value) return JSON.stringify(value, null, 2);
  return typeof value === 'string' ? value : '';
}

/** The fields of a document as texts; wordings one a line. */
function fieldsOf(document: unknown): Record<string, string> {
  if (typeof document !== 'object' || document === null) return {};
  return Object.fromEntries(
    Object.entries(document).map(([name, value]: [string, unknown]) => [name, textOf(name, value)]),
  );
}
