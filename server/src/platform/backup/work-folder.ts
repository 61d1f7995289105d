import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../../kernel/errors.ts';

const PREFIX = '.askbob-unfinished-';
const UNDO_MS = 5_000;
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const names = Object.keys(signals) as (keyof typeof signals)[];

/**
 * Gives `work` a folder that only this user can read, in `parent`, and removes it whatever comes of the work, also when it is
 * interrupted; then `undo` takes back what the work did elsewhere. What was killed in the middle is removed by the next one
 * that starts there.
 */
export async function withWorkFolder<T>(
  parent: string,
  work: (folder: string) => Promise<T>,
  undo: () => Promise<void> = async () => {},
): Promise<T> {
  if (!existsSync(parent)) throw new StartError(`There is no folder ${parent}.`);
  removeLeftOver(parent);
  const folder = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  let isEnding = false;
  const interrupted = async (signal: keyof typeof signals) => {
    // A terminal and npm both tell of one Ctrl-C.
    if (isEnding) return;
    isEnding = true;
    remove();
    // Whoever interrupts waits for it: what cannot be reached is left.
    await Promise.race([undo().catch(() => {}), wait(UNDO_MS)]);
    process.exit(signals[signal]);
  };
  for (const signal of names) process.on(signal, interrupted);
  try {
    return await work(folder);
  } finally {
    for (const signal of names) process.off(signal, interrupted);
    remove();
  }
}

function removeLeftOver(parent: string): void {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(PREFIX))) {
    if (isRunning(Number.parseInt(name.slice(PREFIX.length), 10))) continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
