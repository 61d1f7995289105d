import {
  adminLogin,
  changePassword,
  customerLogin,
  customerLoginAlias,
  logout,
  me,
} from '@askbob/contract/endpoints/auth.ts';
import { setCookie } from '../http/cookies.ts';
import { csrfToken } from '../http/csrf.ts';
import { type Context, type Endpoint, endpoint } from '../http/endpoint.ts';
import { changeOwnPassword } from './change-password.ts';
import { LOGIN_SECONDS, presentUser } from './open-login.ts';
import { signIn } from './sign-in.ts';

/** What both kinds of sign-in read of their context. */
type SignInContext = Pick<Context<typeof adminLogin>, 'services' | 'body' | 'request' | 'reply' | 'address'>;

async function login(kind: 'admin' | 'customer', context: SignInContext) {
  const { services, body, request, reply, address } = context;
  const result = await signIn(services, {
    kind,
    email: body.email,
    password: body.password,
    code: body.code,
    userAgent: request.headers['user-agent'] ?? '',
    address,
  });
  void reply.header('set-cookie', setCookie(services.config, 'askbob', result.access_token, LOGIN_SECONDS));
  return result;
}

/** Sign-in and one's own account. */
export const routes: Endpoint[] = [
  endpoint(adminLogin, (context) => login('admin', context)),
  endpoint(customerLogin, (context) => login('customer', context)),
  endpoint(customerLoginAlias, (context) => login('customer', context)),
  endpoint(me, async ({ services, caller }) => {
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
    };
  }),
  endpoint(logout, async ({ services, caller, reply }) => {
    await services.store.platform.transaction((q) =>
      q.deleteFrom('logins').where('id', '=', caller.loginId).execute(),
    );
    void reply.header('set-cookie', setCookie(services.config, 'askbob', '', 0));
    return undefined;
  }),
  endpoint(changePassword, async ({ services, caller, body }) => {
    await changeOwnPassword(services, caller, body);
    return undefined;
  }),
];
