import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ConsoleServer, type SignedIn, startConsole } from './console-server.ts';

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

test('nothing complained on the way', () => assert.deepEqual(owner.complaints, []));
