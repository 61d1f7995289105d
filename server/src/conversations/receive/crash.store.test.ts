import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createLastingStore, type LastingStore } from '../../testing/lasting-store.ts';
import type { Launched } from '../../testing/launch.ts';

/** On each store. */
const ROUNDS = 10;
const CLIENTS = 6;

let store: LastingStore;
let businessId = '';
let node: Launched;

before(async () => {
  store = await createLastingStore();
  node = await store.start();
  businessId = (await call('POST', '/api/businesses', { name: 'Crash' })).json.id;
  const entry = {
    question: 'What does a boiler service cost?',
    variants: ['service price'],
    answer: '95 euros.',
  };
  await call('POST', `/api/knowledge/entries?business_id=${businessId}`, entry);
  await call('POST', `/api/knowledge/publish?business_id=${businessId}`, {});
});
after(async () => {
  await node.end();
  await store.drop();
});

let token = '';

async function call(method: string, path: string, body?: unknown) {
  if (!token) {
    const login = await fetch(`${node.url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(store.admin),
    });
    token = ((await login.json()) as { access_token: string }).access_token;
  }
  const reply = await fetch(`${node.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  assert.ok(reply.ok, `${method} ${path}: ${text}`);
  // biome-ignore lint/suspicious/noExplicitAny: the test reads the fields it asserts on.
  return { status: reply.status, json: JSON.parse(text) as any };
}

interface Sent {
  id: string;
  text: string;
  acknowledged: boolean;
}

let replies = 0;
let enough: { count: number; reached: () => void } | null = null;

/** Resolves once this many more messages were acknowledged, with others still under way. */
function answered(count: number): Promise<void> {
  return new Promise((reached) => {
    enough = { count: replies + count, reached };
  });
}

function countReply(): void {
  replies += 1;
  if (enough && replies >= enough.count) enough.reached();
}

/** A visitor who sends one message after another, and after a crash retries the one he got no answer to. */
class Visitor {
  readonly session = `crash-session-${randomUUID()}`;
  conversation = '';
  readonly sent: Sent[] = [];

  async talkUntil(stopped: () => boolean): Promise<void> {
    while (!stopped()) {
      const open = this.sent.find(({ acknowledged }) => !acknowledged);
      const message = open ?? {
        id: randomUUID(),
        text: `service price ${this.sent.length}`,
        acknowledged: false,
      };
      if (!open) this.sent.push(message);
      try {
        const reply = await fetch(`${node.url}/api/chat`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            message: message.text,
            session_id: this.session,
            client_message_id: message.id,
            business_id: businessId,
          }),
        });
        message.acknowledged = reply.status === 200;
        // A ChatReply, or a problem without the field.
        const { conversation_id } = (await reply.json()) as { conversation_id?: string };
        this.conversation = conversation_id ?? this.conversation;
        if (message.acknowledged) countReply();
      } catch {
        // The server is gone: the message stays open and is sent again to the next one.
        return;
      }
    }
  }
}

test('ten times kill -9 under load: nothing acknowledged is lost, doubled or out of order', async () => {
  const visitors = Array.from({ length: CLIENTS }, () => new Visitor());
  for (let round = 0; round < ROUNDS; round++) {
    let stopped = false;
    const talking = visitors.map((visitor) => visitor.talkUntil(() => stopped));
    await answered(5 + ((round * 7) % 20));
    const gone = node.end();
    stopped = true;
    await Promise.all([...talking, gone]);
    node = await store.start();
  }
  const done = visitors.map((visitor) => {
    const total = visitor.sent.length;
    return visitor.talkUntil(
      () => visitor.sent.length > total && visitor.sent.every((each) => each.acknowledged),
    );
  });
  await Promise.all(done);
  let acknowledged = 0;
  for (const visitor of visitors) {
    const history = await call('GET', `/api/chat/history/${visitor.conversation}?business_id=${businessId}`);
    const messages: { seq: number; role: string; text: string }[] = history.json.messages;
    assert.deepEqual(
      messages.map(({ seq }) => seq),
      messages.map((_, i) => i + 1),
    );
    const stored = messages.filter(({ role }) => role === 'visitor').map(({ text }) => text);
    assert.deepEqual(
      stored,
      visitor.sent.map(({ text }) => text),
    );
    assert.equal(messages.length, 2 * stored.length);
    acknowledged += stored.length;
  }
  assert.ok(acknowledged > ROUNDS, `only ${acknowledged} messages were sent`);
});
