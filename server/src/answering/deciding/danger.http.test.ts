import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const entries = [
  [
    'What do I do when a tooth is knocked out?',
    'Put the tooth into milk and come at once, within 30 minutes.',
  ],
  ['I smell gas, what should I do?', 'Close the gas tap outside, open the windows and call 0800 111 999.'],
  ['How much is a cleaning?', 'A cleaning costs 80 euros.'],
];
let server: TestServer;
let desk: FrontDesk;
before(async () => {
  server = await startTestServer();
  desk = await openFrontDesk(server);
  const body = entries.map(([question, answer]) => JSON.stringify({ question, answer })).join('\n');
  const headers = { 'content-type': 'application/x-ndjson' };
  const { token } = desk;
  assert.equal((await server.call('POST', '/api/knowledge/import', { token, body, headers })).status, 200);
  assert.equal((await server.call('POST', '/api/knowledge/publish', { token, body: {} })).status, 201);
});
after(() => server.close());

const ask = async (message: string) => (await desk.guest().ask(message)).json;

test('in danger the approved instruction comes first, even where the words are few', async () => {
  const reply = await ask('i smell gas since this morning, in the cellar and upstairs');
  assert.equal(reply.outcome, 'escalated');
  assert.match(reply.reply, /^Close the gas tap outside/);
  assert.equal(reply.citations.length, 1);
});

test('without one, only a danger of the place is a reason to leave it', async () => {
  await desk.settings({ emergency_words: ['bleeding'] });
  const hurt = await ask('my son is bleeding badly');
  assert.equal(hurt.outcome, 'escalated');
  assert.doesNotMatch(hurt.reply, /leave the place/);
  const fire = await ask('there is a fire in the hall');
  assert.match(fire.reply, /leave the place/);
});

test('what the business wrote for an emergency stands before everything', async () => {
  await desk.settings({ emergency_text: 'Call us on 0800 1.' });
  assert.match(
    (await ask('i smell gas since this morning, in the cellar and upstairs')).reply,
    /^Call us on 0800 1\.\n\nClose the gas tap/,
  );
  await desk.settings({ emergency_text: '' });
});

test('who is upset and asks is answered, and gets a person', async () => {
  const reply = await ask('this is ridiculous, how much is a cleaning?');
  assert.equal(reply.outcome, 'escalated');
  assert.match(reply.reply, /80 euros/);
});
