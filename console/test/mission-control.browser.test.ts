import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ConsoleServer, password, type SignedIn, startConsole } from './console-server.ts';
import { violations } from './inspect.ts';

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
  await page.locator('summary', { hasText: 'acted as this business' }).click();
  await page.getByText('Owner asked by phone').waitFor();
  await page.getByRole('button', { name: 'Leave this business' }).click();
  await page.getByRole('heading', { name: 'Businesses' }).waitFor();
});

test('a suspended business’s people are told why at once and when they sign in, and go on afterwards', async () => {
  const { page } = admin;
  const business = await app.server.business({ name: 'Quay Plumbing' });
  const email = await app.person('owner', business.id);
  const owner = await app.signedIn(email);
  await page.reload();
  await page.getByRole('button', { name: 'More for Quay Plumbing' }).click();
  await page.getByRole('menuitem', { name: 'Suspend' }).click();
  await page.getByLabel('Reason').fill('The bill of May is open');
  await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
  const row = page.getByRole('row', { name: /Quay Plumbing/ });
  await row.getByText('Suspended').waitFor();
  await owner.page.getByRole('heading', { name: 'Quay Plumbing is suspended' }).waitFor();
  await owner.page.getByText('The bill of May is open').waitFor();
  await owner.page.getByText('Whoever runs this installation for you.').waitFor();
  await owner.page.getByText('No chat on your site, and nothing of the reason.').waitFor();
  await owner.page.getByRole('button', { name: 'Sign out' }).click();
  await owner.page.getByLabel('E-mail').fill(email);
  await owner.page.getByLabel('Password').fill(password);
  await owner.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await owner.page.getByRole('heading', { name: 'Quay Plumbing is suspended' }).waitFor();
  await owner.page.getByText('The bill of May is open').waitFor();
  await owner.page.getByRole('button', { name: 'Sign in as someone else' }).waitFor();
  assert.deepEqual(await violations(owner.page), []);
  await page.getByRole('button', { name: 'More for Quay Plumbing' }).click();
  await page.getByRole('menuitem', { name: 'Bring back' }).click();
  await row.getByText('Suspended').waitFor({ state: 'detached' });
  await owner.page.getByRole('button', { name: 'Try again' }).click();
  await owner.page.getByRole('heading', { name: 'Setup' }).waitFor();
  await owner.close();
});

test('a business is deleted only once its name has been typed, and what went is said', async () => {
  const { page } = admin;
  await page.getByRole('button', { name: 'More for Corner Dental' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const go = page.getByRole('button', { name: 'Delete for good' });
  const name = page.getByLabel('Type "Corner Dental" to confirm');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export everything first' }).click();
  assert.match((await download).suggestedFilename(), /^business-.*\.ndjson$/);
  await name.fill('Corner Denta');
  assert.equal(await go.isDisabled(), true);
  await name.fill('Corner Dental');
  await go.click();
  await page.getByRole('heading', { name: 'Corner Dental is deleted' }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('row', { name: /Corner Dental/ }).waitFor({ state: 'detached' });
  assert.deepEqual(admin.complaints, []);
});
