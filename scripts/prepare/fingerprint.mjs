import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../root.mjs';

const leftOut = new Set(['node_modules', 'dist']);

/** Hashes the names and bytes of files and folders (paths from the project's folder), without tests and built files. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesBelow(join(root, path)))) {
    hash.update(`${relative(root, file).split(sep).join('/')}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Lists a file, or all files below a folder in a fixed order; nothing when it does not exist. */
export function filesBelow(path) {
  if (!existsSync(path)) return [];
  const entries = readdirIfFolder(path);
  if (!entries) return [path];
  return entries
    .filter((entry) => !leftOut.has(entry) && !entry.includes('.test.'))
    .sort()
    .flatMap((entry) => filesBelow(join(path, entry)));
}

function readdirIfFolder(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** Says whether a stamp file holds exactly this text. */
export function isStamped(stamp, text) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === text;
}
