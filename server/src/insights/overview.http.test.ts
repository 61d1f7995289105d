import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type NewMessage, postMessages } from '../conversations/messages/post-messages.ts';
import { createConversation } from '../conversations/sessions/open-session.ts';
import { createVisitor } from '../conversations/sessions/visitor-tokens.ts';
import { newId } from '../kernel/ids.ts';
import { appendReceipt } from '../record/receipts/append-receipt.ts';
import { publishDocuments } from '../testing/publish.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (text: string): number => Date.parse(text);

let server: TestServer;
let clock = at('2026-03-20T12:00:00Z');
let business: { id: string; token: string };

before(async () => {
  server = await startTestServer({ now: () => clock });
});
beforeEach(async () => {
  business = await server.business();
});
after(() => server.close());

/** One exchange: what the visitor said, and what came back so many milliseconds later. */
interface Exchange {
  text: string;
  outcome?: NonNullable<NewMessage['outcome']>;
  after?: number;
  cites?: string[];
  by?: 'assistant' | 'staff';
  says?: string;
}

/** Stores a conversation that began at a moment, as the pipeline would have; returns its id. */
async function converse(start: number, exchanges: Exchange[]): Promise<string> {
  let now = start;
  return server.services.store.forBusiness(business.id).transaction(async (tx) => {
    const visitorId = await createVisitor(tx, now);
    const conversation = await createConversation(tx, now, { visitorId, alias: null, channel: 'page' });
    for (const {
      text,
      outcome,
      after: wait = 0,
      cites = [],
      by = 'assistant',
      says = `Reply to ${text}`,
    } of exchanges) {
      const asked = newId(now);
      conversation.last_seq += (
        await postMessages(tx, now, conversation, [{ id: asked, role: 'visitor', text }])
      ).length;
      now += wait;
      const silent = outcome === 'with_staff';
      if (silent) {
        const receipt = { id: newId(now), asked: null, reply: null, body: '{}' };
        await appendReceipt(server.services, tx, now, conversation, receipt);
        conversation.last_receipt += 1;
        continue;
      }
      const citations = cites.map((id, i) => ({
        n: i + 1,
        document_id: id,
        external_id: null,
        version: 1,
        title: `Title of ${id}`,
        url: null,
        quote: '',
      }));
      const reply: NewMessage = { id: newId(now), role: by, text: says, in_reply_to: asked };
      if (outcome) reply.outcome = outcome;
      if (cites.length > 0) reply.citations = citations;
      const change = by === 'staff' ? { had_staff: 1 } : {};
      conversation.last_seq += (await postMessages(tx, now, conversation, [reply], change)).length;
      now += 1000;
    }
    return conversation.id;
  });
}

const overview = async (query = '') => {
  const reply = await server.call('GET', `/api/analytics/overview${query}`, { token: business.token });
  assert.equal(reply.status, 200, reply.text);
  return reply.json;
};

test('counts, rates, containment and the median are those of the conversations in the span', async () => {
  await converse(at('2026-03-10T09:00:00Z'), [
    { text: 'price?', outcome: 'answered', after: 100, cites: ['d1', 'd2'] },
    { text: 'thanks', outcome: 'small_talk' },
  ]);
  await converse(at('2026-03-10T23:30:00Z'), [
    { text: 'Do you sell pizza?', outcome: 'refused', after: 300 },
    { text: 'prices', outcome: 'answered', cites: ['d1'] },
  ]);
  await converse(at('2026-03-12T09:15:00Z'), [
    { text: 'do you sell pizza', outcome: 'refused', after: 200 },
    { text: 'a person please', outcome: 'escalated' },
    { text: 'are you there', by: 'staff', after: 60_000 },
    { text: 'still there?', outcome: 'with_staff' },
  ]);
  await converse(at('2026-03-12T10:00:00Z'), [{ text: 'boiler', outcome: 'suggested', after: 5000 }]);
  // One before the span, of the same length, and one older than that.
  await converse(at('2026-03-07T10:00:00Z'), [{ text: 'hours?', outcome: 'answered', cites: ['d3'] }]);
  await converse(at('2026-01-07T10:00:00Z'), [{ text: 'hours?', outcome: 'answered', cites: ['d3'] }]);

  const figures = await overview('?from=2026-03-10&to=2026-03-12');
  assert.equal(figures.from, '2026-03-10T00:00:00.000Z');
  assert.equal(figures.to, '2026-03-13T00:00:00.000Z');
  assert.deepEqual(figures.counts, {
    conversations: 4,
    messages: 9,
    answered: 2,
    suggested: 1,
    refused: 2,
    escalated: 1,
    small_talk: 1,
    with_staff: 1,
  });
  assert.deepEqual(figures.rates, {
    answered: 0.3333,
    suggested: 0.1667,
    refused: 0.3333,
    escalated: 0.1667,
  });
  assert.deepEqual(figures.results, { resolved: 2, unresolved: 1, with_person: 1 });
  assert.equal(figures.containment, 0.75);
  assert.equal(figures.median_first_reply_ms, 250);
  assert.equal(figures.previous.counts.answered, 1);
  assert.equal(figures.previous.counts.conversations, 1);
  assert.deepEqual(
    figures.series.map(({ at: day, counts }: { at: string; counts: { messages: number } }) => [
      day.slice(0, 10),
      counts.messages,
    ]),
    [
      ['2026-03-10', 4],
      ['2026-03-11', 0],
      ['2026-03-12', 5],
    ],
  );
  assert.equal(figures.hours[9], 6);
  assert.equal(figures.hours[23], 2);
  assert.equal(figures.hours[10], 1);
  assert.deepEqual(figures.top_questions, [
    { document_id: 'd1', title: 'Title of d1', count: 2 },
    { document_id: 'd2', title: 'Title of d2', count: 1 },
  ]);
  assert.equal(figures.top_unanswered.length, 1);
  assert.equal(figures.top_unanswered[0].question.toLowerCase().startsWith('do you sell pizza'), true);
  assert.equal(figures.top_unanswered[0].count, 2);
});

test('days begin and end on the business’s own clock, through a change of the clock too', async () => {
  const settings = { time_zone: 'Europe/Berlin' };
  const changed = await server.call('PATCH', '/api/customer-portal/business', {
    token: business.token,
    body: { settings },
  });
  assert.equal(changed.status, 200, changed.text);
  // 29 March 2026 has 23 hours there; 21:30 UTC of the 28th is 22:30, 22:30 UTC of the 29th the next day.
  await converse(at('2026-03-28T21:30:00Z'), [{ text: 'a', outcome: 'answered' }]);
  await converse(at('2026-03-28T23:30:00Z'), [{ text: 'b', outcome: 'answered' }]);
  await converse(at('2026-03-29T22:30:00Z'), [{ text: 'c', outcome: 'answered' }]);
  const figures = await overview('?from=2026-03-28&to=2026-03-30');
  assert.equal(figures.from, '2026-03-27T23:00:00.000Z');
  assert.equal(figures.to, '2026-03-30T22:00:00.000Z');
  const starts = figures.series.map(({ at: start }: { at: string }) => start);
  assert.deepEqual(starts, [
    '2026-03-27T23:00:00.000Z',
    '2026-03-28T23:00:00.000Z',
    '2026-03-29T22:00:00.000Z',
  ]);
  assert.deepEqual(
    figures.series.map(({ counts }: { counts: { messages: number } }) => counts.messages),
    [1, 1, 1],
  );
  assert.equal(figures.hours[22], 1);
  assert.equal(figures.hours[0], 2);
});

test('whole days are beside as many whole days, though the clock changed in them', async () => {
  const body = { settings: { time_zone: 'Europe/Berlin' } };
  await server.call('PATCH', '/api/customer-portal/business', { token: business.token, body });
  // 23:30 on Sunday the 22nd there: not of the week from Monday the 23rd, which has an hour less.
  await converse(at('2026-03-22T22:30:00Z'), [{ text: 'a', outcome: 'answered' }]);
  await converse(at('2026-03-22T23:30:00Z'), [{ text: 'b', outcome: 'answered' }]);
  const figures = await overview('?from=2026-03-30&to=2026-04-05');
  assert.equal(figures.previous.counts.answered, 1);
});

test('weeks begin on Monday and months on the first', async () => {
  await converse(at('2026-02-28T12:00:00Z'), [{ text: 'a', outcome: 'answered' }]);
  await converse(at('2026-03-01T12:00:00Z'), [{ text: 'b', outcome: 'answered' }]);
  const starts = async (interval: string) => {
    const { series } = await overview(`?from=2026-02-25&to=2026-03-03&interval=${interval}`);
    return series.map((row: { at: string; counts: { answered: number } }) => [
      row.at.slice(0, 10),
      row.counts.answered,
    ]);
  };
  assert.deepEqual(await starts('week'), [
    ['2026-02-23', 2],
    ['2026-03-02', 0],
  ]);
  assert.deepEqual(await starts('month'), [
    ['2026-02-01', 1],
    ['2026-03-01', 1],
  ]);
});

test('a business without visitors has zeros and no rates of nothing', async () => {
  const figures = await overview();
  assert.equal(figures.counts.messages, 0);
  assert.deepEqual(figures.rates, { answered: 0, suggested: 0, refused: 0, escalated: 0 });
  assert.equal(figures.containment, null);
  assert.equal(figures.median_first_reply_ms, null);
  assert.deepEqual(figures.top_questions, []);
});

test('a span that is none is refused with the field that is wrong', async () => {
  for (const query of [
    '?from=2026-03-10&to=2026-03-01',
    '?from=2020-01-01&to=2026-01-01',
    '?from=yesterday',
  ]) {
    const reply = await server.call('GET', `/api/analytics/overview${query}`, { token: business.token });
    assert.equal(reply.status, 422);
    assert.equal(reply.json.errors[0].pointer, '/from');
  }
});

test('nothing of one business shows in the figures of another', async () => {
  await converse(clock - DAY, [{ text: 'a', outcome: 'answered', cites: ['secret'] }]);
  const other = await server.business();
  const own = await server.call('GET', '/api/analytics/overview', { token: other.token });
  assert.equal(own.json.counts.messages, 0);
  assert.deepEqual(own.json.top_questions, []);
  const named = `/api/analytics/overview?business_id=${business.id}`;
  assert.equal((await server.call('GET', named, { token: other.token })).status, 404);
  const dashboard = `/api/customers/dashboard/${business.id}`;
  assert.equal((await server.call('GET', dashboard, { token: other.token })).status, 404);
  const missing = await server.call('GET', '/api/customers/dashboard/nobody', { token: other.token });
  assert.equal(missing.status, 404);
});

test('counters, dashboard and platform usage say what is stored', async () => {
  await converse(clock - 2 * HOUR, [{ text: 'a', outcome: 'answered' }]);
  await converse(clock - 40 * DAY, [{ text: 'b', outcome: 'refused' }]);
  const metrics = await server.call('GET', '/api/metrics/business', { token: business.token });
  assert.deepEqual(metrics.json, {
    business_id: business.id,
    conversations: 2,
    messages: 2,
    documents: 0,
    releases: 0,
    members: 1,
    waiting: 0,
    messages_today: 1,
    model_calls_today: 0,
  });
  const dashboard = await server.call('GET', `/api/customers/dashboard/${business.id}`, {
    token: business.token,
  });
  assert.equal(dashboard.json.summary.counts.messages, 1);
  assert.equal(dashboard.json.active_release, null);
  const { token } = await server.admin();
  const usage = await server.call('GET', '/api/platform/usage', { token });
  const row = usage.json.businesses.find(({ id }: { id: string }) => id === business.id);
  assert.equal(row.messages_30d, 1);
  assert.equal(row.answered_30d, 1);
  assert.equal(row.conversations_30d, 1);
  assert.equal(usage.json.node.store, server.services.store.kind);
  assert.equal((await server.call('GET', '/api/platform/usage', { token: business.token })).status, 403);
});

test('only who may read figures sees them', async () => {
  for (const path of ['/api/analytics/overview', '/api/metrics/business', '/api/platform/usage']) {
    assert.equal((await server.call('GET', path)).status, 401);
  }
  clock += 1;
});

test('resolved is answered, and neither asked again, nor rated down, nor passed on; the three add up', async () => {
  const start = at('2026-03-10T09:00:00Z');
  const answered: Exchange = { text: 'price?', outcome: 'answered' };
  await converse(start, [answered]);
  await converse(start, [{ text: 'hello', outcome: 'small_talk' }]);
  await converse(start, [answered, { text: 'hours?', outcome: 'answered' }]);
  // The same answer again: the first did not help.
  await converse(start, [
    answered,
    { text: 'what does it cost?', outcome: 'answered', says: 'Reply to price?' },
  ]);
  await converse(start, [answered, { text: 'and for two?', outcome: 'refused' }]);
  await converse(start, [{ text: 'and for two?', outcome: 'refused' }, answered]);
  await converse(start, [answered, { text: 'a person', outcome: 'escalated' }]);
  await converse(start, [answered, { text: 'hm', by: 'staff' }]);
  const rated = await converse(start, [answered]);
  await server.services.store
    .forBusiness(business.id)
    .transaction(({ q }) =>
      q
        .updateTable('messages')
        .set({ rating: 'down' })
        .where('conversation_id', '=', rated)
        .where('role', '=', 'assistant')
        .execute(),
    );
  const { results, containment } = await overview('?from=2026-03-10&to=2026-03-10');
  assert.deepEqual(results, { resolved: 3, unresolved: 3, with_person: 2 });
  assert.equal(containment, 0.75);
});

test('what was unanswered is gone from the list once what is published answers it', async () => {
  await converse(at('2026-03-10T09:00:00Z'), [
    { text: 'What does a boiler service cost?', outcome: 'refused' },
    { text: 'Do you sell pizza?', outcome: 'refused' },
  ]);
  const open = async () =>
    (await overview('?from=2026-03-10&to=2026-03-10')).top_unanswered.map(
      (one: { question: string }) => one.question,
    );
  assert.deepEqual((await open()).sort(), ['Do you sell pizza?', 'What does a boiler service cost?']);
  await publishDocuments(server.services, business.id);
  assert.deepEqual(await open(), ['Do you sell pizza?']);
});
