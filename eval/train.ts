import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calibrator } from '@askbob/server/src/retrieval/confidence.ts';
import { familyRows, trainCalibrator } from './train-calibrator.ts';

const SHIPPED = join(import.meta.dirname, '..', 'server', 'src', 'retrieval', 'weights');
const LEFT_OUT = join(import.meta.dirname, 'weights');

mkdirSync(LEFT_OUT, { recursive: true });
const kinds = (['entries', 'pages'] as const).filter((kind) => !process.argv[2] || process.argv[2] === kind);
for (const kind of kinds) {
  const rows = familyRows(kind);
  if (rows.size === 0)
    throw new Error(`No set of ${kind} to train on; set EVAL_DIR to the folder that holds them.`);
  save(join(SHIPPED, `${kind}.json`), trainCalibrator(kind, rows));
  for (const family of rows.keys())
    save(join(LEFT_OUT, `${kind}-without-${family}.json`), trainCalibrator(kind, rows, [family]));
  save(join(SHIPPED, `${kind}-lexical.json`), trainCalibrator(kind, familyRows(kind, true)));
}

function save(path: string, trained: Calibrator): void {
  writeFileSync(path, `${JSON.stringify(trained)}\n`);
  console.log(`${path}: ${trained.trees.length} trees over ${trained.features.length} features`);
}
