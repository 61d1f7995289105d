import { sql } from 'kysely';
import type { Store } from '../platform/db/store.ts';

/** The columns of every table that holds rows of businesses, by table, as the store itself tells. */
export async function tablesOf({ kind, platform }: Store): Promise<Map<string, string[]>> {
  const columns =
    kind === 'sqlite'
      ? sql<Column>`SELECT m.name AS "table", c.name AS "column" FROM sqlite_master AS m, pragma_table_info(m.name) AS c
          WHERE m.type = 'table'`
      : sql<Column>`SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
          WHERE table_schema = 'public'`;
  const { rows } = await platform.read((q) => columns.execute(q));
  const tables = new Map<string, string[]>();
  for (const { table, column } of rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  return new Map([...tables].filter(([, names]) => names.includes('business_id')));
}

interface Column {
  table: string;
  column: string;
}

type Row = Record<string, unknown>;

/** Every row that a business has in a table. */
export function rowsOf(store: Store, table: string, businessId: string): Promise<Row[]> {
  return store.forBusiness(businessId).read(async ({ q }) => {
    const found =
      await sql<Row>`SELECT * FROM ${sql.table(table)} AS part WHERE business_id = ${businessId}`.execute(q);
    return found.rows;
  });
}

/** Every row that a business has in any table, by table; tables without one are left out. */
export async function storedOf(store: Store, businessId: string): Promise<Map<string, Row[]>> {
  const stored = new Map<string, Row[]>();
  for (const table of (await tablesOf(store)).keys()) {
    const rows = await rowsOf(store, table, businessId);
    if (rows.length > 0) stored.set(table, rows);
  }
  return stored;
}

/** The names of the tables in which a text stands in some column of a business's rows, in order. */
export async function whereStored(store: Store, businessId: string, text: string): Promise<string[]> {
  const stored = await storedOf(store, businessId);
  const holds = (row: Row) => Object.values(row).some((value) => textOf(value).includes(text));
  return [...stored].flatMap(([table, rows]) => (rows.some(holds) ? [table] : [])).sort();
}

function textOf(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value);
}

/** A value as SQL. */
export function quoted(value: unknown): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** SQL that puts a row into a table. */
export function inserted(table: string, row: Row): string {
  const values = Object.values(row).map(quoted);
  return `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${values.join(', ')});`;
}
