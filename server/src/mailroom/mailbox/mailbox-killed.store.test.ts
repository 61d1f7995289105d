import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { migratePostgres } from '../../platform/db/migrate.ts';
import { type Dovecot, startDovecot } from '../../testing/dovecot.ts';
import { type Eavesdropper, eavesdrop } from '../../testing/eavesdropper.ts';
import { type Launched, launch } from '../../testing/launch.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { writtenMail } from '../../testing/written-mail.ts';

const ADMIN = { email: 'mail@example.com', password: 'a-harbour-in-june' };
const directory = mkdtempSync(join(tmpdir(), 'askbob-mailbox-'));
const TOKEN = 'a-token-of-the-mail-server';
const isPostgres = process.env.TEST_STORE === 'postgres';
let database: TestDatabase | null = null;
let dovecot: Dovecot;
let wire: Eavesdropper;
let nodes: Launched[] = [];
let token = '';

before(async () => {
  database = isPostgres ? await createTestDatabase(migratePostgres) : null;
  dovecot = await startDovecot();
  wire = await eavesdrop(dovecot.port);
  nodes = [await startNode()];
  token = (await post('/api/auth/login', ADMIN)).access_token;
  await post('/api/businesses', { name: 'Mail' });
});
after(async () => {
  await Promise.all(nodes.map((node) => node.end()));
  wire.close();
  await dovecot.close();
  await database?.drop();
  rmSync(directory, { recursive: true, force: true });
});

async function startNode(): Promise<Launched> {
  const node = await launch({
    DATA_DIR: join(directory, isPostgres ? `node-${nodes.length}` : 'data'),
    SECRET_KEY: '7'.repeat(64),
    DEMO: '0',
    ENCODER: 'off',
    RATE_LIMITS: 'off',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    MAIL_INBOX_URL: dovecot.url(wire.port),
    MAIL_INBOUND_TOKEN: TOKEN,
    ...(database ? { DATABASE_URL: database.url } : {}),
  });
  await node.ready();
  return node;
}

async function ask(method: string, path: string, body?: unknown) {
  const reply = await fetch(`${nodes[0]?.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  assert.ok(reply.ok, text);
  // biome-ignore lint/suspicious/noExplicitAny: the test reads the fields it asserts on.
  return JSON.parse(text) as any;
}
const post = (path: string, body: unknown) => ask('POST', path, body);

async function until(what: string, isSo: () => boolean, seconds = 15): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!isSo()) {
    assert.ok(Date.now() < end, `${what}, within ${seconds} s`);
    await wait(25);
  }
}

const deliver = (from: string) =>
  dovecot.deliver(writtenMail({ from, to: 'info@desk.example', text: `I am ${from}` }));
const allSeen = (count: number) => () => dovecot.counts().seen === count;
/** How many conversations a person began by mail. */
const begunBy = async (from: string) =>
  (await ask('GET', `/api/conversations?q=${encodeURIComponent(from)}`)).items.length;

/** Resolves when a client is about to mark a mail as read, which never gets through; what it had to do before is done. */
function beforeMarking(): Promise<void> {
  return new Promise((resolve) => {
    wire.hear = (words) => {
      if (!/ UID STORE /i.test(words)) return false;
      resolve();
      return true;
    };
  });
}

test('a node killed between taking a mail and marking it as read leaves one message, and the next start marks it', async () => {
  const taken = beforeMarking();
  deliver('killed@example.com');
  await taken;
  await nodes[0]?.end('SIGKILL');
  wire.hear = () => false;
  assert.equal(dovecot.counts().seen, 0);
  nodes = [await startNode()];
  await until('it is marked', allSeen(1));
  assert.equal(await begunBy('killed@example.com'), 1);
});

if (isPostgres) {
  test('of two nodes one listens; when it is killed over a mail the other takes over, and the mail is one message', async () => {
    nodes.push(await startNode());
    await wait(3000);
    assert.equal(wire.clients(), 1);
    const [first, second] = nodes as [Launched, Launched];
    const taken = beforeMarking();
    deliver('taken-over@example.com');
    await taken;
    await first.end('SIGKILL');
    wire.hear = () => false;
    nodes = [second];
    await until('the other node marks it', allSeen(2));
    deliver('afterwards@example.com');
    await until('the other node takes what comes', allSeen(3), 5);
    assert.equal(await begunBy('taken-over@example.com'), 1);
    assert.equal(await begunBy('afterwards@example.com'), 1);
    assert.equal(wire.clients(), 1);
  });
}

test('a mail that is handed over again and again, to every node at once and to one that is killed over it, is one message', async () => {
  const [first] = nodes;
  if (isPostgres) nodes.push(await startNode());
  const mail = writtenMail({ from: 'again@example.com', to: 'info@desk.example' });
  const hand = async ({ url }: Launched) => {
    const headers = { 'content-type': 'message/rfc822', authorization: `Bearer ${TOKEN}` };
    const reply = await fetch(`${url}/api/mail/inbound`, { method: 'POST', headers, body: mail });
    return ((await reply.json()) as { result?: string }).result;
  };
  const handed = nodes.flatMap((node) => Array.from({ length: 20 }, () => hand(node)));
  await Promise.race(handed.map((result) => result.catch(() => undefined)));
  await first?.end('SIGKILL');
  await Promise.allSettled(handed);
  nodes = [nodes[1] ?? (await startNode())];
  // Nobody was told that it arrived, so whoever brings it does so again.
  const results = await Promise.all(nodes.map(hand));
  assert.ok(results.every((result) => result === 'known' || result === 'message'));
  assert.deepEqual(await Promise.all(nodes.map(hand)), ['known']);
  assert.equal(await begunBy('again@example.com'), 1);
});
