import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { createLastingStore, type LastingStore } from '../testing/lasting-store.ts';
import type { Launched } from '../testing/launch.ts';

const KILLS = 2;
const CONVERSATIONS = 6;
const ROUNDS = 6;

let store: LastingStore;
let node: Launched;
let receiver: Server;
let asked = 0;
/** What was taken, in the order in which it was. */
const taken: { id: string; conversation: string; seq: number }[] = [];

before(async () => {
  store = await createLastingStore();
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      asked += 1;
      if (asked % 3 === 0) return void response.writeHead(503).end();
      const { type, data } = JSON.parse(body);
      if (type === 'message.created')
        taken.push({ id: data.message_id, conversation: data.conversation_id, seq: data.seq });
      response.writeHead(200).end();
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
});
after(async () => {
  await node.end();
  receiver.closeAllConnections();
  receiver.close();
  await store.drop();
});

async function start(): Promise<void> {
  node = await store.start({
    OUTBOUND_ALLOW: '127.0.0.1',
    WEBHOOK_RETRY_SECONDS: '0.2,0.2,0.2,0.2,0.2,0.2,0.2,0.2,0.2,0.2,0.2,0.2',
  });
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads the fields it expects to be there.
async function call(path: string, body: unknown, headers: Record<string, string> = {}): Promise<any> {
  const type = { 'content-type': 'application/json' };
  const reply = await fetch(node.url + path, {
    method: 'POST',
    headers: { ...type, ...headers },
    body: JSON.stringify(body),
  });
  assert.ok(reply.ok, `${path}: ${reply.status}`);
  return reply.json();
}

test('a receiver that fails a third of the time hears every message at least once, in the order of each conversation, over kill -9', async () => {
  await start();
  const login = async () => {
    const { access_token } = await call('/api/auth/login', store.admin);
    return { authorization: `Bearer ${access_token}` };
  };
  const business = await call('/api/businesses', { name: 'Crash' }, await login());
  const { port } = receiver.address() as AddressInfo; // A TCP server's address is never a pipe name.
  const hook = { url: `http://127.0.0.1:${port}/`, events: ['message.created'] };
  await call(`/api/webhooks?business_id=${business.id}`, hook, await login());
  const acknowledged: string[] = [];
  const guests: { session_id?: string; visitor_token?: string }[] = Array.from(
    { length: CONVERSATIONS },
    () => ({}),
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const guest of guests) {
      const { session_id } = guest;
      const body = {
        message: `word ${round}`,
        business_id: business.id,
        ...(session_id ? { session_id } : {}),
      };
      const token: Record<string, string> = guest.visitor_token
        ? { 'x-visitor-token': guest.visitor_token }
        : {};
      const reply = await call('/api/chat', body, token);
      acknowledged.push(reply.in_reply_to, reply.message_id);
      guest.session_id = reply.session_id;
      guest.visitor_token ??= reply.visitor_token;
    }
    if (round % 2 === 1 && round < 2 * KILLS) {
      await node.end('SIGKILL');
      await start();
    }
  }
  const missing = () => acknowledged.filter((id) => !taken.some((each) => each.id === id));
  for (let tries = 0; missing().length > 0 && tries < 600; tries++) await wait(100);
  assert.deepEqual(missing(), []);
  const first = new Map<string, number[]>();
  const seen = new Set<string>();
  for (const { id, conversation, seq } of taken) {
    if (seen.has(id)) continue;
    seen.add(id);
    first.set(conversation, [...(first.get(conversation) ?? []), seq]);
  }
  for (const seqs of first.values())
    assert.deepEqual(
      seqs,
      seqs.toSorted((a, b) => a - b),
    );
});
