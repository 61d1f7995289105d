import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id, IdParams, listQuery, Page, Time, Url } from '../fields.ts';
import { webhookEvents, webhookFormats } from '../webhook-events.ts';

const Events = z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length);
const Format = z.enum(webhookFormats);
const Description = z.string().trim().max(200);
const Address = Url.refine((text) => {
  const { username = '', password = '' } = URL.canParse(text) ? new URL(text) : {};
  return username === '' && password === '';
}, 'must hold no password: whoever reads the signature knows who sent it');

export const Webhook = z.strictObject({
  id: Id,
  url: z.string(),
  events: z.array(z.string()),
  description: z.string(),
  /** `slack`, `teams`: a notice in words, for the incoming webhook of a channel there. */
  format: Format,
  /** `off`: switched off because the address is gone or has failed for five days. */
  state: z.enum(['on', 'paused', 'off']),
  off_reason: z.enum(['gone', 'failing']).nullable(),
  created_at: Time,
  last_delivery: z.strictObject({ type: z.string(), state: z.string(), at: Time }).nullable(),
});
const Made = z.strictObject({ ...Webhook.shape, secret: z.string() });
export const WebhookDelivery = z.strictObject({
  id: Id,
  event_id: Id,
  type: z.string(),
  state: z.enum(['queued', 'delivered', 'retrying', 'dead']),
  attempts: z.array(
    z.strictObject({
      at: Time,
      status: z.number().nullable(),
      error: z.string().nullable(),
      ms: z.number(),
    }),
  ),
  next_attempt_at: Time.nullable(),
  /** The event as it is sent; a channel of Slack or Teams gets it in words. */
  body: z.string(),
});

const hooks = {
  tag: 'Webhooks',
  caller: 'login',
  scope: 'business',
  permission: 'webhooks.manage',
} as const;
const path = '/api/webhooks';

export const listWebhooks = define({
  ...hooks,
  method: 'GET',
  path,
  summary: 'Addresses that are told what happens',
  limit: 'read',
  query: z.strictObject(listQuery),
  status: 200,
  reply: Page(Webhook),
});
export const createWebhook = define({
  ...hooks,
  method: 'POST',
  path,
  summary: 'Have a program told what happens; the secret is shown once',
  description:
    'Each event is sent at least once as `{ type, timestamp, data }`, signed as Standard Webhooks says. Events of one ' +
    'conversation come in their order.',
  limit: 'write',
  body: z.strictObject({
    url: Address,
    events: Events,
    description: Description.optional(),
    format: Format.optional(),
  }),
  status: 201,
  reply: Made,
  example: { body: { url: 'https://crm.example/hooks/askbob', events: ['conversation.waiting'] } },
});
export const updateWebhook = define({
  ...hooks,
  method: 'PATCH',
  path: `${path}/:id`,
  summary: 'Change what an address is told, pause it or let it go on',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({
    url: Address.optional(),
    events: Events.optional(),
    description: Description.optional(),
    format: Format.optional(),
    state: z.enum(['on', 'paused']).optional(),
  }),
  status: 200,
  reply: Webhook,
});
export const deleteWebhook = define({
  ...hooks,
  method: 'DELETE',
  path: `${path}/:id`,
  summary: 'Tell an address nothing more, and forget what it was told',
  limit: 'write',
  params: IdParams,
  status: 204,
});
export const rotateWebhook = define({
  ...hooks,
  method: 'POST',
  path: `${path}/:id/rotate`,
  summary: 'Give a webhook a new secret; both sign for 24 hours',
  limit: 'write',
  params: IdParams,
  status: 200,
  reply: Made,
});
export const pingWebhook = define({
  ...hooks,
  method: 'POST',
  path: `${path}/:id/ping`,
  summary: 'Send a sample of type `ping`',
  limit: 'write',
  params: IdParams,
  status: 200,
  reply: WebhookDelivery,
});
export const listWebhookDeliveries = define({
  ...hooks,
  method: 'GET',
  path: `${path}/:id/deliveries`,
  summary: 'What an address was told in the last 30 days, newest first',
  limit: 'read',
  params: IdParams,
  query: z.strictObject(listQuery),
  status: 200,
  reply: Page(WebhookDelivery),
});
export const resendWebhookDelivery = define({
  ...hooks,
  method: 'POST',
  path: `${path}/:id/deliveries/:delivery_id/resend`,
  summary: 'Send something once more',
  limit: 'write',
  params: z.strictObject({ id: Id, delivery_id: Id }),
  status: 200,
  reply: WebhookDelivery,
});
