// `npm run mutants [-- part …]`: breaks the code on purpose, one place at a time and in a copy, and says whether a test notices.
import { join } from 'node:path';
import { become } from './prepare/become.mjs';
import { prepare } from './prepare/prepare.mjs';
import { main } from './prepare/step.mjs';
import { root } from './root.mjs';

await main(async () => {
  const node = await prepare();
  const program = join(root, 'scripts', 'mutants', 'run-mutants.mjs');
  // Whether an edit is code is asked of Node's own, still experimental, reader of types.
  await become(node, ['--disable-warning=ExperimentalWarning', program, ...process.argv.slice(2)]);
});
