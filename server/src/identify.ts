import { timingSafeEqual } from 'node:crypto';
import type { EndpointSpec } from '@askbob/contract/endpoint.ts';
import type { FastifyRequest } from 'fastify';
import type { Caller, LoginCaller, MailServerCaller, WidgetCaller } from './kernel/caller.ts';
import { ApiError, invalid, notFound } from './kernel/errors.ts';
import { sha256 } from './kernel/ids.ts';
import { businessSuspended } from './logins/business-suspended.ts';
import { findLogin } from './logins/find-login.ts';
import { lacksSecondFactor } from './logins/lacks-second-factor.ts';
import { limitAddress } from './platform/http/address.ts';
import type { Callers } from './platform/http/callers.ts';
import { cookieName, readCookie } from './platform/http/cookies.ts';
import { requireSameOrigin } from './platform/http/same-origin.ts';
import { findServiceKey, KEY_PREFIX } from './service-keys/find-service-key.ts';
import type { Services } from './services.ts';
import { findWidgetKey } from './widgets/find-key.ts';
import { originAllowed } from './widgets/origin.ts';
import { noteRefused } from './widgets/refused-origins.ts';

/** Tells the binder who calls. @param services asked for when somebody does, since these are one of them */
export function createCallers(services: () => Services): Callers {
  return {
    identify: (spec, request) => identify(services(), spec, request),
    readLogin: (request) => readLogin(services(), request),
    businessOfAdmin: (named) => businessOfAdmin(services(), named),
    lacksSecondFactor: (caller) => lacksSecondFactor(services(), caller),
  };
}

async function identify(services: Services, spec: EndpointSpec, request: FastifyRequest): Promise<Caller> {
  if (spec.caller === 'login') return identifyLogin(services, spec, request);
  if (spec.caller === 'widget') return identifyWidget(services, request);
  if (spec.caller === 'mail_server') return identifyMailServer(services, request);
  if (spec.caller === 'page') {
    requireSameOrigin(request, services.config);
    return { kind: 'page' };
  }
  if (spec.method !== 'GET') requireSameOrigin(request, services.config);
  return { kind: 'anyone' };
}

/** A program that passes mail on, by its token; never a page in somebody's browser. */
function identifyMailServer({ config, limits }: Services, request: FastifyRequest): MailServerCaller {
  requireSameOrigin(request, config);
  if (config.MAIL_INBOUND_TOKEN === undefined) {
    throw new ApiError('mail_not_set_up', 'This server takes no mail. The operator sets MAIL_INBOUND_TOKEN.');
  }
  const token = request.headers.authorization?.match(/^Bearer (\S{1,300})$/i)?.[1] ?? '';
  const [sent, set] = [token, config.MAIL_INBOUND_TOKEN].map((text) => Buffer.from(sha256(text)));
  if (sent && set && timingSafeEqual(sent, set)) return { kind: 'mail_server' };
  limits.take('account', `mail:${limitAddress(request.ip)}`);
  throw new ApiError(
    'unauthenticated',
    'Send Authorization: Bearer and the MAIL_INBOUND_TOKEN of this server.',
  );
}

async function readLogin(services: Services, request: FastifyRequest): Promise<LoginCaller | null> {
  const login = await findCaller(services, request);
  return login?.suspension ? null : login;
}

async function businessOfAdmin({ profiles }: Services, named: string | undefined): Promise<string> {
  const id = named ?? (await profiles.defaultBusinessId());
  if (!id) throw invalid('/business_id', 'is missing: say which business you act on with ?business_id=');
  if (!(await profiles.find(id))) throw notFound();
  return id;
}

/** The user behind a Bearer token, a service key or a cookie; null when neither is sent or it is dead. */
async function findCaller(services: Services, request: FastifyRequest): Promise<LoginCaller | null> {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const token = /^Bearer ([A-Za-z0-9_-]{20,200})$/i.exec(header)?.[1];
    if (token?.startsWith(KEY_PREFIX)) return findServiceKey(services, token, limitAddress(request.ip));
    return token ? findLogin(services, token, 'bearer') : null;
  }
  const cookie = readCookie(request, cookieName(services.config, 'askbob'));
  return cookie ? findLogin(services, cookie, 'cookie') : null;
}

async function identifyLogin(
  services: Services,
  spec: EndpointSpec,
  request: FastifyRequest,
): Promise<LoginCaller> {
  const caller = await findCaller(services, request);
  if (caller?.suspension && !spec.evenSuspended)
    throw businessSuspended(caller.suspension, services.config.OPERATOR_CONTACT);
  if (caller) return caller;
  const chat = spec.path === '/api/chat/message' || spec.path === '/api/chat/session';
  throw new ApiError(
    'unauthenticated',
    chat
      ? 'This path is for signed-in users: send Authorization: Bearer <access_token>. Visitors of the site use POST /api/chat.'
      : 'Sign in with POST /api/auth/login or POST /api/customers/auth/login and send Authorization: Bearer <access_token>.',
  );
}

async function identifyWidget(services: Services, request: FastifyRequest): Promise<WidgetCaller> {
  const sent = request.headers['x-widget-key'];
  const key = typeof sent === 'string' ? await findWidgetKey(services, sent) : null;
  if (!key) {
    throw new ApiError(
      'invalid_widget_key',
      'Send a valid X-Widget-Key. The Customer Portal shows the keys of your business under Widget.',
    );
  }
  const { origin } = request.headers;
  if (origin === undefined || !originAllowed(origin, key.allowed_origins)) {
    if (origin) await noteRefused(services, services.store.forBusiness(key.business_id), key.id, origin);
    throw new ApiError(
      'origin_not_allowed',
      'This widget key does not allow the site of this request. Add its origin to the key in the Customer Portal.',
    );
  }
  if (key.business_status === 'suspended') {
    // Why is for its own people only.
    throw new ApiError('business_suspended', 'The chat of this business is switched off at the moment.');
  }
  services.limits.take('widget_key', key.id);
  return { kind: 'widget', businessId: key.business_id, keyId: key.id, origin };
}
