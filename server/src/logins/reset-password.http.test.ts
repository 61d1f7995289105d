import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createUser } from '../members/create-user.ts';
import { changeBeside } from '../platform/db/open.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { makeResetLinks } from './make-reset-links.ts';

const former = 'a-harbour-in-june';
const chosen = 'a-lighthouse-in-may';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

/** What `npm run reset-password` makes, beside the running server. */
const resetLinks = (email: string) =>
  changeBeside(server.services.config, (q) => makeResetLinks(q, server.services.config, email));

for (const kind of ['admin', 'customer'] as const) {
  test(`the operator's link lets ${kind === 'admin' ? 'an administrator' : 'a member'} set a new password once, while the server runs`, async () => {
    const business_id = kind === 'admin' ? null : (await server.business({ name: 'Harbour' })).id;
    const [email, role] = [`${kind}@example.com`, kind === 'admin' ? 'admin' : 'agent'] as const;
    await createUser(server.services, { kind, business_id, email, name: 'Kim', role, password: former });
    const links = await resetLinks(` ${email.toUpperCase()} `);
    assert.equal(links.length, 1);
    assert.equal(links[0]?.business, kind === 'admin' ? null : 'Harbour');
    assert.match(
      links[0]?.url ?? '',
      kind === 'admin' ? /\/mission-control\/welcome#/ : /\/portal\/welcome#/,
    );
    const token = links[0]?.url.split('#')[1];
    const redeem = () =>
      server.call('POST', '/api/auth/password/redeem', { body: { token, new_password: chosen } });
    assert.equal((await redeem()).status, 204);
    assert.equal((await redeem()).status, 404);
    const path = kind === 'admin' ? '/api/auth/login' : '/api/customer/auth/login';
    const signIn = await server.call('POST', path, { body: { email, password: chosen } });
    assert.equal(signIn.status, 200, signIn.text);
  });
}

test('an unknown and a disabled address get no link', async () => {
  const { id } = await server.business();
  const { id: userId, email } = await server.member(id, 'agent');
  await server.services.store.platform.transaction((q) =>
    q.updateTable('users').set({ status: 'disabled' }).where('id', '=', userId).execute(),
  );
  assert.deepEqual([await resetLinks(email), await resetLinks('nobody@example.com')], [[], []]);
});
