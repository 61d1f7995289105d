import { randomUUID } from 'node:crypto';
import type { LiveEvent } from '../live/event.ts';

/** An event and the business it happened in. */
export type Told = [businessId: string, event: LiveEvent];

/** How often a node says that it lives, and after how long without a word it is taken for dead, in ms. */
const ALIVE_MS = 1000;
const DEAD_MS = 4000;

/** What a node says to all, once for many transactions. */
export interface Talk {
  /** Says what is committed; without a connection as soon as there is one. */
  say(events: readonly Told[]): void;
  /** Takes a word that is no event. */
  hear(word: string): void;
  /** There is a connection again; what was said meanwhile by others was missed in any case. */
  resume(): void;
  /** Says what is left and that this node goes. */
  stop(): Promise<void>;
}

/**
 * Tells all nodes what this one has committed. PostgreSQL lets only one transaction at a time commit that notifies, so
 * none of those does that wait for the disk: whatever was committed since is said together, right afterwards. A node
 * that is killed in between leaves something unsaid. The others miss its sign of life, and then read the store anew.
 * @param send says payloads on the channel; rejects when there is no connection @param missed a node died
 */
export function createTalk(
  send: (payloads: readonly string[]) => Promise<unknown>,
  missed: () => void,
): Talk {
  const node = randomUUID();
  const others = new Map<string, number>();
  let waiting = new Set<string>();
  let saying: Promise<void> | null = null;

  function start(): void {
    saying ??= sayAll().finally(() => {
      saying = null;
    });
  }

  async function sayAll(): Promise<void> {
    // Whoever commits in this turn is told of together.
    await new Promise(setImmediate);
    while (waiting.size > 0) {
      const texts = waiting;
      waiting = new Set();
      try {
        await send([...texts]);
      } catch {
        // It may have been said; twice does no harm.
        waiting = new Set([...texts, ...waiting]);
        return;
      }
    }
  }

  const sayWord = (word: string): void => {
    waiting.add(JSON.stringify(['', word]));
    start();
  };
  const signs = setInterval(() => {
    sayWord(`alive ${node}`);
    const since = Date.now() - DEAD_MS;
    const dead = [...others].filter(([, at]) => at < since);
    for (const [other] of dead) others.delete(other);
    if (dead.length > 0) missed();
  }, ALIVE_MS).unref();

  return {
    say: (events) => {
      if (events.length === 0) return;
      for (const told of events) waiting.add(JSON.stringify(told));
      start();
    },
    hear: (word) => {
      const [kind, other = ''] = word.split(' ');
      if (other === node) return;
      if (kind === 'alive') others.set(other, Date.now());
      if (kind === 'gone') others.delete(other);
    },
    resume: () => {
      others.clear();
      start();
    },
    stop: async () => {
      clearInterval(signs);
      sayWord(`gone ${node}`);
      await saying;
    },
  };
}
