import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** Clock ticks per second of /proc: 100 on every Linux Node runs on. */
const TICKS = 100;

/**
 * Reads how many CPU seconds a PostgreSQL server on this machine has used, all its processes together; null for one that
 * is elsewhere. Its URL has to name a superuser, since its process is found by its files.
 */
export async function postgresCpu(url: string): Promise<(() => number) | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ text: string }>("SELECT pg_read_file('postmaster.pid') AS text");
    const postmaster = Number(rows[0]?.text.split('\n')[0]);
    ticksOf(postmaster);
    return () =>
      (ticksOf(postmaster) + childrenOf(postmaster).reduce((sum, pid) => sum + ticksOf(pid, 2), 0)) / TICKS;
  } catch {
    return null;
  } finally {
    await client.end();
  }
}

/** User and system time, and that of the children that have ended. */
function ticksOf(pid: number, fields = 4): number {
  try {
    return statOf(pid)
      .slice(11, 11 + fields)
      .reduce((sum, ticks) => sum + Number(ticks), 0);
  } catch {
    return 0;
  }
}

function childrenOf(parent: number): number[] {
  const processes = readdirSync('/proc').map(Number).filter(Boolean);
  return processes.filter((pid) => {
    try {
      return Number(statOf(pid)[1]) === parent;
    } catch {
      return false;
    }
  });
}

function statOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
}

/** Counts the tables' rows, as PostgreSQL does by itself within the first minutes of use: until then it plans for empty ones. */
export async function countRows(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('ANALYZE');
  await client.end();
}
