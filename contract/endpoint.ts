import type { z } from 'zod';
import type { Permission } from './permissions.ts';
import type { ErrorCode } from './problem.ts';

/**
 * Who may call.
 * `anyone`: no identity. `page`: path 1, same origin only. `widget`: path 2, a widget key and its Origin.
 * `login`: a signed-in user with the entry's permission. `mail_server`: a program of the operator's that passes mail on, with its token.
 */
export type CallerKind = 'anyone' | 'page' | 'widget' | 'login' | 'mail_server';

/** Named limits; `server/src/platform/http/limits.ts` says how many and per what. */
export type LimitName = 'none' | 'read' | 'write' | 'login' | 'chat' | 'visitor' | 'heavy' | 'stream';

/** One row of the table that every route, check, test and document is made from. */
export interface EndpointSpec {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: `/${string}`;
  tag: string;
  summary: string;
  description?: string;
  caller: CallerKind;
  /** Login callers need it; without one any signed-in user may call. */
  permission?: Permission;
  /** `business`: acts on one business, the caller's own, or the one an admin names with `?business_id=`. */
  scope: 'business' | 'platform' | 'none';
  /** Only a person who signed in may call, no service key; so it is wherever no permission is asked for, since that is about the own account. */
  byPeopleOnly?: true;
  /** People of a suspended business may call it all the same. */
  evenSuspended?: true;
  /** The visitor must show a token. */
  visitorToken?: 'required';
  limit: LimitName;
  /** Largest body in bytes; 64 KiB unless said. */
  bodyLimit?: number;
  /** Media type of the body; JSON unless said. */
  accepts?:
    | 'application/json'
    | 'application/x-ndjson'
    | 'application/x-www-form-urlencoded'
    | 'multipart/form-data'
    | 'message/rfc822';
  /** A second media type; beside JSON a form brings a file in the field `file` in place of `body`, beside a plain form its fields. */
  alsoAccepts?: 'multipart/form-data';
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Missing for 204 and for streams. */
  reply?: z.ZodType;
  status: 200 | 201 | 202 | 204;
  /** Answered instead where what was asked for waits for another person; the reply is the same. */
  waitingStatus?: 202;
  /** For 201: where the new thing is, `:name` taken from the reply; the path and `/:id` unless said. */
  location?: string;
  /** Media type of the reply; JSON unless said. */
  produces?: string;
  errors?: readonly ErrorCode[];
  example?: { body?: unknown; reply?: unknown };
}

/** Keeps the literal types of an entry, so that handlers are typed by it. */
export function define<const S extends EndpointSpec>(spec: S): S {
  return spec;
}
