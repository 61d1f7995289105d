import type { Citation } from '@askbob/contract/endpoints/chat.ts';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';

/** A reply whose `[1]` markers are small numbers that open the passage they stand for. */
export function CitedText({ text, citations }: { text: string; citations: readonly Citation[] }) {
  const [open, setOpen] = useState<number | null>(null);
  const shown = citations.find(({ n }) => n === open);
  return (
    <>
      <p className="max-w-[72ch] [overflow-wrap:anywhere] whitespace-pre-wrap">
        {partsOf(text, citations).map(({ key, words, citation }) =>
          citation ? (
            <button
              key={key}
              type="button"
              aria-expanded={open === citation.n}
              aria-label={`${citation.n}: ${citation.title}`}
              onClick={() => setOpen(open === citation.n ? null : citation.n)}
              className="mx-0.5 inline-flex h-5 min-w-5 -translate-y-0.5 items-center justify-center rounded-[4px] px-1 text-1 font-medium text-accent-text tint-[var(--accent)]"
            >
              {citation.n}
            </button>
          ) : (
            <span key={key}>{words}</span>
          ),
        )}
      </p>
      {shown ? (
        <blockquote className="max-w-[72ch] rounded-card bg-raised px-3 py-2 text-2">
          <span className="flex items-center gap-1.5 font-medium">
            {shown.title}
            {shown.url ? (
              <a
                href={shown.url}
                target="_blank"
                rel="noreferrer"
                aria-label={shown.url}
                className="text-accent-text"
              >
                <ExternalLink size={14} aria-hidden />
              </a>
            ) : null}
          </span>
          <span className="whitespace-pre-wrap text-muted">{shown.quote}</span>
        </blockquote>
      ) : null}
    </>
  );
}

function partsOf(text: string, citations: readonly Citation[]) {
  let at = 0;
  return text.split(/(\[\d+\])/).map((words) => {
    const key = at;
    at += words.length;
    const number = /^\[(\d+)\]$/.exec(words)?.[1];
    return { key, words, citation: number ? citations.find(({ n }) => n === Number(number)) : undefined };
  });
}
