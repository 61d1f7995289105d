import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ConsoleServer, type SignedIn, startConsole } from './console-server.ts';

let app: ConsoleServer;
let owner: SignedIn;
before(async () => {
  app = await startConsole();
  const { id } = await app.server.business();
  owner = await app.signedIn(await app.person('owner', id));
});
after(() => app.close());

test('the palette finds a screen by its name and Enter opens it', async () => {
  const { page } = owner;
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', {
    name: 'Find a conversation, a person, an answer, a screen, a setting',
  });
  await field.fill('pers');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Personas' }).waitFor();
});

test('two keys go to a screen, and no key acts while someone types', async () => {
  const { page } = owner;
  await page.keyboard.press('g');
  await page.keyboard.press('w');
  await page.getByRole('heading', { name: 'Widget', exact: true }).waitFor();
  await page.getByRole('textbox', { name: 'Write a message' }).fill('');
  await page.keyboard.type('gs?');
  assert.equal(await page.getByRole('textbox', { name: 'Write a message' }).inputValue(), 'gs?');
  assert.equal(await page.getByRole('heading', { name: 'Widget', exact: true }).count(), 1);
});

test('the sheet behind ? lists the keys of the screen, and Escape gives the focus back', async () => {
  const { page } = owner;
  await page.getByRole('heading', { name: 'Widget', exact: true }).click();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await sheet.getByText('Settings').waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
});

test('a menu is opened, walked and left with the keyboard alone', async () => {
  const { page } = owner;
  const button = page.getByRole('button', { name: /Anna owner/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-haspopup')), 'menu');
});

test('the theme chosen stays after a reload', async () => {
  const { page } = owner;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('dark');
  await page.keyboard.press('Enter');
  await page.reload();
  await page.locator('#content').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  assert.deepEqual(owner.complaints, []);
});
