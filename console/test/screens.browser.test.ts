import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions } from 'playwright-core';
import { type ConsoleServer, desktop, phone, startConsole } from './console-server.ts';
import { fillBusiness } from './fill-business.ts';
import { overflow, settled, violations } from './inspect.ts';

const inBusiness = [
  '/inbox',
  '/contacts',
  '/knowledge',
  '/knowledge/new',
  '/knowledge/new?kind=page',
  '/knowledge/import',
  '/knowledge/website',
  '/knowledge/health',
  '/knowledge/proposals',
  '/knowledge/gaps',
  '/knowledge/tests',
  '/knowledge/publish',
  '/knowledge/releases',
  '/knowledge/approvals',
  '/figures',
  '/setup',
  '/personas',
  '/widget',
  '/people',
  '/settings',
  '/settings?tab=hours',
  '/settings?tab=privacy',
  '/settings?tab=business',
  '/settings?tab=model',
  '/audit',
  '/account',
  '/nowhere',
];
const onPlatform = ['/businesses', '/health', '/platform-audit', '/setup', '/account'];

const darkPhone: BrowserContextOptions = { ...phone, colorScheme: 'dark' };
const lightPhone: BrowserContextOptions = { ...phone, colorScheme: 'light' };
const lightDesk: BrowserContextOptions = { ...desktop, colorScheme: 'light' };
const germanDesk: BrowserContextOptions = { ...desktop, colorScheme: 'dark', locale: 'de-DE' };

let app: ConsoleServer;
let people: { filled: string; empty: string; admin: string };
before(async () => {
  app = await startConsole();
  const filled = await app.server.business({ name: 'Brightwater Heating' });
  const empty = await app.server.business({ name: 'Corner Dental' });
  await fillBusiness(app.server, filled);
  people = {
    filled: await app.person('owner', filled.id),
    empty: await app.person('owner', empty.id),
    admin: await app.person('admin'),
  };
});
after(() => app.close());

test('filled screens are accessible, fit and complain of nothing on a phone, dark', () =>
  inspect(people.filled, '/portal', inBusiness, darkPhone));
test('filled screens are accessible, fit and complain of nothing on a desk, light', () =>
  inspect(people.filled, '/portal', inBusiness, lightDesk));
test('filled screens are accessible, fit and complain of nothing on a desk, dark, in German', () =>
  inspect(people.filled, '/portal', inBusiness, germanDesk));
test('empty screens are accessible, fit and complain of nothing on a phone, light', () =>
  inspect(people.empty, '/portal', inBusiness, lightPhone));
test('Mission Control is accessible, fits and complains of nothing on a phone, light', () =>
  inspect(people.admin, '/mission-control', onPlatform, lightPhone));
test('Mission Control is accessible, fits and complains of nothing on a desk, dark, in German', () =>
  inspect(people.admin, '/mission-control', onPlatform, germanDesk));

test('the screens before signing in are accessible on a phone', async () => {
  const { page, complaints, close } = await app.visit({ ...phone, colorScheme: 'dark' });
  for (const path of [
    '/portal/sign-in',
    '/mission-control/sign-in',
    '/portal/forgot',
    '/portal/welcome#x',
    `/portal/link#ln_${'x'.repeat(43)}`,
  ]) {
    await page.goto(app.base + path);
    await settled(page);
    assert.deepEqual(await violations(page), [], path);
    assert.equal(await overflow(page), 0, `${path} is wider than the screen`);
  }
  assert.deepEqual(complaints, []);
  await close();
});

async function inspect(email: string, side: string, paths: string[], options: BrowserContextOptions) {
  const { page, complaints, close } = await app.signedIn(email, options);
  for (const path of paths) {
    await page.goto(`${app.base}${side}${path}`);
    await settled(page);
    assert.deepEqual(await violations(page), [], path);
    assert.equal(await overflow(page), 0, `${path} is wider than the screen`);
  }
  assert.deepEqual(complaints, []);
  await close();
}
