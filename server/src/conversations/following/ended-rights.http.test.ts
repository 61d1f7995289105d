import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openLogin } from '../../logins/open-login.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { type Hearing, hear } from '../../testing/wire.ts';

let server: TestServer;
let base: string;
before(async () => {
  server = await startTestServer();
  base = await server.listen();
});
after(() => server.close());

type Business = { id: string; token: string };
const listen = (token: string, query = '') =>
  hear(`${base}/api/events${query}`, { authorization: `Bearer ${token}` });
const member = (id: string) => `/api/customer-portal/members/${id}`;
let said = 0;

/** Says something to the whole business; those who go on hear it, the others end without. */
async function endsFor(business: Business, ended: Hearing[], goesOn: Hearing[]): Promise<void> {
  said += 1;
  const name = `said ${said}`;
  const isIt = (event: { data: { name?: string } }) => event.data.name === name;
  server.services.store.broadcast(business.id, {
    kind: 'typing',
    conversation_id: 'x',
    by: 'staff',
    name,
  });
  const hears = (stream: Hearing) =>
    stream.until(isIt).then(
      () => true,
      () => false,
    );
  const heard = await Promise.all([...ended, ...goesOn].map(hears));
  assert.deepEqual(heard, [...ended.map(() => false), ...goesOn.map(() => true)]);
  for (const stream of [...ended, ...goesOn]) stream.close();
}

const losses: [how: string, change: (business: Business, id: string) => Promise<{ status: number }>][] = [
  [
    'is disabled',
    (b, id) => server.call('PATCH', member(id), { token: b.token, body: { status: 'disabled' } }),
  ],
  ['is removed', (b, id) => server.call('DELETE', member(id), { token: b.token })],
  [
    'becomes a viewer',
    (b, id) => server.call('PATCH', member(id), { token: b.token, body: { role: 'viewer' } }),
  ],
];
for (const [how, change] of losses) {
  test(`who ${how} hears nothing of what happens after; colleagues go on`, async () => {
    const business = await server.business();
    const lost = await server.member(business.id, 'agent');
    const colleague = await server.member(business.id, 'agent');
    const own = await listen(lost.token);
    const others = [await listen(colleague.token), await listen(business.token)];
    assert.ok((await change(business, lost.id)).status < 300);
    await endsFor(business, [own], others);
  });
}

test('a name changes and the stream goes on', async () => {
  const business = await server.business();
  const { id, token } = await server.member(business.id, 'agent');
  const own = await listen(token);
  await server.call('PATCH', member(id), { token: business.token, body: { name: 'Anna', role: 'agent' } });
  await endsFor(business, [], [own]);
});

/** Another login of somebody who is signed in. */
async function signInAgain(businessId: string | null, id: string): Promise<string> {
  const user = { id, email: 'x', name: 'x', role: 'agent', business_id: businessId };
  const login = await server.services.store.platform.transaction((q) =>
    openLogin(q, server.services.now(), user, { userAgent: 'test' }),
  );
  return login.access_token;
}

test('a log-out ends the streams of that login and leaves the person’s others', async () => {
  const business = await server.business();
  const { id, token } = await server.member(business.id, 'agent');
  const phone = await signInAgain(business.id, id);
  const streams = [await listen(token), await listen(phone)] as const;
  await server.call('POST', '/api/auth/logout', { token });
  await endsFor(business, [streams[0]], [streams[1]]);
  const last = await listen(phone);
  await server.call('DELETE', '/api/auth/logins', { token: phone });
  await endsFor(business, [], [last]);
});

test('signing out everywhere else ends the streams there', async () => {
  const business = await server.business();
  const { id, token } = await server.member(business.id, 'agent');
  const streams = [await listen(token), await listen(await signInAgain(business.id, id))] as const;
  await server.call('DELETE', '/api/auth/logins', { token });
  await endsFor(business, [streams[1]], [streams[0]]);
});

test('an admin’s stream of a business ends with his login, though that is the platform’s', async () => {
  const business = await server.business();
  const admin = await server.admin();
  const stream = await listen(admin.token, `?business_id=${business.id}`);
  const owner = await listen(business.token);
  await server.call('POST', '/api/auth/logout', { token: admin.token });
  await endsFor(business, [stream], [owner]);
});

test('who has no second factor hears nothing from the moment the business demands one', async () => {
  const business = await server.business();
  const { token } = await server.member(business.id, 'agent');
  const stream = await listen(token);
  const admin = await server.admin();
  const body = { settings: { require_second_factor: true } };
  const path = `/api/customer-portal/business?business_id=${business.id}`;
  assert.equal((await server.call('PATCH', path, { token: admin.token, body })).status, 200);
  await endsFor(business, [stream], []);
});

test('a right that ends while a stream is being opened ends the stream', async () => {
  const business = await server.business();
  const { id, token } = await server.member(business.id, 'agent');
  const { profiles } = server.services;
  const { find } = profiles;
  // Asked after the login has been found, and before the stream begins.
  profiles.find = async (businessId) => {
    profiles.find = find;
    await server.call('DELETE', member(id), { token: business.token });
    return find(businessId);
  };
  await endsFor(business, [await listen(token)], []);
});
