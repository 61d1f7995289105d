import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { readSqlite } from '../db/sqlite.ts';
import type { Queries } from '../db/store.ts';
import { StartError } from '../errors.ts';
import { runForOperator } from '../operator-error.ts';
import { PLATFORM } from './append.ts';
import { type Readable, type Verification, verifyChains } from './verify-chains.ts';

/** A store to verify; the server may be running on it. */
interface Source {
  platform<T>(work: (q: Queries) => Promise<T>): Promise<T>;
  forBusiness(businessId: string): Readable;
  close(): Promise<void>;
}

/** `npm run verify-audit`: recomputes every hash chain; prints a line each, and the first broken link of those that do not hold. */
async function verifyAll(config: Config): Promise<boolean> {
  const source = await open(config);
  try {
    const businesses = await source.platform((q) =>
      q.selectFrom('businesses').select(['id', 'name']).orderBy('created_at').execute(),
    );
    let ok = true;
    for (const { id, name } of [{ id: PLATFORM, name: 'the platform' }, ...businesses]) {
      const result = await verifyChains(source.forBusiness(id));
      ok &&= result.ok;
      console.log(`${name} (${id}): ${describe('audit', result)}; ${describe('receipts', result)}`);
    }
    console.log(ok ? 'Every chain holds.' : 'A chain is broken: what is recorded from there on was changed.');
    return ok;
  } finally {
    await source.close();
  }
}

function describe(chain: 'audit' | 'receipts', { [chain]: state }: Verification): string {
  if (state.broken_at === null) return `${chain} ${state.records} records hold`;
  return `${chain} BROKEN at number ${state.broken_at}, after ${state.records} that hold`;
}

async function open(config: Config): Promise<Source> {
  if (config.DATABASE_URL) {
    const { openPostgres } = await import('../db/postgres.ts');
    const store = await openPostgres(config.DATABASE_URL, { poolSize: 1 });
    return {
      platform: (work) => store.platform.read(work),
      forBusiness: (id) => store.forBusiness(id),
      close: () => store.close(),
    };
  }
  if (!existsSync(join(config.DATA_DIR, 'askbob.db'))) {
    throw new StartError(`There is no askbob.db in ${config.DATA_DIR}. Is DATA_DIR right?`);
  }
  const { q, close } = readSqlite(config.DATA_DIR);
  return {
    platform: (work) => work(q),
    forBusiness: (businessId) => ({ businessId, read: (work) => work({ businessId, q }) }),
    close: async () => close(),
  };
}

await runForOperator(async () => {
  if (!(await verifyAll(readConfig()))) process.exitCode = 1;
});
