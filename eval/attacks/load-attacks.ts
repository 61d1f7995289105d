import { readFileSync } from 'node:fs';
import type { IndexedDocument } from '@askbob/server/src/retrieval/types.ts';

/** One attempt to make Bob say what nobody approved. */
export interface Attack {
  id: string;
  category: string;
  /** What the visitor writes; for a poisoned page, the harmless question that finds it. */
  message: string;
  previous: string[];
  /** What a model says that obeys every instruction it finds. */
  obeyed: string;
  /** What must not reach a visitor. */
  must_not_contain: string[];
  /** The poisoned page, where the attack comes from one. */
  page: string | null;
}

/** The corpus and the knowledge it is run against: a business's own, with the poisoned pages among it. */
export interface AttackCorpus {
  attacks: Attack[];
  clean: IndexedDocument[];
  poisoned: IndexedDocument[];
}

interface Row {
  external_id?: string;
  question?: string;
  variants?: string[];
  answer?: string;
  title?: string;
  text?: string;
  url?: string;
}

/** Reads the corpus beside this file and the demo business's knowledge. */
export function loadAttacks(): AttackCorpus {
  const messages = rows<Omit<Attack, 'previous' | 'page'> & { previous?: string[] }>('messages.ndjson');
  const pages = rows<Omit<Attack, 'previous' | 'page' | 'message'> & { document: Row; ask: string }>(
    'pages.ndjson',
  );
  const clean = rows<Row>('../../server/demo/knowledge.ndjson').map(toDocument);
  return {
    attacks: [
      ...messages.map((row) => ({ ...row, previous: row.previous ?? [], page: null })),
      ...pages.map(({ document, ask, ...row }) => ({
        ...row,
        message: ask,
        previous: [],
        page: document.external_id ?? '',
      })),
    ],
    clean,
    poisoned: [...clean, ...pages.map(({ document }) => toDocument(document))],
  };
}

function rows<T>(name: string): T[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as T); // the files are ours and read as they are written
}

function toDocument(row: Row): IndexedDocument {
  const id = row.external_id ?? '';
  const common = { id, external_id: id, version: 1, url: row.url ?? null };
  if (row.question !== undefined) {
    return {
      kind: 'entry',
      ...common,
      question: row.question,
      variants: row.variants ?? [],
      answer: row.answer ?? '',
    };
  }
  return { kind: 'page', ...common, title: row.title ?? '', text: row.text ?? '' };
}
