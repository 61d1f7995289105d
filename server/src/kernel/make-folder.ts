import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, for its owner alone, and those above it that are missing. Node's own recursive mkdir never returns
 * where a file system answers ENOENT for what it does not allow. Throws what the operating system says.
 */
export function makeFolder(path: string): void {
  if (existsSync(`${path}/.`)) return;
  const above = dirname(path);
  if (!existsSync(above)) makeFolder(above);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(`${path}/.`)) throw error;
  }
}
