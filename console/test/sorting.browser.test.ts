import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { type ConsoleServer, phone, type SignedIn, startFilledConsole } from './console-server.ts';
import { overflow, settled, violations } from './inspect.ts';

let app: ConsoleServer;
let business: { id: string; token: string };
let owner: SignedIn;
let email: string;
before(async () => {
  ({ app, business, email, owner } = await startFilledConsole());
});
after(() => app.close());
beforeEach(async () => {
  for (const message of ['first of three things', 'second of three things', 'third of three things']) {
    await app.server.call('POST', '/api/chat', { body: { business_id: business.id, message } });
  }
  await owner.page.goto(`${app.base}/portal/inbox?q=of+three+things&status=open`);
  await row(owner, /third of three/).waitFor();
});

const row = ({ page }: SignedIn, name: RegExp) => page.getByRole('button', { name }).first();
const listed = async (query: string): Promise<{ id: string; labels: string[] }[]> =>
  (await app.server.call('GET', `/api/conversations${query}`, { token: business.token })).json.items;

test('keys choose several, one request closes them, and it can be taken back', async () => {
  const { page } = owner;
  await page.locator('#content').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+J');
  await page.keyboard.press('Shift+J');
  await page.getByText('3 selected').waitFor();
  assert.deepEqual(await violations(page), []);
  const asked: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && asked.push(request.url()));
  await page.keyboard.press('e');
  await page.getByText('3 conversations closed').waitFor();
  assert.equal(asked.filter((url) => url.includes('/api/conversations/change')).length, 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('3 conversations reopened').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('3 selected').waitFor({ state: 'detached' });
});

test('what was not done says whose it is and why, and stays chosen', async () => {
  const { page } = owner;
  await row(owner, /first of three/).waitFor();
  await page.getByRole('button', { name: 'Select several' }).click();
  const names = [/third of three/, /second of three/];
  for (const name of names) await row(owner, name).click();
  // A colleague is quicker, and this page has not heard of it.
  await page.route('**/api/conversations/change', async (route) => {
    const [gone] = await listed('?q=second+of+three&status=open');
    await app.server.call('POST', `/api/conversations/${gone?.id}/close`, {
      token: business.token,
      body: {},
    });
    await route.continue();
  });
  await page.getByRole('button', { name: 'Close', exact: true }).first().click();
  const note = page.getByRole('alert');
  await note.getByText('closed already').waitFor();
  await page.unroute('**/api/conversations/change');
  await page.getByText('1 conversation closed').waitFor();
});

test('while it saves, what was chosen stays as it was sent, and a choice that was ended is not begun again', async () => {
  const { page } = owner;
  const { promise: saved, resolve: letGo } = Promise.withResolvers<void>();
  await page.route('**/api/conversations/change', async (route) => {
    await saved;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Select several' }).click();
  await page.getByText('0 selected').waitFor();
  await row(owner, /first of three/).click();
  await page.getByText('1 selected').waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).first().click();
  await page.getByRole('button', { name: 'Labels', disabled: true }).waitFor();
  await row(owner, /second of three/).click();
  await page.getByText('1 selected').waitFor();
  await page.locator('#content').focus();
  await page.keyboard.press('Escape');
  await page.getByText('1 selected').waitFor({ state: 'detached' });
  letGo();
  await page.getByText('1 conversation closed').waitFor();
  assert.equal(await page.getByText(/^\d selected$/).count(), 0);
  await page.unroute('**/api/conversations/change');
});

test('a label is made where it is put on, stands in the list, and is filtered by', async () => {
  const { page } = owner;
  await row(owner, /third of three/).click();
  await page.getByRole('button', { name: 'Take over' }).waitFor();
  await page.locator('#content').focus();
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'New label' }).fill('Callback');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await dialog.getByRole('checkbox', { name: 'Callback' }).waitFor();
  await settled(page);
  assert.deepEqual(await violations(page), []);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await row(owner, /third of three.*Callback/).waitFor();
  await page.getByRole('combobox', { name: 'Label' }).selectOption({ label: 'Callback' });
  await row(owner, /second of three/).waitFor({ state: 'detached' });
  assert.equal((await listed('?q=callback')).length, 1);
});

test('a snoozed conversation leaves the list, stands under Snoozed, and comes back', async () => {
  const { page } = owner;
  await page.goto(`${app.base}/portal/inbox`);
  await row(owner, /third of three/).click();
  await page.getByRole('button', { name: 'Take over' }).waitFor();
  await page.locator('#content').focus();
  const before = (await listed('?snoozed=true')).length;
  await page.keyboard.press('s');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Tomorrow/ })
    .click();
  await page.getByText('Snoozed', { exact: true }).last().waitFor();
  assert.equal((await listed('?snoozed=true')).length, before + 1);
  await page.getByRole('combobox', { name: 'Show' }).selectOption('snoozed');
  await row(owner, /third of three/).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Back in the list').waitFor();
  assert.equal((await listed('?snoozed=true')).length, before);
});

test('on a phone several are chosen and labelled, and nothing is wider than the screen', async () => {
  const small = await app.signedIn(email, phone);
  const { page } = small;
  await page.goto(`${app.base}/portal/inbox`);
  await page.getByRole('button', { name: 'Select several' }).click();
  await row(small, /third of three/).click();
  await page.getByText('1 selected').waitFor();
  assert.equal(await overflow(page), 0);
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Labels' }).click();
  await page.getByRole('dialog').waitFor();
  await settled(page);
  assert.equal(await overflow(page), 0);
  await small.close();
});
