import { z } from 'zod';
import { define } from '../endpoint.ts';
import { Id, IdParams, Name, Text, Time } from '../fields.ts';

/** What a plan may limit. `messages`, `model_calls` and `model_spend` are counted by the month, UTC; the others as they stand. */
export const limitNames = [
  'messages',
  'model_calls',
  'model_spend',
  'members',
  'widget_keys',
  'service_keys',
  'documents',
] as const;
export type LimitName = (typeof limitNames)[number];

const Most = z.int().min(0).max(1_000_000_000).optional();

/** One of the operator's plans; what it does not name it does not limit. */
export const Plan = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a-z, 0-9 and -'),
  name: Name,
  /** As customers read it, such as `49 € a month`. */
  price: Text(120),
  /** The same as a number, in the currency’s smallest unit, a month. */
  amount: z.int().min(0).max(1_000_000_000),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters, such as EUR'),
  /** The price at the operator’s payment service that a business with this plan subscribes to. */
  stripe_price: z.string().min(1).max(200).optional(),
  /** For businesses that were given none. */
  default: z.boolean().optional(),
  limits: z.strictObject({
    /** Visitors' messages that Bob answers. */
    messages: Most,
    /** Requests to a language model. */
    model_calls: Most,
    /** What those cost by the prices of the model, in millionths of their currency. */
    model_spend: Most,
    members: Most,
    widget_keys: Most,
    service_keys: Most,
    documents: Most,
  }),
});
export type Plan = z.infer<typeof Plan>;

export const Used = z.strictObject({
  name: z.enum(limitNames),
  used: z.int(),
  limit: z.int().nullable(),
  /** `near` from four fifths on, `reached` at the limit. */
  state: z.enum(['ok', 'near', 'reached']),
});
export type Used = z.infer<typeof Used>;
export const Credit = z.strictObject({
  id: Id,
  /** Whoever books names it once: the same reference again books nothing. */
  reference: z.string(),
  messages: z.int(),
  amount: z.int(),
  currency: z.string(),
  note: z.string(),
  created_at: Time,
});
const Account = z.strictObject({
  plan: Plan.nullable(),
  /** `2026-01`, UTC. */
  month: z.string(),
  usage: z.array(Used),
  /** Messages of the month beyond the plan: paid from credits, and those that went to people. */
  beyond: z.strictObject({ from_credits: z.int(), to_people: z.int() }),
  /** Messages left that were bought beside the plan. */
  credits_left: z.int(),
});
const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2026-01');

const platform = {
  tag: 'Plans',
  caller: 'login',
  permission: 'businesses.manage',
  scope: 'platform',
  byPeopleOnly: true,
} as const;

export const getPlan = define({
  tag: 'Plans',
  method: 'GET',
  path: '/api/customer-portal/plan',
  summary: 'The plan of the business, what is used of it, and the plans there are',
  description:
    'Without plans of the operator `plan` is null and `plans` is empty. At the limit of `messages` Bob hands over to people ' +
    '(outcome `escalated`); at that of a model the built-in reader answers; more members, keys and documents are refused with 409.',
  caller: 'login',
  permission: 'settings.manage',
  scope: 'business',
  limit: 'read',
  status: 200,
  reply: Account.extend({ plans: z.array(Plan), credits: z.array(Credit) }),
});
export const listPlans = define({
  ...platform,
  method: 'GET',
  path: '/api/platform/plans',
  summary: 'The plans of this installation, and what each business uses of its own',
  limit: 'read',
  status: 200,
  reply: z.strictObject({
    plans: z.array(Plan),
    businesses: z.array(
      Account.omit({ plan: true }).extend({ id: Id, name: z.string(), plan: Id.nullable() }),
    ),
  }),
});
export const setPlan = define({
  ...platform,
  method: 'PUT',
  path: '/api/businesses/:id/plan',
  summary: 'Give a business a plan; null is the default one, or none',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({ plan: z.string().max(40).nullable() }),
  status: 200,
  reply: Account,
  example: { body: { plan: null } },
});
export const addCredit = define({
  ...platform,
  method: 'POST',
  path: '/api/businesses/:id/credits',
  summary: 'Put messages on the account of a business, or take wrong ones off; counted once for a reference',
  limit: 'write',
  params: IdParams,
  body: z.strictObject({
    reference: Text(128),
    messages: z.int().min(-10_000_000).max(10_000_000),
    amount: z.int().min(-1_000_000_000).max(1_000_000_000).default(0),
    currency: Plan.shape.currency.default('EUR'),
    note: Text(300),
  }),
  status: 200,
  reply: Account,
  errors: ['conflict'],
  example: { body: { reference: 'order-1017', messages: 1000, amount: 2000, note: 'Top-up by phone' } },
});
export const invoices = define({
  ...platform,
  method: 'GET',
  path: '/api/platform/invoices',
  summary: 'What each business owes for a month, as CSV',
  description:
    'A line for each plan and each top-up: month, business, what, quantity, amount, currency, reference.',
  limit: 'heavy',
  query: z.strictObject({ month: Month.optional() }),
  status: 200,
  produces: 'text/csv',
});
