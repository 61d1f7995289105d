import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import { openSiteReader } from '@askbob/server/src/testing/site-reading.ts';
import { openSmallSite } from '@askbob/server/src/testing/small-site.ts';
import type { Locator, Page } from 'playwright-core';
import { type ConsoleServer, desktop, phone, startConsole } from './console-server.ts';
import { overflow, violations } from './inspect.ts';

let app: ConsoleServer;
before(async () => {
  app = await startConsole({ OUTBOUND_ALLOW: '127.0.0.1' });
});
after(() => app.close());

const FAQ = [
  'What does a boiler service cost?\nA boiler service costs 95 euros.',
  'Which areas do you cover?\nWe cover the whole city and 20 km around it.',
  'Do you repair taps?\nYes, we repair taps and replace them.',
  'Do you work at weekends?\nOn Saturdays until noon.',
  'How do I book?\nCall us or write to us, and we agree on a day.',
].join('\n\n');

/** A pixel of somebody's logo. */
const logo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mPgL8v7DwAD1AHxKQ8p2QAAAABJRU5ErkJggg==',
  'base64',
);

/** Counts what a person does. */
function hands(page: Page) {
  const did = { clicks: 0, fields: 0 };
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  return {
    did,
    click: async (what: Locator) => {
      await what.click();
      did.clicks += 1;
    },
    press: async (name: string | RegExp) => {
      await button(name).click();
      did.clicks += 1;
    },
    fill: async (what: Locator, text: string) => {
      await what.fill(text);
      did.fields += 1;
    },
  };
}

async function setUpAlone(t: TestContext, options: typeof phone | typeof desktop): Promise<void> {
  const business = await app.server.business({ name: 'Brightwater Heating' });
  const { page, complaints, close } = await app.signedIn(await app.person('owner', business.id), options);
  const { did, click, press, fill } = hands(page);
  const began = performance.now();
  const opened = async (name: string) => {
    await page.getByRole('button', { name, expanded: true }).waitFor();
    assert.deepEqual(await violations(page), [], name);
    assert.equal(await overflow(page), 0, name);
  };
  await opened('Say who you are');
  await press('Save and go on');
  await opened('Give Bob something to answer from');
  await click(page.getByRole('tab', { name: 'Paste' }));
  await fill(page.getByRole('textbox', { name: 'Your questions and answers' }), FAQ);
  await press('Read it');
  await press('Add 5 items');
  await opened('Check five answers and publish');
  await page.getByText('A boiler service costs 95 euros.').waitFor();
  await press('Publish 5 changes');
  await opened('Say how to reach you');
  await fill(page.getByRole('textbox', { name: 'Phone' }), '020 7946 0999');
  await press('Monday to Friday, 9 to 17');
  await press('Save and go on');
  await opened('Say where we tell you');
  await press('Tell this address');
  await opened('Choose how Bob looks');
  await page.setInputFiles('input[type=file]', { name: 'logo.png', mimeType: 'image/png', buffer: logo });
  did.clicks += 1;
  await page.getByRole('button', { name: 'Choose another' }).waitFor();
  await press('#1d4ed8');
  await press('It looks right, go on');
  await opened('Say where Bob may appear');
  await fill(page.getByRole('textbox', { name: /Sites/ }), 'https://www.brightwater.example');
  await press('Add a key');
  await opened('Put the code on your site');
  await page.getByRole('link', { name: 'Send it to my developer' }).waitFor();
  const letter = await page.getByRole('link', { name: 'Send it to my developer' }).getAttribute('href');
  assert.match(decodeURIComponent(letter ?? ''), /<script async src=".*widget\.js"><\/script>/);
  const seconds = (performance.now() - began) / 1000;
  // The site itself: its page loads the widget, and somebody asks.
  const { json } = await app.server.call('GET', '/api/customer-portal/widget-keys', {
    token: business.token,
  });
  const site = { origin: 'https://www.brightwater.example', 'x-widget-key': json.items[0].key };
  await app.server.call('POST', '/api/widget/chat', {
    headers: site,
    body: { message: 'do you repair taps' },
  });
  await page.getByText('All set').waitFor();
  t.diagnostic(`${did.clicks} clicks, ${did.fields} fields, ${seconds.toFixed(1)} s`);
  const { json: own } = await app.server.call('GET', '/api/customer-portal/business', {
    token: business.token,
  });
  assert.deepEqual(
    [own.settings.widget.accent, own.settings.notify_email !== '', own.settings.widget.avatar_url !== ''],
    ['#1d4ed8', true, true],
  );
  assert.deepEqual(complaints, []);
  await close();
}

test('an owner alone goes through the whole setup in order, on a phone', (t) => setUpAlone(t, phone));
test('an owner alone goes through the whole setup in order, at a desk', (t) => setUpAlone(t, desktop));

test('what the website says of reaching the business is filled in, and stored when the owner saves it', async () => {
  const contact = '<a href="tel:+441174960123">0117 496 0123</a><address>4 Mill Lane<br>Bristol</address>';
  const site = await openSmallSite({ '/': { body: `<title>Pots</title><p>We throw pots.</p>${contact}` } });
  const reader = await openSiteReader(app.server);
  await reader.run(await reader.add(site.url));
  site.close();
  const { page, complaints, close } = await app.signedIn(await app.person('owner', reader.id), phone);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  await button(/Say how to reach you/).click();
  await page.getByText('We found this on your website').waitFor();
  assert.equal(await page.getByRole('textbox', { name: 'Phone' }).inputValue(), '0117 496 0123');
  const stored = async () => {
    const { json } = await app.server.call('GET', '/api/customer-portal/business', { token: reader.token });
    return json.settings.facts;
  };
  assert.deepEqual(await stored(), {});
  await button('Save and go on').click();
  await page.getByText('We found this on your website').waitFor({ state: 'detached' });
  assert.deepEqual(await stored(), { phone: '0117 496 0123', address: '4 Mill Lane, Bristol' });
  assert.deepEqual(complaints, []);
  await close();
});
