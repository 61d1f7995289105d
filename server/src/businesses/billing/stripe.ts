import { z } from 'zod';
import type { Config } from '../../kernel/config.ts';
import type { Outbound } from '../../platform/outbound/outbound.ts';
import type { PaymentService } from './payment-service.ts';

const Made = z.object({ id: z.string().min(1) });
const Customer = z.object({
  default_source: z.unknown(),
  invoice_settings: z.object({ default_payment_method: z.unknown() }).nullish(),
});
const Found = z.object({ data: z.array(Made) });
const Subscribed = z.object({
  id: z.string().min(1),
  metadata: z.record(z.string(), z.string()).nullish(),
  items: z.object({
    data: z.array(z.object({ id: z.string().min(1), price: z.object({ id: z.string() }) })).min(1),
  }),
});
const Listed = z.object({ data: z.array(Subscribed) });
const Refused = z.object({ error: z.object({ message: z.string().optional() }) });

/** The version of the API whose shapes stand here, whichever the account uses by default. */
const VERSION = '2025-04-30.basil';
/** For who is sent an invoice. */
const DAYS_UNTIL_DUE = '14';
/** Whose customer or subscription it is, among others that the operator has. */
const OF_BUSINESS = 'business_id';
const TIMEOUT_MS = 20_000;
const MAX_BYTES = 1_000_000;

type Method = 'GET' | 'POST' | 'DELETE';
type Form = Record<string, string>;

/** Stripe, or whatever speaks its API; null where the operator named no key. */
export function stripe(
  { STRIPE_SECRET_KEY: secret, STRIPE_BASE_URL, STRIPE_METER }: Config,
  outbound: Pick<Outbound, 'fetchGuarded'>,
): PaymentService | null {
  if (secret === undefined) return null;

  async function ask(method: Method, path: string, form: Form, key?: string): Promise<unknown> {
    const query = method === 'POST' ? '' : `?${new URLSearchParams(form)}`;
    const response = await outbound.fetchGuarded(`${STRIPE_BASE_URL}/v1/${path}${query}`, {
      method,
      headers: {
        authorization: `Bearer ${secret}`,
        'content-type': 'application/x-www-form-urlencoded',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        'stripe-version': VERSION,
        'user-agent': 'AskBob',
      },
      ...(method === 'POST' ? { body: new URLSearchParams(form).toString() } : {}),
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      redirect: 'manual',
    });
    const json: unknown = await response.json().catch(() => null);
    if (response.ok) return json;
    const { message } = Refused.safeParse(json).data?.error ?? {};
    throw new Error(`Stripe answered ${response.status}: ${message ?? 'no reason'}`);
  }

  return {
    findCustomer: async (businessId) => {
      const query = `metadata['${OF_BUSINESS}']:'${businessId}'`;
      const { data } = Found.parse(await ask('GET', 'customers/search', { query, limit: '1' }));
      return data[0]?.id ?? null;
    },
    createCustomer: async (businessId, key) => {
      const form = { [`metadata[${OF_BUSINESS}]`]: businessId };
      return Made.parse(await ask('POST', 'customers', form, key)).id;
    },
    describeCustomer: async (customer, { name, email }) => {
      await ask('POST', one('customers', customer), { name, ...(email === null ? {} : { email }) });
    },
    findSubscription: async (customer, businessId, known) => {
      const { data } = Listed.parse(await ask('GET', 'subscriptions', { customer, limit: '100' }));
      const own =
        data.find(({ id }) => id === known) ??
        data.find(({ metadata }) => metadata?.[OF_BUSINESS] === businessId);
      return own ? named(own) : null;
    },
    subscribe: async (customer, businessId, price, key) => {
      const { default_source, invoice_settings } = Customer.parse(
        await ask('GET', one('customers', customer), {}),
      );
      const canBeCharged = Boolean(default_source ?? invoice_settings?.default_payment_method);
      const form = {
        customer,
        'items[0][price]': price,
        [`metadata[${OF_BUSINESS}]`]: businessId,
        ...(canBeCharged ? {} : { collection_method: 'send_invoice', days_until_due: DAYS_UNTIL_DUE }),
      };
      // One key may not come with two ways to pay.
      const way = canBeCharged ? 'charged' : 'invoiced';
      return named(Subscribed.parse(await ask('POST', 'subscriptions', form, `${key}-${way}`)));
    },
    changePrice: async ({ id, item }, price, key) => {
      const form = { 'items[0][id]': item, 'items[0][price]': price };
      await ask('POST', one('subscriptions', id), form, key);
    },
    cancel: async (id, key) => {
      await ask('DELETE', one('subscriptions', id), { invoice_now: 'true' }, key);
    },
    meter: async ({ customer, value, identifier, at }) => {
      const form = {
        event_name: STRIPE_METER,
        identifier,
        timestamp: String(Math.floor(at / 1000)),
        'payload[stripe_customer_id]': customer,
        'payload[value]': String(value),
      };
      try {
        // Its identifier makes it one; a key would have a failure repeated for a day.
        await ask('POST', 'billing/meter_events', form);
      } catch (error) {
        // Told before, and its answer was lost.
        if (!(error instanceof Error && error.message.includes('already exists with identifier')))
          throw error;
      }
    },
  };
}

const one = (things: string, id: string): string => `${things}/${encodeURIComponent(id)}`;

function named({ id, items: { data } }: z.output<typeof Subscribed>) {
  return { id, item: data[0]?.id ?? '', price: data[0]?.price.id ?? '' };
}
