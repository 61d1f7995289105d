import { type Span, splitSentences } from './split-sentences.ts';
import { withoutEnd } from './without-end.ts';

/** A run of sentences under one heading, with the titles that lead to it. */
export interface PagePart extends Span {
  /** Headings above it, outermost first, without Markdown signs. */
  headings: string[];
}

const TARGET = 1_500;
/** Each passage carries the headings above it, so a long one would be copied as often as it has passages below. */
const LONGEST_HEADING = 300;
const HEADING = /^\s{0,3}(#{1,6})\s(.*)$/s;

/** Cuts a Markdown page into passages of at most about `target` characters: along headings first, then between sentences. */
export function splitPage(text: string, target = TARGET): PagePart[] {
  return sections(text).flatMap((section) => cut(text, section, target));
}

function sections(text: string): PagePart[] {
  const found: PagePart[] = [];
  const path: string[] = [];
  let start = 0;
  let position = 0;
  let fenced = false;
  const close = (end: number) => {
    if (text.slice(start, end).trim()) found.push({ start, end, headings: path.filter(Boolean) });
  };
  for (const line of text.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? null : HEADING.exec(line);
    if (heading) {
      close(position);
      const depth = (heading[1] ?? '').length;
      path.length = Math.min(path.length, depth - 1);
      while (path.length < depth - 1) path.push('');
      path.push(titleOf(heading[2] ?? ''));
      start = position + line.length + 1;
    }
    position += line.length + 1;
  }
  close(text.length);
  return found;
}

/** "Title ##" is a title too. */
function titleOf(written: string): string {
  return withoutEnd(written.trim(), '#').trimEnd().slice(0, LONGEST_HEADING);
}

function cut(text: string, section: PagePart, target: number): PagePart[] {
  const body = text.slice(section.start, section.end);
  const sentences = splitSentences(body);
  const first = sentences[0];
  const last = sentences.at(-1);
  if (!first || !last) return [];
  const pieces = Math.ceil((last.end - first.start) / target);
  const size = (last.end - first.start) / pieces;
  const parts: PagePart[] = [];
  let open: PagePart | null = null;
  for (const { start, end } of sentences) {
    if (!open || (end - open.start > size * 1.15 && pieces > 1)) {
      open = { start, end, headings: section.headings };
      parts.push(open);
    }
    open.end = end;
  }
  return parts.map((part) => ({ ...part, start: part.start + section.start, end: part.end + section.start }));
}
