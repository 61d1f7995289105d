import { type RawBuilder, sql } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * The business's part of a table, for FROM and JOIN in raw SQL, whose text may not name one; it goes by the table's
 * name, or by `as`.
 */
export function partOf(table: keyof Schema, as: string = table): RawBuilder<unknown> {
  return sql`${sql.table(table)} AS ${sql.id(as)}`;
}
