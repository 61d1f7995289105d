import pg from 'pg';
import type { LiveEvent } from '../live/event.ts';
import { type Hold, sharedHolds } from './holds.ts';
import { createTalk, type Told } from './talk.ts';

/** Milliseconds until a lost connection is tried again. */
const RETRY_MS = 500;
/** How often a silent connection is asked whether it still lives, and how long it may take, in ms. */
const PROBE_MS = 10_000;
const ANSWER_MS = 5000;

/** Says payloads to all who listen. */
export const NOTIFY = "SELECT pg_notify('askbob', payload) FROM unnest($1::text[]) AS payload";

/** Who hears the events of all nodes. */
export interface Ear {
  heard(businessId: string, event: LiveEvent): void;
  /** The connection is back after it was lost: what was said meanwhile was not heard. */
  missed(): void;
}

/** What listens. */
export interface Listening {
  /** Calls back with what is said on the channel that is no event. */
  onWord(heard: (word: string) => void): void;
  /** Tells every node, this one too, what is committed. */
  say(events: readonly Told[]): void;
  /** Work that others may take over once this process has died. */
  hold(): Hold;
  /** Why the connection does not stand, if it does not. */
  trouble(): string | null;
  stop(): Promise<void>;
}

/** Hears every node's events over LISTEN on a connection of its own, says this one's there, and comes back after a cut. */
export function listen(url: string, ear: Ear): Listening {
  const words: ((word: string) => void)[] = [];
  const talk = createTalk((payloads) => notify(payloads), ear.missed);
  words.push(talk.hear);
  const holds = sharedHolds(ask);
  let trouble: string | null = 'it took too long';
  let client: pg.Client | null = null;
  let stopped = false;
  let wasConnected = false;
  let retry: NodeJS.Timeout | null = null;
  let connecting = connect();

  async function connect(): Promise<void> {
    if (stopped) return;
    const next = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
    });
    next.on('notification', ({ payload }) => {
      if (!payload) return;
      // Written by notify() in this package, never by a client.
      const [businessId, event] = JSON.parse(payload) as [string, LiveEvent | string];
      if (typeof event !== 'string') ear.heard(businessId, event);
      else for (const heard of words) heard(event);
    });
    next.on('error', () => undefined);
    next.once('end', again);
    try {
      await next.connect();
      // What is said here is stored elsewhere already: nobody waits for the disk, or for a standby.
      await next.query('SET synchronous_commit = off');
      // A machine that vanished without a word lets go of what it had in hand.
      await next.query(
        'SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3',
      );
      await next.query('LISTEN askbob');
      client = next;
      await holds.again();
      talk.resume();
      trouble = null;
      if (wasConnected) ear.missed();
      wasConnected = true;
    } catch (error) {
      trouble = error instanceof Error && error.message ? error.message : 'no answer';
      drop(next);
    }
  }

  async function ask(text: string, values: readonly string[]): Promise<pg.QueryResult> {
    if (!client) throw new Error('not connected');
    return client.query(text, [values]);
  }

  async function notify(payloads: readonly string[]): Promise<void> {
    await ask(NOTIFY, payloads);
  }

  function again(): void {
    client = null;
    if (!stopped && !retry) {
      retry = setTimeout(() => {
        retry = null;
        connecting = connect();
      }, RETRY_MS);
    }
  }

  /** Ends a connection that may not answer any more, without waiting for its goodbye. */
  function drop(broken: pg.Client): void {
    broken.removeListener('end', again);
    broken.connection.stream.destroy();
    again();
  }

  // A database that vanished without a word would leave us listening to nobody.
  const probe = setInterval(() => {
    const asked = client;
    asked?.query('SELECT 1').catch(() => {
      if (asked === client) drop(asked);
    });
  }, PROBE_MS).unref();

  return {
    say: talk.say,
    onWord: (heard) => void words.push(heard),
    hold: holds.hold,
    trouble: () => trouble,
    stop: async () => {
      await talk.stop();
      stopped = true;
      clearInterval(probe);
      if (retry) clearTimeout(retry);
      // One that is being made is ended too: it would keep a short command from ending for ever.
      await connecting;
      await client?.end();
    },
  };
}
