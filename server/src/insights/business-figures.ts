import type { businessMetrics, customerDashboard } from '@askbob/contract/endpoints/insights.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Services } from '../conversations/services.ts';
import { notFound } from '../kernel/errors.ts';
import { partOf } from '../platform/db/part-of.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import { localTime } from './local-time.ts';
import { readSpan } from './period.ts';
import { countSpan, summarise } from './summarise.ts';

/** The counters of one business since it began. */
export async function readBusinessMetrics(
  services: Services,
  { businessId, readReplica }: BusinessDb,
): Promise<z.infer<typeof businessMetrics.reply>> {
  const business = await services.profiles.find(businessId);
  const now = services.now();
  const clock = localTime(business?.settings.time_zone ?? 'UTC');
  const day = new Date(now).toISOString().slice(0, 10);
  const counts = await readReplica(({ q }) =>
    sql<Record<string, number>>`SELECT
      (SELECT COUNT(*) FROM ${partOf('conversations')} WHERE last_seq > 0) AS conversations,
      (SELECT COUNT(*) FROM ${partOf('messages')} WHERE role = 'visitor') AS messages,
      (SELECT COUNT(*) FROM ${partOf('documents')} WHERE deleted_at IS NULL) AS documents,
      (SELECT COUNT(*) FROM ${partOf('releases')}) AS releases,
      (SELECT COUNT(*) FROM ${partOf('users')} WHERE status <> 'disabled') AS members,
      (SELECT COUNT(*) FROM ${partOf('conversations')} WHERE status = 'waiting') AS waiting,
      (SELECT COUNT(*) FROM ${partOf('messages')} WHERE role = 'visitor'
        AND created_at >= ${clock.startOf('day', now)}) AS messages_today,
      (SELECT COALESCE(SUM(count), 0) FROM ${partOf('usage')} WHERE day = ${day}
        AND name = 'model_calls') AS model_calls_today`.execute(q),
  );
  const count = (name: string): number => Number(counts.rows[0]?.[name] ?? 0);
  return {
    business_id: businessId,
    conversations: count('conversations'),
    messages: count('messages'),
    documents: count('documents'),
    releases: count('releases'),
    members: count('members'),
    waiting: count('waiting'),
    messages_today: count('messages_today'),
    model_calls_today: count('model_calls_today'),
  };
}

/** One business at a glance, over the last 30 days. Throws 404 when it is not there. */
export async function readDashboard(
  services: Services,
  businessId: string,
): Promise<z.infer<typeof customerDashboard.reply>> {
  const business = await services.profiles.find(businessId);
  if (!business) throw notFound();
  const span = readSpan({}, localTime(business.settings.time_zone), services.now());
  return services.store.forBusiness(business.id).readReplica(async (read) => {
    const { q } = read;
    const { waiting } = await q
      .selectFrom('conversations')
      .select(({ fn }) => fn.countAll<number>().as('waiting'))
      .where('status', '=', 'waiting')
      .executeTakeFirstOrThrow();
    const release = await q
      .selectFrom('releases')
      .select(['id', 'number', 'created_at'])
      .where('id', '=', business.active_release_id ?? '')
      .executeTakeFirst();
    return {
      business: { id: business.id, name: business.name },
      summary: await summarise(read, span, await countSpan(read, span)),
      waiting: Number(waiting),
      active_release: release
        ? {
            id: release.id,
            number: release.number,
            published_at: new Date(release.created_at).toISOString(),
          }
        : null,
    };
  });
}
