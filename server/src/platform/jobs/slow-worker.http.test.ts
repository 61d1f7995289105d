import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import type { Mail } from '../mail/mail.ts';
import { claimJobs } from './claim.ts';
import { enqueue } from './enqueue.ts';
import { runDueJobs } from './run-due-jobs.ts';

const MINUTE = 60_000;
let server: TestServer;
let now = Date.now();
/** Called with each mail; what it resolves with is whether the mail server took it. */
let deliver: (mail: Mail) => Promise<boolean>;

before(async () => {
  server = await startTestServer({
    now: () => now,
    mail: { ready: true, send: async (mail) => ({ ok: await deliver(mail), answer: '' }) },
  });
});
after(() => server.close());

const teamMail = (businessId: string) =>
  server.services.store.platform.read((q) =>
    q
      .selectFrom('jobs')
      .selectAll()
      .where('kind', '=', 'mail_team')
      .where('business_id', '=', businessId)
      .execute(),
  );

for (const [name, taken] of [
  ['succeeds', true],
  ['fails', false],
] as const) {
  test(`a worker so slow that another took its job changes nothing of it when it ${name} after all`, async () => {
    const [sending, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<boolean>()];
    deliver = () => {
      sending.resolve();
      return goOn.promise;
    };
    const desk = await openFrontDesk(server);
    await desk.settings({ notify_email: 'team@example.com' });
    await desk.guest().ask('I want to talk to a person');
    const slow = runDueJobs(server.services);
    await sending.promise;
    assert.equal(await runDueJobs(server.services), 0, 'it is held');
    now += 4 * MINUTE;
    assert.equal(await runDueJobs(server.services), 0, 'it is held for five minutes');
    now += 2 * MINUTE;
    await runDueJobs(server.services);
    const afterwards = await teamMail(desk.id);
    assert.match(afterwards[0]?.error ?? '', /may have arrived/);
    goOn.resolve(taken);
    await slow;
    assert.deepEqual(await teamMail(desk.id), afterwards);
  });
}

test('a site whose node was killed is read on by another after two minutes; what may have left waits five', async () => {
  const { id } = await server.business();
  await server.services.store.forBusiness(id).transaction(async (tx) => {
    await enqueue(tx, now, 'read_source', { source_id: 's', run_id: 'r' });
    await enqueue(tx, now, 'mail_team', { conversation_id: 'c' });
  });
  const claimed = async () =>
    (await claimJobs(server.services.store, now))
      .filter(({ job }) => job.business_id === id)
      .map(({ job, interrupted }) => [job.kind, interrupted]);
  assert.deepEqual((await claimed()).sort(), [
    ['mail_team', false],
    ['read_source', false],
  ]);
  now += 1.5 * MINUTE;
  assert.deepEqual(await claimed(), []);
  now += MINUTE;
  assert.deepEqual(await claimed(), [['read_source', true]]);
  now += 3 * MINUTE;
  assert.deepEqual((await claimed()).map(([kind]) => kind).sort(), ['mail_team', 'read_source']);
});
