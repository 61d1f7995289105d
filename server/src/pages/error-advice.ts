import type { ErrorCode } from '@askbob/contract/problem.ts';

/** What to do about each error, for the guide; the reply's own detail is more exact. */
export const adviceFor: Record<ErrorCode, string> = {
  malformed_json: 'Send one JSON object, in UTF-8.',
  bad_request: 'Check the address, its percent-encoding and Content-Length.',
  unauthenticated: 'Send a Bearer token, or the visitor token where a visitor reads.',
  invalid_credentials: 'Staff of the platform and people of a business sign in at different addresses.',
  second_factor_required: 'Send the six digits of the authenticator as code.',
  invalid_widget_key: 'The Customer Portal lists the active keys under Widget.',
  forbidden: 'An owner can give your role the permission that the detail names.',
  origin_not_allowed: 'Add the site to the key: scheme, host and port.',
  csrf_failed: 'Send the csrf_token of the sign-in, or of GET /api/auth/me, as X-CSRF-Token.',
  cross_site: 'From a page of another site, use path 2.',
  business_suspended:
    'The platform has switched this business off. Signed-in people of it get the reason as `reason`; a site hides its chat.',
  identity_required: 'This business answers signed-in visitors only: pass their token to askbob.identify.',
  not_found: 'Another business’s things look the same as missing ones.',
  client_action_id_reused: 'Make a new client_action_id whenever the visitor confirms something.',
  session_not_found:
    'On path 3, start one with POST /api/chat/session; a visitor sends the conversation_id of a reply with his token.',
  method_not_allowed: 'The Allow header lists what is offered.',
  conversation_closed: 'Leave out session_id to start a new one.',
  duplicate_in_flight: 'Wait a second and send the same again.',
  release_blocked: 'Mend the answer or the test, or publish with force and a note.',
  choose_business: 'Send the same again with the business_id of one in businesses.',
  same_person:
    'Have somebody else approve it who may publish; a service key and a sign-in-as count as their maker.',
  conflict: 'Read it again and decide.',
  mail_not_set_up: 'The operator sets SMTP_URL; until then, links are handed over by people.',
  payload_too_large: 'Send less at once.',
  unsupported_media_type: 'Send Content-Type: application/json.',
  invalid_request: 'Each wrong field is named in errors.',
  client_message_id_reused: 'Use a new id for each message; the same one only to repeat it.',
  headers_too_large: 'Send fewer or shorter headers: 16 KB in all.',
  rate_limited: 'Wait for Retry-After.',
  quota_exceeded: 'It starts again at midnight UTC; the business can raise it in its settings.',
  internal_error: 'Nothing was changed. Try again, and tell the operator the request_id if it stays.',
  overloaded: 'Wait for Retry-After; nothing was stored.',
  draining: 'Wait for Retry-After; another node, or this one after its restart, answers.',
};
