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

test('who waits and leaves how to reach him reads that it arrived, not the same again', async () => {
  const desk = await openFrontDesk(server);
  const guest = desk.guest();
  const first = (await guest.ask('I want to talk to a person')).json.reply;
  const left = await guest.escalate({ email: 'ada@example.com' });
  assert.match(left.json.reply, /^Thank you\. The team at .+ has that too\. They will answer here\.$/);
  assert.match(first, /passed this to the team/);
  const words = (await guest.messages()).map(({ text }: { text: string }) => text);
  assert.equal(words.filter((text: string) => text === first).length, 1);
  assert.match((await guest.escalate()).json.reply, /passed this to the team/);
});
