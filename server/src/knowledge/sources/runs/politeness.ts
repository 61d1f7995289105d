import { setTimeout as wait } from 'node:timers/promises';
import { isLoopback } from '../../../kernel/config.ts';

/** Milliseconds between the end of one request and the next, where the site says nothing; and the most it may ask for. */
const USUAL_MS = 300;
const LONGEST_MS = 10_000;

interface Host {
  tail: Promise<unknown>;
  freeAt: number;
}

/** Hosts that are being asked on this node, for whichever business. */
const hosts = new Map<string, Host>();

/**
 * Runs one request to a host while no other one is under way, and not before its pause is over.
 * @param askedMs the pause the site asks for, in milliseconds @param giveUp ends the waiting, and the request is not made
 */
export async function politely<T>(
  host: string,
  askedMs: number,
  giveUp: () => boolean,
  request: () => Promise<T>,
): Promise<T | null> {
  const own = hosts.get(host) ?? { tail: Promise.resolve(), freeAt: 0 };
  hosts.set(host, own);
  const turn = own.tail.then(async () => {
    while (performance.now() < own.freeAt) {
      if (giveUp()) return null;
      await wait(Math.min(250, Math.max(1, own.freeAt - performance.now())));
    }
    try {
      return await request();
    } finally {
      own.freeAt = Math.max(own.freeAt, performance.now() + pauseOf(host, askedMs));
    }
  });
  own.tail = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    forgetIdle();
  }
}

/** Lets a host rest that said it is busy. @param ms milliseconds */
export function rest(host: string, ms: number): void {
  const own = hosts.get(host);
  if (own) own.freeAt = Math.max(own.freeAt, performance.now() + ms);
}

/** A server on this machine is the operator's own and needs no pause. */
function pauseOf(host: string, askedMs: number): number {
  const usual = isLoopback(new URL(`http://${host}`).hostname.replace(/^\[(.*)\]$/, '$1')) ? 0 : USUAL_MS;
  return Math.min(LONGEST_MS, Math.max(usual, askedMs));
}

function forgetIdle(): void {
  if (hosts.size < 1000) return;
  for (const [host, { freeAt }] of hosts) if (freeAt < performance.now() - 60_000) hosts.delete(host);
}
