import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root } from '../root.mjs';

/** Where fetched programs and what Node compiled are kept: in a clone its own folder, else that of the person, since a package may be read-only. */
export const cache = existsSync(join(root, 'package-lock.json'))
  ? join(root, '.cache')
  : join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'askbob');
