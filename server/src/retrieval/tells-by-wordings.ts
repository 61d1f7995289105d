import { inContentOrder } from './content-order.ts';
import { hasManyWordings, wordingsOf } from './many-wordings.ts';
import { entriesPoint, readerPoint } from './operating-point.ts';
import { type Probe, probe } from './probes.ts';
import type { IndexedDocument } from './types.ts';

/** From this many wordings on they need not be compared with reading: they have won on every set there is. */
export const SURELY_ENOUGH = 1_500;
/** A wrong answer costs as much as so many right ones bring. */
const WRONG_COSTS = 3;

/**
 * Whether a release's entries are better told apart by their many wordings, or by reading questions and answers. Its own
 * wordings are asked both ways, and the way that answers more of them rightly, wrong ones counted against it, is taken.
 */
export function tellsByWordings(given: IndexedDocument[]): boolean {
  const entries = inContentOrder(given).filter((document) => document.kind === 'entry');
  if (!hasManyWordings(entries)) return false;
  const wordings = entries.reduce((sum, entry) => sum + wordingsOf(entry).length, 0);
  if (wordings >= SURELY_ENOUGH) return true;
  const worded = probe(entries, { manyWordings: true });
  const read = probe(entries, { manyWordings: false });
  const point = entriesPoint(worded, 'balanced', wordings / entries.length);
  return worth(worded, point.answer_at) > worth(read, readerPoint('balanced').answer_at);
}

function worth(probes: Probe[], at: number): number {
  const answered = probes.filter(({ confidence }) => confidence >= at);
  const right = answered.filter(({ answerable, found, owner }) => answerable && found === owner).length;
  return right - WRONG_COSTS * (answered.length - right);
}
