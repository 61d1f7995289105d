import { existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config } from '../kernel/config.ts';
import { bad, type Finding, good, look } from './finding.ts';

const MB = 1024 * 1024;
/** Free megabytes below which a disk is nearly full, and below which it is worth a look. */
const FULL_MB = 200;
const SCARCE_MB = 1024;

/** Room on the disk of DATA_DIR. @param free bytes that are free below a folder */
export function examineDisk({ DATA_DIR }: Config, free: (folder: string) => number = freeBelow): Finding[] {
  const mb = Math.floor(free(existing(resolve(DATA_DIR))) / MB);
  const says = `${mb} MB are free for ${DATA_DIR}`;
  if (mb < FULL_MB) return [bad('disk', `${says}: make room, or messages are soon refused.`)];
  return [
    mb < SCARCE_MB ? look('disk', `${says}: make room before the next update.`) : good('disk', `${says}.`),
  ];
}

/** The folder, or the nearest above it that is there. */
function existing(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existing(dirname(folder));
}

function freeBelow(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
