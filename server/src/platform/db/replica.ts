import { setTimeout as wait } from 'node:timers/promises';
import { ApiError, StartError } from '../../kernel/errors.ts';
import { inOneLine } from '../../kernel/operator-error.ts';
import { openPool, type PoolOptions, statementLimit } from './pool.ts';
import { requireWalls } from './require-relied-on.ts';
import type { OpenQueries } from './store.ts';
import { transactions } from './transact.ts';

/** A read replica of the database, which may be some seconds behind, or away. */
export interface Replica {
  /** Reads there, and where that fails does `instead`. */
  read<T>(
    settings: readonly string[],
    work: (q: OpenQueries) => Promise<T>,
    instead: () => Promise<T>,
  ): Promise<T>;
  /** Sees that its walls stand, unless it is away, and says which it was. Throws StartError. */
  requireWalls(): Promise<'stand' | 'away'>;
  end(): Promise<void>;
}

/** How often, and how many milliseconds apart, a replica is asked for tables at the start. */
const TRIES = 10;
const PAUSE_MS = 300;

/** Opens a read replica; nothing has to be there yet. */
export function openReplica(url: string, options: PoolOptions): Replica {
  const pool = openPool(url, options);
  const transact = transactions(pool, statementLimit(options));
  return {
    // Whatever went wrong: it may be away or behind, or have had to end the query to keep up. The database itself says whether it was that.
    read: (settings, work, instead) => transact(settings, work).catch(instead),
    requireWalls: async () => {
      for (let tries = 1; ; tries++) {
        try {
          await requireWalls(transact, 'DATABASE_READ_URL');
          return 'stand';
        } catch (error) {
          if (isAway(error)) return 'away';
          if (error instanceof StartError) throw error;
          // The tables were made a moment ago, and are on their way there.
          if (codeOf(error) !== '42P01' || tries === TRIES) throw useless(error);
          await wait(PAUSE_MS);
        }
      }
    },
    end: () => pool.end(),
  };
}

const isAway = (error: unknown): boolean => error instanceof ApiError && error.code === 'overloaded';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

function useless(error: unknown): StartError {
  const why = codeOf(error) === '42P01' ? 'it has none of the tables' : inOneLine(error);
  return new StartError(
    `DATABASE_READ_URL cannot be read: ${why}. It has to lead to a replica of the database of DATABASE_URL.`,
  );
}
