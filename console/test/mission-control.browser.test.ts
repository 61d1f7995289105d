import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ConsoleServer, type SignedIn, startConsole } from './console-server.ts';

let app: ConsoleServer;
let admin: SignedIn;
before(async () => {
  app = await startConsole();
  admin = await app.signedIn(await app.person('admin'));
});
after(() => app.close());

test('an admin creates a business and invites its owner on it', async () => {
  const { page } = admin;
  await page.getByRole('button', { name: 'Create a business' }).click();
  await page.getByLabel('Name').fill('Velo Garage');
  await page.getByRole('dialog').getByRole('button', { name: 'Create a business' }).click();
  await page.getByRole('heading', { name: 'People' }).waitFor();
  await page.getByText('Acting on Velo Garage').waitFor();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name').fill('Vera Velo');
  await page.getByLabel('E-mail').fill('vera@velo.example');
  await page.getByRole('radio', { name: /^Owner/ }).check();
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByRole('region', { name: 'Invitation link' }).waitFor();
  await page.getByRole('button', { name: 'I have passed it on' }).click();
  await page.getByText('vera@velo.example').waitFor();
  await page.getByRole('link', { name: 'Leave this business' }).click();
  await page.getByRole('heading', { name: 'Businesses' }).waitFor();
  assert.equal(new URL(page.url()).search, '');
});

test('the business acted on stays from screen to screen, and another one is chosen by its name', async () => {
  const { page } = admin;
  await app.server.business({ name: 'Corner Dental' });
  await page.reload();
  await page.getByRole('link', { name: 'Work on Velo Garage' }).click();
  await page.getByRole('link', { name: 'Personas' }).click();
  await page.getByRole('heading', { name: 'Personas' }).waitFor();
  await page.getByText('Acting on Velo Garage').waitFor();
  await page.keyboard.press('b');
  await page.getByRole('searchbox', { name: 'Find a business' }).fill('corner');
  await page.keyboard.press('Enter');
  await page.getByText('Acting on Corner Dental').waitFor();
  await page.getByRole('heading', { name: 'Personas' }).waitFor();
  await page.getByRole('link', { name: 'Leave this business' }).click();
});

test('signing in as an owner needs a reason, shows whose login it is, and ends where it began', async () => {
  const { page } = admin;
  await page.getByRole('button', { name: 'More for Corner Dental' }).click();
  await page.getByRole('menuitem', { name: 'Sign in as its owner' }).click();
  await page.getByLabel('Reason').fill('Owner asked by phone why the widget does not show');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('You are signed in as the owner of Corner Dental.').waitFor();
  await page.getByRole('heading', { name: 'Setup' }).waitFor();
  await page.getByRole('link', { name: 'Audit' }).click();
  await page.locator('summary', { hasText: 'login.signed_in_as' }).click();
  await page.getByText('Owner asked by phone').waitFor();
  await page.getByRole('button', { name: 'Leave this business' }).click();
  await page.getByRole('heading', { name: 'Businesses' }).waitFor();
});

test('suspending a business can be taken back from the note that says so', async () => {
  const { page } = admin;
  await page.getByRole('button', { name: 'More for Corner Dental' }).click();
  await page.getByRole('menuitem', { name: 'Suspend' }).click();
  const row = page.getByRole('row', { name: /Corner Dental/ });
  await row.getByText('Suspended').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.getByText('Suspended').waitFor({ state: 'detached' });
  assert.deepEqual(admin.complaints, []);
});
