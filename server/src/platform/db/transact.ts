import { CompiledQuery } from 'kysely';
import { appRole } from './migrate.ts';
import type { OpenQueries } from './store.ts';

/** Runs work in one transaction, which ends with all it wrote or with none of it. */
export type Transact = <T>(settings: readonly string[], work: (q: OpenQueries) => Promise<T>) => Promise<T>;

/**
 * Transactions that set by themselves all they rely on, and take it with them: a connection keeps nothing, so it may be
 * another one each time, as behind a pooler. BEGIN and the settings travel together.
 * @param limitMs milliseconds after which the database ends a statement
 */
export function transactions(db: OpenQueries, limitMs: number): Transact {
  const always = `BEGIN; SET LOCAL role = ${appRole}; SET LOCAL statement_timeout = ${limitMs}`;
  return (settings, work) =>
    db.connection().execute(async (q) => {
      await q.executeQuery(CompiledQuery.raw([always, ...settings].join('; ')));
      try {
        const value = await work(q);
        await q.executeQuery(CompiledQuery.raw('COMMIT'));
        return value;
      } catch (error) {
        await q.executeQuery(CompiledQuery.raw('ROLLBACK')).catch(() => undefined);
        throw error;
      }
    });
}

/** Opens one business's wall. */
export function scopeOf(businessId: string): string[] {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(businessId)) throw new Error('not a business id');
  return [`SET LOCAL askbob.business_id = '${businessId}'`];
}

/** Opens what the platform sees, and no content. */
export const platformScope = ["SET LOCAL askbob.scope = 'platform'"];

/** As those two, for one transaction after another inside a larger one: the scope before is closed. */
export function scopesOf(businessId: string | null): string[] {
  return businessId === null
    ? ["SET LOCAL askbob.business_id = ''", ...platformScope]
    : ["SET LOCAL askbob.scope = ''", ...scopeOf(businessId)];
}
