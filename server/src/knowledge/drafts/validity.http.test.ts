import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runDueJobs } from '../../platform/jobs/run-due-jobs.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { watchReviews } from '../review/watch-reviews.ts';

const MINUTE = 60_000;
/** Longer than people wait to be told, shorter than a login lasts. */
const STEP = 15 * MINUTE;
const mail = createMailbox();
let now = Date.UTC(2026, 10, 2, 12);
let server: TestServer;

before(async () => {
  server = await startTestServer({ mail, now: () => now });
});
after(() => server.close());

const WINTER = 'What does a boiler service cost in winter?';
const entries = [
  ['When are you open?', 'We are open Monday to Friday from 8 am to 5 pm.'],
  ['Which areas do you cover?', 'We cover the whole city and 20 km around it.'],
  ['Do you repair heat pumps?', 'Yes, we repair heat pumps of every make.'],
];

/** A business whose winter price holds as it is told, published. */
async function shop(keeping: Record<string, unknown>, settings: Record<string, unknown> = {}, name?: string) {
  const { id, token } = await server.business(name === undefined ? {} : { name });
  const send = (method: string, path: string, body?: unknown) => server.call(method, path, { token, body });
  await send('PATCH', '/api/customer-portal/business', { settings });
  for (const [question, answer] of entries) {
    await send('POST', '/api/knowledge/entries', { question, answer });
  }
  const winter = { question: WINTER, answer: 'In winter a boiler service costs 120 euros.', ...keeping };
  const { json: document } = await send('POST', '/api/knowledge/entries', winter);
  assert.equal((await send('POST', '/api/knowledge/publish', {})).status, 201);
  const ask = async (message: string, more: Record<string, unknown> = {}) =>
    (await server.call('POST', '/api/chat', { body: { business_id: id, message, ...more } })).json;
  const preview = async (release: string) =>
    (await send('POST', '/api/knowledge/preview', { message: WINTER, release })).json;
  const saysIt = async () => {
    const replies = [await ask(WINTER), await preview('active'), await preview('draft')];
    return replies.map(({ reply }) => String(reply).includes('120'));
  };
  return { id, token, document, send, ask, preview, saysIt };
}

test('what has expired answers nothing from that minute on, without a publish, wherever it is asked', async () => {
  const until = now + 2 * STEP;
  const { saysIt, preview, ask } = await shop({ valid_until: new Date(until).toISOString() });
  assert.deepEqual(await saysIt(), [true, true, true]);
  now = until - 1;
  assert.deepEqual(await saysIt(), [true, true, true]);
  now = until;
  assert.deepEqual(await saysIt(), [false, false, false]);
  for (const release of ['active', 'draft']) {
    const { suggestions, candidates } = await preview(release);
    const titles = [...suggestions.map((each: { question: string }) => each.question)];
    assert.ok(!titles.includes(WINTER));
    assert.ok(!candidates.some(({ title }: { title: string }) => title === WINTER));
  }
  const near = await ask('boiler service winter price');
  assert.ok(!near.suggestions.some(({ question }: { question: string }) => question === WINTER));
});

test('what does not hold yet answers from its first minute on', async () => {
  const from = now + 3 * STEP;
  const { saysIt } = await shop({ valid_from: new Date(from).toISOString() });
  assert.deepEqual(await saysIt(), [false, false, false]);
  now = from;
  assert.deepEqual(await saysIt(), [true, true, true]);
});

test('an offer of what has expired since is read as typed when it is pressed', async () => {
  const until = now + STEP;
  const { ask, document } = await shop({ valid_until: new Date(until).toISOString() });
  const offer = await ask('do you do boiler service for rabbits?');
  assert.equal(offer.outcome, 'suggested');
  assert.equal(offer.suggestions[0].document_id, document.id);
  now = until;
  const pressed = await ask(WINTER, { session_id: offer.session_id, suggestion: document.id });
  assert.doesNotMatch(String(pressed.reply), /120/);
  assert.deepEqual(pressed.citations, []);
});

test('a test that an expired document must answer fails the publish', async () => {
  const until = now + STEP;
  const { send, document } = await shop({ valid_until: new Date(until).toISOString() });
  await send('POST', '/api/knowledge/tests', {
    question: WINTER,
    expect: 'answered',
    document_id: document.id,
  });
  assert.equal((await send('POST', '/api/knowledge/publish', {})).status, 201);
  now = until;
  assert.equal((await send('POST', '/api/knowledge/publish', {})).json.code, 'release_blocked');
});

test('a day is one of the business: valid_until is the last on which it holds', async () => {
  const keeping = { valid_from: '2026-12-01', valid_until: '2026-12-31', review_by: '2026-12-15' };
  const { document } = await shop(keeping, { time_zone: 'Europe/Berlin' });
  assert.equal(document.valid_from, '2026-11-30T23:00:00.000Z');
  assert.equal(document.valid_until, '2026-12-31T23:00:00.000Z');
  assert.equal(document.review_by, '2026-12-14T23:00:00.000Z');
});

test('dates that cannot be and owners of elsewhere are refused, in a file too', async () => {
  const { send, token } = await shop({});
  const { id: elsewhere } = await server.member((await server.business()).id, 'manager');
  const body = { question: 'Really?', answer: 'Yes.' };
  const backwards = { ...body, valid_from: '2026-12-31', valid_until: '2026-12-01' };
  const foreign = { ...body, owner: elsewhere };
  for (const [wrong, pointer] of [
    [backwards, '/valid_until'],
    [foreign, '/owner'],
  ] as const) {
    const refused = await send('POST', '/api/knowledge/entries', wrong);
    assert.deepEqual([refused.status, refused.json.errors[0].pointer], [422, pointer]);
    const imported = await server.call('POST', '/api/knowledge/import', {
      token,
      body: JSON.stringify(wrong),
      headers: { 'content-type': 'application/x-ndjson' },
    });
    assert.equal(imported.status, 422);
  }
});

test('a file that says nothing of dates leaves them as they are', async () => {
  const keeping = { external_id: 'winter', valid_until: '2027-03-31', review_by: '2027-01-01' };
  const { token, document, send } = await shop(keeping);
  const again = { external_id: 'winter', question: WINTER, answer: 'In winter it costs 130 euros.' };
  const imported = await server.call('POST', '/api/knowledge/import', {
    token,
    body: JSON.stringify(again),
    headers: { 'content-type': 'application/x-ndjson' },
  });
  assert.deepEqual(imported.json, { created: 0, updated: 1, unchanged: 0 });
  const { json } = await send('GET', `/api/knowledge/documents/${document.id}`);
  assert.deepEqual([json.valid_until, json.review_by], [document.valid_until, document.review_by]);
});

test('who looks after it changes nothing that visitors see; until when it holds does', async () => {
  const { send, document } = await shop({});
  const path = `/api/knowledge/documents/${document.id}`;
  const looked = await send('PATCH', path, { review_by: '2027-06-01' });
  assert.deepEqual([looked.json.version, looked.json.state], [1, 'published']);
  const ended = await send('PATCH', path, { valid_until: '2027-06-01' });
  assert.deepEqual([ended.json.version, ended.json.state], [2, 'changed']);
  const cleared = await send('PATCH', path, { valid_until: null });
  assert.equal(cleared.json.valid_until, null);
});

test('people are told once of what is due: who looks after it, else the owners; and it is in the list', async () => {
  const { id, send, document } = await shop(
    { review_by: new Date(now + STEP).toISOString() },
    {},
    'Told once',
  );
  const manager = await server.member(id, 'manager');
  const due = async () =>
    (await send('GET', '/api/knowledge/documents?check=due')).json.items.map(
      (each: { id: string }) => each.id,
    );
  const tell = async () => {
    mail.sent.length = 0;
    const job = { id: 'watch_reviews', businessId: '', payload: {}, interrupted: false };
    await watchReviews(server.services, job);
    while ((await runDueJobs(server.services)) > 0);
    return mail.sent.filter(({ subject }) => subject.includes('Told once')).map(({ to }) => to);
  };
  assert.deepEqual(await tell(), []);
  assert.deepEqual(await due(), []);
  now += STEP;
  assert.deepEqual(await due(), [document.id]);
  const [owner, ...others] = await tell();
  assert.match(String(owner), /^owner/);
  assert.deepEqual(others, []);
  now += STEP;
  assert.deepEqual(await tell(), []);
  const path = `/api/knowledge/documents/${document.id}`;
  await send('PATCH', path, { review_by: new Date(now + STEP).toISOString(), owner: manager.id });
  assert.deepEqual(await due(), []);
  now += STEP;
  assert.deepEqual(await tell(), [manager.email]);
  const own = await send('GET', `/api/knowledge/documents?owner=${manager.id}`);
  assert.equal(own.json.items.length, 1);
});

test('what expired and what does not hold yet are lists of their own', async () => {
  const { send, document } = await shop({ valid_until: new Date(now + STEP).toISOString() });
  const ids = async (check: string) =>
    (await send('GET', `/api/knowledge/documents?check=${check}`)).json.items.map(
      (each: { id: string }) => each.id,
    );
  assert.deepEqual([await ids('expired'), await ids('not_yet'), await ids('due')], [[], [], [document.id]]);
  now += STEP;
  assert.deepEqual([await ids('expired'), await ids('not_yet')], [[document.id], []]);
});
