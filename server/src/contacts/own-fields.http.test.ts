import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { SignJWT } from 'jose';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const fields = [
  { key: 'customer_number', label: 'Customer number', type: 'text' },
  { key: 'boilers', label: 'Boilers', type: 'number' },
  { key: 'serviced', label: 'Last service', type: 'date' },
  { key: 'contract', label: 'Contract', type: 'choice', options: ['none', 'basic', 'full'] },
];
let server: TestServer;
let desk: FrontDesk;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());
beforeEach(async () => {
  desk = await openFrontDesk(server);
  await desk.settings({ contact_fields: fields });
});

const call = (method: string, path: string, body?: unknown, token = desk.token) =>
  server.call(method, path, { token, body });

/** A contact of the business, and its visitor. */
async function arrives(name = 'Ada') {
  const guest = desk.guest();
  await guest.ask('opening hours');
  await guest.escalate({ name });
  const { contact, visitor } = await desk.conversation(guest.conversationId);
  return { guest, id: contact.id, visitor: visitor.id };
}
const set = (id: string, values: Record<string, unknown>) =>
  call('PATCH', `/api/contacts/${id}`, { fields: values });

test('staff keep what the business wants to know of a person, find him by it, and hand it out', async () => {
  const { id, guest, visitor } = await arrives();
  const values = { customer_number: 'K-4711', boilers: 2, serviced: '2026-02-28', contract: 'full' };
  const saved = await set(id, values);
  assert.equal(saved.status, 200, saved.text);
  assert.deepEqual(saved.json.fields, values);
  assert.deepEqual((await set(id, { boilers: null })).json.fields.boilers, undefined);
  assert.equal((await call('GET', '/api/contacts?q=k-4711')).json.items.length, 1);
  const found = (await call('GET', '/api/conversations?q=k-4711')).json.items;
  assert.deepEqual(
    found.map((row: { id: string }) => row.id),
    [guest.conversationId],
  );
  assert.equal((await desk.conversation(guest.conversationId)).contact.fields.contract, 'full');
  const exported = await call('GET', `/api/visitors/${visitor}`);
  assert.equal(exported.json.contact.fields.customer_number, 'K-4711');
  const viewer = await server.member(desk.id, 'viewer');
  const seen = await call('GET', '/api/contact-fields', undefined, viewer.token);
  assert.deepEqual(seen.json.items, fields);
});

test('what a field cannot hold is refused, and says why', async () => {
  const { id } = await arrives();
  const wrong = {
    boilers: 'two',
    serviced: '2026-02-30',
    contract: 'gold',
    unknown: 'x',
    customer_number: 7,
  };
  for (const [key, value] of Object.entries(wrong)) {
    const reply = await set(id, { [key]: value });
    assert.equal(reply.status, 422, key);
    assert.equal(reply.json.errors[0].pointer, `/fields/${key}`);
  }
  const settings = (contact_fields: unknown) =>
    call('PATCH', '/api/customer-portal/business', { settings: { contact_fields } });
  assert.equal((await settings([fields[0], fields[0]])).status, 422);
  assert.equal((await settings([{ ...fields[3], options: [] }])).status, 422);
  assert.equal((await settings([{ ...fields[0], key: 'Customer number' }])).status, 422);
});

test('a field that is gone keeps what it held until somebody takes it away', async () => {
  const { id } = await arrives();
  await set(id, { customer_number: 'K-1' });
  await desk.settings({ contact_fields: [] });
  assert.equal((await call('GET', `/api/contacts/${id}`)).json.fields.customer_number, 'K-1');
  assert.equal((await set(id, { customer_number: 'K-2' })).status, 422);
  assert.deepEqual((await set(id, { customer_number: null })).json.fields, {});
});

test('joining two people keeps what either was known by', async () => {
  const [one, two] = [await arrives(), await arrives('Ada L.')];
  await set(one.id, { contract: 'basic' });
  await set(two.id, { contract: 'full', boilers: 3 });
  const merged = await call('POST', `/api/contacts/${one.id}/merge`, { contact_id: two.id });
  assert.deepEqual(merged.json.fields, { contract: 'basic', boilers: 3 });
  assert.equal((await call('GET', '/api/conversations?q=Ada')).json.items.length, 2);
});

test('a token that the business signed sets them; what does not fit keeps nobody from signing in', async () => {
  const { secret } = (await call('POST', '/api/customer-portal/identity-secret', {})).json;
  const sign = (claims: Record<string, unknown>) =>
    new SignJWT({ sub: 'u-1', ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(secret));
  const guest = desk.guest();
  await guest.ask('opening hours');
  const identify = async (claims: Record<string, unknown>) =>
    server.call('POST', '/api/chat/identify', {
      body: { business_id: desk.id, token: await sign(claims) },
      headers: { 'x-visitor-token': guest.token ?? '' },
    });
  const said = { customer_number: 'K-9', contract: 'gold', hair: 'red', boilers: 1 };
  const identified = await identify({ fields: said });
  assert.equal(identified.status, 200, identified.text);
  const { contact } = await desk.conversation(guest.conversationId);
  assert.deepEqual(contact.fields, { customer_number: 'K-9', boilers: 1 });
  await identify({ fields: { customer_number: 'K-10' } });
  const changed = (await call('GET', `/api/contacts/${contact.id}`)).json;
  assert.deepEqual(changed.fields, { customer_number: 'K-10', boilers: 1 });
  assert.equal((await identify({ fields: 'K-9' })).status, 401);
});

test('another business sees neither fields nor values', async () => {
  const { id } = await arrives();
  await set(id, { customer_number: 'K-1' });
  const other = await openFrontDesk(server);
  assert.deepEqual((await call('GET', '/api/contact-fields', undefined, other.token)).json.items, []);
  const foreign = { fields: { customer_number: 'K-2' } };
  assert.equal((await call('PATCH', `/api/contacts/${id}`, foreign, other.token)).status, 404);
  assert.deepEqual((await call('GET', '/api/contacts?q=K-1', undefined, other.token)).json.items, []);
});
