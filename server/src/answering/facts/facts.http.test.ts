import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;
let desk: FrontDesk;
// A Tuesday in Berlin, ten in the morning.
let now = Date.UTC(2026, 11, 1, 9);
before(async () => {
  server = await startTestServer({ now: () => now });
  desk = await openFrontDesk(server);
  await desk.settings({
    time_zone: 'Europe/Berlin',
    office_hours: [1, 2, 3, 4, 5].flatMap((day) => [
      { day, from: '08:00', to: '12:00' },
      { day, from: '13:00', to: day === 5 ? '15:00' : '17:00' },
    ]),
    holidays: [
      { date: '2026-12-24', name: 'Christmas Eve', from: '08:00', to: '11:00' },
      { date: '2026-12-25', name: 'Christmas Day' },
    ],
    facts: {
      address: 'Harbour Street 12, 20457 Hamburg',
      phone: '+49 40 123456',
      parking: 'Two free spaces in the yard.',
    },
  });
});
after(() => server.close());

const ask = async (message: string, guest = desk.guest()) => (await guest.ask(message)).json;

test('what a business says of itself is answered at once and cites the business', async () => {
  const reply = await ask('Where are you located?');
  assert.equal(reply.outcome, 'answered');
  assert.match(reply.reply, /Harbour Street 12, 20457 Hamburg/);
  assert.deepEqual([reply.citations[0].document_id, reply.citations[0].url], ['business', null]);
  const receipt = await server.call('GET', `/api/receipts/${reply.receipt_id}`, { token: desk.token });
  assert.equal(receipt.json.rule, 'business_fact');
  assert.match((await ask('Wie ist eure Telefonnummer?')).reply, /telefonisch unter \+49 40 123456/);
  const both = await ask('what is your address and do you have parking?');
  assert.match(both.reply, /Harbour Street[\s\S]*Two free spaces/);
});

test('it answers before anything is published', async () => {
  const { id, token } = await server.business();
  const body = { settings: { facts: { phone: '0800 1' } } };
  assert.equal((await server.call('PATCH', '/api/customer-portal/business', { token, body })).status, 200);
  const reply = await server.call('POST', '/api/chat', {
    body: { business_id: id, message: 'phone number?' },
  });
  assert.match(reply.json.reply, /0800 1/);
});

test('hours are counted from now, by weekday, by date, and around holidays', async () => {
  assert.match((await ask('are you still open?')).reply, /^Yes, we are open now, until 12:00/);
  assert.match(
    (await ask('Habt ihr am 24. Dezember offen?')).reply,
    /Donnerstag, 24\. Dezember \(Christmas Eve\): geöffnet 08:00–11:00/,
  );
  assert.match(
    (await ask('are you open on 25 December?')).reply,
    /Friday,? (25 December|December 25) \(Christmas Day\) we are closed/,
  );
  assert.match((await ask('are you open on Christmas Day')).reply, /Christmas Day/);
  assert.match(
    (await ask('your regular opening hours please')).reply,
    /Monday – Thursday: 08:00–12:00, 13:00–17:00\n- Friday: 08:00–12:00, 13:00–15:00\n- Saturday – Sunday: closed/,
  );
  const guest = desk.guest();
  await ask('when do you close normally?', guest);
  assert.match((await ask('and on Sunday?', guest)).reply, /Sunday.*we are closed/);
  now = Date.UTC(2026, 11, 24, 11);
  assert.match(
    (await ask('is the office open right now?')).reply,
    /closed at the moment\. We open again on Monday 08:00/,
  );
  now = Date.UTC(2026, 11, 1, 9);
});

test('what nobody wrote down is told as no more than is known', async () => {
  assert.match(
    (await ask('are you open on New Year’s Day?')).reply,
    /January 1.*08:00.*no other holiday hours are entered/,
  );
  assert.doesNotMatch((await ask('are you open on 25 December?')).reply, /no other holiday hours/);
  await desk.settings({ facts: { payment: 'Cash, chèques-vacances' } });
  assert.match((await ask('do you take bitcoin?')).reply, /Not among them, as far as I know: bitcoin/);
  assert.doesNotMatch((await ask('chèques vacances ?')).reply, /à ma connaissance|as far as I know/);
});

test('a day of the week that is over is the next one, and few words have the language that knows them', async () => {
  now = Date.UTC(2026, 11, 1, 22, 42);
  assert.match((await ask('are you open on Tuesday?')).reply, /December 8/);
  assert.match((await ask('are you open today?')).reply, /December 1/);
  now = Date.UTC(2026, 11, 1, 9);
  assert.match((await ask('wo?')).reply, /Unsere Adresse/);
  const guest = desk.guest();
  await ask('wann habt ihr offen?', guest);
  assert.match((await ask('und neujahr?', guest)).reply, /1\. Januar/);
});

test('a night that ends on the next day is open there until it ends', async () => {
  const { id, token } = await server.business();
  const office_hours = [{ day: 1, from: '22:00', to: '06:00' }];
  const body = { settings: { office_hours, time_zone: 'Europe/Berlin' } };
  assert.equal((await server.call('PATCH', '/api/customer-portal/business', { token, body })).status, 200);
  const message = 'Are you open on Tuesday?';
  const { json } = await server.call('POST', '/api/chat', { body: { business_id: id, message } });
  assert.match(json.reply, /we are open 00:00–06:00/);
});

test('the exact words of an approved question, danger and topics for people come first', async () => {
  const token = desk.token;
  const body = [
    { question: 'Do you have parking?', answer: 'Only for bicycles.' },
    { question: 'What are your opening hours?', answer: 'Always from 7 to 11.' },
  ]
    .map((entry) => JSON.stringify(entry))
    .join('\n');
  const headers = { 'content-type': 'application/x-ndjson' };
  const imported = await server.call('POST', '/api/knowledge/import', { token, body, headers });
  assert.equal(imported.status, 200, imported.text);
  assert.equal((await server.call('POST', '/api/knowledge/publish', { token, body: {} })).status, 201);
  assert.match((await ask('do you have parking')).reply, /Only for bicycles/);
  // But hours that are counted from today's settings are surer than what was once written of them.
  assert.doesNotMatch((await ask('What are your opening hours?')).reply, /Always from 7/);
  await desk.settings({ person_topics: ['phone number'] });
  assert.equal((await ask('what is your phone number?')).outcome, 'escalated');
  await desk.settings({ person_topics: [] });
});

test('a change is a version, is recorded, and clears what is emptied', async () => {
  const version = async () => (await ask('where are you?')).citations[0]?.version;
  const first = await version();
  await desk.settings({ facts: { address: 'New Street 1' } });
  assert.equal(await version(), first + 1);
  assert.match((await ask('phone number?')).reply, /123456/);
  await desk.settings({ language: 'en' });
  assert.equal(await version(), first + 1);
  await desk.settings({ facts: { phone: '' } });
  assert.notEqual((await ask('phone number?')).outcome, 'answered');
  const { items } = (await server.call('GET', '/api/audit?limit=5', { token: desk.token })).json;
  assert.ok(
    items.some((each: { detail: { settings?: { facts?: unknown } } }) => each.detail.settings?.facts),
  );
});

test('facts and holidays that make no sense are refused with their place', async () => {
  const send = (settings: unknown) =>
    server.call('PATCH', '/api/customer-portal/business', { token: desk.token, body: { settings } });
  for (const [settings, pointer] of [
    [{ holidays: [{ date: '2026-02-30', name: 'x' }] }, '/settings/holidays/0/date'],
    [{ holidays: [{ date: '2026-12-24', name: 'x', from: '10:00' }] }, '/settings/holidays/0/to'],
    [
      {
        holidays: [
          { date: '2026-12-24', name: 'x' },
          { date: '2026-12-24', name: 'y', from: '08:00', to: '11:00' },
        ],
      },
      '/settings/holidays/1/date',
    ],
    [{ facts: { adress: 'x' } }, '/settings/facts/adress'],
    [{ facts: { email: 'nope' } }, '/settings/facts/email'],
    [{ facts: { website: 'javascript:alert(1)' } }, '/settings/facts/website'],
    [{ facts: { phone: '<script>1' } }, '/settings/facts/phone'],
    [{ facts: { phone: '0800\n1' } }, '/settings/facts/phone'],
    [{ facts_version: 9 }, '/settings/facts_version'],
  ] as const) {
    const reply = await send(settings);
    assert.equal(reply.status, 422);
    assert.ok(
      reply.json.errors.some((each: { pointer: string }) =>
        each.pointer.startsWith(pointer.slice(0, pointer.lastIndexOf('/'))),
      ),
      reply.text,
    );
  }
});
