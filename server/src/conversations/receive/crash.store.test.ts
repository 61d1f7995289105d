import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { migratePostgres } from '../../platform/db/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/postgres.ts';

const ROUNDS = 20;
const CLIENTS = 6;
const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url));
const ADMIN = { email: 'crash@example.com', password: 'a password that survives' };
const directory = mkdtempSync(join(tmpdir(), 'askbob-crash-'));

let database: TestDatabase | null = null;
let url = '';
let businessId = '';
let child: ChildProcess;

before(async () => {
  database = process.env.TEST_STORE === 'postgres' ? await createTestDatabase(migratePostgres) : null;
  await start();
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
  child.kill('SIGKILL');
  await database?.drop();
  rmSync(directory, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts the server and waits for the line that says where it is. */
async function start(): Promise<void> {
  const port = await freePort();
  child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: join(directory, 'data'),
      DEMO: '0',
      RATE_LIMITS: 'off',
      LOG_LEVEL: 'silent',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
      ...(database ? { DATABASE_URL: database.url } : {}),
    },
  });
  url = `http://127.0.0.1:${port}`;
  for await (const chunk of child.stdout ?? []) if (String(chunk).includes('Ask Bob is ready')) break;
}

let token = '';

async function call(method: string, path: string, body?: unknown) {
  if (!token) {
    const login = await fetch(`${url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(ADMIN),
    });
    token = ((await login.json()) as { access_token: string }).access_token;
  }
  const reply = await fetch(`${url}${path}`, {
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
        const reply = await fetch(`${url}/api/chat`, {
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

test('20 times kill -9 under load: nothing acknowledged is lost, doubled or out of order', async () => {
  const visitors = Array.from({ length: CLIENTS }, () => new Visitor());
  for (let round = 0; round < ROUNDS; round++) {
    let stopped = false;
    const talking = visitors.map((visitor) => visitor.talkUntil(() => stopped));
    await answered(5 + ((round * 7) % 20));
    child.kill('SIGKILL');
    stopped = true;
    await Promise.all([...talking, once(child, 'exit')]);
    await start();
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
