import { Facts, Hours } from '@askbob/contract/endpoints/businesses.ts';
import type { z } from 'zod';
import type { Contact } from '../../import/html/contact.ts';

type Node = Record<string, unknown>;
type Hour = z.output<typeof Hours>;

/** What a site says of its business in data made for machines (schema.org). */
export interface SaidOfBusiness {
  facts: z.output<typeof Facts>;
  office_hours: Hour[];
}

/** Kinds of things that have an address or a phone and are no business of the site's. */
const OTHERS = /^(?:Person|Event|JobPosting|Place|PostalAddress|Product|Offer|Review|WebSite|WebPage)$/;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * What a site's pages, those nearest to its start first, say of the business: data made for machines, and what it leaves
 * open from the links that people call and write by. Null when they say nothing.
 */
export function offeredBy(
  pages: readonly { url: string; jsonLd: readonly unknown[]; contact?: Contact }[],
): ({ url: string } & SaidOfBusiness) | null {
  let offered: ({ url: string } & SaidOfBusiness) | null = null;
  for (const { url, jsonLd } of pages) {
    const said = factsIn(jsonLd);
    if (said === null) continue;
    offered = { url, ...said };
    break;
  }
  for (const { url, contact } of pages) {
    const facts = goodFacts({ ...contact });
    if (Object.keys(facts).length === 0) continue;
    offered ??= { url, facts: {}, office_hours: [] };
    offered.facts = { ...facts, ...offered.facts };
  }
  return offered;
}

/** Address, phone, e-mail and opening hours in JSON-LD; null when it says none of them. */
function factsIn(jsonLd: readonly unknown[]): SaidOfBusiness | null {
  const businesses = jsonLd.flatMap((part) => nodesOf(part, 0)).filter(isBusiness);
  const [best] = businesses.sort((a, b) => richness(b) - richness(a));
  if (!best) return null;
  const facts = factsOf(best);
  const office_hours = hoursOf(best).slice(0, 28);
  return Object.keys(facts).length === 0 && office_hours.length === 0 ? null : { facts, office_hours };
}

function nodesOf(value: unknown, depth: number): Node[] {
  if (depth > 6) return [];
  if (Array.isArray(value)) return value.flatMap((each) => nodesOf(each, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node; // an object of JSON
  return [
    node,
    ...['@graph', 'mainEntity', 'about', 'publisher', 'department'].flatMap((name) =>
      nodesOf(node[name], depth + 1),
    ),
  ];
}

function isBusiness(node: Node): boolean {
  const types = listOf(node['@type']).map(String);
  return types.length > 0 && !types.some((type) => OTHERS.test(type)) && richness(node) > 0;
}

function richness(node: Node): number {
  const weights = { openingHoursSpecification: 4, openingHours: 4, address: 2, telephone: 2, email: 1 };
  return Object.entries(weights).reduce(
    (sum, [name, weight]) => sum + (node[name] === undefined ? 0 : weight),
    0,
  );
}

function factsOf(node: Node): z.output<typeof Facts> {
  return goodFacts({
    address: addressOf(listOf(node.address)[0]),
    phone: wordsOf(node.telephone),
    email: wordsOf(node.email).replace(/^mailto:/i, ''),
    website: wordsOf(node.url),
    payment: listOf(node.paymentAccepted).map(wordsOf).filter(Boolean).join(', '),
  });
}

/** What the settings would not take is not offered. */
function goodFacts(said: Record<string, string>): z.output<typeof Facts> {
  const good = Object.entries(said).filter(
    ([name, text]) => text !== '' && Facts.safeParse({ [name]: text }).success,
  );
  return Facts.parse(Object.fromEntries(good));
}

function addressOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return '';
  const node = value as Node; // an object of JSON
  const [street, code, town, region] = [
    node.streetAddress,
    node.postalCode,
    node.addressLocality,
    node.addressRegion,
  ].map(wordsOf);
  const words = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' ');
  // Where codes begin with a letter (Britain, Canada, Ireland) or stand behind a state, the town comes first.
  const isBehind = /^[a-z]/i.test(code ?? '') || /^[A-Z]{2}$/.test(region ?? '');
  const last = isBehind ? [town, words(region, code)] : [words(code, town), region];
  return [street, ...last].filter(Boolean).join(', ');
}

function hoursOf(node: Node): Hour[] {
  const specified = listOf(node.openingHoursSpecification).flatMap((each) =>
    typeof each === 'object' && each !== null ? specifiedHours(each as Node) : [],
  );
  const written = listOf(node.openingHours).flatMap((each) =>
    typeof each === 'string' ? writtenHours(each) : [],
  );
  const hours = specified.length > 0 ? specified : written;
  return hours.filter((hour) => hour.from !== hour.to && Hours.safeParse(hour).success);
}

/** Hours of a season or a holiday are not those of every week. */
function specifiedHours(node: Node): Hour[] {
  if (node.validFrom !== undefined || node.validThrough !== undefined) return [];
  const [from, to] = [timeOf(node.opens), timeOf(node.closes)];
  const days = listOf(node.dayOfWeek).map((day) =>
    DAYS.indexOf(
      String(day)
        .replace(/^.*[/#]/, '')
        .toLowerCase(),
    ),
  );
  return days.filter((day) => day !== -1).map((day) => ({ day, from, to: endOf(to) }));
}

/** `Mo-Fr 09:00-17:00`, `Sa,Su 10:00-12:00`. */
function writtenHours(text: string): Hour[] {
  const [days = '', times = ''] = text.trim().split(/\s+/, 2);
  const [from = '', to = ''] = times.split('-').map(timeOf);
  return days
    .split(',')
    .flatMap(daysOf)
    .map((day) => ({ day, from, to: endOf(to) }));
}

function daysOf(range: string): number[] {
  const [first = -1, last = first] = range.split('-').map(dayOf);
  if (first === -1 || last === -1) return [];
  const count = ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, at) => (first + at) % 7);
}

function dayOf(short: string): number {
  return DAYS.findIndex((day) => short.length >= 2 && day.startsWith(short.toLowerCase()));
}

function timeOf(value: unknown): string {
  const [, hour = '', minute = ''] = /^T?(\d{1,2}):(\d{2})/.exec(String(value ?? '')) ?? [];
  return hour === '' ? '' : `${hour.padStart(2, '0')}:${minute}`;
}

/** A day that ends at midnight or a minute before it. */
function endOf(time: string): string {
  return time === '00:00' || time === '23:59' ? '24:00' : time;
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function wordsOf(value: unknown): string {
  const [first] = listOf(value);
  return typeof first === 'string' || typeof first === 'number'
    ? String(first).replaceAll(/\s+/g, ' ').trim()
    : '';
}
