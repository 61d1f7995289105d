import type { Input, Reply } from '../../api/endpoints.ts';

export type Action = Reply<'listActions'>['items'][number];
export type Field = Action['fields'][number];
/** How visits are booked, without the calendar. */
export interface Booking {
  minutes: number;
  notice_minutes: number;
  days_ahead: number;
  buffer_minutes: number;
  at_once: number;
}
export const usualBooking: Booking = {
  minutes: 30,
  notice_minutes: 120,
  days_ahead: 14,
  buffer_minutes: 0,
  at_once: 1,
};

type Written = Input<'createAction'>['body'];
type BookingInput = Input<'previewTimes'>['body']['request'];

/** An action as its editor holds it: what is several lines in a field is one text. */
export interface Draft {
  /** Null for one that is not stored yet. */
  id: string | null;
  name: string;
  title: string;
  wordings: string;
  intro: string;
  fields: Field[];
  kind: 'callback' | 'booking' | 'system';
  /** How visits are booked, and the address of a calendar that is looked at. */
  booking: Booking;
  calendar: string;
  calendarKind: 'ical' | 'caldav';
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  /** `Name: value` a line. */
  headers: string;
  body: string;
  secretName: string;
  secret: string;
  /** `path = field` a line. */
  match: string;
  risk: Action['risk'];
  approval: Action['approval'];
  reply: string;
  notFound: string;
  submit: string;
  dailyCap: number;
  /** Where what the system does not take is mailed; empty for nowhere. */
  fallbackEmail: string;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Pairs written as `a: b`, one a line; a line without the sign is a pair without a value. */
function pairsOf(text: string, sign: string): Record<string, string> {
  const pairs = linesOf(text).map((line) => {
    const at = line.indexOf(sign);
    return at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + sign.length).trim()];
  });
  return Object.fromEntries(pairs);
}

const textOf = (pairs: Record<string, string>, sign: string): string =>
  Object.entries(pairs)
    .map((pair) => pair.join(sign))
    .join('\n');

/** What an action is called in requests, from the words people see: `Order number` is `order_number`. */
export function nameOf(label: string, glue: '_' | '-' = '_'): string {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, glue);
  const name = plain.replace(/^[^a-z]+/, '').slice(0, 40);
  return name.replace(/[_-]$/, '') || 'x';
}

/** A stored action, to be edited. */
export function draftOf(action: Action): Draft {
  const { request } = action;
  const http = 'method' in request ? request : null;
  const booking = 'kind' in request && request.kind === 'booking' ? request : null;
  const { kind: _, calendar, ...rules } = booking ?? { kind: 'booking', ...usualBooking };
  return {
    id: action.id,
    name: action.name,
    title: action.title,
    wordings: action.wordings.join('\n'),
    intro: action.intro,
    fields: action.fields,
    kind: http ? 'system' : booking ? 'booking' : 'callback',
    booking: rules,
    calendar: calendar?.url ?? '',
    calendarKind: calendar?.kind ?? 'ical',
    method: http?.method ?? 'GET',
    url: http?.url ?? '',
    headers: textOf(http?.headers ?? {}, ': '),
    body: http?.body === undefined ? '' : JSON.stringify(http.body, null, 2),
    secretName: action.secret_headers[0] ?? '',
    secret: '',
    match: textOf(action.match, ' = '),
    risk: action.risk,
    approval: action.approval,
    reply: action.reply,
    notFound: action.not_found,
    submit: action.submit,
    dailyCap: action.daily_cap,
    fallbackEmail: action.fallback_email ?? '',
  };
}

/** What is sent to store it. Throws SyntaxError where the body is no JSON. */
export function writtenOf(draft: Draft, before: readonly string[] = []): Written {
  const isSystem = draft.kind === 'system';
  const hasCalendar = draft.kind === 'booking' && draft.calendar.trim() !== '';
  const gone = before.filter((name) => name !== draft.secretName).map((name) => [name, null]);
  const given = draft.secret === '' ? [] : [[draft.secretName || 'Authorization', draft.secret]];
  return {
    name: draft.name || nameOf(draft.title, '-'),
    title: draft.title,
    wordings: linesOf(draft.wordings),
    intro: draft.intro,
    fields: draft.fields,
    request: requestOf(draft),
    secrets: isSystem || hasCalendar ? Object.fromEntries([...gone, ...given]) : {},
    match: isSystem ? pairsOf(draft.match, '=') : {},
    risk: draft.risk,
    approval: draft.approval,
    reply: draft.reply,
    not_found: draft.notFound,
    submit: draft.submit,
    daily_cap: draft.dailyCap,
    fallback_email: (isSystem && draft.fallbackEmail.trim()) || null,
  };
}

/** How a draft's visits are booked, as it is sent. */
export function bookingOf({ booking, calendar, calendarKind: kind }: Draft): BookingInput {
  const url = calendar.trim();
  return { kind: 'booking', ...booking, ...(url === '' ? {} : { calendar: { url, kind } }) };
}

/** What a draft calls or does. Throws SyntaxError where the body is no JSON. */
function requestOf(draft: Draft): Written['request'] {
  const { kind, method, url, body } = draft;
  if (kind === 'callback') return { kind };
  if (kind === 'booking') return bookingOf(draft);
  const headers = pairsOf(draft.headers, ':');
  return {
    method,
    url: url.trim(),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(body.trim() === '' || method === 'GET' ? {} : { body: JSON.parse(body) }),
  };
}
