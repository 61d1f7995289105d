import type { CompiledQuery, Insertable, Updateable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Queries } from './store.ts';

type Table = keyof Schema;

/** Statements by store and shape; there are as many as call sites, so none is ever dropped. */
const compiled = new Map<string, CompiledQuery>();

/** The statement of a shape with these values: compiled the first time, only filled in afterwards. */
function run(q: Queries, shape: string, values: readonly unknown[], compile: () => CompiledQuery) {
  const key = `${q.getExecutor().adapter.constructor.name}:${shape}`;
  let query = compiled.get(key);
  if (!query) {
    query = compile();
    compiled.set(key, query);
  }
  return q.executeQuery({ ...query, parameters: values });
}

/**
 * Inserts rows that all have the same columns. For what every message writes: building such SQL anew
 * costs more than running it.
 */
export async function insertRows<T extends Table>(
  q: Queries,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof Insertable<Schema[T]>)[];
  const values = rows.flatMap((row) => columns.map((column) => row[column]));
  await run(q, `insert ${table} ${rows.length} ${columns.join()}`, values, () =>
    // The table's own row type, which Kysely cannot follow through a type parameter.
    q
      .insertInto(table as 'messages')
      .values(rows as never)
      .compile(),
  );
}

/** Updates the rows whose columns equal `where`; like insertRows, compiled once for each shape. */
export async function updateRows<T extends Table>(
  q: Queries,
  table: T,
  where: Record<string, string | number>,
  set: Updateable<Schema[T]>,
): Promise<void> {
  const columns = Object.entries(set).filter(([, value]) => value !== undefined);
  const keys = Object.entries(where);
  const shape = `update ${table} ${columns.map(([name]) => name).join()} ${keys.map(([name]) => name).join()}`;
  const values = [...columns, ...keys].map(([, value]) => value);
  await run(q, shape, values, () => {
    const update = q.updateTable(table as 'messages').set(Object.fromEntries(columns) as never);
    return keys
      .reduce((query, [name, value]) => query.where(name as 'id', '=', value as string), update)
      .compile();
  });
}

/** Rows whose columns equal `where`, all columns; locked until the transaction ends when `lock` is set. */
export async function selectRows<T extends Table>(
  q: Queries,
  table: T,
  where: Record<string, string | number>,
  lock = false,
): Promise<Schema[T][]> {
  const keys = Object.entries(where);
  const shape = `select ${table} ${lock} ${keys.map(([name]) => name).join()}`;
  const result = await run(q, shape, Object.values(where), () => {
    const select = q.selectFrom(table as 'messages').selectAll();
    const filtered = keys.reduce(
      (query, [name, value]) => query.where(name as 'id', '=', value as string),
      select,
    );
    return (lock ? filtered.forUpdate() : filtered).compile();
  });
  return result.rows as Schema[T][];
}
