import type { CompiledQuery, DialectAdapter, Insertable, Updateable } from 'kysely';
import type { BusinessSchema, Schema } from './schema.ts';
import type { BusinessRead, BusinessTx } from './store.ts';

/** Tables whose rows are a business's. */
type Table = Exclude<keyof BusinessSchema, 'businesses'>;

/** Where something is written, perhaps without waiting for the answer. */
type Writing = BusinessRead & Partial<Pick<BusinessTx, 'later'>>;

/** Stands in a statement where a value goes; any other parameter is the business, which the wall put there. */
class Slot {
  readonly at: number;

  constructor(at: number) {
    this.at = at;
  }
}

/** Each store's statements by their shape; there are as many as call sites, so none is dropped before its store is. */
const compiled = new WeakMap<DialectAdapter, Map<string, CompiledQuery>>();

/** The statement of a shape with these values: compiled behind the wall the first time, only filled in afterwards. */
function run(
  { q, businessId }: BusinessRead,
  shape: string,
  values: readonly unknown[],
  compile: (slots: readonly Slot[]) => CompiledQuery,
) {
  const { adapter } = q.getExecutor();
  const statements = compiled.get(adapter) ?? new Map<string, CompiledQuery>();
  compiled.set(adapter, statements);
  const query = statements.get(shape) ?? compile(values.map((_, at) => new Slot(at)));
  statements.set(shape, query);
  const parameters = query.parameters.map((each) => (each instanceof Slot ? values[each.at] : businessId));
  return q.getExecutor().executeQuery({ ...query, parameters });
}

/** The transaction waits for it at its end, if it can; nobody does before. */
export async function written({ later }: Writing, write: Promise<unknown>): Promise<void> {
  if (later) later(write);
  else await write;
}

/**
 * Inserts rows that all have the same columns, as the business's own, whatever they say. For what every message
 * writes: building such SQL anew costs more than running it.
 */
export async function insertRows<T extends Table>(
  read: Writing,
  table: T,
  rows: readonly Insertable<BusinessSchema[T]>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'business_id');
  const values = rows.flatMap((row) => columns.map((column) => row[column as keyof typeof row]));
  await written(
    read,
    run(read, `insert ${table} ${rows.length} ${columns.join()}`, values, (slots) => {
      const slotted = rows.map((_, row) =>
        Object.fromEntries(columns.map((column, i) => [column, slots[row * columns.length + i]])),
      );
      // The table's own row type, which Kysely cannot follow through a type parameter.
      return read.q
        .insertInto(table as 'messages')
        .values(slotted as never)
        .compile();
    }),
  );
}

/** Updates the business's rows whose columns equal `where`; like insertRows, compiled once for each shape. */
export async function updateRows<T extends Table>(
  read: Writing,
  table: T,
  where: Record<string, string | number>,
  set: Updateable<BusinessSchema[T]>,
): Promise<void> {
  const columns = Object.entries(set).filter(([, value]) => value !== undefined);
  const keys = Object.entries(where);
  const shape = `update ${table} ${columns.map(([name]) => name).join()} ${keys.map(([name]) => name).join()}`;
  const values = [...columns, ...keys].map(([, value]) => value);
  await written(
    read,
    run(read, shape, values, (slots) => {
      const slotted = Object.fromEntries(columns.map(([name], i) => [name, slots[i]]));
      const update = read.q.updateTable(table as 'messages').set(slotted as never);
      return keys
        .reduce(
          (query, [name], i) => query.where(name as 'id', '=', slots[columns.length + i] as never),
          update,
        )
        .compile();
    }),
  );
}

/** Rows of a query of any form, of which a shape's name has to say all but the values; like insertRows, compiled once. */
export async function askShaped<R>(
  read: BusinessRead,
  shape: string,
  values: readonly unknown[],
  compile: (slots: readonly unknown[]) => CompiledQuery,
): Promise<R[]> {
  const { rows } = await run(read, shape, values, compile);
  // As the one who names the shape says.
  return rows as R[];
}

/** The business's rows whose columns equal `where`, all columns; locked until the transaction ends when `lock` is set. */
export async function selectRows<T extends Table>(
  read: BusinessRead,
  table: T,
  where: Record<string, string | number>,
  lock = false,
): Promise<Schema[T][]> {
  const keys = Object.entries(where);
  const shape = `select ${table} ${lock} ${keys.map(([name]) => name).join()}`;
  const result = await run(read, shape, Object.values(where), (slots) => {
    const select = read.q.selectFrom(table as 'messages').selectAll();
    const filtered = keys.reduce(
      (query, [name], i) => query.where(name as 'id', '=', slots[i] as never),
      select,
    );
    return (lock ? filtered.forUpdate() : filtered).compile();
  });
  return result.rows as Schema[T][];
}
