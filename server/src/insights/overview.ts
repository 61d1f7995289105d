import { setImmediate } from 'node:timers/promises';
import type { overview } from '@askbob/contract/endpoints/insights.ts';
import type { z } from 'zod';
import type { Services } from '../conversations/services.ts';
import { notFound } from '../kernel/errors.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import type { Slot } from './count-messages.ts';
import { type ResultsOf, sumResults } from './count-results.ts';
import { type Interval, type LocalTime, localTime } from './local-time.ts';
import { readSpan, type Span, spanBefore } from './period.ts';
import { stillUnanswered } from './still-unanswered.ts';
import { countSpan, sumCounts, summarise } from './summarise.ts';
import { topQuestions } from './top-questions.ts';

type Overview = z.infer<typeof overview.reply>;
type Query = z.infer<typeof overview.query>;

/** What visitors asked in a span and how it went, beside the span before it. Throws 422 for a span that is none. */
export async function readOverview(services: Services, db: BusinessDb, query: Query): Promise<Overview> {
  const business = await services.profiles.find(db.businessId);
  if (!business) throw notFound();
  const clock = localTime(business.settings.time_zone);
  const span = readSpan(query, clock, services.now());
  const before = spanBefore(span, clock);
  const unanswered = await stillUnanswered(services, business);
  return db.readReplica(async (read) => {
    const counted = await countSpan(read, span);
    const { slots, ended } = counted;
    const summary = await summarise(read, span, counted);
    await setImmediate();
    const previous = await summarise(read, before, await countSpan(read, before));
    await setImmediate();
    return {
      ...summary,
      business_id: db.businessId,
      from: new Date(span.from).toISOString(),
      to: new Date(span.to).toISOString(),
      previous,
      series: seriesOf(slots, span, query.interval, clock),
      hours: byHour(slots, clock).map(({ counts }) => counts.messages),
      by_hour: byHour(slots, clock),
      by_page: byPage(ended),
      by_language: byLanguage(ended),
      top_questions: await topQuestions(services.store.kind, read, span),
      top_unanswered: await unanswered(read, span),
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

/** The counters by hour of the day, 0 to 23, on the business's clock. */
function byHour(slots: readonly Slot[], clock: LocalTime): Overview['by_hour'] {
  const within = Map.groupBy(slots, ({ at }) => clock.hourOf(at));
  return Array.from({ length: 24 }, (_, hour) => ({ hour, counts: sumCounts(within.get(hour) ?? []) }));
}

/** Pages that are named; all others are one row. */
const PAGES = 50;

/** How it ended by the page it began on, the busiest first, what is not known last. */
function byPage(ended: readonly ResultsOf[]): Overview['by_page'] {
  const rows = grouped(ended, ({ page }) => page);
  const named = rows.filter(({ key }) => key !== null);
  const rest = named.slice(PAGES);
  return [
    ...named.slice(0, PAGES).map(({ key, results }) => ({ page: key, kind: 'page' as const, results })),
    ...(rest.length > 0 ? [{ page: null, kind: 'rest' as const, results: sumResults(rest) }] : []),
    ...rows
      .filter(({ key }) => key === null)
      .map(({ results }) => ({ page: null, kind: 'unknown' as const, results })),
  ];
}

/** How it ended by the language of the first question, the most spoken first, what is not known last. */
function byLanguage(ended: readonly ResultsOf[]): Overview['by_language'] {
  return grouped(ended, ({ language }) => language).map(({ key, results }) => ({ language: key, results }));
}

function grouped(ended: readonly ResultsOf[], keyOf: (row: ResultsOf) => string | null) {
  const asked = ({ results }: Pick<ResultsOf, 'results'>): number =>
    results.resolved + results.unresolved + results.with_person;
  return [...Map.groupBy(ended, keyOf)]
    .map(([key, rows]) => ({ key, results: sumResults(rows) }))
    .sort((a, b) => Number(a.key === null) - Number(b.key === null) || asked(b) - asked(a));
}
