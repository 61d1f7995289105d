import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { keepHouse } from '../../platform/jobs/keep-house.ts';
import { runDueJobs } from '../../platform/jobs/run-due-jobs.ts';
import { type FrontDesk, openFrontDesk } from '../../testing/front-desk.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { languageCodes } from '../../text/languages/languages.ts';
import { sendWeekly } from './send-weekly.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const at = (text: string): number => Date.parse(text);

const mail = createMailbox();
let server: TestServer;
/** Wednesday. */
let now = at('2026-03-18T10:00:00Z');
let desk: FrontDesk;

before(async () => {
  server = await startTestServer({ mail, now: () => now });
});
beforeEach(async () => {
  desk = await openFrontDesk(server);
});
after(() => server.close());

const choose = (token: string, body: unknown) =>
  server.call('PATCH', '/api/customer-portal/my-mails', { token, body });

/** Somebody of the business who wants the mail. */
async function reader(role: 'manager' | 'viewer' = 'manager') {
  const member = await server.member(desk.id, role);
  const { json } = await choose(member.token, { weekly: true });
  assert.deepEqual(json, { weekly: true, review: true, approval: true });
  return member;
}

/** An owner who signs in now: logins end before the next week. */
const owner = async () => (await server.member(desk.id, 'owner')).token;

/** The weekly mails to somebody that nodes send at a moment, each as it starts. */
async function mailsAt(moment: string, to: string) {
  now = at(moment);
  mail.sent.length = 0;
  await keepHouse(server.services);
  while ((await runDueJobs(server.services)) > 0);
  return mail.sent.filter((each) => each.to === to);
}

test('who asked for it gets one mail on Monday at seven where the business is, over restarts too, and nobody else does', async () => {
  await desk.settings({ time_zone: 'America/New_York' });
  const { email } = await reader();
  const other = await server.member(desk.id, 'owner');
  // In New York the clocks are four hours behind by then.
  assert.deepEqual(await mailsAt('2026-03-23T10:59:00Z', email), []);
  assert.equal((await mailsAt('2026-03-23T11:01:00Z', email)).length, 1);
  assert.deepEqual(
    mail.sent.filter(({ to }) => to === other.email),
    [],
  );
  for (const later of ['2026-03-23T11:02:00Z', '2026-03-23T18:00:00Z', '2026-03-25T12:00:00Z']) {
    assert.deepEqual(await mailsAt(later, email), [], later);
  }
  assert.equal((await mailsAt('2026-03-30T11:30:00Z', email)).length, 1);
});

test('two nodes that look at the same moment send one mail', async () => {
  const { email } = await reader();
  now = at('2026-04-06T08:00:00Z');
  mail.sent.length = 0;
  const look = () =>
    sendWeekly(server.services, { id: 'send_weekly', businessId: '', payload: {}, interrupted: false });
  await Promise.all([look(), look(), look()]);
  while ((await Promise.all([runDueJobs(server.services), runDueJobs(server.services)])).some((n) => n > 0));
  assert.equal(mail.sent.filter(({ to }) => to === email).length, 1);
});

test('after a day without any node it is sent late; after three it waits for the next week', async () => {
  const { email } = await reader();
  assert.equal((await mailsAt('2026-04-14T20:00:00Z', email)).length, 1);
  assert.deepEqual(await mailsAt('2026-04-23T08:00:00Z', email), []);
  assert.equal((await mailsAt('2026-04-27T08:00:00Z', email)).length, 1);
});

test('who asks for it on a Monday hears of that week; who stops it, leaves or is suspended hears nothing', async () => {
  now = at('2026-05-04T09:00:00Z');
  const late = await reader();
  assert.deepEqual(await mailsAt('2026-05-04T09:30:00Z', late.email), []);
  const stopped = await reader();
  await choose(stopped.token, { weekly: false });
  const gone = await reader();
  const removed = await server.call('DELETE', `/api/customer-portal/members/${gone.id}`, {
    token: await owner(),
  });
  assert.equal(removed.status, 204, removed.text);
  assert.equal((await mailsAt('2026-05-11T09:00:00Z', late.email)).length, 1);
  const told = mail.sent.map(({ to }) => to);
  assert.ok(!told.includes(stopped.email) && !told.includes(gone.email), told.join());
  const { token } = await server.admin();
  const body = { status: 'suspended', reason: 'The bill is open' };
  await server.call('PATCH', `/api/businesses/${desk.id}`, { token, body });
  assert.deepEqual(await mailsAt('2026-05-18T09:00:00Z', late.email), []);
});

test('it tells last week beside the one before, and what to do next, as text and as HTML', async () => {
  await desk.settings({ time_zone: 'Europe/Berlin' });
  const { email } = await reader();
  const { email: viewer } = await reader('viewer');
  // The clocks change on the last day of the first of these weeks, which has an hour less.
  now = at('2026-10-20T09:00:00Z');
  await desk.guest().ask('What does a boiler service cost?');
  now = at('2026-10-25T22:30:00Z');
  for (const message of ['What does a boiler service cost?', 'Do you <b>sell</b> pizza in the evening?']) {
    await desk.guest().ask(message);
  }
  await desk.guest().ask('I want to talk to a person');
  now = at('2026-10-25T23:30:00Z');
  await desk.guest().ask('What does a boiler service cost?');
  const [told, ...more] = await mailsAt('2026-11-02T06:30:00Z', email);
  assert.deepEqual(more, []);
  const text = told?.text ?? '';
  assert.match(told?.subject ?? '', /: your week in figures$/);
  // Half past eleven in the evening of the 25th was the week before's, and half an hour after midnight this one's.
  assert.match(text, /from October 26, 2026 to November 1, 2026/);
  assert.match(text, /^Conversations with a question: 1 \(4\)$/m);
  assert.match(text, /^Resolved by the assistant: 1 · 100% \(2 · 50%\)$/m);
  assert.match(text, /^Needed a person: 0 · 0% \(1 · 25%\)$/m);
  assert.match(text, /^Not resolved: 0 · 0% \(1 · 25%\)$/m);
  assert.match(text, /^Waiting for a person now: 1$/m);
  assert.match(text, /\/portal\/figures\?period=week/);
  assert.doesNotMatch(text, /pizza/, 'asked before last week');

  now = at('2026-11-05T09:00:00Z');
  await desk.guest().ask('Do you <b>sell</b> pizza in the evening?');
  const review = { question: 'Are you open at Easter?', answer: 'Yes.', review_by: '2026-11-06T00:00:00Z' };
  const made = await server.call('POST', '/api/knowledge/entries', { token: await owner(), body: review });
  assert.equal(made.status, 201, made.text);
  const next = (await mailsAt('2026-11-09T09:00:00Z', email)).filter(({ subject }) =>
    /figures/.test(subject),
  );
  const [{ text: plain = '', html = '' } = {}] = next;
  assert.match(plain, /These questions found no answer:\n- Do you <b>sell<\/b> pizza in the evening\?/);
  assert.match(plain, /\/portal\/knowledge\/gaps/);
  assert.match(plain, /- Are you open at Easter\?/);
  assert.match(html, /<li>Do you &lt;b&gt;sell&lt;\/b&gt; pizza in the evening\?<\/li>/);
  const [seen] = mail.sent.filter(({ to, subject }) => to === viewer && /figures/.test(subject));
  assert.match(seen?.text ?? '', /pizza/);
  assert.doesNotMatch(seen?.text ?? '', /knowledge\/gaps|Easter/, 'who may not write it is not asked to');
});

test('a week in which nobody asked says so; each language has its words', async () => {
  const { email } = await reader();
  let monday = at('2026-11-16T09:00:00Z');
  const subjects = new Set<string>();
  for (const language of languageCodes) {
    const body = { settings: { language } };
    await server.call('PATCH', '/api/customer-portal/business', { token: await owner(), body });
    const [told] = await mailsAt(new Date(monday).toISOString(), email);
    subjects.add(told?.subject ?? '');
    assert.doesNotMatch(`${told?.subject}${told?.text}`, /\{\w+\}|undefined/, language);
    if (language === 'de') assert.match(told?.text ?? '', /niemand etwas gefragt/);
    monday += 7 * DAY;
  }
  assert.equal(subjects.size, languageCodes.length);
});

test('the platform’s people have no such mails to choose', async () => {
  const { token } = await server.admin();
  const reply = await server.call('GET', `/api/customer-portal/my-mails?business_id=${desk.id}`, { token });
  assert.deepEqual([reply.status, reply.json.code], [403, 'forbidden']);
});
