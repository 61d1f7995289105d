import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startWorker, type Worker } from '@askbob/server/src/platform/jobs/start-worker.ts';
import { openSmallSite, type SmallSite, webPage } from '@askbob/server/src/testing/small-site.ts';
import { type ConsoleServer, desktop, phone, type SignedIn, startConsole } from './console-server.ts';
import { overflow, settled, violations } from './inspect.ts';

let app: ConsoleServer;
let worker: Worker;
let site: SmallSite;
let business: { id: string; token: string };
let email: string;
let owner: SignedIn;
const facts = { '@type': 'HVACBusiness', telephone: '+49 30 1234', openingHours: ['Mo-Fr 08:00-17:00'] };

before(async () => {
  app = await startConsole({ OUTBOUND_ALLOW: '127.0.0.1' });
  worker = startWorker(app.server.services);
  site = await openSmallSite({
    '/robots.txt': { body: 'User-agent: *\nDisallow: /private' },
    '/': webPage(
      'Brightwater',
      `<p>We mend boilers.</p><p><a href="/prices">Prices</a> <a href="/news">News</a> <a href="/private">x</a></p>
      <script type="application/ld+json">${JSON.stringify(facts)}</script>`,
    ),
    '/prices': webPage('Prices', '<p>A service costs 95 euros.</p>'),
    '/news': webPage('News', '<p>We have a new van.</p>'),
  });
  business = await app.server.business({ name: 'Brightwater Heating' });
  email = await app.person('owner', business.id);
  owner = await app.signedIn(email);
});
after(async () => {
  await worker.stop();
  site.close();
  await app.close();
});

const documents = async (): Promise<{ id: string; title: string; text: string }[]> =>
  (await app.server.call('GET', '/api/knowledge/documents', { token: business.token })).json.items;
const titled = async (title: string) => (await documents()).find((document) => document.title === title);

/** Keeps a page of the site from answering until the returned function is called. */
function hold(path: string): () => void {
  const page = site.pages[path];
  const { promise, resolve } = Promise.withResolvers<void>();
  site.pages[path] = async () => {
    await promise;
    return typeof page === 'object' ? page : {};
  };
  return resolve;
}

test('an address is read with the pages by name, and what was skipped says why', async () => {
  const { page } = owner;
  await page.goto(`${app.base}/portal/knowledge/website`);
  await page.getByLabel('Your website’s address').fill('nonsense');
  await page.getByRole('button', { name: 'Read my website' }).click();
  await page.getByText('Type an address such as').waitFor();
  await page.getByLabel('Your website’s address').fill(site.url);
  const goOn = [hold('/prices'), hold('/news')];
  await page.getByRole('button', { name: 'Read my website' }).click();
  await page.getByText('of 4 addresses looked at').waitFor();
  goOn[0]?.();
  await page.getByRole('list', { name: 'Pages read last' }).getByText('Prices', { exact: true }).waitFor();
  goOn[1]?.();
  await page.getByRole('heading', { name: 'Bob found something on 3 pages' }).waitFor();
  await page.getByText('The robots.txt of the site asks robots to stay away.').waitFor();
  assert.equal((await documents()).length, 3);
});

test('what is left out leaves the draft, and comes back when it is taken', async () => {
  const { page } = owner;
  await page.getByRole('button', { name: 'Leave out: News' }).click();
  await page.getByRole('button', { name: 'Use it: News' }).waitFor();
  assert.equal(await titled('News'), undefined);
  await page.getByRole('button', { name: 'Use it: News' }).click();
  await page.getByRole('button', { name: 'Leave out: News' }).waitFor();
  assert.ok(await titled('News'));
});

test('what the site says of the business is taken over by a press, and not before', async () => {
  const { page } = owner;
  const settings = async () =>
    (await app.server.call('GET', '/api/customer-portal/business', { token: business.token })).json.settings;
  assert.deepEqual((await settings()).facts, {});
  await page.getByRole('button', { name: 'Use this' }).click();
  await page.getByText('Your settings say the same.').waitFor();
  assert.equal((await settings()).facts.phone, '+49 30 1234');
  assert.equal((await settings()).office_hours.length, 5);
});

test('an edited page that changed on the site waits for a decision, word by word', async () => {
  const { page } = owner;
  const prices = await titled('Prices');
  const body = { text: `${prices?.text}\n\nAsk for winter prices.` };
  await app.server.call('PATCH', `/api/knowledge/documents/${prices?.id}`, { token: business.token, body });
  site.pages['/prices'] = webPage('Prices', '<p>A service costs 105 euros.</p>');
  await page.getByRole('button', { name: 'Re-check now' }).click();
  await page.getByRole('heading', { name: 'You and your website say something different' }).waitFor();
  await page.locator('ins', { hasText: '105' }).waitFor();
  await page.locator('del', { hasText: '95' }).waitFor();
  for (const options of [{ ...phone, colorScheme: 'dark' as const }, desktop]) {
    const other = await app.signedIn(email, options);
    await other.page.goto(page.url());
    await other.page.getByRole('button', { name: 'Keep mine' }).waitFor();
    await settled(other.page);
    assert.deepEqual(await violations(other.page), []);
    assert.equal(await overflow(other.page), 0);
    assert.deepEqual(other.complaints, []);
    await other.close();
  }
  await page.getByRole('button', { name: 'Take the website’s' }).click();
  await page.getByRole('heading', { name: 'You and your website say something different' }).waitFor({
    state: 'detached',
  });
  assert.match((await titled('Prices'))?.text ?? '', /105/);
});

test('what a site says on two pages is compared, and becomes one by a press', async () => {
  const { page } = owner;
  const price = 'A service costs 105 euros and takes about an hour of your time.';
  site.pages['/prices'] = webPage('Prices', `<p>${price}</p>`);
  site.pages['/news'] = webPage('News', `<p>${price} We have a new van.</p>`);
  await page.getByRole('button', { name: 'Re-check now' }).click();
  await page.getByRole('heading', { name: '1 thing is said twice' }).waitFor();
  for (const options of [{ ...phone, colorScheme: 'dark' as const }, desktop]) {
    const other = await app.signedIn(email, options);
    await other.page.goto(page.url());
    await other.page.getByRole('button', { name: 'Compare and merge: ' }).click();
    await other.page
      .locator('del', { hasText: 'van' })
      .or(other.page.locator('ins', { hasText: 'van' }))
      .waitFor();
    await settled(other.page);
    assert.deepEqual(await violations(other.page), []);
    assert.equal(await overflow(other.page), 0);
    assert.deepEqual(other.complaints, []);
    await other.close();
  }
  await page.getByRole('button', { name: 'Compare and merge: ' }).click();
  await page.getByRole('radio', { name: 'News' }).waitFor();
  assert.equal(
    await page.getByRole('radio', { name: 'News' }).isChecked(),
    true,
    'the one that says more stays',
  );
  await page.getByRole('radio', { name: 'Prices' }).check();
  await page.locator('del', { hasText: 'van' }).waitFor();
  assert.ok(await titled('News'), 'nothing is done before it is pressed');
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  await page.getByText('One with “Prices”').waitFor();
  assert.equal(await titled('News'), undefined);
  await page.getByRole('heading', { name: '1 thing is said twice' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Separate again: News' }).click();
  await page.getByRole('button', { name: 'Leave out: News' }).waitFor();
  assert.ok(await titled('News'));
});

test('another document than those that are named is looked for, and merged', async () => {
  const { page } = owner;
  await page.getByRole('button', { name: 'Merge: Brightwater' }).click();
  await page.getByRole('searchbox', { name: 'Find the other page' }).fill('prices');
  await page.getByRole('dialog').getByRole('button', { name: 'Brightwater' }).waitFor({ state: 'detached' });
  await page.getByRole('dialog').getByRole('button', { name: 'Prices' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Prices' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a reading is stopped, and the site removed with what came of it', async () => {
  const { page } = owner;
  let asked = () => {};
  const waiting = new Promise<void>((resolve) => {
    asked = resolve;
  });
  site.pages['/prices'] = () => {
    asked();
    return new Promise(() => {});
  };
  await page.getByRole('button', { name: 'Re-check now' }).click();
  await waiting;
  await page.getByRole('button', { name: 'Stop and drop it' }).click();
  await page.getByText('Stopped by Anna owner; the draft stayed as it was.').waitFor();
  site.close();
  await page.getByRole('button', { name: 'Remove this site' }).click();
  await page.getByRole('button', { name: 'Delete what came from it, too' }).click();
  await page.getByRole('heading', { name: 'Start with your website' }).waitFor();
  assert.deepEqual(await documents(), []);
  assert.deepEqual(owner.complaints, []);
});
