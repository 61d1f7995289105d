import type { EndpointSpec } from '@askbob/contract/endpoint.ts';
import { type ErrorCode, errorCodes } from '@askbob/contract/problem.ts';

/** Every error an endpoint can answer with, in the order of their statuses: what its checks say, and its own. */
export function errorsOf(spec: EndpointSpec): ErrorCode[] {
  const login = spec.caller === 'login';
  const changes = spec.method !== 'GET';
  const reads = Boolean(spec.body ?? spec.accepts);
  const when: [boolean, ErrorCode][] = [
    [true, 'bad_request'],
    [reads, 'malformed_json'],
    [login || spec.caller === 'mail_server' || spec.visitorToken === 'required', 'unauthenticated'],
    [spec.caller === 'widget', 'invalid_widget_key'],
    [spec.caller === 'widget', 'origin_not_allowed'],
    [spec.permission !== undefined, 'forbidden'],
    [login && changes, 'csrf_failed'],
    [['page', 'mail_server'].includes(spec.caller) || (spec.caller === 'anyone' && changes), 'cross_site'],
    [spec.params !== undefined || (login && spec.scope === 'business'), 'not_found'],
    [reads, 'payload_too_large'],
    [reads, 'unsupported_media_type'],
    [Boolean(spec.body ?? spec.query ?? spec.params), 'invalid_request'],
    [spec.limit !== 'none', 'rate_limited'],
    [true, 'internal_error'],
  ];
  const codes = new Set(when.flatMap(([applies, code]) => (applies ? [code] : [])));
  for (const code of spec.errors ?? []) codes.add(code);
  return [...codes].sort((a, b) => errorCodes[a].status - errorCodes[b].status);
}
