import type {
  ActionDefinition,
  ActionField,
  BookingRequest,
  HttpRequest,
} from '@askbob/contract/endpoints/actions.ts';
import type { z } from 'zod';
import { invalid } from '../../kernel/errors.ts';
import type { Values } from './values.ts';

/** A call as it leaves: every value is filled in where it can only be a value. */
export interface FilledRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  /** JSON, or null for none. */
  body: string | null;
}

export type HttpTemplate = z.output<typeof HttpRequest>;
type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const PLACEHOLDER = /\{([a-z][a-z0-9_]{0,39})\}/g;

/** The call that an action makes; null where it makes none. */
export function httpOf({ request }: Pick<ActionDefinition, 'request'>): HttpTemplate | null {
  return 'method' in request ? request : null;
}

/** How an action books visits; null where it books none. */
export function bookingOf({ request }: Pick<ActionDefinition, 'request'>): BookingRequest | null {
  return 'kind' in request && request.kind === 'booking' ? request : null;
}

/** The host that an action calls, or reads a calendar of, with its port where it isn't the usual one; null where it calls none. */
export function hostOf(definition: Pick<ActionDefinition, 'request'>): string | null {
  return calledBy(definition)?.host ?? null;
}

/** Scheme and host that an action calls, or reads a calendar of; null where it calls none. */
export function originOf(definition: Pick<ActionDefinition, 'request'>): string | null {
  return calledBy(definition)?.origin ?? null;
}

/**
 * What the secret headers of an action are kept for: its host, and where it is called by plain http that too, so that no secret
 * which was given for https goes out unencrypted. A calendar's goes by its host alone.
 */
export function secretHostOf(definition: Pick<ActionDefinition, 'request'>): string | null {
  const url = calledBy(definition);
  return httpOf(definition) && url?.protocol === 'http:' ? url.origin : (url?.host ?? null);
}

function calledBy(definition: Pick<ActionDefinition, 'request'>): URL | null {
  const url = httpOf(definition)?.url ?? bookingOf(definition)?.calendar?.url;
  return url === undefined ? null : new URL(bare(url));
}

/** Puts confirmed values into a call: percent-encoded in the address, as the strings of JSON in the body. */
export function fillRequest(
  http: HttpTemplate,
  fields: readonly ActionField[],
  values: Values,
): FilledRequest {
  const url = http.url.replaceAll(PLACEHOLDER, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  if (new URL(url).origin !== new URL(bare(http.url)).origin) throw new Error('a value changed the host');
  const headers = Object.entries(http.headers ?? {}).map(([name, text]): [string, string] => [
    name,
    text.replaceAll(PLACEHOLDER, (_, field: string) => headerSafe(values[field] ?? '')),
  ]);
  const numbers = new Set(fields.filter(({ type }) => type === 'number').map(({ name }) => name));
  // It came in as JSON, and was kept as JSON.
  const body = http.body === undefined ? null : JSON.stringify(fillJson(http.body as Json, values, numbers));
  return { method: http.method, url, headers: Object.fromEntries(headers), body };
}

/** A header holds visible ASCII; anything else goes percent-encoded, and no value ends a line. */
function headerSafe(value: string): string {
  return /^[ -~]*$/.test(value) ? value : encodeURIComponent(value);
}

function fillJson(template: Json, values: Values, numbers: ReadonlySet<string>): Json {
  if (typeof template === 'string') return fillText(template, values, numbers);
  if (Array.isArray(template)) return template.map((each) => fillJson(each, values, numbers));
  if (typeof template !== 'object' || template === null) return template;
  const filled = Object.entries(template).map(([name, each]) => [name, fillJson(each, values, numbers)]);
  return Object.fromEntries(filled);
}

/** A string that is nothing but a number's field becomes the number. */
function fillText(text: string, values: Values, numbers: ReadonlySet<string>): string | number {
  const alone = /^\{([a-z][a-z0-9_]{0,39})\}$/.exec(text)?.[1];
  const value = alone === undefined ? '' : (values[alone] ?? '');
  if (alone !== undefined && numbers.has(alone) && value !== '') return Number(value);
  return text.replaceAll(PLACEHOLDER, (_, name: string) => values[name] ?? '');
}

/** The address with a letter for each value, to be read as one. */
function bare(url: string): string {
  return url.replaceAll(PLACEHOLDER, 'x');
}

/** Scheme and host, to the slash behind them. */
const ORIGIN = /^https?:\/\/[^/?#{}\\@\s]+\//i;

/** Throws 422 for a call in which a value could be more than a value, or that no address can be read from. */
export function checkRequest(definition: Pick<ActionDefinition, 'request' | 'fields'>): void {
  const http = httpOf(definition);
  if (!http) {
    checkCalendar(definition);
    return;
  }
  const { url, method, body, headers = {} } = http;
  const origin = ORIGIN.exec(url)?.[0];
  if (!origin || !URL.canParse(bare(url)) || url.includes('#') || /[\s\\]/.test(url))
    throw invalid(
      '/request/url',
      'must begin with https:// and a fixed host, such as https://shop.example.com/orders/{order}; no value stands in the host',
    );
  const { username, password } = new URL(bare(url));
  if (username !== '' || password !== '')
    throw invalid('/request/url', 'must not hold a password; send it as a secret header');
  const [path = ''] = url.slice(origin.length).split('?');
  if (path.split('/').some((part) => part === '.' || part === '..' || /^%2e/i.test(part)))
    throw invalid('/request/url', 'must not hold . or .. in its path');
  if (method === 'GET' && body !== undefined)
    throw invalid('/request/body', 'is not sent with GET; leave it out');
  const forbidden = Object.keys(headers).find((name) => OURS.has(name.toLowerCase()));
  if (forbidden) throw invalid('/request/headers', `"${forbidden}" is set by Ask Bob; leave it out`);
  const names = new Set(definition.fields.map(({ name }) => name));
  for (const [pointer, text] of [
    ['/request/url', url],
    ['/request/headers', JSON.stringify(headers)],
    ['/request/body', JSON.stringify(body ?? null)],
  ] as const) {
    const unknown = [...text.matchAll(PLACEHOLDER)].find(([, name = '']) => !names.has(name));
    if (unknown) throw invalid(pointer, `${unknown[0]} is no field of this action`);
  }
}

/** Throws 422 for a calendar that no address can be read from. */
function checkCalendar(definition: Pick<ActionDefinition, 'request'>): void {
  const url = bookingOf(definition)?.calendar?.url;
  if (url === undefined) return;
  const isFine = ORIGIN.test(url) && URL.canParse(url) && !/[\s\\{}]/.test(url);
  const { username = '', password = '' } = isFine ? new URL(url) : {};
  if (isFine && username === '' && password === '') return;
  throw invalid(
    '/request/calendar/url',
    'must be an address that begins with https:// and holds no password',
  );
}

/** Headers that belong to the connection, or that we set. */
export const OURS: ReadonlySet<string> = new Set([
  ...['host', 'content-length', 'transfer-encoding', 'connection', 'upgrade', 'te', 'trailer', 'expect'],
  ...['idempotency-key', 'content-type', 'accept', 'user-agent', 'cookie', 'proxy-authorization'],
]);
