import type { ReadBlocks } from './blocks/block.ts';
import { Refusal, type RefusalKind } from './blocks/refusal.ts';
import { readDocx } from './documents/read-docx.ts';
import { readOdt } from './documents/read-odt.ts';
import { readXlsx } from './documents/read-xlsx.ts';
import { openArchive } from './documents/unzip.ts';
import { type HtmlPage, readHtml } from './html/read-html.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { type Format, guessFormat, readWords } from './read-words.ts';
import { decodeHtml, decodeText } from './text/decode-text.ts';

/** What a file turned out to be. */
export type FileFormat = Format | 'pdf' | 'docx' | 'odt' | 'xlsx';

/** What a file is called, and what whoever sent it says it is; both may be wrong. */
export interface FileLabel {
  name: string;
  contentType?: string;
  /** Where it was fetched from. */
  url?: string;
}

/** What was read of a file; `page` is there for HTML. */
export type ReadFile = ReadBlocks & { format: FileFormat; page?: Omit<HtmlPage, 'blocks'> };

/** Reads a file by what it holds, not by its name. Throws Refusal with a sentence that says what to do. */
export async function readFile(bytes: Buffer, label: FileLabel): Promise<ReadFile> {
  if (bytes.length === 0) throw new Refusal('empty');
  const start = bytes.subarray(0, 1024).toString('latin1');
  if (start.includes('%PDF-')) return { format: 'pdf', ...(await readPdf(new Uint8Array(bytes))) };
  if (start.startsWith('PK')) return readPackage(bytes);
  const foreign = foreigners.find(({ starts }) => starts.some((each) => start.startsWith(each)));
  if (foreign) throw new Refusal(foreign.kind);
  return readTextFile(bytes, label);
}

function readPackage(bytes: Buffer): ReadFile {
  const archive = openArchive(bytes);
  const has = (name: string) => archive.names.includes(name);
  if (has('word/document.xml')) return { format: 'docx', ...readDocx(archive) };
  if (has('xl/workbook.xml')) return { format: 'xlsx', ...readXlsx(archive) };
  if (has('content.xml')) return { format: 'odt', ...readOdt(archive) };
  throw new Refusal(has('ppt/presentation.xml') ? 'slides' : 'archive');
}

/** How files begin that hold words we do not read. */
const foreigners: { starts: string[]; kind: RefusalKind }[] = [
  // Old Office files and, in the same wrapping, new ones with a password.
  { starts: ['\xd0\xcf\x11\xe0'], kind: 'old_office' },
  { starts: ['{\\rtf'], kind: 'rtf' },
  { starts: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', 'II*\0', 'MM\0*', 'BM'], kind: 'picture' },
];

function readTextFile(bytes: Buffer, { name, contentType = '', url }: FileLabel): ReadFile {
  const text =
    /html/i.test(contentType) || /\.x?html?$/i.test(name)
      ? decodeHtml(bytes, contentType)
      : decodeText(bytes);
  if (text.trim() === '') throw new Refusal('empty');
  if (looksBinary(text)) throw new Refusal('no_text');
  const format = /html/i.test(contentType) ? 'html' : guessFormat(text, name);
  if (format !== 'html') return readWords(text, { format, name });
  const { blocks, ...page } = readHtml(text, { url });
  return { format, title: page.title, blocks, problems: [], page };
}

/** Control characters and broken letters are no words. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  const odd = [...sample].filter(
    (each) => each === '\ufffd' || (each < ' ' && !'\t\n\r\f\v'.includes(each)),
  ).length;
  return odd > sample.length / 20;
}

/** Any failure inside of a reader means that the file is not as its format says. */
export function refusalOf(error: unknown): Refusal {
  return error instanceof Refusal ? error : new Refusal('damaged');
}
