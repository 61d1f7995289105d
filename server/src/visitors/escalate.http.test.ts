import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openFrontDesk } from '../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

test('who waits for a person is told in the language he began in, else in the business’s', async () => {
  const desk = await openFrontDesk(server);
  const german = desk.guest();
  await german.ask('Was kostet die Wartung einer Heizung?');
  const told = await german.escalate();
  assert.equal(told.status, 200, told.text);
  assert.match(told.json.reply, /weitergegeben/);
  const english = desk.guest();
  await english.ask('hello');
  assert.match((await english.escalate()).json.reply, /passed this (?:on|to)/);
});

test('who began in a language that Bob does not write is told in the business’s', async () => {
  const desk = await openFrontDesk(server);
  await desk.settings({ language: 'de' });
  const guest = desk.guest();
  await guest.ask('Сколько стоит обслуживание отопления?');
  assert.match((await guest.escalate()).json.reply, /weitergegeben/);
});
