import { buildIndex } from './build-index.ts';
import { type RetrieveOptions, retrieve } from './retrieve.ts';
import type { EntryDocument } from './types.ts';

/** A wording asked of an index that had never seen it. */
export interface Probe {
  /** Document the wording belongs to. */
  owner: string;
  /** Whether the index still held that document, so that answering with it is right and refusing is a loss. */
  answerable: boolean;
  /** Best document and its confidence; null and 0 when nothing was found. */
  found: string | null;
  confidence: number;
}

const FOLDS = 5;
const MOST_WORDINGS_ASKED = 8;
const MOST_PROBES = 1_500;

/**
 * Asks a business's own wordings, five folds: in each a fifth of the entries is taken out and must be refused, and of the
 * others a fifth of the wordings is taken out and must be answered. Deterministic.
 */
export function probe(entries: EntryDocument[], options: Omit<RetrieveOptions, 'limit'> = {}): Probe[] {
  const perFold = MOST_PROBES / FOLDS / 2;
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const kept: EntryDocument[] = [];
    const inside: [EntryDocument, string][] = [];
    const outside: [EntryDocument, string][] = [];
    for (const [position, entry] of entries.entries()) {
      const wordings = wordingsOf(entry);
      if (place(entry.id, position) % FOLDS === fold) {
        outside.push(
          ...wordings.slice(0, MOST_WORDINGS_ASKED).map((text): [EntryDocument, string] => [entry, text]),
        );
        continue;
      }
      const left = wordings.filter((_, i) => (i + position) % FOLDS !== fold);
      const asked = left.length > 0 ? wordings.filter((_, i) => (i + position) % FOLDS === fold) : [];
      inside.push(
        ...asked.slice(0, MOST_WORDINGS_ASKED).map((text): [EntryDocument, string] => [entry, text]),
      );
      kept.push(left.length > 0 ? { ...entry, question: left[0] ?? '', variants: left.slice(1) } : entry);
    }
    if (kept.length === 0) return [];
    const index = buildIndex(kept);
    const ask = ([owner, text]: [EntryDocument, string], answerable: boolean): Probe => {
      const best = retrieve(index, { message: text, previous: [] }, { ...options, limit: 1 })[0];
      return {
        owner: owner.id,
        answerable,
        found: best?.document_id ?? null,
        confidence: best?.confidence ?? 0,
      };
    };
    return [
      ...thinned(inside, perFold).map((one) => ask(one, true)),
      ...thinned(outside, perFold).map((one) => ask(one, false)),
    ];
  });
}

/** Every wording of an entry once, the question first. */
export function wordingsOf(entry: EntryDocument): string[] {
  return [...new Set([entry.question, ...entry.variants].filter((text) => text.trim() !== ''))];
}

/** A number that spreads neighbours, so that related entries that stand together fall into different folds. */
function place(id: string, position: number): number {
  let hash = position;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** At most `most` items, evenly spread. */
function thinned<T>(items: T[], most: number): T[] {
  if (items.length <= most) return items;
  const step = items.length / most;
  return Array.from({ length: most }, (_, i) => items[Math.floor(i * step)]).filter(
    (item) => item !== undefined,
  );
}
