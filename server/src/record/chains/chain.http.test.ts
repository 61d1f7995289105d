import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createLog } from '../../kernel/log.ts';
import { PLATFORM } from '../../platform/db/store.ts';
import type { Services } from '../../services.ts';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { rowsOf } from '../../testing/stored.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { verified } from '../../testing/verified.ts';
import { appendAudit, systemActor } from '../audit/append.ts';
import { recordKey } from '../seal/record-key.ts';
import { readAnchor } from './anchor.ts';
import { joinAllRecords, joinRecords } from './join-records.ts';
import { startJoiner } from './start-joiner.ts';
import { writeAnchor } from './write-anchor.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
  const { store, now } = server.services;
  // The platform's own chain: a first start records the administrator there.
  await store.platform.transaction((q) =>
    appendAudit(server.services, q, PLATFORM, now(), { actor: systemActor, action: 'admin.created' }),
  );
});
after(() => server.close());

/** The same server after its secret key was changed. */
function withKey(secret: Buffer): Services {
  return { ...server.services, recordKey: recordKey(secret), keyIsNew: false };
}

test('the endpoint tells what is there, what waits to be joined, and that it holds', async () => {
  const desk = await openFrontDesk(server);
  const guest = desk.guest();
  for (const message of ['opening hours', 'boiler service price']) await guest.ask(message);
  const verify = async () => (await server.call('GET', '/api/audit/verify', { token: desk.token })).json;
  const sealed = {
    ok: true,
    audit: { records: 1, broken_at: null },
    receipts: { records: 2, broken_at: null },
    erasures: 0,
    findings: [],
  };
  assert.deepEqual(await verify(), { ...sealed, links: 0, unjoined: 3, segments: [] });
  await joinAllRecords(server.services);
  const key_id = server.services.recordKey.id;
  const segments = [{ key_id, from: 1, to: 1, checked: true }];
  assert.deepEqual(await verify(), { ...sealed, links: 1, unjoined: 0, segments });
});

test('receipts are numbered in their conversation without a gap, whoever writes at once', async () => {
  const desk = await openFrontDesk(server);
  const guests = Array.from({ length: 4 }, () => desk.guest());
  await Promise.all(guests.map((guest) => guest.ask('opening hours')));
  await Promise.all(guests.flatMap((guest) => [1, 2, 3].map(() => guest.ask('boiler service price'))));
  const receipts = await rowsOf(server.services.store, 'receipts', desk.id);
  for (const { conversationId } of guests) {
    const own = receipts.filter((row) => row.conversation_id === conversationId).map((row) => row.number);
    assert.deepEqual(own.sort(), [1, 2, 3, 4]);
  }
  assert.deepEqual((await verified(server.services, desk.id)).findings, []);
});

test('nodes that join at once make one chain, and more records than a link holds become several', async () => {
  const { id } = await server.business();
  const { services } = server;
  await services.store.forBusiness(id).transaction(async ({ q }) => {
    const entry = { actor: systemActor, action: 'nothing.happened' };
    for (let i = 0; i < 300; i++) await appendAudit(services, q, id, services.now(), entry);
  });
  await Promise.all([1, 2, 3].map(() => joinRecords(services, id)));
  const { findings, links, unjoined } = await verified(server.services, id);
  assert.deepEqual([findings, links, unjoined], [[], 2, 0]);
});

test('while the server runs records are joined by themselves, and none is left when it ends', async () => {
  const joiner = startJoiner(server.services);
  const desk = await openFrontDesk(server);
  await desk.guest().ask('opening hours');
  await joiner.stop();
  const { findings, unjoined, links } = await verified(server.services, desk.id);
  assert.deepEqual([findings, unjoined], [[], 0]);
  assert.ok(links > 0);
  assert.equal((await verified(server.services, PLATFORM)).unjoined, 0);
});

test('with another key the start says so once and goes on, and each chain has a segment that is named', async () => {
  const desk = await openFrontDesk(server);
  await desk.guest().ask('opening hours');
  await joinAllRecords(server.services);
  // Sealed with the old key, and still waiting when the key changes.
  await desk.guest().ask('opening hours');
  const lines: string[] = [];
  const log = createLog('warn', { write: (line: string) => void lines.push(line) });
  const changed = { ...withKey(randomBytes(32)), log };
  await startJoiner(changed).stop();
  assert.equal(lines.filter((line) => /another|not the one of before/.test(line)).length, 1);
  const { ok, segments, findings } = await verified(changed, desk.id);
  assert.deepEqual([ok, findings], [true, []]);
  const [before, now] = [server.services.recordKey.id, changed.recordKey.id];
  assert.deepEqual(
    segments.map(({ key_id, checked }) => [key_id, checked]),
    [
      [before, false],
      [now, true],
    ],
  );
  // Whoever kept the older key checks the older stretch with it.
  const older = await verified(server.services, desk.id);
  assert.deepEqual([older.findings, older.segments.map(({ checked }) => checked)], [[], [true, false]]);
  lines.length = 0;
  await startJoiner(changed).stop();
  assert.deepEqual(lines, []);
});

test('once a day the log has a line with an anchor, which holds', async () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  const job = { id: 'anchor', businessId: PLATFORM, payload: {}, interrupted: false };
  const { id } = await server.business();
  const outcome = await writeAnchor({ ...server.services, log }, job);
  assert.deepEqual(outcome.kind, 'again');
  assert.equal(lines.length, 1);
  const anchor = readAnchor(lines[0] ?? '');
  assert.ok(anchor.chains[id] && anchor.chains[PLATFORM]);
  assert.deepEqual((await verified(server.services, id, anchor)).findings, []);
});
