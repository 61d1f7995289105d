import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type ConsoleServer, desktop, phone, startConsole } from './console-server.ts';
import { overflow, settled, violations } from './inspect.ts';

const SITE = 'https://shop.example.com';
let app: ConsoleServer;
let business: { id: string; token: string };
let key: string;
before(async () => {
  app = await startConsole();
  business = await app.server.business({ name: 'Brightwater Heating' });
  const made = await app.server.call('POST', '/api/customer-portal/widget-keys', {
    token: business.token,
    body: {
      name: 'Main site',
      allowed_origins: [SITE, 'https://blog.example.com', 'https://*.lab.example.com'],
    },
  });
  key = made.json.key;
});
after(() => app.close());

/** A page of this site loads the business's own file. */
const load = (origin: string) =>
  app.server.call('GET', `/widget/${business.id}/widget.js`, { headers: { referer: `${origin}/` } });
const ask = (origin: string) =>
  app.server.call('GET', '/api/widget/config', { headers: { 'x-widget-key': key, origin } });

test('each listed site says what arrived, while one watches, and each refused one why and what to do', async () => {
  const { page, complaints, close } = await app.signedIn(await app.person('owner', business.id));
  await page.goto(`${app.base}/portal/widget`);
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name }).last();
  await row(SITE).getByText('Nothing has arrived yet').waitFor();
  assert.equal(await row(SITE).getByRole('link').getAttribute('href'), SITE);
  assert.equal(await row('https://*.lab.example.com').getByRole('link').count(), 0);
  await load(SITE);
  await row(SITE).getByText('by the file of your business').waitFor();
  await row(SITE).getByText('Works').waitFor();
  await load('https://one.lab.example.com');
  await row('https://*.lab.example.com').getByText('(https://one.lab.example.com)').waitFor();
  await ask('https://www.shop.example.com');
  await row('https://www.shop.example.com').getByText('with or without www').waitFor();
  await page.getByRole('button', { name: 'Allow https://www.shop.example.com' }).click();
  await row('https://www.shop.example.com').getByText('Nothing has arrived yet').waitFor();
  await ask('https://www.shop.example.com');
  await row('https://www.shop.example.com').getByText('by the loader with the key in the tag').waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('each kind of site gets the form of the code that it takes, and a link for whoever looks after it needs no login', async () => {
  const { page, complaints, close } = await app.signedIn(await app.person('owner', business.id));
  await page.goto(`${app.base}/portal/widget`);
  const kind = page.getByRole('combobox', { name: 'What is your site made with?' });
  await kind.selectOption('gtm');
  await page
    .getByRole('region', { name: 'The code for Google Tag Manager' })
    .getByText(`?key=${key}`)
    .waitFor();
  await kind.selectOption('react');
  await page
    .getByRole('region', { name: 'The code for React, Next.js' })
    .getByText(`widgetKey="${key}"`)
    .waitFor();
  await kind.selectOption('shopify');
  const link = await page.getByRole('region', { name: /link for your developer/ }).textContent();
  const letter = await page.getByRole('link', { name: 'Send it to my developer' }).getAttribute('href');
  assert.ok(decodeURIComponent(letter ?? '').includes(String(link).trim()));
  await close();
  const developer = await app.visit(phone);
  await developer.page.goto(String(link).trim());
  await developer.page.getByRole('heading', { name: 'Put Bob on the site of Brightwater Heating' }).waitFor();
  assert.equal(new URL(developer.page.url()).hash, '#shopify');
  assert.deepEqual(await violations(developer.page), []);
  assert.deepEqual([...complaints, ...developer.complaints], []);
  await developer.close();
});

test('the checks are accessible and fit, on a phone and a desktop, light and dark', async () => {
  for (const origin of ['https://shop.example.com:8443', 'null', 'https://stranger.example']) {
    await ask(origin);
    // What comes too fast is not written down.
    await new Promise((resolve) => setTimeout(resolve, 2100));
  }
  const owner = await app.person('owner', business.id);
  for (const [device, options] of Object.entries({ desktop, phone })) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, complaints, close } = await app.signedIn(owner, { ...options, colorScheme });
      await page.goto(`${app.base}/portal/widget`);
      await settled(page);
      await page.getByText('Previews of site builders').waitFor();
      assert.deepEqual(await violations(page), [], device);
      assert.ok((await overflow(page)) <= 0, device);
      const folder = process.env.CONSOLE_PICTURES;
      if (folder) {
        mkdirSync(folder, { recursive: true });
        await page.getByText('Nothing has arrived yet').first().scrollIntoViewIfNeeded();
        await page.screenshot({ path: `${folder}/widget-${device}-${colorScheme}.png`, fullPage: true });
      }
      assert.deepEqual(complaints, []);
      await close();
    }
  }
});
