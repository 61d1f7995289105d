import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALIBRATORS, type Calibrators } from '@askbob/server/src/retrieval/calibrators.ts';
import type { Calibrator } from '@askbob/server/src/retrieval/confidence.ts';
import { familyOf } from './families.ts';

/** Calibrators trained without the set's family; the shipped ones for a set of no known family. */
export function calibratorsFor(set: string): Calibrators {
  const family = familyOf(set);
  if (!family) return CALIBRATORS;
  const path = join(import.meta.dirname, 'weights', `entries-without-${family}.json`);
  const entries: Calibrator = JSON.parse(readFileSync(path, 'utf8'));
  return { ...CALIBRATORS, entries };
}
