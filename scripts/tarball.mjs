// `npm run tarball [-- FOLDER]`: packs the product into one file that `npx` runs, and says what is in it.
import { become } from './prepare/become.mjs';
import { prepare } from './prepare/prepare.mjs';
import { main } from './prepare/step.mjs';
import { root } from './root.mjs';

await main(async () => {
  const node = await prepare();
  const [folder = root] = process.argv.slice(2);
  await become(node, ['--disable-warning=ExperimentalWarning', `${root}/scripts/tarball/make.mjs`, folder]);
});
