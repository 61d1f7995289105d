import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { createMailbox } from '@askbob/server/src/testing/mailbox.ts';
import type { Page } from 'playwright-core';
import { type ConsoleServer, phone, startConsole } from './console-server.ts';
import { fillBusiness } from './fill-business.ts';
import { overflow, violations } from './inspect.ts';

let app: ConsoleServer;
let business: { id: string; token: string };
let owner: string;
const pictures = process.env.PICTURES;

before(async () => {
  app = await startConsole();
  Object.assign(app.server.services, { mail: createMailbox() });
  business = await app.server.business({ name: 'Brightwater Heating' });
  await fillBusiness(app.server, business);
  owner = await app.person('owner', business.id);
  if (pictures) mkdirSync(pictures, { recursive: true });
});
after(() => app.close());

const call = (method: string, path: string, body?: unknown) =>
  app.server.call(method, path, { token: business.token, body });

/** A visitor who asks something and says who he is; his conversation. */
async function leaves(message: string, details: Record<string, string>): Promise<string> {
  const headers = { 'accept-language': 'de-AT', 'user-agent': 'Mozilla/5.0 (iPhone) Safari/604.1' };
  const body = { business_id: business.id, message };
  const { json } = await app.server.call('POST', '/api/chat', { body, headers });
  await app.server.call('POST', '/api/chat/escalate', {
    body: { session_id: json.session_id, ...details },
    headers: { 'x-visitor-token': json.visitor_token },
  });
  return json.conversation_id;
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
}

test('a sender is blocked and let through again, and his conversation comes and goes with it', async () => {
  const id = await leaves('opening hours', { name: 'Mallory', email: 'mallory@example.com' });
  const { page, complaints, close } = await app.signedIn(owner);
  await page.goto(`${app.base}/portal/inbox?c=${id}`);
  await page.getByText('Safari · iPhone').waitFor();
  await page.getByText('Austrian German').waitFor();
  await page.getByRole('button', { name: 'More' }).last().click();
  await page.getByRole('menuitem', { name: 'Block the sender' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Mails and chats of mallory@example.com').waitFor();
  assert.deepEqual(await violations(page), []);
  await picture(page, 'block-dialog');
  await dialog.getByRole('textbox', { name: /Why/ }).fill('Insults');
  await dialog.getByRole('button', { name: 'Block' }).click();
  await page.getByText('What comes from here reaches nobody.', { exact: false }).waitFor();
  assert.equal(
    (await call('GET', '/api/conversations')).json.items.some((row: { id: string }) => row.id === id),
    false,
  );
  await picture(page, 'blocked-note');
  await page.goto(`${app.base}/portal/blocked`);
  await page.getByText('Insults', { exact: false }).waitFor();
  assert.deepEqual(await violations(page), []);
  await picture(page, 'blocked');
  await page.getByRole('link', { name: 'Their conversations' }).click();
  await page.getByRole('button', { name: /Mallory/ }).waitFor();
  await page.goto(`${app.base}/portal/blocked`);
  await page.getByRole('button', { name: 'Unblock' }).click();
  await page.getByText('Nobody is blocked').waitFor();
  assert.equal((await call('GET', `/api/conversations/${id}`)).json.status, 'waiting');
  assert.deepEqual(complaints, []);
  await close();
});

test('staff mail a visitor the conversation, and see that it is on its way', async () => {
  const id = await leaves('opening hours', { name: 'Ada', email: 'ada@example.com' });
  const { page, complaints, close } = await app.signedIn(owner);
  await page.goto(`${app.base}/portal/inbox?c=${id}`);
  await page.getByRole('button', { name: 'More' }).last().click();
  await page.getByRole('menuitem', { name: 'Mail the conversation' }).click();
  const dialog = page.getByRole('dialog');
  assert.equal(await dialog.getByRole('textbox', { name: 'To' }).inputValue(), 'ada@example.com');
  assert.deepEqual(await violations(page), []);
  await dialog.getByRole('button', { name: 'Mail it' }).click();
  await page.getByText('Copy of the conversation: ada@example.com').waitFor();
  await picture(page, 'mails');
  assert.deepEqual(complaints, []);
  await close();
});

test('an owner makes fields of his own, and staff fill them in at the contact', async () => {
  const id = await leaves('opening hours', { name: 'Grace' });
  const { page, complaints, close } = await app.signedIn(owner);
  await page.goto(`${app.base}/portal/settings?tab=business`);
  const fields = page
    .getByRole('region', { name: 'What you keep of people' })
    .or(page.locator('section', { hasText: 'What you keep of people' }));
  const add = async (label: string, type: string) => {
    await fields.getByLabel('Name of the field').last().fill(label);
    await fields.getByLabel('Kind').selectOption(type);
    await fields.getByRole('button', { name: 'Add field' }).click();
  };
  await add('Customer number', 'text');
  await add('Contract', 'choice');
  await fields.getByText('Give at least one choice').waitFor();
  await fields.getByLabel('Choices').fill('full');
  await page.keyboard.press('Enter');
  assert.deepEqual(await violations(page), []);
  await picture(page, 'contact-fields');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: false }).first().waitFor();
  await page.goto(`${app.base}/portal/inbox?c=${id}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Customer number').fill('K-4711');
  await page.getByLabel('Contract').selectOption('full');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('K-4711').waitFor();
  await page.getByRole('link', { name: 'Grace' }).last().click();
  await page.getByRole('heading', { name: 'What is known' }).waitFor();
  await page.getByText('K-4711').waitFor();
  await picture(page, 'contact');
  assert.deepEqual(complaints, []);
  await close();
});

test('an agent gives a conversation to a colleague, who is shown as there', async () => {
  const id = await leaves('opening hours', { name: 'Linus' });
  const agent = await app.person('agent', business.id);
  const [here, other] = [await app.signedIn(owner), await app.signedIn(agent)];
  await here.page.goto(`${app.base}/portal/inbox`);
  await here.page.getByRole('button', { name: /Linus/ }).waitFor();
  await other.page.goto(`${app.base}/portal/inbox?c=${id}`);
  await other.page.getByRole('button', { name: 'More' }).last().click();
  await other.page.getByRole('menuitem', { name: /here now/ }).click();
  await here.page.getByRole('button', { name: /Linus.*Anna owner/s }).waitFor();
  const { assignee } = (await call('GET', `/api/conversations/${id}`)).json;
  assert.ok(assignee);
  assert.deepEqual([here.complaints, other.complaints], [[], []]);
  await here.close();
  await other.close();
});

test('the screens fit a phone, in the dark too', async () => {
  await call('POST', '/api/blocked-senders', {
    email: 'a-very-long-address-of-somebody@a-very-long-domain.example',
  });
  const { page, close } = await app.signedIn(owner, phone);
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const path of ['blocked', 'mail', 'settings?tab=business', 'settings?tab=privacy']) {
    await page.goto(`${app.base}/portal/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await overflow(page), 0, path);
    assert.deepEqual(await violations(page), [], path);
    await picture(page, `phone-${path.replace(/\W/g, '-')}`);
  }
  await close();
});
