import { setImmediate } from 'node:timers/promises';
import type { platformUsage } from '@askbob/contract/endpoints/insights.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Services } from '../conversations/services.ts';
import { partOf } from '../platform/db/part-of.ts';
import { readJobs } from './jobs.ts';

type Usage = z.infer<typeof platformUsage.reply>;

const DAYS_30 = 30 * 86_400_000;
/** Businesses listed at most, the busiest installations have fewer; the list of businesses has pages. */
const MOST = 1000;

/** How much each business uses this installation, and how the node that answers is doing. */
export async function readPlatformUsage(services: Services): Promise<Usage> {
  const { store, config } = services;
  const known = await store.platform.read((q) =>
    q
      .selectFrom('businesses')
      .select(['id', 'name', 'status'])
      .where('erased_at', 'is', null)
      .orderBy('created_at', 'desc')
      .limit(MOST)
      .execute(),
  );
  const businesses: Usage['businesses'] = [];
  for (const business of known) {
    businesses.push({ ...business, ...(await usageOf(services, business.id)) });
    // Visitors' messages go between: counting a thousand businesses takes a while.
    await setImmediate();
  }
  const jobs = await readJobs(store);
  return {
    businesses,
    node: {
      store: store.kind,
      version: config.version,
      uptime_s: Math.round(process.uptime()),
      rss_mb: Math.round(process.memoryUsage.rss() / 1e5) / 10,
      streams: services.streams.size,
      jobs_waiting: jobs.waiting,
      jobs_failed: jobs.failed,
      model: services.models.operator?.model ?? null,
    },
  };
}

/** The platform may not look into conversations, so each business is asked inside its own wall. */
async function usageOf({ store, now }: Services, businessId: string) {
  const since = now() - DAYS_30;
  const found = await store.forBusiness(businessId).readReplica(({ q }) =>
    sql<Record<string, number | null>>`SELECT
      (SELECT COUNT(*) FROM ${partOf('conversations')} WHERE created_at >= ${since}
        AND last_seq > 0) AS conversations,
      (SELECT COUNT(*) FROM ${partOf('messages')} WHERE created_at >= ${since}
        AND role = 'visitor') AS messages,
      (SELECT COUNT(*) FROM ${partOf('messages')} WHERE created_at >= ${since}
        AND role = 'assistant' AND outcome = 'answered') AS answered,
      (SELECT COUNT(*) FROM ${partOf('conversations')} WHERE status = 'waiting') AS waiting,
      (SELECT COUNT(*) FROM ${partOf('documents')} WHERE deleted_at IS NULL) AS documents,
      (SELECT MAX(created_at) FROM ${partOf('messages')}) AS last_message`.execute(q),
  );
  const row = found.rows[0] ?? {};
  const last = row.last_message ?? null;
  return {
    conversations_30d: Number(row.conversations),
    messages_30d: Number(row.messages),
    answered_30d: Number(row.answered),
    waiting: Number(row.waiting),
    documents: Number(row.documents),
    last_message_at: last === null ? null : new Date(Number(last)).toISOString(),
  };
}
