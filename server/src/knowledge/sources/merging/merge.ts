import { contentOf, type DocumentRow } from '../../drafts/document-row.ts';
import { plain } from '../../learning/asked-messages.ts';

/** A document with whether people wrote it, and whether they wrote it or changed what the site says. */
export interface Side {
  row: DocumentRow;
  own: boolean;
  edited: boolean;
}

/** How two documents become one. */
export interface Merge {
  keep: Side;
  drop: Side;
  /** Wordings that the one that stays gets, and how many there is no room for. */
  added: string[];
  noRoom: number;
  /** Its address afterwards. */
  url: string | null;
}

/** Wordings of an entry at most. */
const MOST_WORDINGS = 500;

/** How two documents of one kind become one: the better text stays, and gets the wordings and the address of the other. Pure. */
export function mergeOf(a: Side, b: Side, keepId?: string): Merge {
  const [keep, drop] = keepId === undefined ? better(a, b) : b.row.id === keepId ? [b, a] : [a, b];
  const wordings = newWordings(keep.row, drop.row);
  const own = contentOf(keep.row);
  const room = own.kind === 'entry' ? Math.max(0, MOST_WORDINGS - own.variants.length) : 0;
  return {
    keep,
    drop,
    added: wordings.slice(0, room),
    noRoom: Math.max(0, wordings.length - room),
    url: keep.row.url ?? drop.row.url,
  };
}

/** What people wrote goes before what they changed, and that before what a site says; then the one that says more, then the plainer address. */
function better(a: Side, b: Side): [Side, Side] {
  if (a.own !== b.own) return a.own ? [a, b] : [b, a];
  if (a.edited !== b.edited) return a.edited ? [a, b] : [b, a];
  const more = textOf(a.row).length - textOf(b.row).length;
  const plainer = (b.row.url ?? '').length - (a.row.url ?? '').length;
  const older = a.row.id < b.row.id ? 1 : -1;
  return (more || plainer || older) > 0 ? [a, b] : [b, a];
}

function newWordings(keep: DocumentRow, drop: DocumentRow): string[] {
  const [own, other] = [contentOf(keep), contentOf(drop)];
  if (own.kind !== 'entry' || other.kind !== 'entry') return [];
  const known = new Set([own.question, ...own.variants].map(plain));
  return [other.question, ...other.variants].filter((text) => {
    const key = plain(text);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** What a document tells visitors. */
export function textOf(row: DocumentRow): string {
  const content = contentOf(row);
  return content.kind === 'entry' ? content.answer : content.text;
}
