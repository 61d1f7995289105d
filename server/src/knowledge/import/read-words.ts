import type { Block, ReadBlocks } from './blocks/block.ts';
import { readHtml } from './html/read-html.ts';
import { looksLikeTable, readCsvText } from './tables/read-csv.ts';
import { readText } from './text/read-text.ts';

/** Ways of writing that a text can have. */
export type Format = 'qa' | 'csv' | 'markdown' | 'html';

/** Reads a text in the format it is said to be in, or in the one it looks like. */
export function readWords(
  typed: string,
  { format, name }: { format: Format | 'auto'; name: string },
): ReadBlocks & { format: Format } {
  const chat = (format === 'auto' || format === 'qa') && !TABLE_NAME.test(name) ? chatOf(typed) : null;
  if (chat) {
    const { blocks, ...read } = readText(chat.said);
    const left: Block = { kind: 'left_out', text: chat.heads, reason: 'comment', source: { line: 1 } };
    return { format: 'qa', ...read, blocks: [left, ...blocks] };
  }
  const text = withPlainBullets(typed);
  const chosen = format === 'auto' ? guessFormat(text, name) : format;
  // In a table that is called one, a dash is what stands in a cell.
  const isTable = format === 'csv' || TABLE_NAME.test(name);
  return { format: chosen, ...readers[chosen](chosen === 'csv' && isTable ? typed : text) };
}

const readers: Record<Format, (text: string) => ReadBlocks> = {
  qa: (text) => readText(text),
  markdown: (text) => readText(text),
  csv: (text) => readCsvText(text),
  html: (text) => {
    const { title, blocks } = readHtml(text);
    return { title, blocks, problems: [] };
  },
};

/** Who wrote a message and when, as messengers write it before each one: `[12.05.24, 10:03:11] Ann: …`, `12/05/2024, 10:03 - Ann: …`. */
const MESSAGE =
  /^[\u200e\u200f]?\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?(?:\] | ?- )([^:\n]{1,60}): /i;

/** A chat that was copied as what was said, line by line; names and times are nobody's answer. Null where it is none. */
function chatOf(text: string): { said: string; heads: string } | null {
  const lines = text.split(/\r\n|\n|\r/);
  const filled = lines.filter((line) => line.trim() !== '').length;
  const heads = lines.flatMap((line) => MESSAGE.exec(line)?.[0] ?? []);
  if (heads.length < 3 || heads.length < filled * 0.5) return null;
  const said = lines.map((line) => line.replace(MESSAGE, ''));
  return { said: said.join('\n'), heads: heads.map((head) => head.trim()).join('\n') };
}

const TABLE_NAME = /\.(?:csv|tsv)$/i;

/** Bullets of Word's as it copies them, in the letters of its own fonts and before a tab: no column, but an item. */
const WORD_BULLET = /^([ \t]{0,20})(?:[\uf0a7\uf0b7\uf0d8\uf0fc\uf076][ \t]+|[•▪●■◦‣]\t[ \t]*)(?=\S)/gm;
/** The same where it may as well be what a cell holds. */
const BULLET_OR_CELL = /^([ \t]{0,20})[·o§–-]\t[ \t]*(?=\S)/;

/** Word's bullets as Markdown's. A dash or an "o" before a tab is a cell where lines beside it have other words before theirs. */
function withPlainBullets(text: string): string {
  const plain = text.replaceAll(WORD_BULLET, '$1- ');
  if (!plain.includes('\t')) return plain;
  const lines = plain.split('\n');
  const isRow = (line: string) => line.trim().includes('\t') && !BULLET_OR_CELL.test(line);
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && lines[to]?.trim() !== '') to += 1;
    const block = lines.slice(from, to);
    if (!block.some(isRow))
      for (const [at, line] of block.entries()) lines[from + at] = line.replace(BULLET_OR_CELL, '$1- ');
    from = to + 1;
  }
  return lines.join('\n');
}

/** The format a text looks like, or that its name says. */
export function guessFormat(text: string, name: string): Format {
  if (TABLE_NAME.test(name)) return 'csv';
  if (/\.x?html?$/i.test(name) || looksLikeHtml(text)) return 'html';
  if (/\.(?:md|markdown)$/i.test(name) || /^ {0,3}#{1,6}[ \t]+\S/m.test(text)) return 'markdown';
  return looksLikeTable(text) ? 'csv' : 'qa';
}

/** A page, or a piece of one that was copied from its source. */
function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 2000).trimStart();
  if (/^<(?:!doctype html|html|head|body|\?xml)\b/i.test(start)) return true;
  const tags = text.slice(0, 20_000).match(/<\/(?:p|div|li|td|tr|h[1-6]|dd|section|article)>/gi)?.length ?? 0;
  return start.startsWith('<') && !/^<details/i.test(start) && tags >= 1;
}
