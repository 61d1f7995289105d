import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Email, Id, Password, Time } from '../fields.ts';
import { memberRoles, permissions } from '../permissions.ts';

export const User = z.strictObject({
  id: Id,
  email: z.string(),
  name: z.string(),
  role: z.enum(['admin', ...memberRoles]),
  permissions: z.array(z.enum(permissions)),
  business_id: Id.nullable(),
});

/** Six digits of the authenticator app, or a recovery code. */
const Code = z.string().trim().max(40);

/** One field for both: the password as typed; 128 characters at most so hashing cannot be abused. */
const Credentials = z.strictObject({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(128),
  /** When the account has a second factor. */
  code: Code.optional(),
  /** Which one is meant, when the password opens several businesses of this address. */
  business_id: Id.optional(),
});

export const LoginReply = z.strictObject({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int(),
  csrf_token: z.string(),
  user: User,
});

const login = {
  method: 'POST',
  tag: 'Sign-in',
  caller: 'anyone',
  scope: 'none',
  limit: 'login',
  body: Credentials,
  status: 200,
  reply: LoginReply,
  errors: [
    'invalid_credentials',
    'second_factor_required',
    'choose_business',
    'business_suspended',
    'cross_site',
    'rate_limited',
  ],
  example: { body: { email: 'you@example.com', password: 'your password' } },
} as const;

export const adminLogin = define({ ...login, path: '/api/auth/login', summary: 'Sign in as platform staff' });
export const customerLogin = define({
  ...login,
  path: '/api/customers/auth/login',
  summary: "Sign in as a business's own people",
});
export const customerLoginAlias = define({
  ...login,
  path: '/api/customer/auth/login',
  summary: "Sign in as a business's own people (same endpoint)",
});

export const me = define({
  method: 'GET',
  path: '/api/auth/me',
  tag: 'Sign-in',
  summary: 'Who am I',
  caller: 'login',
  evenSuspended: true,
  scope: 'none',
  limit: 'read',
  status: 200,
  reply: z.strictObject({
    user: User,
    csrf_token: z.string(),
    business: z.strictObject({ id: Id, name: z.string() }).nullable(),
    second_factor: z.boolean(),
    second_factor_required: z.boolean(),
    acting_as: z.strictObject({ admin_id: Id, admin_name: z.string() }).nullable(),
    /** While the business is suspended: why, and whom the operator says to ask. Everything but signing out is refused then. */
    suspension: z.strictObject({ reason: z.string().nullable(), contact: z.string().nullable() }).nullable(),
  }),
});

export const logout = define({
  method: 'POST',
  path: '/api/auth/logout',
  tag: 'Sign-in',
  summary: 'Sign out; the token is dead at once',
  caller: 'login',
  evenSuspended: true,
  scope: 'none',
  limit: 'write',
  status: 204,
});

export const changePassword = define({
  method: 'POST',
  path: '/api/auth/password',
  tag: 'Sign-in',
  summary: 'Change your password; every other login ends',
  caller: 'login',
  scope: 'none',
  limit: 'login',
  body: z.strictObject({ current_password: z.string().min(1).max(128), new_password: Password }),
  status: 204,
  errors: ['invalid_credentials'],
});

export const forgotPassword = define({
  method: 'POST',
  path: '/api/auth/password/forgot',
  tag: 'Sign-in',
  summary: 'Mail a link that sets a new password; the same answer whether or not the address is known',
  caller: 'anyone',
  scope: 'none',
  limit: 'login',
  body: z.strictObject({ email: Email, kind: z.enum(['admin', 'customer']).default('customer') }),
  status: 204,
  errors: ['cross_site', 'mail_not_set_up'],
});

export const redeemLink = define({
  method: 'POST',
  path: '/api/auth/password/redeem',
  tag: 'Sign-in',
  summary: 'Set a password with the token of an invitation or a reset link (single use, expires)',
  description:
    'A browser is signed in by the cookie of the reply, unless a second factor is to be asked. Every other login ends.',
  caller: 'anyone',
  scope: 'none',
  limit: 'login',
  body: z.strictObject({ token: z.string().min(20).max(200), new_password: Password }),
  status: 204,
  errors: ['cross_site', 'not_found'],
});

export const signInByLink = define({
  method: 'POST',
  path: '/api/auth/sign-in-link',
  tag: 'Sign-in',
  summary:
    'Sign in with the token of a sign-in link (single use, expires), and set a new password if you like',
  caller: 'anyone',
  scope: 'none',
  limit: 'login',
  body: z.strictObject({
    token: z.string().min(20).max(200),
    code: Code.optional(),
    /** Needed by whoever has none yet. */
    new_password: Password.optional(),
  }),
  status: 200,
  reply: LoginReply,
  errors: ['invalid_credentials', 'second_factor_required', 'cross_site', 'not_found'],
});

export const listLogins = define({
  method: 'GET',
  path: '/api/auth/logins',
  tag: 'Sign-in',
  summary: 'Where you are signed in',
  caller: 'login',
  scope: 'none',
  limit: 'read',
  status: 200,
  reply: z.strictObject({
    items: z.array(
      z.strictObject({
        id: Id,
        current: z.boolean(),
        user_agent: z.string(),
        created_at: Time,
        last_used_at: Time,
      }),
    ),
  }),
});

export const endOtherLogins = define({
  method: 'DELETE',
  path: '/api/auth/logins',
  tag: 'Sign-in',
  summary: 'Sign out everywhere else',
  caller: 'login',
  scope: 'none',
  limit: 'write',
  status: 204,
});

export const startSecondFactor = define({
  method: 'POST',
  path: '/api/auth/second-factor',
  tag: 'Sign-in',
  summary: 'Begin setting up a second factor; nothing changes until it is confirmed',
  caller: 'login',
  scope: 'none',
  limit: 'login',
  body: z.strictObject({ password: z.string().min(1).max(128) }),
  status: 200,
  reply: z.strictObject({ secret: z.string(), otpauth_url: z.string() }),
  errors: ['invalid_credentials'],
});

export const confirmSecondFactor = define({
  method: 'POST',
  path: '/api/auth/second-factor/confirm',
  tag: 'Sign-in',
  summary: 'Turn the second factor on with a first code; the recovery codes are shown once',
  caller: 'login',
  scope: 'none',
  limit: 'login',
  body: z.strictObject({ code: z.string().trim().min(6).max(10) }),
  status: 200,
  reply: z.strictObject({ recovery_codes: z.array(z.string()) }),
});

export const removeSecondFactor = define({
  method: 'DELETE',
  path: '/api/auth/second-factor',
  tag: 'Sign-in',
  summary: 'Turn the second factor off, with the password and a code',
  caller: 'login',
  scope: 'none',
  limit: 'login',
  body: z.strictObject({ password: z.string().min(1).max(128), code: Code.optional() }),
  status: 204,
  errors: ['invalid_credentials', 'second_factor_required', 'conflict'],
});
