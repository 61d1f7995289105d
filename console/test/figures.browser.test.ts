import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type ConsoleServer, desktop, phone, startConsole } from './console-server.ts';
import { fillBusiness } from './fill-business.ts';
import { overflow, settled, violations } from './inspect.ts';

let app: ConsoleServer;
let business: { id: string; token: string };
let email: string;
before(async () => {
  app = await startConsole();
  business = await app.server.business({ name: 'Brightwater Heating' });
  await fillBusiness(app.server, business);
  email = await app.person('owner', business.id);
  for (const [message, page] of [
    ['how much is a service', '/prices'],
    ['do you sell pizza in the evening', '/prices?from=mail'],
    ['Ich möchte mit einem Menschen sprechen', '/kontakt'],
  ] as const) {
    const body = { business_id: business.id, message, page };
    assert.equal((await app.server.call('POST', '/api/chat', { body })).status, 200);
  }
});
after(() => app.close());

/** The cells of a chart's table, without its head. */
async function table(page: Page, title: string): Promise<string[][]> {
  const region = page.getByRole('region', { name: title, exact: true });
  const rows = await region.getByRole('row').all();
  const cells = await Promise.all(rows.slice(1).map((row) => row.locator('th, td').allTextContents()));
  return cells;
}

test('where, in which language and when visitors asked is told to everybody, adds up, and leaves as CSV', async () => {
  const { page, complaints, close } = await app.signedIn(email, desktop);
  await page.goto(`${app.base}/portal/figures`);
  await settled(page);
  const pages = await table(page, 'Where visitors ask');
  assert.deepEqual(pages, [
    ['/prices', '2', '1', '0', '1', '50%'],
    ['/kontakt', '1', '0', '1', '0', '0%'],
    ['No page known', '1', '1', '0', '0', '100%'],
  ]);
  const languages = await table(page, 'In which languages');
  assert.deepEqual(
    languages.map(([name, all]) => [name, all]),
    [
      ['English', '3'],
      ['German', '1'],
    ],
  );
  const hours = await table(page, 'Busiest hours');
  assert.equal(hours.length, 24);
  await page.getByText('4 conversations, 4 messages. 75% of conversations needed no person.').waitFor();
  await page.getByText('of 4 conversations that asked something').waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV: Where visitors ask' }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'figures-pages.csv');
  const text = readFileSync((await download.path()) ?? '', 'utf8');
  assert.equal(
    text,
    '\uFEFFPage,conversations,resolved,with_person,unresolved\r\n/prices,2,1,0,1\r\n/kontakt,1,0,1,0\r\nNo page known,1,1,0,0\r\n',
  );
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(complaints, []);
  await close();
});

test('on a phone, dark, the figures fit, as charts and as tables', async () => {
  const { page, close } = await app.signedIn(email, { ...phone, colorScheme: 'dark' });
  await page.goto(`${app.base}/portal/figures`);
  await settled(page);
  assert.deepEqual([await overflow(page), await violations(page)], [0, []]);
  for (const choice of await page.getByText('Table', { exact: true }).all()) await choice.tap();
  assert.deepEqual([await overflow(page), await violations(page)], [0, []]);
  await close();
});
