import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runDueJobs } from '@askbob/server/src/platform/jobs/run-due-jobs.ts';
import { type PushService, startPushService } from '@askbob/server/src/testing/push-service.ts';
import type { Page } from 'playwright-core';
import { type ConsoleServer, phone, type SignedIn, startConsole } from './console-server.ts';
import { fillBusiness } from './fill-business.ts';
import { overflow, settled, violations } from './inspect.ts';

let app: ConsoleServer;
let service: PushService;
let business: { id: string; token: string };
let owner: SignedIn;
before(async () => {
  service = await startPushService();
  app = await startConsole({ OUTBOUND_ALLOW: '127.0.0.1' });
  business = await app.server.business({ name: 'Brightwater Heating' });
  await fillBusiness(app.server, business);
  owner = await app.signedIn(await app.person('owner', business.id), phone);
});
after(async () => {
  await app.close();
  await service.close();
});

async function write(message: string): Promise<string> {
  const { json } = await app.server.call('POST', '/api/chat', {
    body: { business_id: business.id, message },
  });
  return json.conversation_id;
}

test('ten tabs share one stream, and the next one reads on when the one that reads is closed', async () => {
  const context = owner.page.context();
  const tabs: Page[] = [];
  for (let i = 0; i < 10; i++) {
    const page = await context.newPage();
    await page.goto(`${app.base}/portal/inbox`);
    await page.locator('h1').first().waitFor();
    tabs.push(page);
  }
  await owner.page.goto('about:blank');
  const { streams } = app.server.services;
  await write('do you come on sundays at all');
  for (const page of tabs) await page.getByRole('button', { name: /do you come on sundays/ }).waitFor();
  assert.equal(streams.size, 1);
  await tabs.shift()?.close();
  await write('and on mondays perhaps');
  for (const page of tabs) await page.getByRole('button', { name: /and on mondays perhaps/ }).waitFor();
  assert.equal(streams.size, 1);
  for (const page of tabs) await page.close();
  await owner.page.goto(`${app.base}/portal/inbox`);
});

test('the title counts who waits, and says what is new in a tab that nobody looks at', async () => {
  const { page } = owner;
  await settled(page);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
  });
  const before = Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0);
  await write('please let me talk to a person');
  await page.waitForFunction((n) => document.title.startsWith(`(${n})`), before + 1);
  assert.match(await page.title(), /^\(\d+\) .* waits$/);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  assert.match(await page.title(), /^\(\d+\) Inbox · Ask Bob$/);
});

test('a device that was turned on is told, shows it, and leads to the conversation', async () => {
  const { page } = owner;
  const context = page.context();
  await context.grantPermissions(['notifications'], { origin: app.base });
  // No push service of the outside is asked: the browser subscribes at ours.
  await page.addInitScript((subscription) => {
    const made = { ...subscription, toJSON: () => subscription, unsubscribe: async () => true };
    PushManager.prototype.subscribe = async () => {
      localStorage.setItem('test.subscribed', 'yes');
      return made as unknown as PushSubscription;
    };
    PushManager.prototype.getSubscription = async () =>
      localStorage.getItem('test.subscribed') ? (made as unknown as PushSubscription) : null;
  }, service.browser('phone'));
  await page.goto(`${app.base}/portal/account`);
  await page.getByRole('button', { name: 'Tell me on this device' }).click();
  await page.getByRole('switch', { name: 'Somebody waits for a person' }).waitFor();
  assert.deepEqual(await violations(page), []);
  assert.equal(await overflow(page), 0);
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByText('On its way.', { exact: false }).waitFor();
  assert.equal(service.arrived[0]?.notice.title, 'This device is told');
  const id = await write('I want to talk to a person now');
  while ((await runDueJobs(app.server.services)) > 0);
  const arrived = service.arrived.at(-1)?.notice;
  assert.equal(arrived?.tag, id);
  const shown = await deliver(page, JSON.stringify(arrived));
  assert.deepEqual(shown, { title: 'A visitor waits for a person', body: 'I want to talk to a person now' });
  const [worker] = context.serviceWorkers();
  await worker?.evaluate((url) => {
    const scope = globalThis as unknown as { open(url: string): Promise<unknown> };
    // A browser lets a window be focused only after a real tap.
    return scope.open(url).catch(() => undefined);
  }, arrived?.url ?? '');
  await page.waitForURL(`**/portal/inbox?c=${id}`);
  await page.getByRole('button', { name: 'Take over' }).waitFor();
});

/** Hands a message to the worker as a push service does, and returns what the worker shows for it. */
async function deliver(page: Page, data: string): Promise<unknown> {
  const [worker] = page.context().serviceWorkers();
  assert.ok(worker);
  // A browser without a desktop takes a notification away again when it likes: it is noted as the worker shows it.
  const shown = worker.evaluate(
    () =>
      new Promise((resolve) => {
        const { showNotification } = ServiceWorkerRegistration.prototype;
        ServiceWorkerRegistration.prototype.showNotification = function (title, options) {
          resolve({ title, body: options?.body });
          return showNotification.call(this, title, options);
        };
      }),
  );
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.endsWith('/portal'));
      if (own) resolve(own.registrationId);
    });
  });
  await devtools.send('ServiceWorker.enable');
  const registrationId = await registered;
  await devtools.send('ServiceWorker.deliverPushMessage', { origin: app.base, registrationId, data });
  const noted = await shown;
  await devtools.detach();
  return noted;
}

test('without a network the app opens and says so, and shows nothing of before', async () => {
  const { page } = owner;
  await page.goto(`${app.base}/portal/inbox`);
  await settled(page);
  assert.deepEqual(owner.complaints, []);
  await page.context().setOffline(true);
  await page.reload();
  await page
    .getByText(/offline|connection/i)
    .first()
    .waitFor();
  assert.equal(await page.getByText('how much is a boiler service').count(), 0);
  await page.context().setOffline(false);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const stored = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return stored.flat().map(({ url }) => new URL(url).pathname);
  });
  assert.ok(kept.length > 3);
  assert.deepEqual(
    kept.filter((path) => path !== '/portal' && !path.startsWith('/console/assets/')),
    [],
  );
});
