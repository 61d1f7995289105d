// `npm start`: Node, packages and builds where they are stale, then the server. Runs on Node 18 and newer.
import { join } from 'node:path';
import { become } from './prepare/become.mjs';
import { prepare } from './prepare/prepare.mjs';
import { main } from './prepare/step.mjs';
import { root } from './root.mjs';

await main(async () => {
  const node = await prepare();
  process.chdir(root);
  await become(node, [join('server', 'src', 'main.ts'), ...process.argv.slice(2)]);
});
