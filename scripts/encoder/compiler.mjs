// Brings the AssemblyScript compiler when somebody compiles the encoder's engine: it is 100 MB that a start has no use for.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, isStamped } from '../prepare/fingerprint.mjs';
import { npm } from '../prepare/npm.mjs';
import { root } from '../root.mjs';

const folder = join(root, '.cache', 'encoder-compiler');
const listed = ['package.json', 'package-lock.json', '.npmrc'];

/** The compiler, exactly the one that scripts/encoder/compiler/package-lock.json names; fetched once into .cache/. */
export async function loadCompiler() {
  const wanted = fingerprint(['scripts/encoder/compiler']);
  const stamp = join(folder, '.askbob');
  if (!isStamped(stamp, wanted)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const name of listed) {
      const from = name === '.npmrc' ? root : join(root, 'scripts', 'encoder', 'compiler');
      copyFileSync(join(from, name), join(folder, name));
    }
    await npm(process.execPath, [
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--prefix',
      folder,
    ]);
    writeFileSync(stamp, wanted);
  }
  const { default: asc } = await import(
    pathToFileURL(join(folder, 'node_modules', 'assemblyscript', 'dist', 'asc.js')).href
  );
  return asc;
}
