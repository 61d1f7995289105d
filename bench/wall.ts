// What a business's wall costs a query: `npm run bench:wall`. The same queries are built and compiled without it and
// with it; running them is left out, and what is prepared once pays nothing at all.
import { performance } from 'node:perf_hooks';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Schema } from '../server/src/platform/db/schema.ts';
import { businessWall } from '../server/src/platform/db/wall-plugin.ts';

const ROUNDS = 20_000;
const TRIES = 9;

const open = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});
const walled = open.withPlugin(businessWall('one'));

const queries: Record<string, (q: Kysely<Schema>) => unknown> = {
  select: (q) => q.selectFrom('messages').select(['id', 'text']).where('id', '=', 'a').compile(),
  join: (q) =>
    q
      .selectFrom('conversations as c')
      .leftJoin('visitors as v', 'v.id', 'c.visitor_id')
      .select(['c.id', 'v.name'])
      .where('c.status', '=', 'open')
      .orderBy('c.updated_at', 'desc')
      .limit(50)
      .compile(),
  update: (q) => q.updateTable('conversations').set({ draft: 'x' }).where('id', '=', 'a').compile(),
};

console.log('query    without  with    the wall, µs');
for (const [name, query] of Object.entries(queries)) {
  const without = microseconds(() => query(open));
  const within = microseconds(() => query(walled));
  const figures = [without, within, within - without].map((each) => each.toFixed(1).padStart(7));
  console.log(name.padEnd(7), ...figures);
}
const fresh = () => open.withPlugin(businessWall('one'));
console.log(`a business's query object: ${microseconds(fresh).toFixed(1)} µs`);
console.log(`and its first query: ${microseconds(() => queries.select?.(fresh())).toFixed(1)} µs`);

/** The best of some tries, so that other work on the machine counts least. */
function microseconds(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < TRIES; i++) {
    const start = performance.now();
    for (let round = 0; round < ROUNDS; round++) work();
    best = Math.min(best, ((performance.now() - start) * 1000) / ROUNDS);
  }
  return best;
}
