import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { unsubscribeLink } from '@askbob/server/src/platform/mail/unsubscribe-link.ts';
import { type ConsoleServer, type SignedIn, startConsole } from './console-server.ts';
import { violations } from './inspect.ts';

let app: ConsoleServer;
let owner: SignedIn;
let business: { id: string; token: string };
before(async () => {
  app = await startConsole();
  business = await app.server.business();
  owner = await app.signedIn(await app.person('owner', business.id));
});
after(() => app.close());

const ask = async (message: string) =>
  (await app.server.call('POST', '/api/chat', { body: { business_id: business.id, message } })).json;
const open = (tab: string) => owner.page.goto(`${app.base}/portal/settings?tab=${tab}`);
const save = async () => {
  const { page } = owner;
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
};

test('what an owner writes about the business is what Bob answers with, without a publish', async () => {
  await open('business');
  await owner.page.getByRole('textbox', { name: /^Address/ }).fill('Harbour Street 12');
  await save();
  const reply = await ask('where are you?');
  assert.match(reply.reply, /Harbour Street 12/);
  assert.equal(reply.citations[0].document_id, 'business');
});

test('a day with hours of its own is added, said, and taken away', async () => {
  const { page } = owner;
  await open('hours');
  await page.getByRole('button', { name: 'Monday to Friday, 9 to 17' }).click();
  await page.getByRole('button', { name: 'Add a day' }).click();
  await page.getByLabel('Date').fill('2099-12-24');
  await page.getByLabel('Name', { exact: true }).fill('Christmas Eve');
  await page.getByRole('switch', { name: 'Closed all day' }).click();
  await save();
  assert.match((await ask('are you open on Christmas Eve?')).reply, /\(Christmas Eve\).* 09:00–13:00/);
  await page.getByRole('button', { name: 'Remove Christmas Eve' }).click();
  await save();
  await page.getByText('every week is like the other').waitFor();
});

test('a setting is found by an owner’s word and by keys alone, and its heading has the focus', async () => {
  const { page } = owner;
  await open('answers');
  await page.getByRole('searchbox', { name: 'Find a setting' }).fill('vacation');
  await page.getByRole('status').getByText('1 setting found').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Hours and people', selected: true }).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Holidays and other days');
  await page.getByRole('searchbox', { name: 'Find a setting' }).fill('Datenschutz');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Privacy and safety', selected: true }).waitFor();
  await page.getByRole('searchbox', { name: 'Find a setting' }).fill('nothing at all');
  await page.getByText('No setting is called like that').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Privacy and safety', selected: true }).waitFor();
});

test('a person chooses the own mails, and a link in a mail stops one of them', async () => {
  const { page } = owner;
  await page.goto(`${app.base}/portal/account`);
  const weekly = page.getByRole('switch', { name: 'The figures, every Monday' });
  // The switch shows what is being saved a moment after the click, which check() would not wait for.
  await weekly.click();
  await page.getByRole('switch', { name: 'The figures, every Monday', checked: true }).waitFor();
  await page.waitForFunction(() => !document.querySelector('[role=switch]:disabled'));
  const { user_id, business_id } = await app.server.services.store.platform.read((q) =>
    q.selectFrom('mail_choices').select(['user_id', 'business_id']).executeTakeFirstOrThrow(),
  );
  const whose = { businessId: business_id, kind: 'weekly', who: user_id } as const;
  await page.goto(unsubscribeLink(app.server.services, whose));
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Stop these mails' }).click();
  await page.getByRole('status').getByText('Done').waitFor();
  await page.goto(`${app.base}/portal/account`);
  await weekly.waitFor();
  assert.equal(await weekly.isChecked(), false);
});

test('nothing complained on the way', () => assert.deepEqual(owner.complaints, []));
