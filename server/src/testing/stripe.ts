import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as it came in. */
export interface StripeCall {
  method: string;
  path: string;
  form: Record<string, string>;
  key: string;
}

/** A subscription as it is kept. */
interface Kept {
  customer: string;
  price: string;
  status: 'active' | 'canceled';
  collection_method: 'charge_automatically' | 'send_invoice';
  business: string;
}

/** A payment service that answers as Stripe's API does (version 2025-04-30.basil), with what it keeps. */
export interface FakeStripe {
  base: string;
  secret: string;
  /** Everything that was asked, answers from memory included. */
  calls: StripeCall[];
  customers: Map<string, Record<string, string>>;
  subscriptions: Map<string, Kept>;
  /** The sum of a customer's meter. */
  metered: Map<string, number>;
  /** When each event was said to have happened, in seconds. */
  times: number[];
  /** What goes wrong with the next calls that do something: it does nothing, or does it and loses the answer. */
  fails: ('before' | 'after')[];
  /** Of the API that requests named. */
  versions: Set<string>;
  /** What was made a moment ago is not found by a search. */
  isSearchLate: boolean;
  /** Forgets idempotency keys, as after a day. */
  forget(): void;
  close(): Promise<void>;
}

type Answer = { status: number; json: unknown };

/**
 * Starts one on a free port of 127.0.0.1.
 * @param prices those that it knows @param meter what its meter listens to @param now milliseconds
 */
export async function startStripe(
  prices: readonly string[],
  meter: string,
  now: () => number,
): Promise<FakeStripe> {
  const secret = 'sk_test_51swordfish';
  const remembered = new Map<string, { form: string; status: number; json: unknown }>();
  const identifiers = new Set<string>();
  let ids = 0;
  const fake: Omit<FakeStripe, 'base' | 'close'> = {
    secret,
    calls: [],
    customers: new Map(),
    subscriptions: new Map(),
    metered: new Map(),
    times: [],
    fails: [],
    versions: new Set(),
    isSearchLate: false,
    forget: () => remembered.clear(),
  };
  const wrong = (status: number, message: string, code?: string) => ({
    status,
    json: { error: { type: 'invalid_request_error', message, ...(code && { code }) } },
  });
  const missing = (what: string, id: string, status = 400) =>
    wrong(status, `No such ${what}: '${id}'`, 'resource_missing');
  const ok = (json: unknown) => ({ status: 200, json });
  const customer = (id: string) => {
    const { email = null, name = null, 'metadata[business_id]': business_id } = fake.customers.get(id) ?? {};
    const default_payment_method = fake.customers.get(id)?.default_payment_method ?? null;
    return {
      id,
      object: 'customer',
      name,
      email,
      default_source: null,
      invoice_settings: { default_payment_method },
      metadata: { business_id },
    };
  };
  const subscription = (id: string) => {
    const kept = fake.subscriptions.get(id);
    const items = [{ id: `si_${id}`, object: 'subscription_item', price: { id: kept?.price } }];
    return {
      id,
      object: 'subscription',
      customer: kept?.customer,
      status: kept?.status,
      collection_method: kept?.collection_method,
      metadata: kept?.business ? { business_id: kept.business } : {},
      items: { object: 'list', data: items, has_more: false },
    };
  };

  function makeSubscription(form: Record<string, string>): Answer {
    const [id = '', price = ''] = [form.customer, form['items[0][price]']];
    if (!fake.customers.has(id)) return missing('customer', id);
    if (!prices.includes(price)) return missing('price', price);
    const { email, invoice_settings } = customer(id);
    const method = form.collection_method === 'send_invoice' ? 'send_invoice' : 'charge_automatically';
    if (method === 'charge_automatically' && invoice_settings.default_payment_method === null)
      return wrong(
        400,
        'This customer has no attached payment source or default payment method. Please consider adding a default payment method.',
        'resource_missing',
      );
    if (method === 'send_invoice' && !email)
      return wrong(
        400,
        'Missing email. In order to create invoices that are sent to the customer, the customer must have a valid email.',
      );
    if (method === 'send_invoice' && !Number(form.days_until_due))
      return wrong(400, 'If `collection_method` is `send_invoice`, `days_until_due` must be set.');
    const made = `sub_${++ids}`;
    const business = form['metadata[business_id]'] ?? '';
    fake.subscriptions.set(made, {
      customer: id,
      price,
      status: 'active',
      collection_method: method,
      business,
    });
    return ok(subscription(made));
  }

  function takeEvent(form: Record<string, string>): Answer {
    const id = form['payload[stripe_customer_id]'] ?? '';
    const value = Number(form['payload[value]']);
    const { identifier = '', event_name, timestamp } = form;
    const age = now() / 1000 - Number(timestamp);
    if (event_name !== meter) return wrong(400, `No active meter found for event name ${event_name}.`);
    if (!fake.customers.has(id)) return missing('customer', id);
    if (!Number.isInteger(value) || value < 1)
      return wrong(400, 'Invalid value', 'parameter_invalid_integer');
    if (age > 35 * 86_400 || age < -300 || Number.isNaN(age))
      return wrong(
        400,
        'The timestamp must be within the past 35 days, and at most 5 minutes in the future.',
      );
    if (identifier.length > 100) return wrong(400, 'Invalid identifier: at most 100 characters.');
    if (identifiers.has(identifier))
      return wrong(400, `An event already exists with identifier ${identifier}.`);
    identifiers.add(identifier);
    fake.metered.set(id, (fake.metered.get(id) ?? 0) + value);
    fake.times.push(Number(timestamp));
    return ok({ object: 'billing.meter_event', event_name, identifier, livemode: false });
  }

  function changeSubscription({ method, form }: StripeCall, id: string): Answer {
    const found = fake.subscriptions.get(id);
    const price = form['items[0][price]'] ?? '';
    if (!found || (found.status === 'canceled' && method === 'DELETE'))
      return missing('subscription', id, 404);
    if (found.status === 'canceled')
      return wrong(400, 'A canceled subscription can only update its cancellation_details and metadata.');
    if (method === 'DELETE') {
      if (form.invoice_now !== 'true') throw new Error('what was used would never be invoiced');
      found.status = 'canceled';
    } else if (form['items[0][id]'] !== `si_${id}`) return missing('subscription_item', '');
    else if (!prices.includes(price)) return missing('price', price);
    else found.price = price;
    return ok(subscription(id));
  }

  function answer(call: StripeCall): Answer {
    const { method, path, form } = call;
    const [, things, id = ''] = /^\/v1\/(customers|subscriptions)\/(\w+)$/.exec(path) ?? [];
    if (method === 'GET' && path === '/v1/customers/search') {
      const [, wanted] = /^metadata\['business_id'\]:'([^']+)'$/.exec(form.query ?? '') ?? [];
      const all = [...fake.customers].filter(([, each]) => each['metadata[business_id]'] === wanted);
      const data = fake.isSearchLate ? [] : all.map(([each]) => customer(each));
      return ok({ object: 'search_result', data, has_more: false, next_page: null });
    }
    if (method === 'POST' && path === '/v1/customers') {
      const made = `cus_${++ids}`;
      fake.customers.set(made, form);
      return ok(customer(made));
    }
    if (things === 'customers') {
      const kept = fake.customers.get(id);
      if (!kept) return missing('customer', id, 404);
      if (method === 'POST') fake.customers.set(id, { ...kept, ...form });
      return ok(customer(id));
    }
    if (method === 'GET' && path === '/v1/subscriptions') {
      const going = [...fake.subscriptions].filter(
        ([, each]) => each.customer === form.customer && each.status !== 'canceled',
      );
      return ok({ object: 'list', data: going.map(([each]) => subscription(each)), has_more: false });
    }
    if (method === 'POST' && path === '/v1/subscriptions') return makeSubscription(form);
    if (method === 'POST' && path === '/v1/billing/meter_events') return takeEvent(form);
    if (things === 'subscriptions') return changeSubscription(call, id);
    return wrong(404, `Unrecognized request URL (${method}: ${path}).`);
  }

  const http = createServer(async (request, reply) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    const send = ({ status, json }: { status: number; json: unknown }) => {
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    };
    if (request.headers.authorization !== `Bearer ${secret}`)
      return send(wrong(401, 'Invalid API Key provided: sk_test_****'));
    const { method = '', url = '' } = request;
    const { pathname: path, search } = new URL(url, 'http://stripe');
    const key = String(request.headers['idempotency-key'] ?? '');
    const call = { method, path, form: Object.fromEntries(new URLSearchParams(text || search)), key };
    fake.calls.push(call);
    fake.versions.add(String(request.headers['stripe-version']));
    const fails = method === 'GET' ? undefined : fake.fails.shift();
    if (fails === 'before')
      return send({ status: 500, json: { error: { type: 'api_error', message: 'Sorry' } } });
    const before = remembered.get(key);
    if (before && before.form !== `${method} ${path} ${text}`)
      return send({
        status: 400,
        json: {
          error: {
            type: 'idempotency_error',
            message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}'.`,
          },
        },
      });
    const said = before ?? { form: `${method} ${path} ${text}`, ...answer(call) };
    // Of a failure too, once the work had begun.
    if (key !== '') remembered.set(key, said);
    if (fails === 'after') return void request.socket.destroy();
    send(said);
  });
  await new Promise<void>((ready) => void http.listen(0, '127.0.0.1', ready));
  return Object.assign(fake, {
    base: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((closed) => {
        http.closeAllConnections();
        http.close(() => closed());
      }),
  });
}
