import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createLog } from '../kernel/log.ts';
import { openFrontDesk } from '../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const lines: string[] = [];
let server: TestServer;
before(async () => {
  const log = createLog('trace', { write: (line: string) => void lines.push(line) });
  server = await startTestServer({ log });
});
after(() => server.close());

test('no line of the log holds what opens a conversation or stands for a person', async () => {
  const desk = await openFrontDesk(server);
  const guest = desk.guest();
  await guest.ask('opening hours', { client_message_id: 'a-client-message-id-of-22' });
  const { token, sessionId, conversationId } = guest;
  const secrets = [String(token), String(sessionId), desk.token, 'a-client-message-id-of-22'];
  for (const secret of secrets) assert.ok(secret.length >= 22);
  const headers = { 'x-visitor-token': String(token) };
  await guest.messages();
  await guest.escalate({ name: 'Ada', email: 'ada@example.com' });
  await desk.staff(conversationId, 'takeover');
  // Where they do not belong, and in requests that fail.
  for (const secret of secrets) {
    const named = `business_id=${desk.id}&session_id=${secret}&token=${secret}`;
    await server.call('GET', `/api/chat/messages?${named}`, { headers });
    await server.call('GET', `/api/chat/${secret}/none?${named}`, { headers });
    await server.call('GET', `/${secret}`);
    await server.call('POST', '/api/chat', { body: { session_id: secret, message: '' }, headers });
    await server.call('POST', '/api/chat', { body: `{"session_id": "${secret}`, headers });
    await server.call('GET', `/api/conversations/${secret}`, { token: desk.token });
    await server.call('GET', `/api/receipts/${secret}`, { token: secret });
  }
  // A fault of the server's own tells its whole story.
  const { store } = server.services;
  const { forBusiness } = store;
  store.forBusiness = () => {
    throw new Error('a fault of our own');
  };
  const failed = await guest.ask('opening hours', { session_id: sessionId });
  store.forBusiness = forBusiness;
  assert.equal(failed.status, 500);
  assert.ok(lines.some((line) => line.includes('a fault of our own')));
  const told = lines.filter((line) => secrets.some((secret) => line.includes(secret)));
  assert.deepEqual(told, []);
});
