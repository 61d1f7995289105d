// Part of `npm run dev`, on Node 24: builds the widget and the console anew when their sources change.
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { builtFrom, ensureBuilds } from './prepare/builds.mjs';
import { root } from './root.mjs';

/** Editors write a file in several steps; a build waits until they are over. */
const settled = 150;
let timer;
let building = Promise.resolve();

for (const folder of builtFrom.map((name) => join(root, name)).filter((path) => existsSync(path))) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building
        .then(() => ensureBuilds(process.execPath))
        .catch((error) => console.error(error.message));
    }, settled);
  });
}
