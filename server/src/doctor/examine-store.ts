import type { Config } from '../kernel/config.ts';
import { inOneLine } from '../kernel/operator-error.ts';
import { examineSqlite } from '../platform/db/examine-sqlite.ts';
import { bad, type Finding, good, look } from './finding.ts';

/** Seconds by which the clocks of this machine and of the database may differ: second factors allow 30. */
const CLOCK_S = 5;

/** The store as the server would find it, and nothing of it changed; on PostgreSQL the clock too. */
export async function examineStore(config: Config, now: () => number): Promise<Finding[]> {
  try {
    if (!config.DATABASE_URL) return [sqlite(config), good('clock', clockHere(now()))];
    const { examinePostgres, examineReplica } = await import('../platform/db/examine-postgres.ts');
    const found = await examinePostgres(config.DATABASE_URL, config.DATABASE_LISTEN_URL);
    return [
      found.pending === 'all'
        ? look('store', `PostgreSQL ${found.version} is empty: the first start makes its tables.`)
        : good(
            'store',
            `PostgreSQL ${found.version} is walled and heard, and ${found.pending === 0 ? 'up to date' : `the next start takes ${found.pending} steps`}.`,
          ),
      clock(found.aheadMs),
      ...(config.DATABASE_READ_URL && found.pending !== 'all'
        ? [await replica(examineReplica(config.DATABASE_READ_URL))]
        : []),
    ];
  } catch (error) {
    return [bad('store', inOneLine(error))];
  }
}

async function replica(examined: Promise<'stand' | 'away'>): Promise<Finding> {
  try {
    return (await examined) === 'stand'
      ? good(
          'replica',
          'DATABASE_READ_URL leads to a database that is walled: figures and searches are read there.',
        )
      : look(
          'replica',
          'DATABASE_READ_URL does not answer: figures and searches are read on the database itself until it does.',
        );
  } catch (error) {
    return bad('replica', inOneLine(error));
  }
}

function sqlite({ DATA_DIR }: Config): Finding {
  const found = examineSqlite(DATA_DIR);
  if (found === 'none')
    return look(
      'store',
      `There is no store in ${DATA_DIR} yet: the first start makes one. Check DATA_DIR if there should be.`,
    );
  return found === 'whole'
    ? good('store', `The store in ${DATA_DIR} is whole.`)
    : bad(
        'store',
        `The store in ${DATA_DIR} is damaged (${found}): move the folder away, then run npm run restore.`,
      );
}

const clockHere = (now: number) =>
  `It is ${new Date(now).toISOString()} here; compare it with your watch, since second factors need the right time.`;

function clock(aheadMs: number): Finding {
  const seconds = Math.round(aheadMs / 1000);
  if (Math.abs(seconds) <= CLOCK_S)
    return good('clock', 'The clocks of this machine and of the database agree.');
  return bad(
    'clock',
    `The database's clock is ${Math.abs(seconds)} s ${seconds > 0 ? 'ahead of' : 'behind'} this machine's: set both by NTP (timedatectl set-ntp true).`,
  );
}
