import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StartError } from '../../kernel/errors.ts';

/** What a browser loads of a workspace: the text of the file that names the others, and the folder they lie in. */
export interface Built {
  text: string;
  assets: string;
}

/** Reads what the build of a workspace left. Throws StartError when it is not there: its pages would be empty. */
export function readBuilt(workspace: 'console' | 'widget', file: string): Built {
  const dist = new URL(`../../../../${workspace}/dist/`, import.meta.url);
  const assets = fileURLToPath(new URL('assets/', dist));
  try {
    if (existsSync(assets)) return { text: readFileSync(new URL(file, dist), 'utf8'), assets };
  } catch {
    // Said below, as for the folder.
  }
  throw new StartError(
    `The ${workspace} is not built. Start with npm start, or run npm run build -w ${workspace}.`,
  );
}
