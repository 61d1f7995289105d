import type { extractUpload as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { extractCsv } from './extract-csv.ts';
import { extractMarkdown } from './extract-markdown.ts';
import { extractQa } from './extract-qa.ts';
import type { Extracted } from './extracted.ts';
import { guessSeparator, readCsv } from './read-csv.ts';

type Reply = z.output<typeof spec.reply>;

/** Reads entries and pages out of pasted or uploaded text; nothing is stored. */
export function extract({ format, text, name }: z.output<typeof spec.body>): Reply {
  const chosen = format === 'auto' ? guessFormat(text, name ?? '') : format;
  const { items, problems } = readers[chosen](text, name);
  if (items.length === 0 && problems.length === 0) {
    problems.push({
      line: 1,
      message: 'No questions with answers were found here. Write each as "Q: …" and "A: …".',
    });
  }
  return { format: chosen, items, problems };
}

const readers: Record<Reply['format'], (text: string, name?: string) => Extracted> = {
  qa: extractQa,
  csv: extractCsv,
  markdown: extractMarkdown,
};

function guessFormat(text: string, name: string): Reply['format'] {
  if (/\.(?:csv|tsv)$/i.test(name)) return 'csv';
  if (/^ {0,3}#{1,6}[ \t]+\S/m.test(text) || /\.(?:md|markdown)$/i.test(name)) return 'markdown';
  return isTable(text) ? 'csv' : 'qa';
}

/** Two rows or more of as many cells, whose first row isn't a sentence that happens to hold commas. */
function isTable(text: string): boolean {
  const separator = guessSeparator(text);
  if (separator === null) return false;
  const { records } = readCsv(text.slice(0, 20_000), separator);
  const [first] = records;
  if (!first || records.length < 2) return false;
  const short = first.cells.every((cell) => cell.trim().length > 0 && cell.trim().length <= 40);
  return short || /^\s*"/.test(text) || separator === '\t';
}
