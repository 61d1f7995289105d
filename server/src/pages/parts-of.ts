import { Parser } from 'htmlparser2';
import type { Part } from './site/find.d.ts';

/** Elements that begin a part of a page when they have a name. */
const PARTS = new Set(['section', 'tr']);
/** After these the words go on as if there were a space. */
const INLINE = new Set(['a', 'b', 'code', 'kbd', 'span', 'strong', 'em', 'i']);

interface Open {
  id: string;
  /** How deep it stands. */
  depth: number;
  title: string;
  text: string;
}

/** The parts of a page of ours that can be found: what stands before the first one, and each section with a name. */
export function partsOf(path: string, page: string, markup: string): Part[] {
  const parts: Part[] = [];
  const open: Open[] = [{ id: '', depth: -1, title: '', text: '' }];
  let depth = 0;
  let isHeading = false;
  let left = 0;
  const close = ({ id, title, text }: Open) => {
    const words = text.replaceAll(/\s+/g, ' ').trim();
    const name = title.replaceAll(/\s+/g, ' ').trim() || (id ? words.slice(0, 60) : page);
    if (words || title) parts.push({ url: id ? `${path}#${id}` : path, page, title: name, text: words });
  };
  const parser = new Parser({
    onopentag(tag, { id }) {
      depth++;
      if (tag === 'nav' || tag === 'button') left++;
      if (id && PARTS.has(tag)) open.push({ id, depth, title: tag === 'tr' ? id : '', text: '' });
      if (/^h[1-3]$/.test(tag)) isHeading = true;
      add(INLINE.has(tag) ? '' : ' ');
    },
    ontext(text) {
      add(text);
    },
    onclosetag(tag) {
      if (/^h[1-3]$/.test(tag)) isHeading = false;
      add(INLINE.has(tag) ? '' : ' ');
      if (tag === 'nav' || tag === 'button') left--;
      if (open.length > 1 && open.at(-1)?.depth === depth) close(open.pop() as Open);
      depth--;
    },
  });
  function add(text: string): void {
    const part = open.at(-1);
    if (!part || left > 0) return;
    // The heading of a part is its title; those below it are words like others.
    if (isHeading && part.text.trim() === '') part.title += text;
    else part.text += text;
  }
  parser.end(markup);
  close(open[0] as Open);
  return parts;
}
