import type { EntryDocument } from '@askbob/server/src/retrieval/types.ts';
import type { EvalMessage, EvalSet } from './load-set.ts';
import { shuffled } from './random.ts';

/** Shape of a business made from a part of a set. */
export interface BusinessShape {
  /** Entries or pages it keeps. */
  documents: number;
  /** Most wordings an entry keeps. */
  wordings: number;
  messages: number;
  /** Share of messages that nothing answers, as far as the set has them. */
  outside: number;
}

/** A smaller business out of a set: some of its entries with some of their wordings, and traffic for it; what it left out must be refused. */
export function imagineBusiness(set: EvalSet, shape: BusinessShape, random: () => number): EvalSet {
  const kept = shuffled(set.documents, random).slice(0, shape.documents);
  const held = new Set(kept.map((document) => document.external_id));
  const documents = kept.map((document) =>
    document.kind === 'entry' ? fewerWordings(document, shape.wordings, random) : document,
  );
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

function fewerWordings(entry: EntryDocument, wordings: number, random: () => number): EntryDocument {
  const kept = shuffled([entry.question, ...entry.variants], random).slice(0, Math.max(1, wordings));
  return { ...entry, question: kept[0] ?? entry.question, variants: kept.slice(1) };
}
