import { StartError } from '../kernel/errors.ts';

/** What an operator can do about an error of the operating system, by its code. */
const advice: Record<string, string> = {
  EADDRINUSE: 'Something else listens there: set another PORT or HOST, or stop it.',
  EADDRNOTAVAIL: 'HOST is not an address of this machine.',
  ENOTFOUND: 'HOST is not a name that this machine knows.',
  EACCES: 'Permission is missing: check PORT and who owns DATA_DIR.',
  EPERM: 'Permission is missing: check PORT and who owns DATA_DIR.',
  EROFS: 'DATA_DIR is on a file system that cannot be written.',
  ENOENT: 'DATA_DIR cannot be made there.',
  ENOTDIR: 'DATA_DIR is not a directory.',
  EEXIST: 'DATA_DIR is not a directory.',
  ENOSPC: 'The disk is full.',
};

/** One line for an operator, or null for a mistake of ours that only its stack explains. */
export function reasonNotToStart(error: unknown): string | null {
  if (error instanceof StartError) return `Ask Bob cannot start: ${error.message}`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = advice[code];
  return known ? `Ask Bob cannot start: ${known} (${(error as Error).message})` : null;
}
