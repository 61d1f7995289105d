import { buildIndex, textsToEmbed } from './build-index.ts';
import type { Vector } from './dense.ts';
import { wordingsOf } from './many-wordings.ts';
import { type RetrieveOptions, retrieve } from './retrieve.ts';
import { spread } from './spread.ts';
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

/** How a business is probed. */
export interface ProbeOptions {
  /** Calibrators to use instead of the shipped ones (evaluation). */
  calibrators?: RetrieveOptions['calibrators'];
  /** Vector of each wording from the external embedding model, when the release has them. */
  vectorOf?: (wording: string) => Vector | undefined;
  /** Whether the release tells its entries apart by their many wordings. */
  manyWordings: boolean;
  /** Told `PROBE_STEPS` times on the way. */
  onStep?: (() => void) | undefined;
}

const FOLDS = 5;
/** How often somebody who waits is told that it went on: each fold is compiled, then asked. */
export const PROBE_STEPS = FOLDS * 2;
const MOST_WORDINGS_ASKED = 8;
const MOST_PROBES = 1_500;

/**
 * Asks a business's own wordings, five folds: in each a fifth of the entries is taken out and must be refused, and of the
 * others a fifth of the wordings is taken out and must be answered. Folds are chosen by text, so the same knowledge gives
 * the same probes whatever its ids; `entries` come in content order.
 */
export function probe(entries: EntryDocument[], options: ProbeOptions): Probe[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const { kept, inside, outside } = split(entries, fold);
    const asked = kept.length > 0 ? askAll(kept, inside, outside, options) : [];
    options.onStep?.();
    return asked;
  });
}

interface Question {
  owner: string;
  text: string;
}

interface Fold {
  kept: EntryDocument[];
  inside: Question[];
  outside: Question[];
}

function split(entries: EntryDocument[], fold: number): Fold {
  const found: Fold = { kept: [], inside: [], outside: [] };
  for (const entry of entries) {
    const wordings = wordingsOf(entry);
    const hash = spread(entry.question);
    const ask = (texts: string[]): Question[] =>
      texts.slice(0, MOST_WORDINGS_ASKED).map((text) => ({ owner: entry.id, text }));
    if (hash % FOLDS === fold) {
      found.outside.push(...ask(wordings));
      continue;
    }
    // Other bits than those that chose the entry's fold: which wordings are asked must not hang on it.
    const isTaken = (i: number) => (i + (hash >>> 16)) % FOLDS === fold;
    const taken = wordings.filter((_, i) => isTaken(i));
    const left = wordings.filter((_, i) => !isTaken(i));
    if (left.length > 0) {
      found.inside.push(...ask(taken));
      found.kept.push({ ...entry, question: left[0] ?? '', variants: left.slice(1) });
    } else found.kept.push(entry);
  }
  return found;
}

function askAll(
  kept: EntryDocument[],
  inside: Question[],
  outside: Question[],
  options: ProbeOptions,
): Probe[] {
  const { calibrators, vectorOf, manyWordings } = options;
  const vectors = vectorOf
    ? textsToEmbed(kept).map((text) => vectorOf(text) ?? new Float32Array(0))
    : undefined;
  const index = buildIndex(kept, { vectors, manyWordings });
  options.onStep?.();
  const ask = ({ owner, text }: Question, answerable: boolean): Probe => {
    const queryVector = vectorOf?.(text);
    const best = retrieve(index, { message: text, previous: [] }, { calibrators, queryVector, limit: 1 })[0];
    // What the guard stops would not be answered.
    const confidence = best?.stop ? 0 : (best?.confidence ?? 0);
    return { owner, answerable, found: best?.document_id ?? null, confidence };
  };
  const most = MOST_PROBES / FOLDS / 2;
  return [
    ...thinned(inside, most).map((question) => ask(question, true)),
    ...thinned(outside, most).map((question) => ask(question, false)),
  ];
}

/** At most `most` items, evenly spread. */
function thinned<T>(items: T[], most: number): T[] {
  if (items.length <= most) return items;
  const step = items.length / most;
  return Array.from({ length: most }, (_, i) => items[Math.floor(i * step)]).filter(
    (item) => item !== undefined,
  );
}
