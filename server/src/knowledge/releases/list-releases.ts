import type { listReleases as spec } from '@askbob/contract/endpoints/knowledge.ts';
import type { z } from 'zod';
import { invalid } from '../../kernel/errors.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { activeReleaseId, keptReleases } from '../drafts/active-release.ts';
import { presentRelease, senseOf } from '../drafts/present.ts';
import type { Services } from '../services.ts';

/** Releases, newest first. */
export async function listReleases(
  services: Services,
  db: BusinessDb,
  { limit, cursor }: z.output<typeof spec.query>,
): Promise<z.input<typeof spec.reply>> {
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) {
    throw invalid('/cursor', 'is not one of ours. Take next_cursor of the page before');
  }
  const sense = senseOf(services, db.businessId);
  return db.read(async (read) => {
    const releases = read.q.selectFrom('releases').selectAll();
    const before = cursor === undefined ? releases : releases.where('number', '<', Number(cursor));
    const rows = await before
      .orderBy('number', 'desc')
      .limit(limit + 1)
      .execute();
    const active = await activeReleaseId(read);
    const kept = await keptReleases(
      read,
      rows.map(({ id }) => id),
    );
    const items = rows.slice(0, limit).map((row) => presentRelease(row, active, sense, kept.has(row.id)));
    return { items, next_cursor: rows.length > limit ? String(items.at(-1)?.number) : null };
  });
}
