import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../testing/front-desk.ts';
import { whereStored } from '../testing/stored.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const SITE = 'https://shop.example';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
let server: TestServer;
let desk: FrontDesk;
let key: string;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());
beforeEach(async () => {
  desk = await openFrontDesk(server);
  const body = { name: 'k', allowed_origins: [SITE] };
  const made = await server.call('POST', '/api/customer-portal/widget-keys', { token: desk.token, body });
  key = made.json.key;
});

/** A visitor of the widget on one device. */
async function asks(device = IPHONE, more: Record<string, unknown> = { locale: 'de-at' }, token?: string) {
  const headers = {
    'x-widget-key': key,
    origin: SITE,
    'user-agent': device,
    ...(token && { 'x-visitor-token': token }),
  };
  const reply = await server.call('POST', '/api/widget/chat', {
    body: { message: 'opening hours', ...more },
    headers,
  });
  assert.equal(reply.status, 200, reply.text);
  const { conversation_id, visitor_token } = reply.json;
  const goes = (url: string) =>
    server.call('POST', '/api/widget/page', {
      body: { conversation_id, url },
      headers: { ...headers, 'x-visitor-token': token ?? visitor_token },
    });
  return { id: conversation_id, token: token ?? visitor_token, session: reply.json.session_id, goes };
}

test('staff see the kind of device and the language, as they are now', async () => {
  const { id, token, session } = await asks();
  const first = await desk.conversation(id);
  assert.deepEqual([first.device, first.language, first.page], ['Safari · iPhone', 'de-AT', null]);
  await asks(FIREFOX, { session_id: session, locale: 'en' }, token);
  const later = await desk.conversation(id);
  assert.deepEqual([later.device, later.language], ['Firefox · Linux', 'en']);
  assert.deepEqual(
    await whereStored(server.services.store, desk.id, 'iPhone OS 18'),
    [],
    'nothing finer is kept',
  );
});

test('the page is kept only where the business has it so, without what may be secret', async () => {
  const { id, goes } = await asks();
  assert.equal((await goes(`${SITE}/boilers`)).status, 204);
  assert.equal((await desk.conversation(id)).page, null);
  await desk.settings({ visitor_page: true });
  await goes(`${SITE}/boilers/new?token=swordfish#reset=swordfish`);
  assert.equal((await desk.conversation(id)).page, `${SITE}/boilers/new`);
  assert.deepEqual(await whereStored(server.services.store, desk.id, 'swordfish'), []);
  assert.equal((await goes('https://other.example/')).status, 422);
  assert.equal((await goes('nonsense')).status, 422);
});

test('another visitor, or another business’s key, moves nobody', async () => {
  await desk.settings({ visitor_page: true });
  const [one, two] = [await asks(), await asks()];
  const headers = { 'x-widget-key': key, origin: SITE, 'x-visitor-token': two.token };
  const body = { conversation_id: one.id, url: `${SITE}/x` };
  assert.equal((await server.call('POST', '/api/widget/page', { body, headers })).status, 404);
});

test('it is exported and erased with the visitor', async () => {
  await desk.settings({ visitor_page: true });
  const { id, goes } = await asks();
  await goes(`${SITE}/special-page`);
  const { visitor } = await desk.conversation(id);
  const path = `/api/visitors/${visitor.id}`;
  const exported = (await server.call('GET', path, { token: desk.token })).json.conversations[0];
  assert.deepEqual(
    [exported.page, exported.device, exported.language],
    [`${SITE}/special-page`, 'Safari · iPhone', 'de-AT'],
  );
  await server.call('DELETE', path, { token: desk.token });
  assert.deepEqual(await whereStored(server.services.store, desk.id, 'special-page'), []);
});

test('the widget is told whether to say where it is', async () => {
  const config = async () => {
    const headers = { 'x-widget-key': key, origin: SITE };
    return (await server.call('GET', '/api/widget/config', { headers })).json.page;
  };
  assert.equal(await config(), false);
  await desk.settings({ visitor_page: true });
  assert.equal(await config(), true);
});
