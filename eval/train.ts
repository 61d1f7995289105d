import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calibrator } from '@askbob/server/src/retrieval/confidence.ts';
import { familyRows, trainCalibrator } from './train-calibrator.ts';

const SHIPPED = join(import.meta.dirname, '..', 'server', 'src', 'retrieval', 'weights');
const LEFT_OUT = join(import.meta.dirname, 'weights');

mkdirSync(LEFT_OUT, { recursive: true });
const rows = familyRows();
if (rows.size === 0)
  throw new Error('No set of entries to train on; set EVAL_DIR to the folder that holds them.');
save(join(SHIPPED, 'entries.json'), trainCalibrator(rows));
for (const family of rows.keys())
  save(join(LEFT_OUT, `entries-without-${family}.json`), trainCalibrator(rows, [family]));
save(join(SHIPPED, 'entries-lexical.json'), trainCalibrator(familyRows(true)));

function save(path: string, trained: Calibrator): void {
  writeFileSync(path, `${JSON.stringify(trained)}\n`);
  console.log(`${path}: ${trained.trees.length} trees over ${trained.features.length} features`);
}
