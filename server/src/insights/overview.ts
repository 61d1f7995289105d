import { setImmediate } from 'node:timers/promises';
import type { overview } from '@askbob/contract/endpoints/insights.ts';
import type { z } from 'zod';
import type { Services } from '../conversations/services.ts';
import { notFound } from '../kernel/errors.ts';
import { askAs } from '../knowledge/drafts/ask.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import { countSlots, type Slot } from './count-messages.ts';
import { type Interval, type LocalTime, localTime } from './local-time.ts';
import { readSpan, type Span, spanBefore } from './period.ts';
import { sumCounts, summarise } from './summarise.ts';
import { topQuestions, topUnanswered } from './top-questions.ts';

type Overview = z.infer<typeof overview.reply>;
type Query = z.infer<typeof overview.query>;

/** What visitors asked in a span and how it went, beside the span before it. Throws 422 for a span that is none. */
export async function readOverview(services: Services, db: BusinessDb, query: Query): Promise<Overview> {
  const business = await services.profiles.find(db.businessId);
  if (!business) throw notFound();
  const clock = localTime(business.settings.time_zone);
  const span = readSpan(query, clock, services.now());
  const before = spanBefore(span);
  const [ask, release] = await Promise.all([
    askAs(services, db.businessId),
    business.active_release_id ? services.releases.get(db.businessId, business.active_release_id) : null,
  ]);
  const isAnswered = (message: string): boolean =>
    ask(release, { message, previous: [] }).outcome === 'answered';
  return db.readReplica(async (read) => {
    const slots = await countSlots(read, span);
    const summary = await summarise(read, span, slots);
    await setImmediate();
    const previous = await summarise(read, before, await countSlots(read, before));
    await setImmediate();
    return {
      ...summary,
      business_id: db.businessId,
      from: new Date(span.from).toISOString(),
      to: new Date(span.to).toISOString(),
      previous,
      series: seriesOf(slots, span, query.interval, clock),
      hours: hoursOf(slots, clock),
      top_questions: await topQuestions(services.store.kind, read, span),
      top_unanswered: await topUnanswered(read, span, isAnswered),
    };
  });
}

/** The counters of each day, week or month of a span, those without any included. */
function seriesOf(
  slots: readonly Slot[],
  { from, to }: Span,
  interval: Interval,
  clock: LocalTime,
): Overview['series'] {
  const series: Overview['series'] = [];
  let next = 0;
  for (let at = clock.startOf(interval, from); at < to; at = clock.nextAfter(interval, at)) {
    const end = clock.nextAfter(interval, at);
    const first = next;
    while (next < slots.length && (slots[next]?.at ?? end) < end) next += 1;
    series.push({ at: new Date(at).toISOString(), counts: sumCounts(slots.slice(first, next)) });
  }
  return series;
}

/** Visitors' messages by hour of the day, 0 to 23, on the business's clock. */
function hoursOf(slots: readonly Slot[], clock: LocalTime): number[] {
  const hours = Array.from({ length: 24 }, () => 0);
  for (const { at, counts } of slots) {
    const hour = clock.hourOf(at);
    hours[hour] = (hours[hour] ?? 0) + counts.messages;
  }
  return hours;
}
