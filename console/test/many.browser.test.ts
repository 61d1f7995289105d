import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inboxAddress } from '@askbob/server/src/mailroom/inbox-address.ts';
import { writtenMail } from '@askbob/server/src/testing/written-mail.ts';
import { type ConsoleServer, phone, type SignedIn, startConsole } from './console-server.ts';
import { fillBusiness } from './fill-business.ts';
import { overflow, settled, violations } from './inspect.ts';

const TOKEN = 'a-token-of-the-mail-server';
let app: ConsoleServer;
let business: { id: string; token: string };
let owner: SignedIn;
let email: string;
before(async () => {
  app = await startConsole({ MAIL_INBOUND_TOKEN: TOKEN, MAIL_FROM: 'bob@desk.example' });
  business = await app.server.business({ name: 'Brightwater Heating' });
  await fillBusiness(app.server, business);
  email = await app.person('owner', business.id);
  owner = await app.signedIn(email);
});
after(() => app.close());

const open = async (path: string) => {
  await owner.page.goto(`${app.base}/portal/${path}`);
  await settled(owner.page);
};
const ask = async (method: string, path: string, body?: unknown) => {
  const reply = await app.server.call(method, path, { token: business.token, body });
  assert.ok(reply.status < 300, `${method} ${path}: ${reply.status} ${reply.text}`);
  return reply.json;
};
const documents = async (): Promise<{ id: string; question: string; review_by?: string; owner?: string }[]> =>
  (await ask('GET', '/api/knowledge/documents?limit=200')).items;
const row = (name: RegExp) => owner.page.getByRole('button', { name }).first();

test('keys choose answers, one dialog says when all are looked at again, and they leave the list of what is due', async () => {
  const { page } = owner;
  for (const question of ['Is the yard open?', 'Is the shop open?', 'Is the office open?']) {
    await ask('POST', '/api/knowledge/entries', {
      question,
      answer: 'Yes.',
      review_by: '2020-01-01T00:00:00Z',
    });
  }
  await open('knowledge?check=due');
  await page.getByRole('link', { name: /Is the shop open/ }).waitFor();
  await page.locator('#content').focus();
  for (const key of ['j', 'x', 'Shift+J', 'Shift+J']) await page.keyboard.press(key);
  await page.getByText('3 selected').waitFor();
  assert.deepEqual(await violations(page), []);
  // Enter presses the button that has the focus, and does nothing to the marked row.
  await page.getByRole('button', { name: 'Valid until…' }).focus();
  await page.keyboard.press('Enter');
  const until = page.getByRole('dialog', { name: 'Until when are these 3 valid?' });
  assert.ok(
    await until.getByRole('button', { name: 'Save' }).isDisabled(),
    'nothing is set unless it is chosen',
  );
  await until.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('3 selected').waitFor();
  await page.getByRole('button', { name: 'Looked after by…' }).click();
  const keeper = page.getByRole('dialog', { name: 'Who looks after these 3?' });
  await keeper.getByRole('button', { name: 'Nobody looks after them' }).waitFor();
  assert.ok(await keeper.getByRole('button', { name: 'Save' }).isDisabled());
  assert.deepEqual(await violations(page), []);
  await keeper.getByRole('button', { name: 'Cancel' }).click();
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'When are these 3 checked again?' });
  await dialog.getByRole('button', { name: 'In 6 months' }).click();
  const day = await dialog.getByLabel(/Look at it again/).inputValue();
  assert.deepEqual(await violations(page), []);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('3 changed').waitFor();
  await page.getByText('0 selected').waitFor();
  const due = (await documents()).filter(({ question }) => /^Is the/.test(question));
  assert.deepEqual(new Set(due.map(({ review_by }) => review_by?.slice(0, 7))), new Set([day.slice(0, 7)]));
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').waitFor();
});

test('what is deleted together is asked for, and what was deleted meanwhile is named', async () => {
  const { page } = owner;
  await open('knowledge?q=is+the');
  await page.getByRole('link', { name: /Is the shop open/ }).waitFor();
  await page.getByRole('button', { name: 'Select several' }).click();
  for (const name of [/Is the yard/, /Is the shop/]) await row(name).click();
  assert.equal(await row(/Is the yard/).getAttribute('aria-pressed'), 'true');
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete 2 answers and pages?' });
  await dialog.waitFor();
  // A colleague is quicker, and this page has not heard of it.
  const shop = (await documents()).find(({ question }) => question === 'Is the shop open?');
  await ask('DELETE', `/api/knowledge/documents/${shop?.id}`);
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('1 deleted').waitFor();
  await page
    .getByRole('alert')
    .getByText(/^Is the shop open\?: /)
    .waitFor();
  const left = (await documents()).map(({ question }) => question);
  assert.ok(!left.includes('Is the yard open?') && !left.includes('Is the shop open?'), left.join());
  assert.ok(left.includes('Is the office open?'));
});

test('Escape stops what is being done: the row at work is finished, no other is begun, and the choice stays ended', async () => {
  const { page } = owner;
  for (const day of ['Monday', 'Tuesday', 'Friday'])
    await ask('POST', '/api/knowledge/entries', { question: `Who is there on ${day}?`, answer: 'Ida.' });
  await open('knowledge?q=who+is+there');
  await page.getByRole('link', { name: /Who is there on Friday/ }).waitFor();
  await page.getByRole('button', { name: 'Select several' }).click();
  for (const name of [/on Monday/, /on Tuesday/, /on Friday/]) await row(name).click();
  const begun = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  let requests = 0;
  await page.route('**/api/knowledge/documents/*', async (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    requests += 1;
    begun.resolve();
    await ended.promise;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Valid until…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Valid until|Until/).fill('2099-01-01');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await begun.promise;
  assert.ok(
    await page
      .getByRole('button', { name: 'Select none' })
      .or(page.getByRole('button', { name: 'Select all shown' }))
      .isDisabled(),
  );
  await row(/on Monday/).click({ force: true });
  assert.equal(await row(/on Monday/).getAttribute('aria-pressed'), 'true', 'the choice is held');
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').waitFor();
  ended.resolve();
  await page.getByText('1 changed').waitFor();
  await page.unroute('**/api/knowledge/documents/*');
  assert.equal(requests, 1);
  assert.equal(await page.getByRole('region', { name: 'Select several' }).count(), 0);
});

test('people who are chosen come into one file, and are erased together after being asked', async () => {
  const { page } = owner;
  for (const name of ['Ida', 'Otto', 'Lise']) {
    const { json } = await app.server.call('POST', '/api/chat', {
      body: { business_id: business.id, message: 'a person please' },
    });
    await app.server.call('POST', '/api/chat/escalate', {
      body: { session_id: json.session_id, name, email: `${name.toLowerCase()}@example.com` },
      headers: { 'x-visitor-token': json.visitor_token },
    });
  }
  await open('contacts');
  await page.getByRole('link', { name: /Ida/ }).waitFor();
  await page.getByRole('button', { name: 'Select several' }).click();
  for (const name of [/^Ida/, /^Otto/]) await row(name).click();
  assert.deepEqual(await violations(page), []);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export everything' }).click();
  assert.equal((await saved).suggestedFilename(), 'contacts.json');
  await page.getByText('2 people are in the file').waitFor();
  await page.getByText('2 selected').waitFor();
  await page.getByRole('button', { name: 'Erase these people' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase 2 people?' });
  await dialog.getByRole('listitem').first().waitFor();
  assert.deepEqual((await dialog.getByRole('listitem').allTextContents()).sort(), ['Ida', 'Otto']);
  await dialog.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByText('2 people erased').waitFor();
  const { items } = await ask('GET', '/api/contacts');
  assert.deepEqual(
    items.map(({ name }: { name: string }) => name),
    ['Lise'],
  );
});

test('mails that belong nowhere are put away together', async () => {
  const { page } = owner;
  for (const from of ['one@example.com', 'two@example.com', 'three@example.com']) {
    await ask('POST', '/api/blocked-senders', { email: from });
    const reply = await fetch(`${app.base}/api/mail/inbound`, {
      method: 'POST',
      headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${TOKEN}` },
      body: writtenMail({
        from,
        to: `reply+${business.id.replaceAll('-', '')}${'a'.repeat(43)}@desk.example`,
        subject: `From ${from}`,
        text: `I am ${from}`,
        headers: { 'Delivered-To': inboxAddress(app.server.services.config, business.id) },
      }),
    });
    assert.ok(reply.ok, await reply.text());
  }
  await open('mail');
  await page.getByRole('tab', { name: 'From blocked senders' }).click();
  await page.getByRole('heading', { name: 'From one@example.com' }).waitFor();
  await page.getByRole('button', { name: 'Select several' }).click();
  for (const from of ['one', 'three'])
    await page.getByRole('checkbox', { name: `Select “From ${from}@example.com”` }).check();
  assert.deepEqual(await violations(page), []);
  const bar = page.getByRole('region', { name: 'Select several' });
  await bar.getByRole('button', { name: 'Put away' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put away' }).click();
  await page.getByText('2 mails put away').waitFor();
  await page.getByRole('heading', { name: 'From two@example.com' }).waitFor();
  assert.equal(await page.getByRole('heading', { name: /^From (one|three)@/ }).count(), 0);
});

test('proposals are taken over together in the words of their fields; one without an answer stays and says so', async () => {
  const { page } = owner;
  const { items } = await ask('GET', '/api/knowledge/documents?q=boiler');
  const propose = (body: unknown) => ask('POST', '/api/knowledge/proposals', body);
  await propose({ kind: 'wording', document_id: items[0].id, text: 'servicing the furnace' });
  await propose({ kind: 'entry', question: 'Do you sweep chimneys?', answer: 'Yes.' });
  await open('knowledge/proposals');
  await page.getByRole('textbox', { name: 'Add this wording' }).fill('what servicing a furnace costs');
  await page.getByRole('textbox', { name: 'Answer' }).fill('');
  await page.getByRole('button', { name: 'Select several' }).click();
  await page.getByRole('checkbox', { name: 'Select “Do you sweep chimneys?”' }).check();
  await page.getByRole('checkbox', { name: 'Select “servicing the furnace”' }).check();
  assert.deepEqual(await violations(page), []);
  const bar = page.getByRole('region', { name: 'Select several' });
  await bar.getByRole('button', { name: 'Add to the draft' }).click();
  await page.getByText('1 is in the draft').waitFor();
  await bar.getByText('Do you sweep chimneys?: nothing is written there yet').waitFor();
  const { variants } = await ask('GET', `/api/knowledge/documents/${items[0].id}`);
  assert.ok(variants.includes('what servicing a furnace costs'), variants.join());
  await bar.getByRole('button', { name: 'Leave out' }).click();
  const asked = page.getByRole('dialog', { name: 'Leave out 1 proposal?' });
  await asked.getByRole('button', { name: 'Leave out' }).click();
  await page.getByText('1 left out').waitFor();
  assert.deepEqual((await ask('GET', '/api/knowledge/proposals')).items, []);
});

test('on a phone, in the dark and in German, nothing is cut off and axe is content', async () => {
  const { page, complaints, close } = await app.signedIn(email, {
    ...phone,
    colorScheme: 'dark',
    locale: 'de-DE',
  });
  for (const path of ['knowledge', 'contacts']) {
    await page.goto(`${app.base}/portal/${path}`);
    await settled(page);
    await page.getByRole('button', { name: 'Mehrere auswählen' }).click();
    await page.getByRole('button', { name: 'Alle gezeigten auswählen' }).click();
    await page.getByText(/^[1-9]\d* ausgewählt/).waitFor();
    assert.deepEqual(await violations(page), [], path);
    assert.equal(await overflow(page), 0, path);
  }
  assert.deepEqual(complaints, []);
  await close();
});

test('no screen complained', () => assert.deepEqual(owner.complaints, []));
