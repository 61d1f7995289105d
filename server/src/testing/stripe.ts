import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call as it came in. */
export interface StripeCall {
  method: string;
  path: string;
  form: Record<string, string>;
  key: string;
}

/** A payment service that answers as Stripe's API does, with what it keeps. */
export interface FakeStripe {
  base: string;
  secret: string;
  /** Everything that was asked, answers from memory included. */
  calls: StripeCall[];
  customers: Map<string, Record<string, string>>;
  subscriptions: Map<string, { customer: string; price: string; status: 'active' | 'canceled' }>;
  /** The sum of a customer's meter. */
  metered: Map<string, number>;
  /** When each event was said to have happened, in seconds. */
  times: number[];
  /** What goes wrong with the next calls that do something: it does nothing, or does it and loses the answer. */
  fails: ('before' | 'after')[];
  close(): Promise<void>;
}

/** Starts one on a free port of 127.0.0.1. @param prices those that it knows @param meter what its meter listens to */
export async function startStripe(prices: readonly string[], meter: string): Promise<FakeStripe> {
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
  };
  const wrong = (status: number, code: string, message: string) => ({
    status,
    json: { error: { type: 'invalid_request_error', code, message } },
  });
  const shown = (id: string) => ({
    id,
    object: 'subscription',
    status: fake.subscriptions.get(id)?.status,
    items: { object: 'list', data: [{ id: `si_${id}`, price: { id: fake.subscriptions.get(id)?.price } }] },
  });

  function answer({ method, path, form }: StripeCall): { status: number; json: unknown } {
    const price = form['items[0][price]'] ?? '';
    const [, id = ''] = /^\/v1\/subscriptions\/(\w+)$/.exec(path) ?? [];
    if (method === 'POST' && path === '/v1/customers') {
      const customer = `cus_${++ids}`;
      fake.customers.set(customer, form);
      return { status: 200, json: { id: customer, object: 'customer' } };
    }
    if (method === 'GET' && path === '/v1/subscriptions') {
      const going = [...fake.subscriptions].filter(
        ([, each]) => each.customer === form.customer && each.status !== 'canceled',
      );
      return { status: 200, json: { object: 'list', data: going.map(([each]) => shown(each)) } };
    }
    if (method === 'POST' && path === '/v1/subscriptions') {
      if (!fake.customers.has(form.customer ?? '')) return wrong(400, 'resource_missing', 'No such customer');
      if (!prices.includes(price)) return wrong(400, 'resource_missing', `No such price: '${price}'`);
      const made = `sub_${++ids}`;
      fake.subscriptions.set(made, { customer: form.customer ?? '', price, status: 'active' });
      return { status: 200, json: shown(made) };
    }
    if (path === '/v1/billing/meter_events' && method === 'POST') {
      const customer = form['payload[stripe_customer_id]'] ?? '';
      const value = Number(form['payload[value]']);
      if (form.event_name !== meter)
        return wrong(400, 'billing_meter_event_invalid', 'No active meter found');
      if (!fake.customers.has(customer)) return wrong(400, 'resource_missing', 'No such customer');
      if (!Number.isInteger(value) || value < 1) return wrong(400, 'parameter_invalid_integer', 'value');
      if (identifiers.has(form.identifier ?? ''))
        return wrong(400, 'duplicate', `An event already exists with identifier ${form.identifier}`);
      identifiers.add(form.identifier ?? '');
      fake.metered.set(customer, (fake.metered.get(customer) ?? 0) + value);
      fake.times.push(Number(form.timestamp));
      return { status: 200, json: { object: 'billing.meter_event', identifier: form.identifier } };
    }
    const found = fake.subscriptions.get(id);
    if (!found || found.status === 'canceled')
      return wrong(404, 'resource_missing', `No such subscription: '${id}'`);
    if (method === 'DELETE') {
      if (form.invoice_now !== 'true') return wrong(400, 'missing', 'What was used would never be invoiced');
      found.status = 'canceled';
    } else if (form['items[0][id]'] !== `si_${id}`) return wrong(400, 'resource_missing', 'No such item');
    else if (!prices.includes(price)) return wrong(400, 'resource_missing', 'No such price');
    else found.price = price;
    return { status: 200, json: shown(id) };
  }

  const http = createServer(async (request, reply) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString();
    const send = ({ status, json }: { status: number; json: unknown }) => {
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    };
    if (request.headers.authorization !== `Bearer ${secret}`)
      return send(wrong(401, 'api_key_invalid', 'Invalid API Key provided'));
    const { method = '', url = '' } = request;
    const { pathname: path, search } = new URL(url, 'http://stripe');
    const key = String(request.headers['idempotency-key'] ?? '');
    const call = { method, path, form: Object.fromEntries(new URLSearchParams(text || search)), key };
    fake.calls.push(call);
    const fails = method === 'GET' ? undefined : fake.fails.shift();
    if (fails === 'before')
      return send({ status: 500, json: { error: { type: 'api_error', message: 'Sorry' } } });
    const before = remembered.get(key);
    if (before && before.form !== `${method} ${path} ${text}`)
      return send(wrong(400, 'idempotency_key_in_use', 'Keys can only be used with the same parameters'));
    const said = before ?? { form: `${method} ${path} ${text}`, ...answer(call) };
    if (key !== '' && said.status < 500) remembered.set(key, said);
    if (fails === 'after') return void request.socket.destroy();
    send(said);
  });
  await new Promise<void>((ready) => void http.listen(0, '127.0.0.1', ready));
  return {
    ...fake,
    base: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        http.closeAllConnections();
        http.close(() => closed());
      }),
  };
}
