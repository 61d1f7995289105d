// Compiles scripts/encoder/engine/encode.ts into server/assets/encoder/encode.wasm: `node scripts/encoder/build-engine.mjs`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../root.mjs';
import { loadCompiler } from './compiler.mjs';

export const programFile = join(root, 'server', 'assets', 'encoder', 'encode.wasm');

/** The engine as WebAssembly, the same bytes for the same source. Throws with what the compiler says. */
export async function buildEngine() {
  const folder = join(root, 'scripts', 'encoder', 'engine');
  const features = ['simd', 'relaxed-simd'].flatMap((name) => ['--enable', name]);
  const asc = await loadCompiler();
  let built = null;
  const { error, stderr } = await asc.main(
    [
      'encode.ts',
      '--baseDir',
      folder,
      '--outFile',
      'encode.wasm',
      '-O3',
      '--runtime',
      'stub',
      '--noAssert',
      ...features,
    ],
    {
      writeFile: (name, contents) => {
        if (name === 'encode.wasm') built = contents;
      },
    },
  );
  if (error || !built) throw new Error(stderr.toString());
  return Buffer.from(built);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(programFile, await buildEngine());
