import type { ReadBlocks } from './blocks/block.ts';
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
  const text = withPlainBullets(typed);
  const chosen = format === 'auto' ? guessFormat(text, name) : format;
  return { format: chosen, ...readers[chosen](text) };
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

/** Bullets of Word's as it copies them, in the letters of its own fonts and before a tab: no column, but an item. */
const WORD_BULLET = /^([ \t]{0,20})(?:[\uf0a7\uf0b7\uf0d8\uf0fc\uf076][ \t]+|[•▪●■◦‣·o§–-]\t[ \t]*)(?=\S)/gm;

function withPlainBullets(text: string): string {
  return text.replaceAll(WORD_BULLET, '$1- ');
}

/** The format a text looks like, or that its name says. */
export function guessFormat(text: string, name: string): Format {
  if (/\.(?:csv|tsv)$/i.test(name)) return 'csv';
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
