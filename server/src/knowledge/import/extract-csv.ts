import { type Extracted, type Found, sortOut } from './extracted.ts';
import { type CsvRecord, guessSeparator, readCsv } from './read-csv.ts';

/** Column names people use, in the languages of the console. */
const names = {
  question: ['question', 'questions', 'q', 'frage', 'fragen', 'faq'],
  answer: ['answer', 'answers', 'a', 'reply', 'response', 'antwort', 'antworten'],
  variants: [
    'variants',
    'variant',
    'wordings',
    'wording',
    'alternatives',
    'synonyms',
    'variante',
    'varianten',
    'formulierungen',
  ],
  title: ['title', 'titel', 'heading'],
  text: ['text', 'content', 'body', 'inhalt'],
  url: ['url', 'link', 'source', 'quelle'],
  external_id: ['external_id', 'id', 'key'],
} as const;
type Field = keyof typeof names;

/** Reads a table with a question and an answer in each row, or a title and a text; the first row may name the columns. */
export function extractCsv(text: string): Extracted {
  const { records, unclosed } = readCsv(text, guessSeparator(text) ?? ',');
  const problems: Extracted['problems'] = [];
  if (unclosed !== null) problems.push({ line: unclosed, message: 'A quote opens here and never closes.' });
  const header = headerOf(records[0]);
  const columns = header ?? (['question', 'answer'] as const);
  const found: Found[] = [];
  for (const record of header ? records.slice(1) : records) {
    const fields = fieldsOf(record, columns);
    const missing = missingOf(fields);
    if (missing) problems.push({ line: record.line, message: `The row has no ${missing}.` });
    else found.push({ line: record.line, value: documentOf(fields) });
  }
  return sortOut(found, problems);
}

/** The field of each column, when the first row names at least a question and an answer, or a title and a text. */
function headerOf(first: CsvRecord | undefined): (Field | null)[] | null {
  const columns = (first?.cells ?? []).map((cell): Field | null => {
    const name = cell
      .trim()
      .slice(0, 60)
      .toLowerCase()
      .replace(/[\s_-]*\d+$/, '')
      .replaceAll(' ', '_');
    const match = Object.entries(names).find(([, known]) => (known as readonly string[]).includes(name));
    return match ? (match[0] as Field) : null; // the keys of `names`
  });
  const has = (field: Field) => columns.includes(field);
  return (has('question') && has('answer')) || (has('title') && has('text')) ? columns : null;
}

type Fields = Partial<Record<Exclude<Field, 'variants'>, string>> & { variants: string[] };

function fieldsOf({ cells }: CsvRecord, columns: readonly (Field | null)[]): Fields {
  const fields: Fields = { variants: [] };
  for (const [position, field] of columns.entries()) {
    const cell = cells[position]?.trim() ?? '';
    if (!field || cell === '') continue;
    if (field === 'variants') fields.variants.push(...splitWordings(cell));
    else fields[field] ??= cell;
  }
  return fields;
}

/** One cell may hold several wordings, on lines of their own or between bars or semicolons. */
function splitWordings(cell: string): string[] {
  return cell
    .split(/[\n|;]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function missingOf(fields: Fields): string | null {
  if (fields.title !== undefined && fields.question === undefined) return fields.text ? null : 'text';
  if (!fields.question) return 'question';
  return fields.answer ? null : 'answer';
}

function documentOf({ question, answer, variants, title, text, url, external_id }: Fields): Found['value'] {
  const more = { ...(url ? { url } : {}), ...(external_id ? { external_id } : {}) };
  if (question === undefined) return { title: title ?? '', text: text ?? '', ...more };
  return { question, answer: answer ?? '', variants, ...more };
}
