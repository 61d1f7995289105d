import { markWords } from './mark-words.ts';

/** A passage in which the words of the question stand out. */
export function MarkedText({ passage, question }: { passage: string; question: string }) {
  return (
    <p className="max-w-[72ch] text-2 [overflow-wrap:anywhere] whitespace-pre-wrap">
      {markWords(passage, question).map(({ at, text, marked }) =>
        marked ? (
          <mark
            key={at}
            className="rounded-[3px] bg-transparent px-0.5 font-medium text-text tint-[var(--waiting)]"
          >
            {text}
          </mark>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </p>
  );
}
