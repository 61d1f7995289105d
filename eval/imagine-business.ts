import type { EntryDocument, IndexedDocument } from '@askbob/server/src/retrieval/types.ts';
import type { EvalMessage, EvalSet } from './load-set.ts';
import { shuffled } from './random.ts';

/** Shape of a business made from a part of a set. */
export interface BusinessShape {
  entries: number;
  /** Most wordings an entry keeps. */
  wordings: number;
  messages: number;
  /** Share of messages that nothing answers, as far as the set has them. */
  outside: number;
}

/** A smaller business out of a set: some of its entries with some of their wordings, and traffic for it; what it left out must be refused. */
export function imagineBusiness(set: EvalSet, shape: BusinessShape, random: () => number): EvalSet {
  const entries = shuffled(set.documents.filter(isEntry), random).slice(0, shape.entries);
  const held = new Set(entries.map((entry) => entry.external_id));
  const documents = entries.map((entry) => fewerWordings(entry, shape.wordings, random));
  const messages = shuffled(set.messages, random).map((message) => ({
    ...message,
    expect: message.expect.filter((id) => held.has(id)),
  }));
  const inside = messages.filter((message) => message.expect.length > 0);
  const outside = messages.filter((message) => message.expect.length === 0);
  const wantedOutside = Math.min(outside.length, Math.round(shape.messages * shape.outside));
  const wantedInside = Math.min(inside.length, shape.messages - wantedOutside);
  const traffic: EvalMessage[] = [...inside.slice(0, wantedInside), ...outside.slice(0, wantedOutside)];
  return { name: set.name, documents, messages: shuffled(traffic, random) };
}

function isEntry(document: IndexedDocument): document is EntryDocument {
  return document.kind === 'entry';
}

function fewerWordings(entry: EntryDocument, wordings: number, random: () => number): EntryDocument {
  const kept = shuffled([entry.question, ...entry.variants], random).slice(0, Math.max(1, wordings));
  return { ...entry, question: kept[0] ?? entry.question, variants: kept.slice(1) };
}
