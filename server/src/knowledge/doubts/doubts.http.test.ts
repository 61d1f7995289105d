import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

let server: TestServer;

before(async () => {
  server = await startTestServer();
});
after(() => server.close());

type Row = Record<string, unknown>;

/** A draft of these documents, and what is doubtful in it. */
async function draft(documents: readonly Row[], settings: Row = {}) {
  const { id, token } = await server.business();
  await server.call('PATCH', '/api/customer-portal/business', { token, body: { settings } });
  for (const body of documents) {
    const path = `/api/knowledge/${'title' in body ? 'pages' : 'entries'}`;
    assert.equal((await server.call('POST', path, { token, body })).status, 201);
  }
  const { json } = await server.call('GET', '/api/knowledge/doubts', { token });
  const doubts = json.items.map(({ kind, a, b }: { kind: string; a: Row; b: Row }) => [
    kind,
    ...[a.title, b.title].sort(),
  ]);
  return { id, token, doubts, json };
}

const entry = (question: string, answer: string, more: Row = {}): Row => ({ question, answer, ...more });

test('one question with two answers, in a wording too, is named with both places', async () => {
  const { doubts, json } = await draft([
    entry('What does a service cost?', 'A service costs 95 euros.'),
    entry('How dear is it?', 'It is 120 euros, all in.', { variants: ['what does a service cost'] }),
  ]);
  assert.deepEqual(doubts, [['same_question', 'How dear is it?', 'What does a service cost?']]);
  const [{ a, b }] = json.items;
  assert.deepEqual([a.text, b.text].sort(), ['A service costs 95 euros.', 'It is 120 euros, all in.']);
  assert.notEqual(a.document_id, b.document_id);
});

test('the same question and answer twice is a double', async () => {
  const twice = entry('Do you take cards?', 'Yes, all cards.');
  const { doubts } = await draft([twice, { ...twice }]);
  assert.deepEqual(doubts, [['double', 'Do you take cards?', 'Do you take cards?']]);
});

test('two documents with other prices, hours or numbers for the same thing contradict each other', async () => {
  const { doubts } = await draft(
    [
      entry('What does a boiler service cost?', 'It costs 95 euros including the measurement.'),
      { title: 'Prices', text: '## Services\n\n- Boiler service: 120 €\n- Chimney sweep: 60 €' },
      { title: 'About us', text: 'Open Monday to Friday 8:00 - 17:00.\n\nPhone: 030 1234567.' },
      { title: 'Contact', text: 'Monday to Friday: 9 am to 5 pm.\n\nTel. +49 30 1234568.' },
    ],
    { facts: { phone: '030 1234567' } },
  );
  const kinds = doubts.map(([kind]: string[]) => kind).sort();
  assert.deepEqual(kinds, ['hours', 'phone', 'price'], JSON.stringify(doubts));
});

test('what is another thing, holds no more, or is written otherwise is no contradiction', async () => {
  const { doubts } = await draft(
    [
      entry('What does a boiler service cost?', 'It costs 95 euros.'),
      entry('What does a boiler service cost at night?', 'It costs 160 euros.'),
      entry('What does a chimney sweep cost?', 'It costs 60 euros.'),
      entry('What does a tyre of size 16 cost?', 'It costs 70 euros.'),
      entry('What does a tyre of size 17 cost?', 'It costs 80 euros.'),
      { title: 'Prices', text: 'Boiler service: 95,00 €' },
      { title: 'Old prices', text: 'Boiler service: 80 €', valid_until: '2020-12-31' },
      { title: 'Contact', text: 'Phone: +49 30 1234567' },
      { title: 'Emergencies', text: 'Emergency phone: 0171 7654321' },
    ],
    { facts: { phone: '030 1234567' } },
  );
  assert.deepEqual(doubts, []);
});

test('a contradiction warns and stops no publish, and a visitor is offered one button for it', async () => {
  const { id, token } = await draft([
    entry('Do you do cleaning for dogs?', 'Yes, a dog costs 40 euros.'),
    entry('Do you do cleaning for dogs?', 'Yes, a dog costs 50 euros.'),
    entry('When are you open?', 'Always.'),
  ]);
  assert.equal((await server.call('POST', '/api/knowledge/publish', { token, body: {} })).status, 201);
  for (const message of ['Do you do cleaning for dogs?', 'do you do cleaning for rabbits?']) {
    const { json } = await server.call('POST', '/api/chat', { body: { business_id: id, message } });
    const questions = json.suggestions.map(({ question }: { question: string }) => question);
    assert.equal(new Set(questions).size, questions.length, JSON.stringify(questions));
    assert.equal(json.outcome, 'suggested');
  }
});
