import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { StartError } from '../../kernel/errors.ts';
import { type Listening, NOTIFY } from './listen.ts';
import { appRole } from './migrate.ts';
import type { Pool } from './pool.ts';
import { askOnce, scopeOf, type Transact } from './transact.ts';

/** Milliseconds in which a notification has to be heard, and between two of them. */
const HEARD_MS = 3000;
const AGAIN_MS = 200;

/**
 * Sees that the server works as the role that owns nothing, and that row-level security binds it, as these very connections
 * are: what stands between may have lost either. Throws StartError.
 * @param setting what named the database
 */
export async function requireWalls(transact: Transact, setting = 'DATABASE_URL'): Promise<void> {
  const { role, above, open } = await transact(scopeOf('nobody'), async (q) => {
    const found = await sql<{ role: string; above: boolean; open: string[] }>`
      SELECT current_user AS role,
        (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS above,
        ARRAY(SELECT c.relname::text FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
          WHERE p.polname = 'wall' AND NOT row_security_active(c.oid)) AS open`.execute(q);
    return found.rows[0] ?? { role: '', above: true, open: [] };
  });
  if (role !== appRole || above) {
    throw new StartError(
      `The server cannot work as ${appRole} over ${setting}: it is ${role}${above ? ', which looks past row-level security' : ''}. ` +
        `Run once as a PostgreSQL administrator: ALTER ROLE ${appRole} NOSUPERUSER NOBYPASSRLS;`,
    );
  }
  const seen = await transact(scopeOf('nobody'), (q) =>
    q.selectFrom('businesses').select('id').limit(1).execute(),
  );
  if (open.length > 0 || seen.length > 0) {
    throw new StartError(
      `Row-level security does not bind ${appRole} on ${open.join(', ') || 'businesses'} over ${setting}: one business could read another's rows. ` +
        'Restore the database from a backup, or ask who changed it.',
    );
  }
}

/**
 * Sees that what is notified over the pool's connections is heard by the one that listens. Throws StartError.
 * @param direct DATABASE_LISTEN_URL is set
 */
export async function requireHearing(pool: Pool, ears: Listening, direct: boolean): Promise<void> {
  const word = randomUUID();
  const heard = Promise.withResolvers<true>();
  ears.onWord((said) => said === word && heard.resolve(true));
  const say = () => askOnce(pool, NOTIFY, [[JSON.stringify(['', word])]]).catch(() => undefined);
  const saying = setInterval(say, AGAIN_MS);
  const late = setTimeout(() => heard.reject(new Error('not heard')), HEARD_MS);
  try {
    void say();
    await heard.promise;
  } catch {
    throw new StartError(whyUnheard(ears.trouble(), direct));
  } finally {
    clearInterval(saying);
    clearTimeout(late);
  }
}

function whyUnheard(trouble: string | null, direct: boolean): string {
  const name = direct ? 'DATABASE_LISTEN_URL' : 'DATABASE_URL';
  if (trouble)
    return `${name} does not answer: ${trouble}. It has to lead to the database that DATABASE_URL leads to.`;
  return direct
    ? 'Events do not arrive: DATABASE_LISTEN_URL leads to another database than DATABASE_URL, or through a pooler. It has to be the direct address of the same one.'
    : "Events do not arrive: DATABASE_URL leads through a pooler that does not keep LISTEN (PgBouncer's transaction mode). Set DATABASE_LISTEN_URL to the database's direct address.";
}
