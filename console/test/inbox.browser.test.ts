import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { runDueJobs } from '@askbob/server/src/platform/jobs/run-due-jobs.ts';
import { fileForm, smallPhoto } from '@askbob/server/src/testing/form.ts';
import { type ConsoleServer, desktop, phone, type SignedIn, startFilledConsole } from './console-server.ts';
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
  await owner.page.goto(`${app.base}/portal/inbox`);
});

/** A visitor writes; with no session a new conversation begins. */
async function write(
  message: string,
  session?: { session_id: string; conversation_id: string; visitor_token: string },
) {
  const { json } = await app.server.call('POST', '/api/chat', {
    body: { business_id: business.id, message, ...(session ? { session_id: session.session_id } : {}) },
    headers: session ? { 'x-visitor-token': session.visitor_token } : {},
  });
  const { session_id, conversation_id } = json;
  return { session_id, conversation_id, visitor_token: json.visitor_token ?? session?.visitor_token };
}

const history = async (id: string): Promise<{ role: string; text: string; receipt_id?: string }[]> => {
  const { json } = await app.server.call('GET', `/api/chat/history/${id}`, { token: business.token });
  return json.messages;
};

test('a visitor who writes appears in the open inbox without a reload', async () => {
  const { page } = owner;
  await page.getByRole('button', { name: /how much is a boiler service/ }).waitFor();
  await write('do you come on sundays at all');
  await page.getByRole('button', { name: /do you come on sundays at all/ }).waitFor();
});

test('keys open a conversation, take it over, and put the cursor where one writes', async () => {
  const { page } = owner;
  const session = await write('please let me talk to a person');
  await page.getByRole('button', { name: /please let me talk to a person/ }).waitFor();
  await page.locator('#content').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take over' }).waitFor();
  await page.keyboard.press('t');
  const field = page.getByRole('textbox', { name: 'Write to the visitor' });
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await field.fill('Here I am.');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('Here I am.').waitFor();
  await page.waitForFunction(() => !document.body.textContent?.includes('Sending'));
  assert.equal((await history(session.conversation_id)).at(-1)?.text, 'Here I am.');
});

test('while no conversation is open, the pane says who waits and opens it', async () => {
  const { page } = owner;
  const { json } = await app.server.call('GET', '/api/conversations?status=waiting', {
    token: business.token,
  });
  for (const { id } of json.items)
    await app.server.call('POST', `/api/conversations/${id}/close`, { token: business.token });
  await page.getByRole('heading', { name: 'Pick a conversation' }).waitFor();
  const session = await write('my chimney hums');
  await app.server.call('POST', '/api/chat/escalate', {
    body: { session_id: session.session_id, name: 'Ilse' },
    headers: { 'x-visitor-token': session.visitor_token },
  });
  await page.getByRole('heading', { name: 'Ilse waits for a person' }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('button', { name: 'Open the conversation' }).click();
  await page.waitForURL(`**/portal/inbox?c=${session.conversation_id}`);
});

test('what could not be delivered is said under the message and in the list, and goes when the visitor is back', async () => {
  const { page } = owner;
  const session = await write('is anybody there today');
  const visitor = { headers: { 'x-visitor-token': session.visitor_token } };
  const { session_id } = session;
  const body = { session_id, email: 'eva@example.com' };
  await app.server.call('POST', '/api/chat/escalate', { body, ...visitor });
  await page.getByRole('button', { name: /is anybody there today/ }).click();
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByRole('textbox', { name: 'Write to the visitor' }).fill('Yes, I am here.');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('Yes, I am here.').waitFor();
  // It shows before the server has it, and only then is there anything to deliver.
  await page.getByText('Sending', { exact: true }).waitFor({ state: 'detached' });
  await minutePasses();
  const note = page.getByText('Not delivered: the visitor left, and no mail is set up.');
  await note.waitFor();
  assert.equal(
    await page.getByRole('link', { name: 'Write to eva@example.com yourself' }).getAttribute('href'),
    'mailto:eva@example.com',
  );
  await page.getByRole('button', { name: /is anybody there today.*Not delivered/ }).waitFor();
  assert.deepEqual(await violations(page), []);
  const { json } = await app.server.call('GET', `/api/chat/messages?session_id=${session_id}`, visitor);
  const seen = { session_id, seq: json.messages.at(-1).seq };
  await app.server.call('POST', '/api/chat/seen', { body: seen, ...visitor });
  await page.getByText('Seen', { exact: true }).waitFor();
  await note.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Give back to Bob' }).click();
  await page.getByText('Bob answers here.', { exact: false }).waitFor();
});

/** Does what is due within a minute. */
async function minutePasses(): Promise<void> {
  const { services } = app.server;
  const later = { ...services, now: () => services.now() + 61_000 };
  while ((await runDueJobs(later)) > 0);
}

test('what the visitor answers to staff shows live, and Bob stays silent until he gets it back', async () => {
  const { page } = owner;
  const session = await write('I want to talk to someone');
  await page.getByRole('button', { name: /I want to talk to someone/ }).click();
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByText(/^You are speaking with/).waitFor();
  await write('how much is a boiler service', session);
  await page.getByRole('log').getByText('how much is a boiler service').waitFor();
  assert.equal((await history(session.conversation_id)).at(-1)?.role, 'visitor');
  await page.getByRole('button', { name: 'Give back to Bob' }).click();
  await page.getByText('Bob answers here.', { exact: false }).waitFor();
  await write('how much is a boiler service', session);
  await page.getByRole('log').getByText('95 euros').waitFor();
});

test('a message that could not be sent stays, says so, and can be sent again once', async () => {
  const { page } = owner;
  const session = await write('a person please');
  await page.getByRole('button', { name: /a person please/ }).click();
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByText(/^You are speaking with/).waitFor();
  await page.route('**/messages', (route) => route.abort());
  await page.getByRole('textbox', { name: 'Write to the visitor' }).fill('Good morning.');
  await page.keyboard.press('Enter');
  const again = page.getByRole('button', { name: 'Send again' });
  await again.waitFor();
  await page.unroute('**/messages');
  await again.click();
  await again.waitFor({ state: 'detached' });
  await page.getByText('Sending').waitFor({ state: 'detached' });
  const sent = (await history(session.conversation_id)).filter(({ text }) => text === 'Good morning.');
  assert.equal(sent.length, 1);
  // The browser itself reports the request that was cut off on purpose.
  owner.complaints.length = 0;
});

test('what was begun and not sent is there again after another conversation and a reload, and gone at sign-out', async () => {
  const { page, close } = await app.signedIn(email);
  const first = await write('somebody else please, a person');
  const second = await write('and I want a human too');
  const field = page.getByRole('textbox', { name: 'Write to the visitor' });
  await page.goto(`${app.base}/portal/inbox?c=${first.conversation_id}`);
  await page.getByRole('button', { name: 'Take over' }).click();
  await field.fill('Half a sent');
  await page.getByRole('button', { name: /and I want a human too/ }).click();
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByText(/^You are speaking with/).waitFor();
  assert.equal(await field.inputValue(), '');
  await page.getByRole('button', { name: /somebody else please.*Not sent yet/ }).click();
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Half a sent');
  await page.reload();
  await field.waitFor();
  assert.equal(await field.inputValue(), 'Half a sent');
  assert.notEqual(second.conversation_id, first.conversation_id);
  await page.evaluate(() => localStorage.setItem('other', 'stays'));
  await page
    .getByRole('button', { name: /Anna owner/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('textbox', { name: 'Password' }).waitFor();
  assert.deepEqual(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('words'))),
    [],
  );
  await close();
});

test('the list stays still under the pointer, and is put in order when asked', async () => {
  const { page, close } = await app.signedIn(email);
  const old = await write('a person for my tap please');
  await write('a person for my pump please');
  await page.goto(`${app.base}/portal/inbox`);
  const rows = page.getByRole('list', { name: 'Conversations' }).getByRole('button');
  await page.getByRole('button', { name: /a person for my pump/ }).hover();
  const order = async () => (await rows.allTextContents()).map((text) => text.slice(0, 60));
  const before = await order();
  await app.server.call('POST', `/api/conversations/${old.conversation_id}/close`, {
    token: business.token,
    body: {},
  });
  const put = page.getByRole('button', { name: '1 has news. Put it in order' });
  await put.waitFor();
  assert.equal((await order()).length, before.length);
  assert.deepEqual(await violations(page), []);
  await put.click();
  await put.waitFor({ state: 'detached' });
  await page.waitForFunction(
    () => document.querySelector('li[aria-posinset="1"]')?.textContent?.includes('Closed') === false,
  );
  await close();
});

test('an open conversation is read, one that is not shows how much is new', async () => {
  const { page, close } = await app.signedIn(email);
  const session = await write('is the boiler service dear');
  await page.goto(`${app.base}/portal/inbox`);
  await page.getByRole('button', { name: /is the boiler service dear.*1 new message/ }).click();
  await page.getByRole('log').getByText('is the boiler service dear').waitFor();
  await page.mouse.move(900, 400);
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('li[aria-posinset] button')]
        .find((row) => row.textContent?.includes('is the boiler service dear'))
        ?.textContent?.includes('new message') === false,
  );
  const { json } = await app.server.call('GET', `/api/conversations/${session.conversation_id}`, {
    token: business.token,
  });
  assert.equal(json.unread, 1, 'a colleague has not read it');
  await close();
});

test('Ctrl K finds a setting by what an owner calls it, and brings its section into view', async () => {
  const { page } = owner;
  await page.locator('#content').focus();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: /a setting$/ });
  await field.fill('gdpr');
  await page
    .getByRole('option', { name: /Setting$/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('#set-retention') !== null);
  assert.match(page.url(), /\/settings\?tab=privacy/);
  const agent = await app.signedIn(await app.person('agent', business.id));
  await agent.page.keyboard.press('Control+k');
  await agent.page.getByRole('combobox', { name: /a setting$/ }).fill('gdpr');
  await agent.page.getByText('Nothing is called that. Try another word.').waitFor();
  await agent.close();
});

test('Ctrl K finds a conversation by words in its middle, and an answer', async () => {
  const { page } = owner;
  const session = await write('good morning to you');
  await write('my cellar is full of quinces', session);
  await write('thank you so far', session);
  await page.locator('#content').focus();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', {
    name: 'Find a conversation, a person, an answer, a screen, a setting',
  });
  await field.fill('boiler service cost');
  await page.getByRole('option', { name: /What does a boiler service cost.*Answer/ }).waitFor();
  await field.fill('quince');
  await page.getByRole('option', { name: /good morning to you.*Conversation/ }).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('my cellar is full of quinces').waitFor();
});

test('a file goes to the visitor with words or without, and his photo is shown', async () => {
  const { page } = owner;
  const session = await write('a person for a leaking pipe please');
  const visitor = { 'x-visitor-token': session.visitor_token };
  const form = fileForm('pipe.jpg', smallPhoto());
  const path = `/api/chat/attachments?business_id=${business.id}`;
  const brought = await app.server.call('POST', path, {
    body: form.body,
    headers: { ...form.headers, ...visitor },
  });
  await page.getByRole('button', { name: /a person for a leaking pipe/ }).click();
  await page.getByRole('button', { name: 'Take over' }).click();
  await app.server.call('POST', '/api/chat', {
    body: {
      business_id: business.id,
      session_id: session.session_id,
      message: '',
      attachments: [brought.json.id],
    },
    headers: visitor,
  });
  // The test's photo holds no picture, so the browser offers it by its name.
  await page.getByRole('log').getByText('pipe.jpg').waitFor();
  await page
    .getByLabel('Add files')
    .last()
    .setInputFiles({
      name: 'offer.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 an offer'),
    });
  await page.getByRole('list', { name: 'Files to send' }).getByText('offer.pdf').waitFor();
  assert.deepEqual(await violations(page), []);
  await page.getByRole('textbox', { name: 'Write to the visitor' }).press('Enter');
  const link = page.getByRole('log').getByRole('link', { name: /offer.pdf/ });
  await link.waitFor();
  const { messages } = (
    await app.server.call('GET', `/api/chat/messages?conversation_id=${session.conversation_id}`, {
      headers: visitor,
    })
  ).json;
  assert.equal(messages.at(-1).attachments[0].name, 'offer.pdf');
  owner.complaints.length = 0;
});

test('who it is stands first: corrected where it is shown, with earlier conversations, and erased on demand', async () => {
  const { page } = owner;
  const first = await write('do you repair geysers');
  const headers = { 'x-visitor-token': first.visitor_token };
  const details = { session_id: first.session_id, name: 'Ida', phone: '0170 1234567' };
  await app.server.call('POST', '/api/chat/escalate', { body: details, headers });
  const ask = { business_id: business.id, message: 'and do you repair fountains' };
  await app.server.call('POST', '/api/chat', { body: ask, headers });
  await page.goto(`${app.base}/portal/inbox?c=${first.conversation_id}`);
  const pane = page.getByRole('complementary', { name: 'Evidence' });
  await pane.getByRole('link', { name: '0170 1234567' }).waitFor();
  await pane.getByRole('button', { name: 'Edit' }).click();
  await pane.getByRole('textbox', { name: 'Name' }).fill('Ida Noddack');
  assert.deepEqual(await violations(page), []);
  await pane.getByRole('button', { name: 'Save' }).click();
  await pane.getByText('Ida Noddack').waitFor();
  await pane.getByRole('link', { name: /and do you repair fountains/ }).click();
  await page.getByRole('log').getByText('and do you repair fountains').waitFor();
  await pane.getByText('Ida Noddack').waitFor();
  await pane.getByRole('button', { name: 'Erase' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase for good' }).click();
  await page.getByText('Erased', { exact: true }).waitFor();
  const gone = await app.server.call('GET', `/api/conversations/${first.conversation_id}`, {
    token: business.token,
  });
  assert.equal(gone.status, 404);
  // The browser itself reports that the open conversation is no more.
  owner.complaints.length = 0;
});

test('ready replies begin with a set, and are filled in for this visitor', async () => {
  const { page } = owner;
  const session = await write('a person for my radiator please');
  await app.server.call('POST', '/api/chat/escalate', {
    body: { session_id: session.session_id, name: 'Otto' },
    headers: { 'x-visitor-token': session.visitor_token },
  });
  await page.goto(`${app.base}/portal/inbox?c=${session.conversation_id}`);
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByText(/^You are speaking with/).waitFor();
  await page.getByRole('button', { name: 'Ready replies' }).click();
  await page.getByRole('button', { name: 'Begin with five replies' }).click();
  await page.getByRole('button', { name: /^Greeting/ }).click();
  const field = page.getByRole('textbox', { name: 'Write to the visitor' });
  assert.equal(
    await field.inputValue(),
    'Hello Otto, this is Anna owner of Brightwater Heating. How can I help you?',
  );
  await page.keyboard.press('Control+k');
  await page
    .getByRole('combobox', { name: 'Find a conversation, a person, an answer, a screen, a setting' })
    .fill('otto');
  await page.getByRole('option', { name: /Otto.*Person/ }).waitFor();
  await page.keyboard.press('Escape');
  await field.fill('');
});

test('a note is for colleagues: it shows beside the conversation and not in it', async () => {
  const { page } = owner;
  const session = await write('where is your yard');
  await page.getByRole('button', { name: /where is your yard/ }).click();
  await page.getByRole('textbox', { name: 'Leave a note for colleagues' }).fill('Asked twice already');
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').getByText('Asked twice already').waitFor();
  assert.ok(!(await history(session.conversation_id)).some(({ text }) => text.includes('Asked twice')));
});

test('a closed conversation opens again by undo', async () => {
  const { page } = owner;
  await write('thank you for your time');
  await page.getByRole('button', { name: /thank you for your time/ }).click();
  await page.getByRole('button', { name: 'More', exact: true }).last().click();
  await page.getByRole('menuitem', { name: 'Close conversation' }).click();
  await page.getByRole('button', { name: 'Reopen' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Take over' }).waitFor();
});

test('from an answer to the entry that should have answered: wording, preview, published', async () => {
  const { page } = owner;
  const asked = 'what do I owe you for looking after the furnace';
  const session = await write(asked);
  await page.getByRole('button', { name: new RegExp(asked) }).click();
  await page.getByRole('log').getByRole('button', { name: 'Fix this answer' }).last().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox', { name: 'Find a question' }).fill('service cost');
  await dialog.getByRole('radio', { name: /What does a boiler service cost/ }).check();
  assert.deepEqual(await violations(page), []);
  await dialog.getByRole('button', { name: 'Save and try it' }).click();
  await dialog.getByRole('region', { name: 'With your change' }).getByText('95 euros').waitFor();
  await dialog.getByRole('button', { name: 'Publish now' }).click();
  await page.getByText(/Published as release/).waitFor();
  await write(asked, session);
  await page.getByRole('log').getByText('95 euros').waitFor();
});

test('who talks with visitors proposes an answer, which one click of who looks after the knowledge takes over', async () => {
  const asked = 'do you also sweep chimneys';
  const { conversation_id } = await write(asked);
  const agent = await app.signedIn(await app.person('agent', business.id));
  await agent.page.goto(`${app.base}/portal/inbox?c=${conversation_id}`);
  await agent.page.getByRole('log').getByRole('button', { name: 'Propose better' }).last().click();
  const dialog = agent.page.getByRole('dialog', { name: 'Propose something better' });
  assert.equal(await dialog.getByRole('textbox', { name: 'Question' }).inputValue(), asked);
  await dialog.getByRole('textbox', { name: 'Answer' }).fill('Yes, every chimney up to 12 metres.');
  assert.deepEqual(await violations(agent.page), []);
  await dialog.getByRole('button', { name: 'Propose it' }).click();
  await agent.page.getByText(/^Proposed\./).waitFor();
  assert.deepEqual(agent.complaints, []);
  await agent.close();
  const { page } = owner;
  await page.goto(`${app.base}/portal/knowledge/proposals`);
  const card = page.getByRole('listitem').filter({ hasText: 'Proposed by Anna agent' });
  await card.getByRole('button', { name: 'Add to the draft' }).click();
  await card.waitFor({ state: 'detached' });
  const { json } = await app.server.call('GET', '/api/knowledge/documents?q=chimneys', {
    token: business.token,
  });
  assert.equal(json.items[0].answer, 'Yes, every chimney up to 12 metres.');
});

for (const [look, options] of Object.entries({
  'on a desk, light': { ...desktop, colorScheme: 'light' as const },
  'on a phone, dark, in German': { ...phone, colorScheme: 'dark' as const, locale: 'de-DE' },
})) {
  test(`a conversation with its evidence, and a receipt, are accessible and fit ${look}`, async () => {
    const { conversation_id } = await write('opening hours');
    const reply = (await history(conversation_id)).find(({ role }) => role === 'assistant');
    const { page, complaints, close } = await app.signedIn(email, options);
    for (const path of [`/inbox?c=${conversation_id}`, `/receipts/${reply?.receipt_id}`]) {
      await page.goto(`${app.base}/portal${path}`);
      await settled(page);
      assert.deepEqual(await violations(page), [], path);
      assert.equal(await overflow(page), 0, path);
    }
    assert.deepEqual(complaints, []);
    await close();
  });
}

test('on a phone the evidence opens over the conversation, and Escape closes only the evidence', async () => {
  const { conversation_id } = await write('when are you open');
  const { page, complaints, close } = await app.signedIn(email, phone);
  await page.goto(`${app.base}/portal/inbox?c=${conversation_id}`);
  await page.getByRole('button', { name: 'Why?' }).click();
  const evidence = page.getByRole('complementary', { name: 'Evidence' });
  await evidence.getByText(/^Bob answered /).waitFor();
  assert.deepEqual(await violations(page), []);
  await page.keyboard.press('Escape');
  await evidence.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Why?' }).waitFor();
  assert.deepEqual(complaints, []);
  await close();
});

test('nothing complained on the way', () => {
  assert.deepEqual(owner.complaints, []);
});
