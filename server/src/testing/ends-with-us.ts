import type { ChildProcess } from 'node:child_process';

const besides = new Map<ChildProcess, 'alone' | 'group'>();

process.on('exit', () => {
  for (const [child, kind] of besides) killNow(child, kind);
});

/**
 * Has a program that a test starts beside itself end with it at the latest: where the test throws before it closes it, where its start
 * fails, and where nobody waits for it. @param kind a `group` ends with whatever the program started
 */
export function endsWithUs(child: ChildProcess, kind: 'alone' | 'group' = 'alone'): void {
  besides.set(child, kind);
  child.once('exit', () => besides.delete(child));
  // By itself it holds no test open.
  child.unref();
}

/** Ends a program and whatever it started, and waits until it has. */
export async function endNow(child: ChildProcess, kind: 'alone' | 'group' = 'alone'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  killNow(child, kind);
  await ended;
}

function killNow(child: ChildProcess, kind: 'alone' | 'group'): void {
  if (child.pid === undefined) return;
  try {
    process.kill(kind === 'group' ? -child.pid : child.pid, 'SIGKILL');
  } catch (error) {
    // Nobody of it is left.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
