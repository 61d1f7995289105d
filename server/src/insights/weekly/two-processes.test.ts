import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { migratePostgres } from '../../platform/db/migrate.ts';
import { type Launched, launch } from '../../testing/launch.ts';
import { startMailSink } from '../../testing/mail-sink.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { startTestServer } from '../../testing/test-server.ts';

/** Sunday, when they ask for the mail, and a minute after it is due on Monday. */
const ASKED = Date.parse('2026-03-22T10:00:00Z');
const DUE = Date.parse('2026-03-23T07:01:00Z');
const MINUTE = 60_000;
const READERS = 6;

const directory = mkdtempSync(join(tmpdir(), 'askbob-weekly-'));
let database: TestDatabase;
let sink: Awaited<ReturnType<typeof startMailSink>>;
let shared: Record<string, string>;
let readers: string[] = [];
let nodes: Launched[] = [];

before(async () => {
  database = await createTestDatabase(migratePostgres);
  sink = await startMailSink();
  shared = {
    DATABASE_URL: database.url,
    SECRET_KEY: '7'.repeat(64),
    SMTP_URL: sink.url,
    MAIL_FROM: 'Bob <bob@example.com>',
    DEMO: '0',
    ENCODER: 'off',
  };
  const server = await startTestServer({ now: () => ASKED }, shared);
  const { id } = await server.business();
  const members = [];
  for (let at = 0; at < READERS; at++) members.push(await server.member(id, 'manager'));
  for (const { token } of members)
    await server.call('PATCH', '/api/customer-portal/my-mails', { token, body: { weekly: true } });
  readers = members.map(({ email }) => email).sort();
  await server.close();
});
after(async () => {
  await Promise.all(nodes.map((node) => node.end()));
  sink.close();
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

/** A process whose clock, which goes on, began at a moment. */
async function startNode(place: number, moment: number): Promise<Launched> {
  const clock = `const real = Date.now, start = real(); Date.now = () => ${moment} + real() - start;`;
  const node = await launch({
    ...shared,
    DATA_DIR: join(directory, `node-${place}`),
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}`,
  });
  await node.ready();
  return node;
}

const figuresTo = (): string[] =>
  sink.received
    .filter((mail) => /^Subject: .*week in\s+figures/im.test(mail))
    .map((mail) => /^To: (?:.*<)?([^>\s]+)/im.exec(mail)?.[1] ?? '')
    .sort();

/** Waits until a node has looked at the week since a moment, and no job is left that could still send a mail. */
async function looked(since: number): Promise<void> {
  const server = await startTestServer({ now: () => since }, shared);
  const left = () =>
    server.services.store.platform.read((q) =>
      q
        .selectFrom('jobs')
        .select('kind')
        .where((eb) =>
          eb.or([
            eb('kind', '=', 'mail_weekly'),
            eb.and([eb('kind', '=', 'send_weekly'), eb('run_at', '<=', since + MINUTE)]),
          ]),
        )
        .execute(),
    );
  const end = Date.now() + 30_000;
  while (figuresTo().length < READERS || (await left()).length > 0) {
    assert.ok(Date.now() < end, `${figuresTo().length} mails, ${JSON.stringify(await left())}`);
    await wait(50);
  }
  await server.close();
}

test('of two processes on one database that start at the same moment each reader gets one mail, and none when both start again', async () => {
  nodes = await Promise.all([startNode(0, DUE), startNode(1, DUE)]);
  await looked(DUE);
  assert.deepEqual(figuresTo(), readers);
  await Promise.all(nodes.map((node) => node.end('SIGKILL')));
  const later = DUE + 11 * MINUTE;
  nodes = await Promise.all([startNode(2, later), startNode(3, later)]);
  await looked(later);
  assert.deepEqual(figuresTo(), readers);
});
