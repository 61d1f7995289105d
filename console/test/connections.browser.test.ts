import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { runDueJobs } from '@askbob/server/src/platform/jobs/run-due-jobs.ts';
import { type ConsoleServer, desktop, phone, startConsole } from './console-server.ts';
import { overflow, violations } from './inspect.ts';

let app: ConsoleServer;
before(async () => {
  app = await startConsole({ OUTBOUND_ALLOW: '127.0.0.1' });
});
after(() => app.close());

for (const [name, options] of [
  ['a phone', phone],
  ['a desk', desktop],
] as const) {
  test(`on ${name}: a key is made, copied, works, gets a new secret, and is revoked`, async () => {
    const business = await app.server.business({ name: 'Brightwater' });
    const { page, complaints, close } = await app.signedIn(await app.person('owner', business.id), options);
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const shown = page.getByRole('region', { name: 'Key', exact: true });
    const inbox = async (token: string) =>
      (await app.server.call('GET', '/api/conversations', { token })).status;
    const inspect = async (what: string) => {
      assert.deepEqual(await violations(page), [], what);
      assert.equal(await overflow(page), 0, what);
    };
    await page.goto(`${app.base}/portal/connections`);
    await page.getByText('No program is connected').waitFor();
    await inspect('empty');
    await button('Make a key').click();
    await page.getByRole('textbox', { name: 'Which program is it for?' }).fill('Web shop');
    await inspect('form');
    await button('Make the key').click();
    await page.getByText('shown only this once').waitFor();
    const first = String(await shown.textContent()).trim();
    assert.match(first, /^sk_/);
    await page.getByRole('tab', { name: 'Python' }).click();
    await inspect('shown once');
    await button('I have copied it').click();
    assert.equal(await inbox(first), 200);
    await button('More about Web shop').click();
    await page.getByRole('menuitem', { name: 'Give it a new secret' }).click();
    await button('Make a new secret').click();
    await page.getByText('shown only this once').waitFor();
    const second = String(await shown.textContent()).trim();
    await button('I have copied it').click();
    assert.deepEqual([second !== first, await inbox(second), await inbox(first)], [true, 200, 200]);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await inspect('list');
    assert.ok(!(await page.content()).includes(second));
    await button('More about Web shop').click();
    await page.getByRole('menuitem', { name: 'Revoke' }).click();
    await page.getByText('Web shop is revoked').waitFor();
    await page.getByText('No program is connected').waitFor({ timeout: 15_000 });
    assert.equal(await inbox(second), 401);
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('an address is added, told a sample, paused, and its log says what it answered', async () => {
  const heard: string[] = [];
  const receiver = createServer((request, response) => {
    heard.push(String(request.headers['webhook-id']));
    response.writeHead(heard.length === 1 ? 500 : 200).end('not yet');
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo; // A TCP server's address is never a pipe name.
  const business = await app.server.business({ name: 'Brightwater' });
  const { page, complaints, close } = await app.signedIn(await app.person('owner', business.id), phone);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const inspect = async (what: string) => {
    assert.deepEqual(await violations(page), [], what);
    assert.equal(await overflow(page), 0, what);
  };
  const work = async () => {
    while ((await runDueJobs(app.server.services)) > 0);
  };
  await page.goto(`${app.base}/portal/connections`);
  await page.getByText('No address is told anything').waitFor();
  await button('Add an address').click();
  await page.getByRole('textbox', { name: 'Address' }).fill(`http://127.0.0.1:${port}/hook`);
  await inspect('form');
  await page.getByRole('dialog').getByRole('button', { name: 'Add an address' }).click();
  await page.getByText('shown only this once').waitFor();
  assert.match(String(await page.getByRole('region', { name: 'Secret' }).textContent()), /^whsec_/);
  await button('I have copied it').click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const more = button(`More about 127.0.0.1:${port}`);
  await more.click();
  await page.getByRole('menuitem', { name: 'Send a sample' }).click();
  await page.getByText('What 127.0.0.1').waitFor();
  await work();
  await button('Look again').click();
  await page.getByText('Will be tried again').waitFor();
  await page.getByText('not yet').waitFor();
  await inspect('log');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await more.click();
  await page.getByRole('menuitem', { name: 'Pause' }).click();
  await page.getByText('Paused', { exact: true }).waitFor();
  await inspect('list');
  assert.equal(heard.length, 1);
  assert.deepEqual(complaints, []);
  await close();
  receiver.closeAllConnections();
  receiver.close();
});
