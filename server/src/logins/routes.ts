import * as contract from '@askbob/contract/endpoints/auth.ts';
import * as businesses from '@askbob/contract/endpoints/businesses.ts';
import * as push from '@askbob/contract/endpoints/push.ts';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../kernel/config.ts';
import { cookieName, readCookie, setCookie } from '../platform/http/cookies.ts';
import { csrfToken } from '../platform/http/csrf.ts';
import { type Context, type Endpoint, endpointsWith } from '../platform/http/endpoint.ts';
import { changeOwnPassword } from './change-password.ts';
import { DEVICE_SECONDS, rememberDevice } from './device-cookie.ts';
import { DEVICE_LOGIN_SECONDS, forgetDevice, subscribeDevice } from './devices/subscribe-device.ts';
import { tryDevice } from './devices/try-device.ts';
import { endLogin } from './end-logins.ts';
import { endOtherLogins, listLogins } from './list-logins.ts';
import { forgotPassword } from './mail-reset-links.ts';
import { LOGIN_SECONDS, presentUser } from './open-login.ts';
import { redeemLink } from './redeem-link.ts';
import type { Services } from './services.ts';
import { confirmSecondFactor, removeSecondFactor, startSecondFactor } from './set-up-second-factor.ts';
import { signIn } from './sign-in.ts';
import { signInAsBusiness } from './sign-in-as.ts';
import { signInByLink } from './sign-in-by-link.ts';

const endpoint = endpointsWith<Services>();

/** What both kinds of sign-in read of their context. */
type SignInContext = Pick<
  Context<typeof contract.adminLogin, Services>,
  'services' | 'body' | 'request' | 'reply' | 'address'
>;

async function login(kind: 'admin' | 'customer', context: SignInContext) {
  const { services, body, request, address } = context;
  const result = await signIn(services, {
    kind,
    email: body.email,
    password: body.password,
    code: body.code,
    businessId: body.business_id,
    userAgent: request.headers['user-agent'] ?? '',
    desk: { address, cookie: deviceCookie(services.config, request) },
  });
  return signedIn(context, result);
}

/** Gives the browser its login, and what this desk is known by from now on. */
function signedIn<R extends { access_token: string; user: { id: string } }>(
  { services, request, reply }: Pick<SignInContext, 'services' | 'request' | 'reply'>,
  result: R,
): R {
  const { config, secretKey } = services;
  const device = rememberDevice(secretKey, result.user.id, deviceCookie(config, request));
  void reply.header('set-cookie', [
    setCookie(config, 'askbob', result.access_token, LOGIN_SECONDS),
    setCookie(config, 'askbob_device', device, DEVICE_SECONDS),
  ]);
  return result;
}

function deviceCookie(config: Config, request: FastifyRequest): string | null {
  return readCookie(request, cookieName(config, 'askbob_device'));
}

/** Sign-in and one's own account. */
export const routes: Endpoint<Services>[] = [
  endpoint(contract.adminLogin, (context) => login('admin', context)),
  endpoint(contract.customerLogin, (context) => login('customer', context)),
  endpoint(contract.customerLoginAlias, (context) => login('customer', context)),
  endpoint(contract.me, async ({ services, caller }) => {
    const business = caller.businessId ? await services.profiles.find(caller.businessId) : null;
    return {
      user: presentUser({ ...caller, id: caller.userId, business_id: caller.businessId }),
      csrf_token: csrfToken(caller.csrfSecret, caller.loginId),
      business: business ? { id: business.id, name: business.name } : null,
      second_factor: caller.secondFactor,
      second_factor_required: business?.settings.require_second_factor ?? false,
      acting_as: caller.actingAdmin
        ? { admin_id: caller.actingAdmin.id, admin_name: caller.actingAdmin.name }
        : null,
      suspension: caller.suspension && {
        reason: caller.suspension.reason,
        contact: services.config.OPERATOR_CONTACT ?? null,
      },
    };
  }),
  endpoint(contract.logout, async ({ services, caller, reply }) => {
    await endLogin(services, caller);
    void reply.header('set-cookie', setCookie(services.config, 'askbob', '', 0));
    return undefined;
  }),
  endpoint(contract.changePassword, async ({ services, caller, body }) => {
    await changeOwnPassword(services, caller, body);
    return undefined;
  }),
  endpoint(contract.forgotPassword, async ({ services, body, address }) => {
    await forgotPassword(services, body, address);
    return undefined;
  }),
  endpoint(contract.redeemLink, async (context) => {
    const { services, body, request } = context;
    const login = await redeemLink(services, body, request.headers['user-agent'] ?? '');
    if (login) signedIn(context, login);
    return undefined;
  }),
  endpoint(contract.signInByLink, async (context) => {
    const { services, body, request } = context;
    return signedIn(context, await signInByLink(services, body, request.headers['user-agent'] ?? ''));
  }),
  endpoint(contract.listLogins, ({ services, caller }) => listLogins(services, caller)),
  endpoint(contract.endOtherLogins, async ({ services, caller }) => {
    await endOtherLogins(services, caller);
    return undefined;
  }),
  endpoint(contract.startSecondFactor, ({ services, caller, body }) =>
    startSecondFactor(services, caller, body.password),
  ),
  endpoint(contract.confirmSecondFactor, ({ services, caller, body }) =>
    confirmSecondFactor(services, caller, body.code),
  ),
  endpoint(contract.removeSecondFactor, async ({ services, caller, body }) => {
    await removeSecondFactor(services, caller, body);
    return undefined;
  }),
  endpoint(push.pushKey, async ({ services }) => ({ key: services.push.publicKey })),
  endpoint(push.subscribeDevice, async ({ services, caller, db, body, request, reply }) => {
    const { endpoint: address, keys, choices, language } = body;
    const wanted = { address: { endpoint: address, ...keys }, choices, language };
    const device = await subscribeDevice(services, caller, db.businessId, wanted);
    const token = readCookie(request, cookieName(services.config, 'askbob'));
    if (caller.via === 'cookie' && token) {
      void reply.header('set-cookie', setCookie(services.config, 'askbob', token, DEVICE_LOGIN_SECONDS));
    }
    return device;
  }),
  endpoint(push.forgetDevice, async ({ services, caller, db, body }) => {
    await forgetDevice(services, caller, db.businessId, body.endpoint);
    return undefined;
  }),
  endpoint(push.tryDevice, ({ services, caller, db, body }) =>
    tryDevice(services, caller, db.businessId, body.endpoint),
  ),
  endpoint(businesses.signInAs, ({ services, caller, params, body, request }) =>
    signInAsBusiness(services, caller, params.id, {
      reason: body.reason,
      userAgent: request.headers['user-agent'] ?? '',
    }),
  ),
];
