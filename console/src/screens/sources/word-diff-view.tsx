import { Fragment } from 'react';
import { wordDiff } from './word-diff.ts';

const looks = {
  same: '',
  added: 'rounded-control tint-[var(--answered)] no-underline font-medium',
  removed: 'rounded-control text-muted tint-[var(--failed)] line-through',
};
const elements = { same: 'span', added: 'ins', removed: 'del' } as const;

/** A document's text as people read it, without the marks of headings and bold. */
function readable(text: string): string {
  return text.replace(/^#{1,6} +/gm, '').replaceAll('**', '');
}

/** A text with what came and went in it marked. */
export function WordDiffView({ before, after }: { before: string; after: string }) {
  return (
    <p className="max-h-80 overflow-y-auto [overflow-wrap:anywhere] whitespace-pre-wrap">
      {wordDiff(readable(before), readable(after)).map(({ kind, text }, at) => {
        const Element = elements[kind];
        const space = kind === 'same' ? '' : (/^\s*/.exec(text)?.[0] ?? '');
        return (
          // Pieces have no name but their place, and are drawn anew together.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Fragment key={at}>
            {space}
            <Element className={looks[kind]}>{text.slice(space.length)}</Element>
          </Fragment>
        );
      })}
    </p>
  );
}
