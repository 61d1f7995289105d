import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { familyRows, trainCalibrator } from './train-calibrator.ts';

const folder = join(import.meta.dirname, '..', 'server', 'src', 'retrieval', 'weights');

for (const kind of ['entries', 'pages'] as const) {
  const rows = familyRows(kind);
  if (rows.size === 0)
    throw new Error(`No set of ${kind} to train on; set EVAL_DIR to the folder that holds them.`);
  const trained = trainCalibrator(kind, rows);
  writeFileSync(join(folder, `${kind}.json`), `${JSON.stringify(trained)}\n`);
  console.log(
    `${kind}: ${trained.trees.length} trees over ${trained.features.length} features, ${JSON.stringify(trained.provenance)}`,
  );
}
