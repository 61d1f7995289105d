import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createUser } from '../../members/create-user.ts';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { sealModelKey } from '../models/business-model.ts';
import { seal } from './seal.ts';

/** A key that this installation had once. */
const lost = randomBytes(32);
const base_url = 'https://models.example/v1';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

test('visitors of a business whose model key is lost are answered by the built-in writer, and its settings open', async () => {
  const desk = await openFrontDesk(server);
  const key = sealModelKey(lost, desk.id, base_url, 'sk-1234');
  await server.services.store.platform.transaction((q) =>
    q
      .updateTable('businesses')
      .set({ model: JSON.stringify({ base_url, model: 'm', key }) })
      .where('id', '=', desk.id)
      .execute(),
  );
  server.services.forget(desk.id);
  const reply = await desk.guest().ask('What does a boiler service cost?');
  assert.deepEqual([reply.status, reply.json.outcome], [200, 'answered'], reply.text);
  const model = await server.call('GET', '/api/customer-portal/model', { token: desk.token });
  assert.deepEqual([model.status, model.json.key_last_four], [200, null], model.text);
});

test('a visitor whose business lost its identity secret with the key hears 401', async () => {
  const desk = await openFrontDesk(server);
  const identity_secret = seal(lost, 'ids_of_before', ['identity', desk.id]);
  await server.services.store.platform.transaction((q) =>
    q.updateTable('businesses').set({ identity_secret }).where('id', '=', desk.id).execute(),
  );
  server.services.forget(desk.id);
  const { json } = await server.call('POST', '/api/customer-portal/widget-keys', {
    token: desk.token,
    body: { name: 'site', allowed_origins: ['https://site.example'] },
  });
  const reply = await server.call('POST', '/api/widget/identify', {
    body: { token: 'aaaaa.bbbbb.ccccc' },
    headers: { 'x-widget-key': json.key, origin: 'https://site.example' },
  });
  assert.equal(reply.status, 401, reply.text);
});

test('whoever lost their app with the key hears that a recovery code still works', async () => {
  const { id: business_id } = await server.business();
  const [email, password] = ['nora@example.com', 'a-harbour-in-june'];
  const id = await createUser(server.services, {
    ...{ kind: 'customer', business_id, email, name: 'Nora', role: 'owner', password },
  });
  await server.services.store.platform.transaction((q) =>
    q
      .updateTable('users')
      .set({ totp_secret: seal(lost, 'ABCDEFGH', ['totp', id]), totp_confirmed_at: 1, recovery_codes: '[]' })
      .where('id', '=', id)
      .execute(),
  );
  const reply = await server.call('POST', '/api/customer/auth/login', {
    body: { email, password, code: '123456' },
  });
  assert.equal(reply.status, 401, reply.text);
  assert.match(reply.json.detail, /Use a recovery code/);
});
