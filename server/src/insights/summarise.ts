import { setImmediate } from 'node:timers/promises';
import { sharesOf } from '@askbob/contract/shares.ts';
import { sql } from 'kysely';
import { partOf } from '../platform/db/part-of.ts';
import type { BusinessRead } from '../platform/db/store.ts';
import { type Counts, countSlots, noCounts, type Slot, type Summary } from './count-messages.ts';
import { countResults, type Results, type ResultsOf, sumResults } from './count-results.ts';
import type { Span } from './period.ts';

/** Conversations that are looked at one by one: the newest; more would hardly move a median. */
const SAMPLE = 2000;

const NO_RATES = { answered: 0, suggested: 0, refused: 0, escalated: 0 };

/** What was counted of a span, of which all its figures are made: so they agree wherever they stand. */
export interface Counted {
  slots: readonly Slot[];
  ended: readonly ResultsOf[];
}

/** Counts what happened in a span and how its conversations ended. */
export async function countSpan(read: BusinessRead, span: Span): Promise<Counted> {
  const slots = await countSlots(read, span);
  const ended = await countResults(read, span);
  await setImmediate();
  return { slots, ended };
}

/**
 * The sums, rates, containment and median of a span, whose slots and results the caller has counted. A rate is a share of the
 * questions that Bob decided on: small talk and what a person dealt with are left out.
 */
export async function summarise(read: BusinessRead, span: Span, { slots, ended }: Counted): Promise<Summary> {
  const counts = sumCounts(slots);
  const { answered, suggested, refused, escalated } = counts;
  const results = sumResults(ended);
  return {
    counts,
    rates: sharesOf({ answered, suggested, refused, escalated }, 1e4) ?? NO_RATES,
    results,
    containment: containmentOf(results),
    ratings: {
      up: slots.reduce((sum, { up }) => sum + up, 0),
      down: slots.reduce((sum, { down }) => sum + down, 0),
    },
    median_first_reply_ms: await medianFirstReply(read, span),
  };
}

export function sumCounts(slots: readonly { counts: Counts }[]): Counts {
  const sum = noCounts();
  for (const { counts } of slots) {
    for (const name of Object.keys(sum) as (keyof Counts)[]) sum[name] += counts[name];
  }
  return sum;
}

/** Share of the conversations with a question in which nobody of the staff joined or was asked for. */
function containmentOf({ resolved, unresolved, with_person }: Results): number | null {
  const all = resolved + unresolved + with_person;
  return all === 0 ? null : Math.round((1 - with_person / all) * 1e4) / 1e4;
}

/** Median milliseconds from a conversation's first message to its first reply, by Bob or a person. */
async function medianFirstReply({ q }: BusinessRead, { from, to }: Span): Promise<number | null> {
  const found = await sql<{ median: number | null }>`
    WITH waits AS (
      SELECT (SELECT r.created_at FROM ${partOf('messages', 'r')} WHERE r.conversation_id = c.id
          AND r.role IN ('assistant', 'staff') ORDER BY r.seq LIMIT 1)
        - (SELECT v.created_at FROM ${partOf('messages', 'v')} WHERE v.conversation_id = c.id
          AND v.role = 'visitor' ORDER BY v.seq LIMIT 1) AS wait
      FROM (SELECT id FROM ${partOf('conversations')} WHERE created_at >= ${from}
        AND created_at < ${to} AND last_seq > 0
        ORDER BY created_at DESC LIMIT ${SAMPLE}) AS c),
    ranked AS (SELECT wait, ROW_NUMBER() OVER (ORDER BY wait) AS place, COUNT(*) OVER () AS total
      FROM waits WHERE wait >= 0)
    SELECT AVG(wait) AS median FROM ranked
    WHERE place IN ((total + 1) / 2, (total + 2) / 2)`.execute(q);
  const median = found.rows[0]?.median ?? null;
  return median === null ? null : Math.round(Number(median));
}
