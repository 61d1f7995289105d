// `node scripts/with-node.mjs <file> [argument …]`: runs a TypeScript program of the project on Node 24, with its packages installed.
import { become } from './prepare/become.mjs';
import { prepare } from './prepare/prepare.mjs';
import { main, Stop } from './prepare/step.mjs';
import { root } from './root.mjs';

await main(async () => {
  const args = process.argv.slice(2);
  if (args.length === 0)
    throw new Stop('Name the program to run: node scripts/with-node.mjs <file> [argument …]');
  // What is measured is a whole server, with its pages.
  const node = await prepare({ builds: args[0]?.startsWith('bench/') ?? false });
  process.chdir(root);
  await become(node, args);
});
