import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { fingerprint, isStamped } from './fingerprint.mjs';
import { npm } from './npm.mjs';
import { step } from './step.mjs';

/**
 * Installs exactly what package-lock.json names, unless that is what is installed.
 * The stamp lies inside node_modules, which npm empties first: an install that was cut off leaves none.
 */
export async function ensurePackages(node) {
  const stamp = join(root, 'node_modules', '.askbob');
  const wanted = `${process.platform}-${process.arch} ${fingerprint(['package-lock.json'])}`;
  if (isStamped(stamp, wanted)) return;
  await step('Packages installed', async () => {
    rmSync(stamp, { force: true });
    await npm(node, [
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--prefer-offline',
      '--loglevel=error',
    ]);
    writeFileSync(stamp, wanted);
  });
}
