import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

/** Noon in Berlin, on a Saturday: nobody is there before Monday. */
const now = Date.UTC(2026, 0, 3, 11);
const weekdays = [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' }));

let server: TestServer;
let mute: TestServer;
let desk: FrontDesk;
let muteDesk: FrontDesk;

before(async () => {
  server = await startTestServer({ now: () => now, mail: createMailbox() });
  mute = await startTestServer({ now: () => now });
  desk = await openFrontDesk(server);
  muteDesk = await openFrontDesk(mute);
});
after(async () => {
  await server.close();
  await mute.close();
});

const passedOn = async (at: FrontDesk, message = 'I want to talk to a person') => {
  const { outcome, reply } = (await at.guest().ask(message)).json;
  assert.equal(outcome, 'escalated');
  return reply;
};

test('Bob asks for an address only where an answer can be mailed to it', async () => {
  assert.match(await passedOn(desk), /will answer here\. If you cannot wait, leave an e-mail address\.$/);
  assert.match(await passedOn(muteDesk), /will answer here\.$/);
});

test('who left his address is not asked for it again, and who is angry or in danger not at all', async () => {
  const guest = desk.guest();
  await guest.ask('opening hours');
  assert.match((await guest.escalate({ name: 'Ada' })).json.reply, /leave an e-mail address/);
  assert.doesNotMatch((await guest.escalate({ email: 'ada@example.com' })).json.reply, /e-mail/);
  assert.doesNotMatch((await guest.escalate({ note: 'soon' })).json.reply, /e-mail/);
  for (const message of ['This is a disgrace, you are useless idiots!', 'I smell gas in the kitchen!']) {
    assert.doesNotMatch(await passedOn(desk, message), /e-mail/);
  }
});

test('out of hours the form and Bob say when somebody is there, and mail only where there is one', async () => {
  const hours = { office_hours: weekdays, time_zone: 'Europe/Berlin', language: 'de' };
  await desk.settings(hours);
  await muteDesk.settings(hours);
  const withForm = async (at: FrontDesk) => {
    const guest = at.guest();
    await guest.ask('Öffnungszeiten');
    return (await guest.escalate({})).json.reply;
  };
  assert.match(await withForm(desk), /wieder da: Montag, 08:00\. Wenn Sie nicht warten können, .*E-Mail/);
  assert.match(await withForm(muteDesk), /wieder da: Montag, 08:00\.$/);
});

test('the widget is told whether mail can be sent, and when people are there, in a sentence', async () => {
  for (const [at, { token }, mail] of [
    [server, desk, true],
    [mute, muteDesk, false],
  ] as const) {
    const origin = 'https://shop.example.com';
    const body = { name: 'Shop', allowed_origins: [origin] };
    const { key } = (await at.call('POST', '/api/customer-portal/widget-keys', { token, body })).json;
    const headers = { origin, 'x-widget-key': key };
    const { json } = await at.call('GET', '/api/widget/config', { headers });
    assert.equal(json.mail, mail);
    assert.deepEqual(json.office, { open: false, text: 'Unser Team ist wieder da: Montag, 08:00.' });
  }
});
