import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const ROOM = 2 ** 30;

/**
 * Makes a folder in memory where the machine keeps one with room, else returns undefined. Each commit on the embedded store waits for
 * its disk, which a test of what the server does need not; those that kill the server lose nothing, for memory outlives a process.
 */
export function memoryFolder() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    if (bavail * bsize < ROOM) return undefined;
    const folder = mkdtempSync(join(MEMORY, 'askbob-'));
    // Programs that tests start run as somebody else where these run as root, and pass through.
    chmodSync(folder, 0o711);
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  } catch {
    return undefined;
  }
}
