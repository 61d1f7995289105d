import { z } from 'zod';

/** Every error code on the wire with its status and title; the detail says what to do next. */
export const errorCodes = {
  malformed_json: { status: 400, title: 'The body is not valid JSON' },
  bad_request: { status: 400, title: 'The request cannot be read' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  invalid_credentials: { status: 401, title: 'These details do not sign you in' },
  second_factor_required: { status: 401, title: 'A second factor is needed' },
  invalid_widget_key: { status: 401, title: 'This widget key is not known' },
  forbidden: { status: 403, title: 'You may not do this' },
  origin_not_allowed: { status: 403, title: 'This site may not use this widget key' },
  csrf_failed: { status: 403, title: 'The CSRF token is missing or wrong' },
  cross_site: { status: 403, title: 'This endpoint answers its own site only' },
  business_suspended: { status: 403, title: 'This business is suspended' },
  identity_required: { status: 403, title: 'Sign in on the site first' },
  not_found: { status: 404, title: 'Not found' },
  session_not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'This method is not offered here' },
  conversation_closed: { status: 409, title: 'The conversation is closed' },
  duplicate_in_flight: { status: 409, title: 'The first try is still running' },
  release_blocked: { status: 409, title: 'A knowledge test fails' },
  choose_business: { status: 409, title: 'Several businesses fit' },
  same_person: { status: 409, title: 'Another person has to approve this' },
  conflict: { status: 409, title: 'This clashes with what is stored' },
  mail_not_set_up: { status: 409, title: 'No mail can be sent from here' },
  payload_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'This media type is not accepted' },
  invalid_request: { status: 422, title: 'The request is not valid' },
  client_action_id_reused: { status: 422, title: 'This client_action_id was used for another action' },
  client_message_id_reused: { status: 422, title: 'This client_message_id was used for another message' },
  headers_too_large: { status: 431, title: 'The headers are too large' },
  rate_limited: { status: 429, title: 'Too many requests' },
  quota_exceeded: { status: 429, title: 'The quota of this business is used up' },
  internal_error: { status: 500, title: 'Something went wrong on our side' },
  overloaded: { status: 503, title: 'Too busy right now' },
  draining: { status: 503, title: 'This node is restarting' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof errorCodes;

/** RFC 9457 problem details, as every error is sent. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  request_id: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), message: z.string() })).optional(),
  tests: z.array(z.unknown()).optional(),
  businesses: z.array(z.strictObject({ id: z.string(), name: z.string() })).optional(),
  /** With `business_suspended`, for the business's own people: which one, and why. */
  business: z.string().optional(),
  reason: z.string().nullable().optional(),
  /** Whom they can ask, where the operator has said so. */
  contact: z.string().nullable().optional(),
});
