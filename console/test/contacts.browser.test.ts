import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ConsoleServer, phone, type SignedIn, startConsole } from './console-server.ts';
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
  await leaves('my boiler drips', { name: 'Ada Byron', email: 'ada@example.com' });
  await leaves('a second boiler drips', { name: 'A. Byron', phone: '030 123456' });
  await leaves('nothing drips here', { name: 'Charles Babbage' });
});
after(() => app.close());

/** A visitor asks something and says who he is. */
async function leaves(message: string, details: Record<string, string>): Promise<void> {
  const { json } = await app.server.call('POST', '/api/chat', {
    body: { business_id: business.id, message },
  });
  await app.server.call('POST', '/api/chat/escalate', {
    body: { session_id: json.session_id, ...details },
    headers: { 'x-visitor-token': json.visitor_token },
  });
}

const count = async (): Promise<number> =>
  (await app.server.call('GET', '/api/contacts', { token: business.token })).json.items.length;

test('a person is found, corrected, joined with another contact, and erased with everything', async () => {
  const { page, complaints, close } = await app.signedIn(email);
  await page.goto(`${app.base}/portal/contacts`);
  await page.getByRole('link', { name: /Charles/ }).waitFor();
  await page.getByRole('searchbox').fill('byron');
  await page.getByRole('link', { name: /Charles/ }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: /Ada Byron/ }).click();
  await page.getByRole('heading', { name: '1 conversation' }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'About this person' }).fill('Likes engines');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Likes engines').waitFor();
  await page.getByRole('button', { name: 'Same person as…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('byron');
  await dialog.getByRole('button', { name: /A\. Byron/ }).click();
  await dialog.getByText('This cannot be taken apart again.', { exact: false }).waitFor();
  assert.equal(await count(), 3, 'nothing is changed before it is said');
  await dialog.getByRole('button', { name: 'Make them one person' }).click();
  await page.getByRole('heading', { name: '2 conversations' }).waitFor();
  await page.getByText('030 123456').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export everything' }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^contact-.*\.json$/);
  await page.getByRole('button', { name: 'Erase this person' }).click();
  await dialog.getByText('2 conversations, files', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByRole('heading', { name: 'Contacts' }).waitFor();
  assert.equal(await count(), 1);
  assert.deepEqual(complaints, []);
  await close();
});

test('on a phone, dark, list and person fit and are accessible', async () => {
  const small: SignedIn = await app.signedIn(email, { ...phone, colorScheme: 'dark' });
  const { page } = small;
  await page.goto(`${app.base}/portal/contacts`);
  await page.getByRole('link', { name: /Charles/ }).waitFor();
  assert.deepEqual([await overflow(page), await violations(page)], [0, []]);
  await page.getByRole('link', { name: /Charles/ }).click();
  await page.getByRole('heading', { name: '1 conversation' }).waitFor();
  await settled(page);
  assert.deepEqual([await overflow(page), await violations(page)], [0, []]);
  await small.close();
});
