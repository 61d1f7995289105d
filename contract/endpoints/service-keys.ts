import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id, IdParams, listQuery, Name, Page, Time } from '../fields.ts';
import { keyPermissions } from '../permissions.ts';

const Permissions = z.array(z.enum(keyPermissions)).min(1).max(keyPermissions.length);
/** Of the authenticator app, from people who have one. */
const Code = z.string().max(40);

export const ServiceKey = z.strictObject({
  id: Id,
  name: z.string(),
  /** Its last letters. */
  hint: z.string(),
  /** What it was made for; it may less when whoever made it may less. */
  permissions: z.array(z.string()),
  /** `ended`: whoever made it is gone or may not sign in. */
  state: z.enum(['active', 'expired', 'ended']),
  created_by: z.strictObject({ id: Id, name: z.string() }).nullable(),
  expires_at: Time.nullable(),
  last_used_at: Time.nullable(),
  last_address: z.string().nullable(),
  /** Until when the secret before the last rotation still works. */
  replaced_until: Time.nullable(),
  created_at: Time,
});
const Made = z.strictObject({ ...ServiceKey.shape, key: z.string() });

const keys = {
  tag: 'Service keys',
  caller: 'login',
  scope: 'business',
  permission: 'webhooks.manage',
  byPeopleOnly: true,
} as const;
const path = '/api/customer-portal/service-keys';

export const listServiceKeys = define({
  ...keys,
  method: 'GET',
  path,
  summary: 'Keys with which programs call',
  limit: 'read',
  query: z.strictObject(listQuery),
  status: 200,
  reply: Page(ServiceKey),
});
export const createServiceKey = define({
  ...keys,
  method: 'POST',
  path,
  summary: 'Make a key for a program; its secret is shown once',
  description:
    'It may what is asked for and never more than its maker may at that moment; it ends with him. ' +
    'Whoever has a second factor sends a code.',
  limit: 'write',
  body: z.strictObject({
    name: Name,
    permissions: Permissions,
    expires_at: z.iso.datetime({ offset: true }).optional(),
    code: Code.optional(),
  }),
  status: 201,
  reply: Made,
  errors: ['second_factor_required', 'invalid_credentials'],
  example: { body: { name: 'Order system', permissions: ['chat.read'] } },
});
export const rotateServiceKey = define({
  ...keys,
  method: 'POST',
  path: `${path}/:id/rotate`,
  summary: 'Give a key a new secret; the one before goes on for some hours',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({ overlap_hours: z.int().min(0).max(168).default(24), code: Code.optional() }),
  status: 200,
  reply: Made,
  errors: ['second_factor_required', 'invalid_credentials'],
});
export const deleteServiceKey = define({
  ...keys,
  method: 'DELETE',
  path: `${path}/:id`,
  summary: 'Revoke a key; it stops working at once',
  limit: 'write',
  params: IdParams,
  status: 204,
});
