import type pg from 'pg';

/** Who is at work on something: nobody any more, so that it is ours now; this process; another one; or nobody can tell. */
export type Whose = 'ours' | 'here' | 'elsewhere' | 'unknown';

/** Work that one process does while no transaction is open, and that another may take over once that process has died. */
export interface Hold {
  /** Says that this process is at work on it; before the transaction is committed by which others know of the work. */
  begin(key: string): Promise<void>;
  /** Takes over what somebody began, if nobody is at work on it any more. */
  takeOver(key: string): Promise<Whose>;
  /** The work is over, or came to nothing. */
  end(): void;
}

/** What of all holds of a process differs between the stores. */
interface Locks {
  take(key: string): Promise<void>;
  takeFree(key: string): Promise<Exclude<Whose, 'here'>>;
  letGo(keys: readonly string[]): void;
}

/** The holds of a process: what it has in hand, and how others come to know. */
function createHolds(here: Set<string>, { take, takeFree, letGo }: Locks): () => Hold {
  return () => {
    const own = new Set<string>();
    return {
      begin: async (key) => {
        if (own.has(key)) return;
        own.add(key);
        here.add(key);
        await take(key);
      },
      takeOver: async (key) => {
        if (here.has(key)) return 'here';
        // At once, so that two tries of this process do not both find it free.
        here.add(key);
        const whose = await takeFree(key).catch(() => 'unknown' as const);
        if (whose === 'ours') own.add(key);
        else here.delete(key);
        return whose;
      },
      end: () => {
        for (const key of own) here.delete(key);
        if (own.size > 0) letGo([...own]);
        own.clear();
      },
    };
  };
}

/** Holds where there is one process: what it has not in hand, nobody has. */
export function ownHolds(): () => Hold {
  return createHolds(new Set(), {
    take: async () => undefined,
    takeFree: async () => 'ours',
    letGo: () => undefined,
  });
}

/** How long something is seen free before it is taken over: longer than a node that lives takes to come back after a cut. */
const FREE_MS = 1500;
/** How long it is remembered that something was seen free, in ms. */
const REMEMBERED_MS = 60_000;

const KEY = `hashtextextended('in hand/' || key, 0)`;
const TAKE = `SELECT key, pg_try_advisory_lock(${KEY}) AS taken FROM unnest($1::text[]) AS key`;
const LET_GO = `SELECT pg_advisory_unlock(${KEY}) FROM unnest($1::text[]) AS key`;
const IS_FREE = `SELECT CASE WHEN pg_try_advisory_lock(${KEY}) THEN pg_advisory_unlock(${KEY}) ELSE false END AS taken
  FROM unnest($1::text[]) AS key`;

/** Asks on one connection that lasts; rejects while there is none. */
export type Ask = (text: string, keys: readonly string[]) => Promise<pg.QueryResult>;

/** Holds that all nodes on a database see. */
export interface SharedHolds {
  hold(): Hold;
  /** The connection stands again after it was lost, and the locks with it. */
  again(): Promise<void>;
}

/**
 * Holds over advisory locks of a session, which PostgreSQL lets go of when the process at its other end dies, and only
 * then or when the connection is cut. A node that is slow keeps what it has in hand.
 * @param now milliseconds
 */
export function sharedHolds(ask: Ask, now: () => number = () => performance.now()): SharedHolds {
  const here = new Set<string>();
  const freeSince = new Map<string, number>();
  const taken = async (text: string, key: string): Promise<boolean> =>
    (await ask(text, [key])).rows[0]?.taken === true;

  async function takeFree(key: string): Promise<'ours' | 'elsewhere'> {
    const at = now();
    for (const [each, since] of freeSince) if (since < at - REMEMBERED_MS) freeSince.delete(each);
    const since = freeSince.get(key);
    const isDue = since !== undefined && at - since >= FREE_MS;
    const isFree = await taken(isDue ? TAKE : IS_FREE, key);
    if (isFree && !isDue) freeSince.set(key, since ?? at);
    else freeSince.delete(key);
    return isFree && isDue ? 'ours' : 'elsewhere';
  }

  return {
    hold: createHolds(here, {
      // Without a connection it is taken once there is one.
      take: async (key) => void (await ask(TAKE, [key]).catch(() => undefined)),
      takeFree,
      // A lock that went with its connection is none to let go of.
      letGo: (keys) => void ask(LET_GO, keys).catch(() => undefined),
    }),
    again: async () => {
      if (here.size > 0) await ask(TAKE, [...here]);
    },
  };
}
