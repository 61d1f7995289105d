import type { Block, Reason, Source } from './block.ts';

/** Words with how they look and where they lead. */
export interface Run {
  text: string;
  bold: boolean;
  link: string | null;
}

/** Runs as Markdown: bold and links, neighbours of the same kind joined. */
export function markdownOfRuns(runs: readonly Run[]): string {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const blank = run.text.trim() === '';
    if (last && ((last.bold === run.bold && last.link === run.link) || (blank && last.link === null)))
      last.text += run.text;
    else joined.push({ ...run });
  }
  const text = joined.map(marked).join('');
  return text
    .split('\n')
    .map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function marked({ text, bold, link }: Run): string {
  const words = text.trim();
  if (words === '') return text;
  const before = /^\s/.test(text) ? ' ' : '';
  const after = /\s$/.test(text) ? ' ' : '';
  const strong = bold && !words.includes('\n') ? `**${words}**` : words;
  const shown = link?.replace(/^(?:https?:\/\/|mailto:)/, '').replace(/\/$/, '');
  const target =
    link !== null && shown !== words.replace(/^https?:\/\//, '').replace(/\/$/, '') ? link : null;
  if (target === null || words.includes('\n'))
    return bold && words.includes('\n') ? text : `${before}${strong}${after}`;
  return `${before}[${strong}](${target.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20')})${after}`;
}

/** Whether an address is one that visitors may follow. */
export function isLink(target: string | undefined): target is string {
  return target !== undefined && /^(?:https?:\/\/|mailto:|tel:)/i.test(target) && target.length <= 2000;
}

/** Characters from which on a paragraph is prose, which ends with a full stop. */
const LONG = 60;

/** Collects the paragraphs of a word processor's file: headings, items that belong to one list, tables. */
export class Paragraphs {
  readonly blocks: Block[] = [];
  /** The page that is read; undefined where a file knows none. */
  page: number | undefined;
  /** Letters for which there was room behind the line that was read last: what has room ended on purpose. */
  room = 0;
  #heading = '';

  heading(level: number, text: string): void {
    const words = text.replaceAll('**', '').replaceAll('\n', ' ').trim();
    if (words === '') return;
    this.#heading = words.slice(0, 200);
    this.#push({ kind: 'heading', level: Math.min(Math.max(level, 1), 6), text: words });
  }

  paragraph(text: string): void {
    if (text !== '') this.#push({ kind: 'paragraph', text });
  }

  /** Whether a line goes on with the sentence that the paragraph before it broke off. */
  goesOn(line: string): boolean {
    const last = this.blocks.at(-1);
    if (last?.kind !== 'paragraph' || /[.!?:;]$/.test(last.text)) return false;
    if ((line.split(' ')[0] ?? '').length < this.room) return false;
    return (
      /^\p{Ll}/u.test(line) ||
      (last.text.length >= LONG && /\p{Ll},?$/u.test(last.text) && /^\p{L}/u.test(line))
    );
  }

  /** Goes on with the last paragraph. */
  append(text: string): void {
    const last = this.blocks.at(-1);
    if (last?.kind !== 'paragraph') {
      this.paragraph(text);
      return;
    }
    const broken = /\p{L}[-\u00ad\u2010]$/u.test(last.text);
    last.text = broken ? last.text.slice(0, -1) + text : `${last.text} ${text}`;
  }

  /** An item of a list; one that is indented belongs to the item above it. */
  item(text: string, { depth, numbered }: { depth: number; numbered: boolean }): void {
    if (text === '') return;
    const last = this.blocks.at(-1);
    const list = last?.kind === 'list' ? last : null;
    const above = list?.items.length ?? 0;
    if (list && depth > 0 && above > 0) list.items[above - 1] += `\n- ${text}`;
    else if (list && (list.start !== null) === numbered) list.items.push(text);
    else this.#push({ kind: 'list', start: numbered ? 1 : null, items: [text] });
  }

  table(head: string[], rows: string[][]): void {
    if (head.length + rows.length > 0) this.#push({ kind: 'table', head, rows });
  }

  leftOut(text: string, reason: Reason): void {
    if (text.trim() !== '') this.#push({ kind: 'left_out', text: text.trim(), reason });
  }

  #push(block: object): void {
    const source: Source = {};
    if (this.page !== undefined) source.page = this.page;
    if (this.#heading !== '') source.heading = this.#heading;
    // Each caller gives a whole block but for its source.
    this.blocks.push({ ...block, source } as Block);
  }
}
