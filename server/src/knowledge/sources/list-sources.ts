import type { listSources as spec } from '@askbob/contract/endpoints/sources.ts';
import type { z } from 'zod';
import type { BusinessDb } from '../../platform/db/store.ts';
import { readIdCursor } from '../../platform/http/pages.ts';
import { presentSource } from './present.ts';

/** The sites of a business, oldest first. */
export function listSources(
  db: BusinessDb,
  { limit, cursor }: z.output<typeof spec.query>,
): Promise<z.input<typeof spec.reply>> {
  const start = readIdCursor(cursor);
  return db.read(async (read) => {
    const all = read.q.selectFrom('sources').selectAll();
    const rows = await (start ? all.where('id', '>', start) : all)
      .orderBy('id')
      .limit(limit + 1)
      .execute();
    const items: Awaited<ReturnType<typeof presentSource>>[] = [];
    for (const row of rows.slice(0, limit)) items.push(await presentSource(read, row));
    return { items, next_cursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  });
}
