import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { runDueJobs } from '../../platform/jobs/run-due-jobs.ts';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { type FakeStripe, startStripe } from '../../testing/stripe.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const folder = mkdtempSync(join(tmpdir(), 'askbob-stripe-'));
let stripe: FakeStripe;
let server: TestServer;
let admin: string;
let now = Date.UTC(2026, 0, 30, 10);

before(async () => {
  const priced = { price: '49 € a month', amount: 4900, currency: 'EUR', limits: {} };
  const plans = [
    { id: 'free', name: 'Free', ...priced, amount: 0, default: true },
    { id: 'shop', name: 'Shop', ...priced, stripe_price: 'price_shop' },
    { id: 'chain', name: 'Chain', ...priced, stripe_price: 'price_chain' },
  ];
  writeFileSync(join(folder, 'plans.json'), JSON.stringify(plans));
  stripe = await startStripe(['price_shop', 'price_chain'], 'askbob_messages', () => now);
  server = await startTestServer(
    { now: () => now },
    {
      PLANS: join(folder, 'plans.json'),
      STRIPE_SECRET_KEY: stripe.secret,
      STRIPE_BASE_URL: stripe.base,
      OUTBOUND_ALLOW: '127.0.0.1',
    },
  );
});
after(async () => {
  await server.close();
  await stripe.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  admin = (await server.admin()).token;
  stripe.fails.length = 0;
});

/** Lets time pass, and does what is due. */
async function work(ms = 0): Promise<void> {
  now += ms;
  for (let i = 0; i < 40 && (await runDueJobs(server.services)) > 0; i += 1);
}
async function give(desk: FrontDesk, plan: string | null): Promise<void> {
  const set = await server.call('PUT', `/api/businesses/${desk.id}/plan`, { token: admin, body: { plan } });
  assert.equal(set.status, 200, set.text);
  await work();
}
async function ask(desk: FrontDesk, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) assert.equal((await desk.guest().ask('opening hours')).status, 200);
}
/** As the hourly job does. */
async function bill(desk: FrontDesk): Promise<void> {
  const { enqueue } = await import('../../platform/jobs/enqueue.ts');
  await server.services.store.forBusiness(desk.id).transaction((tx) => enqueue(tx, now, 'bill_business', {}));
  await work();
}
const customerOf = ({ id }: FrontDesk) =>
  [...stripe.customers].find(([, form]) => form['metadata[business_id]'] === id)?.[0] ?? '';
const subscriptionsOf = (desk: FrontDesk) =>
  [...stripe.subscriptions.values()].filter(({ customer }) => customer === customerOf(desk));
const meteredOf = (desk: FrontDesk) => stripe.metered.get(customerOf(desk)) ?? 0;

test('a plan with a price is a customer with one subscription; another plan changes it, none ends it', async () => {
  const desk = await openFrontDesk(server);
  await give(desk, 'free');
  assert.equal(customerOf(desk), '', 'who pays nothing is no customer');
  await give(desk, 'shop');
  const way = { collection_method: 'send_invoice', business: desk.id };
  const shop = { customer: customerOf(desk), price: 'price_shop', status: 'active', ...way };
  assert.deepEqual(subscriptionsOf(desk), [shop]);
  await give(desk, 'chain');
  assert.deepEqual(subscriptionsOf(desk), [{ ...shop, price: 'price_chain' }]);
  await give(desk, null);
  assert.deepEqual(subscriptionsOf(desk), [{ ...shop, price: 'price_chain', status: 'canceled' }]);
  await give(desk, 'shop');
  assert.deepEqual(
    subscriptionsOf(desk).map(({ status }) => status),
    ['canceled', 'active'],
  );
});

test('bills go to the owner, and are invoices until the customer left something to pay with', async () => {
  const desk = await openFrontDesk(server);
  await give(desk, 'shop');
  const customer = stripe.customers.get(customerOf(desk));
  const { name } = (await server.call('GET', '/api/customer-portal/business', { token: desk.token })).json;
  const { email } = (await server.call('GET', '/api/auth/me', { token: desk.token })).json.user;
  assert.deepEqual([customer?.name, customer?.email], [name, email]);
  const { form } = stripe.calls.findLast(({ path }) => path === '/v1/subscriptions') ?? assert.fail();
  assert.equal(form.days_until_due, '14');
  await give(desk, null);
  stripe.customers.set(customerOf(desk), { ...customer, default_payment_method: 'pm_1' });
  await give(desk, 'shop');
  assert.deepEqual(
    subscriptionsOf(desk).map(({ collection_method }) => collection_method),
    ['send_invoice', 'charge_automatically'],
  );
  assert.deepEqual([...stripe.versions], ['2025-04-30.basil'], 'whatever the account uses by default');
});

test('a business that is renamed while an answer is lost stays one customer, also a day later', async () => {
  for (const [wait, isLate] of [
    [MINUTE, true],
    [25 * HOUR, false],
  ] as const) {
    const desk = await openFrontDesk(server);
    stripe.isSearchLate = isLate;
    stripe.fails.push('after');
    await give(desk, 'shop');
    const renamed = { token: (await server.admin()).token, body: { name: `Renamed ${wait}` } };
    assert.equal((await server.call('PATCH', `/api/businesses/${desk.id}`, renamed)).status, 200);
    if (!isLate) stripe.forget();
    await work(wait);
    for (let i = 0; i < 4; i += 1) await work(10 * MINUTE);
    stripe.isSearchLate = false;
    const ours = [...stripe.customers.values()].filter((form) => form['metadata[business_id]'] === desk.id);
    assert.deepEqual(
      ours.map(({ name }) => name),
      [`Renamed ${wait}`],
    );
    assert.equal(subscriptionsOf(desk).length, 1);
    admin = (await server.admin()).token;
  }
});

test('a subscription of the same customer that is not ours is left alone', async () => {
  const desk = await openFrontDesk(server);
  await give(desk, 'shop');
  const customer = customerOf(desk);
  const other = { customer, price: 'price_other', status: 'active', business: '' } as const;
  stripe.subscriptions.set('sub_theirs', { ...other, collection_method: 'send_invoice' });
  await give(desk, 'chain');
  await give(desk, null);
  assert.deepEqual(stripe.subscriptions.get('sub_theirs'), { ...other, collection_method: 'send_invoice' });
  assert.deepEqual(
    subscriptionsOf(desk).map(({ price, status }) => [price, status]),
    [
      ['price_chain', 'canceled'],
      ['price_other', 'active'],
    ],
  );
});

test('a subscription of an earlier version, which does not say whose it is, is changed and ended', async () => {
  const desk = await openFrontDesk(server);
  await give(desk, 'shop');
  for (const each of stripe.subscriptions.values())
    if (each.customer === customerOf(desk)) each.business = '';
  const stands = () => subscriptionsOf(desk).map(({ price, status }) => [price, status]);
  await give(desk, 'chain');
  assert.deepEqual(stands(), [['price_chain', 'active']]);
  await give(desk, 'free');
  assert.deepEqual(stands(), [['price_chain', 'canceled']]);
});

test('messages are told once each, from the subscription on, however often an answer is lost', async () => {
  const desk = await openFrontDesk(server);
  await ask(desk, 3);
  await give(desk, 'shop');
  assert.equal(meteredOf(desk), 0, 'what came before was free');
  await ask(desk, 4);
  stripe.fails.push('after');
  await bill(desk);
  assert.equal(meteredOf(desk), 4);
  await ask(desk, 2);
  // The same try comes again under its name, whatever was used since.
  for (let i = 0; i < 5; i += 1) await work(10 * MINUTE);
  await bill(desk);
  assert.equal(meteredOf(desk), 6);
  await bill(desk);
  assert.equal(meteredOf(desk), 6);
  const names = stripe.calls.flatMap(({ form }) => form.identifier ?? []);
  assert.ok(new Set(names).size < names.length, 'what was lost was told again');
});

test('a customer and a subscription are made once, whichever answer is lost', async () => {
  for (const fails of [['after'], ['before'], ['before', 'after', 'after']] as const) {
    const desk = await openFrontDesk(server);
    stripe.fails.push(...fails);
    await give(desk, 'shop');
    for (let i = 0; i < 8; i += 1) await work(10 * MINUTE);
    const ours = [...stripe.customers.values()].filter((form) => form['metadata[business_id]'] === desk.id);
    assert.deepEqual([ours.length, subscriptionsOf(desk).length], [1, 1]);
  }
});

test('a subscription whose answer was lost is found by the next job, also with another plan; one that was ended elsewhere is made anew', async () => {
  const desk = await openFrontDesk(server);
  await give(desk, 'shop');
  await give(desk, null);
  stripe.fails.push('after');
  await give(desk, 'shop');
  await give(desk, 'chain');
  for (let i = 0; i < 8; i += 1) await work(10 * MINUTE);
  assert.deepEqual(
    subscriptionsOf(desk).map(({ price, status }) => [price, status]),
    [
      ['price_shop', 'canceled'],
      ['price_chain', 'active'],
    ],
  );
  for (const each of stripe.subscriptions.values())
    if (each.customer === customerOf(desk)) each.status = 'canceled';
  await give(desk, 'shop');
  assert.deepEqual(
    subscriptionsOf(desk).map(({ price, status }) => [price, status]),
    [
      ['price_shop', 'canceled'],
      ['price_chain', 'canceled'],
      ['price_shop', 'active'],
    ],
  );
});

test('what was used is told before a subscription ends', async () => {
  const desk = await openFrontDesk(server);
  await give(desk, 'shop');
  await ask(desk, 3);
  await give(desk, null);
  assert.equal(meteredOf(desk), 3);
  assert.deepEqual(
    subscriptionsOf(desk).map(({ status }) => status),
    ['canceled'],
  );
});

test('a business that is billed is not erased', async () => {
  const desk = await openFrontDesk(server);
  await give(desk, 'shop');
  const { name } = (await server.call('GET', '/api/customer-portal/business', { token: desk.token })).json;
  const erase = () => server.call('DELETE', `/api/businesses/${desk.id}`, { token: admin, body: { name } });
  assert.equal((await erase()).status, 409);
  await give(desk, null);
  assert.equal((await erase()).status, 200);
});

test('what is left of a month is billed with that month', async () => {
  const desk = await openFrontDesk(server);
  await give(desk, 'shop');
  await ask(desk, 5);
  now = Date.UTC(2026, 1, 1, 0, 30);
  await ask(desk, 2);
  stripe.times.length = 0;
  await bill(desk);
  assert.equal(meteredOf(desk), 7);
  const [january, february] = stripe.times.slice(-2);
  assert.ok((january ?? 0) * 1000 < Date.UTC(2026, 1, 1));
  assert.ok((february ?? 0) * 1000 >= Date.UTC(2026, 1, 1));
});

test('what is older than Stripe takes is told as the oldest that it takes', async () => {
  const desk = await openFrontDesk(server);
  await give(desk, 'shop');
  await ask(desk, 2);
  now += 70 * 24 * HOUR;
  await bill(desk);
  assert.equal(meteredOf(desk), 2);
});

test('every business is billed by the hour, and none where there is no key', async () => {
  const desk = await openFrontDesk(server);
  await give(desk, 'shop');
  await ask(desk, 3);
  const { billAll } = await import('./bill-business.ts');
  const job = { id: 'bill_all', businessId: '', payload: {}, attempt: 1 } as unknown as Parameters<
    typeof billAll
  >[1];
  assert.deepEqual(await billAll(server.services, job), { kind: 'again', at: now + HOUR });
  await work();
  assert.equal(meteredOf(desk), 3);
  const asked = stripe.calls.length;
  const { STRIPE_SECRET_KEY: _, ...config } = server.services.config;
  await ask(desk, 1);
  await billAll({ ...server.services, config: config as typeof server.services.config }, job);
  await work();
  assert.equal(stripe.calls.length, asked);
});
