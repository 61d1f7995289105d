import { fill } from '../language.ts';
import { h } from '../render.ts';
import type { Citation } from '../wire.ts';
import type { View } from './view.ts';

// A marker with the space before it, or an address without the full stop after it.
const parts = /(\s?\[\d+\]|https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/;

/** An address that may be a link: http and https only. */
export function isWebAddress(address: string | null): address is string {
  return /^https?:\/\//i.test(address ?? '');
}

export function link(href: string, text: string) {
  return (
    <a href={href} target="_blank" rel="noreferrer nofollow">
      {text}
    </a>
  );
}

/** Text as text, with addresses as links and source markers as small numbers that unfold their quote; the sources of a reply still coming are not known yet. */
export function richText(
  { texts, screen, act }: View,
  id: string,
  text: string,
  citations?: Citation[] | null,
) {
  return text.split(parts).map((part) => {
    if (isWebAddress(part)) return link(part, part);
    const n = /^\s*\[(\d+)\]$/.exec(part)?.[1];
    if (!n) return part;
    if (!id) return <sup>{n}</sup>;
    const name = `${id}:${n}`;
    return citations?.some((citation) => citation.n === +n) ? (
      <button
        class="cite"
        aria-label={fill(texts.source, n)}
        aria-expanded={screen.unfolded.has(name)}
        onClick={() => act.unfold(name)}
      >
        {n}
      </button>
    ) : (
      part
    );
  });
}
