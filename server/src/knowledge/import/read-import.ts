import { EntryBody, PageBody } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { ApiError, type FieldError } from '../../kernel/errors.ts';
import { checkShape } from '../../platform/http/body.ts';
import { fromZod } from '../../platform/http/problem.ts';
import type { WrittenDocument } from '../drafts/document-row.ts';
import { slices } from '../drafts/slices.ts';

/** Wrong fields that are named before reading stops. */
const MOST_ERRORS = 20;

/**
 * Reads newline-delimited JSON, one entry or page a line; empty lines are skipped. Lets other requests run
 * in between. Throws 422 that names each bad line as `/lines/12/answer`.
 */
export async function readImport(text: string): Promise<WrittenDocument[]> {
  const documents: WrittenDocument[] = [];
  const errors: FieldError[] = [];
  const firstLine = new Map<string, number>();
  const pause = slices();
  for (const { number, line } of linesOf(text)) {
    await pause();
    const read = readLine(line);
    const problems = 'problems' in read ? read.problems : repeated(read.document, number, firstLine);
    for (const { pointer, message } of problems) {
      errors.push({ pointer: `/lines/${number}${pointer}`, message });
    }
    if (errors.length >= MOST_ERRORS) break;
    if ('document' in read) documents.push(read.document);
  }
  if (errors.length > 0) throw refusal(errors);
  if (documents.length === 0) {
    throw new ApiError(
      'invalid_request',
      'The body holds no documents. Send one JSON object a line, such as {"question":"…","answer":"…"}.',
      { fields: [{ pointer: '', message: 'holds no documents' }] },
    );
  }
  return documents;
}

/** What a person sent of either kind as one shape with nothing left out. */
export function entryOf({
  question,
  variants,
  answer,
  ...rest
}: z.output<typeof EntryBody>): WrittenDocument {
  return { kind: 'entry', question, variants, answer, ...besides(rest) };
}

/** The same for a page. */
export function pageOf({ title, text, ...rest }: z.output<typeof PageBody>): WrittenDocument {
  return { kind: 'page', title, text, ...besides(rest) };
}

function besides({
  url,
  external_id,
  source,
  valid_from,
  valid_until,
  review_by,
  owner,
}: Omit<z.output<typeof PageBody>, 'title' | 'text'>) {
  const keeping = { valid_from, valid_until, review_by, owner };
  return { url: url ?? null, external_id: external_id ?? null, source: source ?? null, keeping };
}

/** Lines that hold something, numbered from 1. */
function* linesOf(text: string): Generator<{ number: number; line: string }> {
  let start = 0;
  for (let number = 1; start < text.length; number++) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const line = text.slice(start, end).trim();
    if (line !== '') yield { number, line };
    start = end + 1;
  }
}

type ReadLine = { document: WrittenDocument } | { problems: FieldError[] };

function readLine(line: string): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
    checkShape(value);
  } catch (error) {
    if (error instanceof ApiError) return { problems: error.fields ?? [] };
    return { problems: [{ pointer: '', message: 'is not valid JSON. Write one object on one line' }] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      problems: [{ pointer: '', message: 'must be an object such as {"question":"…","answer":"…"}' }],
    };
  }
  if ('title' in value || 'text' in value) {
    const page = PageBody.safeParse(value, { reportInput: true });
    return page.success ? { document: pageOf(page.data) } : { problems: fromZod(page.error).fields ?? [] };
  }
  const entry = EntryBody.safeParse(value, { reportInput: true });
  return entry.success ? { document: entryOf(entry.data) } : { problems: fromZod(entry.error).fields ?? [] };
}

function repeated(document: WrittenDocument, number: number, firstLine: Map<string, number>): FieldError[] {
  const id = document.external_id;
  if (id === null) return [];
  const first = firstLine.get(id);
  if (first === undefined) {
    firstLine.set(id, number);
    return [];
  }
  return [{ pointer: '/external_id', message: `is already used on line ${first}` }];
}

function refusal(errors: FieldError[]): ApiError {
  const first = errors[0];
  const [, , line, ...field] = first?.pointer.split('/') ?? [];
  const where = field.length > 0 ? `/${field.join('/')} ` : 'it ';
  return new ApiError(
    'invalid_request',
    `Line ${line}: ${where}${first?.message}. Nothing was imported; mend the file and send it again.`,
    { fields: errors.slice(0, MOST_ERRORS) },
  );
}
