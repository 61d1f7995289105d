import { type Insertable, sql } from 'kysely';
import type { FailedSignInsTable } from '../platform/db/schema.ts';
import type { PlatformQueries } from '../platform/db/store.ts';
import { PLATFORM } from '../platform/db/store.ts';
import type { Outcome, Work } from '../platform/jobs/work.ts';
import { appendAudit } from '../record/audit/append.ts';
import { findAccounts } from './find-accounts.ts';
import type { Services } from './services.ts';

const MINUTE = 60_000;
/** The record gets one line of an account's failures in this time, however many there are. */
const LINE_MS = 60 * MINUTE;
/** What stands for all addresses that nobody has. */
const UNKNOWN = '';

type Failures = Pick<FailedSignInsTable, 'kind' | 'email' | 'count' | 'first_at' | 'last_at'>;

/** Counts a sign-in that failed. It writes the same for every address, so that its time tells nothing. */
export async function countFailure(
  { store, now }: Services,
  kind: 'admin' | 'customer',
  email: string,
): Promise<void> {
  const once = { kind, email, count: 1, first_at: now(), last_at: now() };
  await store.platform.transaction((q) => add(q, once));
}

/**
 * Writes the failures counted since the last time into the record: a line an hour for each account, and one
 * for all unknown addresses together, so that a stranger can't make the record grow without end.
 */
export async function recordFailedSignIns(
  services: Services,
  _job: Work<'record_failed_sign_ins'>,
): Promise<Outcome> {
  const { store, now } = services;
  const due = await store.platform.transaction(async (q) => {
    await foldUnknown(q);
    await q
      .deleteFrom('failed_sign_ins')
      .where('count', '=', 0)
      .where('recorded_at', '<=', now() - LINE_MS)
      .execute();
    return q
      .selectFrom('failed_sign_ins')
      .selectAll()
      .where('count', '>', 0)
      .where((where) =>
        where.or([where('recorded_at', 'is', null), where('recorded_at', '<=', now() - LINE_MS)]),
      )
      .execute();
  });
  for (const failures of due) await record(services, failures);
  return { kind: 'again', at: now() + MINUTE };
}

async function add(q: PlatformQueries, failures: Failures): Promise<void> {
  const row: Insertable<FailedSignInsTable> = { ...failures, recorded_at: null };
  await q
    .insertInto('failed_sign_ins')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['kind', 'email']).doUpdateSet((set) => ({
        count: set('failed_sign_ins.count', '+', failures.count),
        first_at: sql`CASE WHEN failed_sign_ins.count = 0 THEN excluded.first_at ELSE failed_sign_ins.first_at END`,
        last_at: failures.last_at,
      })),
    )
    .execute();
}

/** What was typed and belongs to nobody is kept no longer than this. */
async function foldUnknown(q: PlatformQueries): Promise<void> {
  const unknown = await q
    .deleteFrom('failed_sign_ins')
    .where('email', '!=', UNKNOWN)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('users')
            .select('users.id')
            .whereRef('users.kind', '=', 'failed_sign_ins.kind')
            .whereRef('users.email', '=', 'failed_sign_ins.email'),
        ),
      ),
    )
    .returning(['kind', 'count', 'first_at', 'last_at'])
    .execute();
  const together = new Map<Failures['kind'], Failures>();
  for (const { kind, count, first_at, last_at } of unknown) {
    const sum = together.get(kind) ?? { kind, email: UNKNOWN, count: 0, first_at, last_at };
    together.set(kind, {
      ...sum,
      count: sum.count + count,
      first_at: Math.min(sum.first_at, first_at),
      last_at: Math.max(sum.last_at, last_at),
    });
  }
  for (const failures of together.values()) await add(q, failures);
}

async function record(
  services: Services,
  { kind, email, count, first_at, last_at }: Failures,
): Promise<void> {
  const { store, now } = services;
  const nobody = { id: null, name: 'unknown', business_id: null };
  const accounts = email === UNKNOWN ? [nobody] : await findAccounts(services, kind, email);
  const [from, until] = [new Date(first_at).toISOString(), new Date(last_at).toISOString()];
  await store.platform.transaction(async (q) => {
    await q
      .updateTable('failed_sign_ins')
      // Those that came in between stay for the next line.
      .set((set) => ({ count: set('count', '-', count), recorded_at: now() }))
      .where('kind', '=', kind)
      .where('email', '=', email)
      .execute();
    for (const { id, name, business_id } of accounts) {
      await appendAudit(services, q, business_id ?? PLATFORM, now(), {
        actor: { id, kind, name },
        action: 'login.failed',
        target: id,
        detail: { count, from, until },
      });
    }
  });
}
