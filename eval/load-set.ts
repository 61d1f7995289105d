import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexedDocument } from '@askbob/server/src/retrieval/types.ts';

/** A message of a set; `expect` holds the external ids of the documents that answer it, none when nothing does. */
export interface EvalMessage {
  message: string;
  context?: string[];
  expect: string[];
  /** Strings of which a quote must hold one, where the set has them. */
  answers?: string[];
}

/** A business's knowledge and its traffic. */
export interface EvalSet {
  name: string;
  documents: IndexedDocument[];
  messages: EvalMessage[];
}

/** All sets this project reports on. */
export const SETS = [
  'curekart',
  'curekart-3',
  'banking-5',
  'banking-full',
  'clinc-5',
  'clinc-full',
  'squad2',
  'clapnq',
];

/** Folder of the sets: EVAL_DIR, or `../shared/eval` beside the project. */
export function evalFolder(): string {
  return process.env.EVAL_DIR ?? join(import.meta.dirname, '..', '..', 'shared', 'eval');
}

/** Reads a set, or returns null when it isn't there. */
export function loadSet(name: string): EvalSet | null {
  const folder = join(evalFolder(), name);
  if (!existsSync(join(folder, 'knowledge.ndjson'))) return null;
  const documents = lines(join(folder, 'knowledge.ndjson')).map((line, i) =>
    documentOf(line as ImportLine, i),
  );
  const answers = knownAnswers(name);
  const messages = lines(join(folder, 'messages.ndjson')) as EvalMessage[]; // the sets' own format
  return {
    name,
    documents,
    messages: messages.map((one) => ({ answers: answers.get(one.message), ...one })),
  };
}

interface ImportLine {
  external_id?: string;
  question?: string;
  variants?: string[];
  answer?: string;
  title?: string;
  text?: string;
  url?: string;
}

function documentOf(line: ImportLine, position: number): IndexedDocument {
  const row = {
    id: `d${position}`,
    external_id: line.external_id ?? null,
    version: 1,
    url: line.url ?? null,
  };
  if (line.question === undefined)
    return { kind: 'page', ...row, title: line.title ?? '', text: line.text ?? '' };
  return {
    kind: 'entry',
    ...row,
    question: line.question,
    variants: line.variants ?? [],
    answer: line.answer ?? '',
  };
}

/** Answer strings that were read out of the passages by hand, for sets that don't bring them. */
function knownAnswers(set: string): Map<string, string[]> {
  const path = join(import.meta.dirname, `${set}-answers.ndjson`);
  const rows = existsSync(path) ? (lines(path) as { message: string; answers: string[] }[]) : []; // our own file
  return new Map(rows.map(({ message, answers }) => [message, answers]));
}

function lines(path: string): unknown[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
}
