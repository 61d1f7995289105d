import { z } from 'zod';
import type { Config } from '../../kernel/config.ts';
import type { Outbound } from '../../platform/outbound/outbound.ts';
import type { PaymentService } from './payment-service.ts';

const Made = z.object({ id: z.string().min(1) });
const Subscribed = z.object({
  id: z.string().min(1),
  items: z.object({
    data: z.array(z.object({ id: z.string().min(1), price: z.object({ id: z.string() }) })).min(1),
  }),
});
const Listed = z.object({ data: z.array(Subscribed) });
const Refused = z.object({
  error: z.object({ code: z.string().optional(), message: z.string().optional() }),
});

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
        'user-agent': 'AskBob',
      },
      ...(method === 'POST' ? { body: new URLSearchParams(form).toString() } : {}),
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
      redirect: 'manual',
    });
    const json: unknown = await response.json().catch(() => null);
    if (response.ok) return json;
    const { code, message } = Refused.safeParse(json).data?.error ?? {};
    throw Object.assign(new Error(`Stripe answered ${response.status}: ${message ?? 'no reason'}`), { code });
  }

  return {
    createCustomer: async ({ id, name }, key) =>
      Made.parse(await ask('POST', 'customers', { name, 'metadata[business_id]': id }, key)).id,
    subscribe: async (customer, price, key) => {
      const form = { customer, 'items[0][price]': price };
      return named(Subscribed.parse(await ask('POST', 'subscriptions', form, key)));
    },
    findSubscription: async (customer) => {
      const [first] = Listed.parse(await ask('GET', 'subscriptions', { customer, limit: '1' })).data;
      return first ? named(first) : null;
    },
    changePrice: ({ id, item }, price, key) => {
      const form = { 'items[0][id]': item, 'items[0][price]': price };
      return unlessGone(() => ask('POST', `subscriptions/${encodeURIComponent(id)}`, form, key), id);
    },
    cancel: async (id, key) => {
      const form = { invoice_now: 'true' };
      await unlessGone(() => ask('DELETE', `subscriptions/${encodeURIComponent(id)}`, form, key), id);
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
        // Another try says another time, and one key may not come with two.
        await ask('POST', 'billing/meter_events', form, `${identifier}-${form.timestamp}`);
      } catch (error) {
        // Told before, and its answer was lost.
        if (!(error instanceof Error && error.message.includes('already exists with identifier')))
          throw error;
      }
    },
  };
}

function named({ id, items: { data } }: z.output<typeof Subscribed>) {
  return { id, item: data[0]?.id ?? '', price: data[0]?.price.id ?? '' };
}

/** Does something to a subscription; false where there is none of this name that goes on. */
async function unlessGone(work: () => Promise<unknown>, id: string): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'resource_missing';
    // A price that is missing is another fault, and has the same code.
    if (isMissing && error.message.includes(id)) return false;
    throw error;
  }
}
