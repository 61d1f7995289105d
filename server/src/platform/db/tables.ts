import { DatabaseSync } from 'node:sqlite';
import { migrateSqlite, walledTables } from './migrate.ts';
import type { BusinessSchema } from './schema.ts';

/** A table of which each row is a business's. */
export interface Table {
  name: keyof BusinessSchema;
  /** All but `business_id`, in their order. */
  columns: readonly string[];
  /** The primary key without `business_id`. */
  key: readonly string[];
}

let read: readonly Table[] | undefined;

/** The tables of businesses as the migrations make them, those that point at others before them. */
export function businessTables(): readonly Table[] {
  if (read) return read;
  const connection = new DatabaseSync(':memory:');
  try {
    migrateSqlite(connection);
    read = tablesIn(connection, new Set(walledTables().business.keys()));
  } finally {
    connection.close();
  }
  return read;
}

/** The named tables with a column `business_id`, those that point at others before them. */
export function tablesIn(connection: DatabaseSync, names: ReadonlySet<string>): Table[] {
  const columns = connection.prepare('SELECT name, pk FROM pragma_table_info(?)');
  const pointers = connection.prepare('SELECT DISTINCT "table" FROM pragma_foreign_key_list(?)');
  const tables = [...names].map((name) => {
    const all = columns.all(name).map((row) => ({ name: String(row.name), pk: Number(row.pk) }));
    const key = all.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
    const isOwn = all.some((column) => column.name === 'business_id');
    const pointsAt = pointers.all(name).map(({ table }) => String(table));
    return { name, isOwn, pointsAt, columns: withoutBusiness(all), key: withoutBusiness(key) };
  });
  const depth = (name: string): number =>
    tables
      .filter((table) => table.name === name)
      .flatMap(({ pointsAt }) => pointsAt)
      .filter((other) => other !== name)
      .reduce((deepest, other) => Math.max(deepest, 1 + depth(other)), 0);
  return (
    tables
      .filter(({ isOwn }) => isOwn)
      .sort((a, b) => depth(b.name) - depth(a.name))
      // The migrations' tables are those of the schema's types: schema-types.test.ts holds them together.
      .map((table) => ({ name: table.name as Table['name'], columns: table.columns, key: table.key }))
  );
}

function withoutBusiness(columns: readonly { name: string }[]): string[] {
  return columns.map(({ name }) => name).filter((name) => name !== 'business_id');
}

/** Whether a column's name says that it holds a credential, which nothing shows unless it is named there. */
export function isSecretName(column: string): boolean {
  return /secret|password|passphrase|token|credential|recovery|private/.test(column);
}
