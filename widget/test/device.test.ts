import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser.ts';
import type { Scripted } from './fake-conversations.ts';
import { KEY } from './fake-server.ts';
import { setStage } from './stage.ts';
import { until } from './until.ts';

// One browser that several people use one after the other: none of them meets anything of another.

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

type Stage = Awaited<ReturnType<typeof setStage>>;

/** A token as the business signs it, whose claims the widget can read; here nobody checks the rest. */
const tokenOf = (sub: string) =>
  `h.${Buffer.from(JSON.stringify({ sub, note: '??>>' })).toString('base64url')}.s`;
const [anna, ben] = [tokenOf('anna'), tokenOf('ben')];
const FORGED = tokenOf('forged');

const identify = (page: Page, token: string) =>
  page.evaluate((value) => window.askbob?.identify(value), token);
const reset = (page: Page) => page.evaluate(() => window.askbob?.reset());
const stored = (page: Page) => page.evaluate((name) => String(localStorage.getItem(name)), `askbob:${KEY}`);

/** How the device passes on from Anna. */
const passOn: Record<string, (page: Page) => Promise<unknown>> = {
  'somebody else signs in': (page) => identify(page, ben),
  'the page says that she has left': reset,
  'a token of somebody else is refused': (page) => identify(page, FORGED).catch(() => {}),
};

/** Everything of the widget that can be seen, heard, focused or read from its fields. */
function everything(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.querySelector('ask-bob')?.shadowRoot;
    const fields = [...(root?.querySelectorAll('input, textarea') ?? [])] as HTMLInputElement[];
    return [root?.textContent, ...fields.map(({ value }) => value)].join(' | ');
  });
}

async function startAsAnna(answer: (message: string) => Scripted = () => ({})): Promise<Stage> {
  const stage = await setStage(browser, { answer });
  stage.fake.forged = FORGED;
  await stage.widget.open();
  await identify(stage.page, anna);
  return stage;
}

for (const [how, pass] of Object.entries(passOn)) {
  test(`nothing that Anna said, typed or left unsent is there once ${how}`, async () => {
    const hold = Promise.withResolvers<void>();
    const stage = await startAsAnna((message) =>
      message === 'slow secret'
        ? { reply: 'Half a secret. And more.', sentences: ['Half a secret.'], hold: hold.promise }
        : { reply: 'An answered secret.' },
    );
    const { page, widget, fake } = stage;
    await widget.say('a said secret');
    await widget.text('An answered secret.').waitFor();
    await widget.button('Helpful').click();
    await widget.say('slow secret');
    await widget.text('Half a secret.').waitFor();
    await until(() => fake.conversations.only().watchers === 1, 'the widget follows the events');
    fake.refuse = (path) => (path.endsWith('/chat') ? { status: 422, code: 'invalid_request' } : null);
    await widget.say('a failed secret');
    await widget.text('Not sent').waitFor();
    fake.refuse = (path) => (path.endsWith('/chat') ? { status: 503, code: 'overloaded' } : null);
    await widget.say('a waiting secret');
    await widget.text('Not sent yet').waitFor();
    await widget.field.fill('a typed secret');
    await page.evaluate(() => window.askbob?.setContext({ plan: 'secret' }));
    const conversation = fake.conversations.only();
    conversation.type('Secretary');
    await widget.text('Secretary is typing').waitFor();
    conversation.speak({ handled_by: 'staff', name: 'Secretary' });
    await widget.panel.getByText('Secretary from the team').waitFor();

    await pass(page);
    await widget.field.waitFor();
    assert.doesNotMatch(await everything(page), /secret/i);
    assert.doesNotMatch(await stored(page), /secret|anna/i);
    assert.equal(await widget.field.inputValue(), '');
    const posts = fake.posts.length;
    fake.refuse = () => null;
    hold.resolve();
    conversation.add({ role: 'staff', text: 'A late secret', author: 'Secretary' });
    await widget.say('Hello');
    await widget.text('An answered secret.').waitFor();
    assert.deepEqual(await widget.said(), ['Hello', 'An answered secret.']);
    await until(() => conversation.watchers === 0, 'nobody follows Anna’s conversation');
    const sent = conversation.messages.filter(({ role }) => role === 'visitor').map(({ text }) => text);
    assert.deepEqual(sent, ['a said secret', 'slow secret']);
    assert.doesNotMatch(JSON.stringify(fake.posts.slice(posts)), /secret/);
    const other = [...fake.conversations.all.values()].find((one) => one !== conversation);
    assert.deepEqual(
      other?.messages.map(({ text }) => text),
      ['Hello', 'An answered secret.'],
    );
    await stage.clear();
  });
}

test('what a form for the team held is gone, whether it was open or under way', async () => {
  const stage = await startAsAnna(() => ({ reply: 'I don’t have that.', outcome: 'refused' }));
  const { page, widget, fake } = stage;
  await widget.say('Cars?');
  for (const isSent of [false, true]) {
    await widget.button('Pass it to the team').click();
    await widget.panel.getByLabel('E-mail').fill('anna@example.com');
    if (isSent) {
      await page.route('**/escalate', () => {});
      await widget.button('Send to the team').click();
      await widget.panel.getByRole('button', { name: 'Send to the team', disabled: true }).waitFor();
    }
    await identify(page, isSent ? anna : ben);
    await widget.field.waitFor();
    assert.doesNotMatch(await everything(page), /anna@/);
    await widget.say('And bikes?');
    await widget.button('Pass it to the team').click();
    assert.equal(await widget.panel.getByLabel('E-mail').inputValue(), '');
    assert.equal(await widget.panel.getByRole('alert').count(), 0);
    await widget.button('Cancel').click();
  }
  assert.equal(fake.posts.filter(({ path }) => path.endsWith('/escalate')).length, 0);
  await stage.clear();
});

test('Anna, back again, finds what she said, from the server, and nothing of Ben', async () => {
  const stage = await startAsAnna();
  const { page, widget } = stage;
  await widget.say('Anna here');
  await widget.text('Yes.').waitFor();
  await identify(page, ben);
  await widget.say('Ben here');
  await widget.text('Yes.').waitFor();
  await widget.field.fill('Ben was about to');
  await identify(page, anna);
  await widget.text('Anna here').waitFor();
  assert.deepEqual(await widget.said(), ['Anna here', 'Yes.']);
  assert.doesNotMatch(await everything(page), /Ben/);
  await stage.clear();
});

test('who signs in keeps what he wrote before, and signing in again on each page takes nothing from him', async () => {
  const stage = await setStage(browser);
  const { page, widget, fake } = stage;
  await widget.open();
  await widget.say('Before');
  await widget.text('Yes.').waitFor();
  await widget.field.fill('half a');
  await identify(page, anna);
  assert.equal(await widget.field.inputValue(), 'half a');
  await widget.field.press('End');
  await page.keyboard.type(' sentence');
  await Promise.all([identify(page, anna), identify(page, anna)]);
  await page.reload();
  await widget.panel.waitFor();
  await identify(page, anna);
  assert.equal(await widget.field.inputValue(), 'half a sentence');
  await widget.field.press('Enter');
  await until(async () => (await widget.said()).length === 4, 'it is answered');
  assert.deepEqual(await widget.said(), ['Before', 'Yes.', 'half a sentence', 'Yes.']);
  assert.equal(fake.conversations.only().messages.length, 4);
  await stage.clear();
});

test('a message that was under way while its writer signs in is stored once and answered', async () => {
  const stage = await setStage(browser);
  const { page, widget, fake } = stage;
  await widget.open();
  const proof = Promise.withResolvers<void>();
  await page.route('**/identify', async (route) => {
    await proof.promise;
    await route.continue();
  });
  const signedIn = identify(page, anna);
  await widget.say('Meanwhile');
  await widget.text('Meanwhile').waitFor();
  assert.equal(fake.conversations.all.size, 0, 'it waits until it is known who writes');
  proof.resolve();
  await signedIn;
  await widget.text('Yes.').waitFor();
  assert.deepEqual(await widget.said(), ['Meanwhile', 'Yes.']);
  assert.equal(fake.conversations.only().token, `vt_${anna}`);
  await stage.clear();
});

test('of two who sign in at once the last one is there, whoever is answered first', async () => {
  const stage = await setStage(browser);
  const { page, widget, fake } = stage;
  await widget.open();
  const held = Promise.withResolvers<void>();
  await page.route('**/identify', async (route) => {
    if (route.request().postData()?.includes(anna)) await held.promise;
    await route.continue().catch(() => {});
  });
  const first = identify(page, anna).catch((error) => String(error));
  await widget.field.fill('Anna was about to');
  await identify(page, ben);
  held.resolve();
  assert.match(String(await first), /abort/i);
  assert.equal(await widget.field.inputValue(), '');
  await widget.say('Hello');
  await widget.text('Yes.').waitFor();
  assert.equal(fake.conversations.only().token, `vt_${ben}`);
  await stage.clear();
});

test('a reset in one tab empties the other, whatever stood there, and nothing of it comes back', async () => {
  const stage = await startAsAnna();
  const { page, widget, fake } = stage;
  await widget.say('a said secret');
  await widget.text('Yes.').waitFor();
  const second = await stage.secondTab();
  await second.widget.open();
  await second.widget.text('a said secret').waitFor();
  await second.widget.field.fill('a typed secret');
  fake.refuse = (path) => (path.endsWith('/chat') ? { status: 503, code: 'overloaded' } : null);
  await second.widget.say('a waiting secret');
  await second.widget.field.fill('a typed secret');
  await reset(page);
  for (const tab of [page, second.page]) {
    await until(async () => !/secret/.test(await everything(tab)), 'the tab is empty');
  }
  fake.refuse = () => null;
  await second.widget.say('Ben here');
  await widget.text('Yes.').waitFor();
  assert.doesNotMatch((await everything(page)) + (await everything(second.page)), /secret/);
  assert.deepEqual(await widget.said(), ['Ben here', 'Yes.']);
  await stage.clear();
});

test('a reset empties a tab in which nothing was sent yet, and a first message elsewhere leaves its draft alone', async () => {
  const stage = await setStage(browser);
  const { page, widget } = stage;
  await widget.open();
  const second = await stage.secondTab();
  await second.widget.open();
  await second.widget.field.fill('half a sentence');
  await widget.say('Hello');
  await second.widget.text('Yes.').waitFor();
  assert.equal(await second.widget.field.inputValue(), 'half a sentence');
  await reset(page);
  await until(async () => (await second.widget.field.inputValue()) === '', 'the draft is gone');
  await second.widget.field.fill('another');
  await reset(page);
  await until(async () => (await second.widget.field.inputValue()) === '', 'and so is the next');
  await stage.clear();
});

test('a page that comes back from the browser’s memory shows nothing of who has left meanwhile', async () => {
  const stage = await startAsAnna();
  const { page, widget } = stage;
  await widget.say('a said secret');
  await widget.text('Yes.').waitFor();
  await widget.field.fill('a typed secret');
  await page.evaluate((name) => {
    localStorage.setItem(name, '{"id":"later"}');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }, `askbob:${KEY}`);
  await until(async () => !/secret/.test(await everything(page)), 'the panel is empty');
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
  assert.equal(await stored(page), '{"id":"later"}');
  await stage.clear();
});

test('what a tab that missed the change still holds is neither sent nor stored again', async () => {
  const stage = await startAsAnna();
  const { page, widget, fake } = stage;
  await widget.say('a said secret');
  await widget.text('Yes.').waitFor();
  fake.refuse = (path) => (path.endsWith('/chat') ? { status: 503, code: 'overloaded' } : null);
  await widget.say('a waiting secret');
  await widget.text('Not sent yet').waitFor();
  // Storage of another tab, before this one hears of it.
  await page.evaluate((name) => localStorage.setItem(name, '{"id":"later"}'), `askbob:${KEY}`);
  fake.refuse = () => null;
  await until(async () => !/secret/.test(await everything(page)), 'the next try notices');
  assert.equal(fake.conversations.only().messages.length, 2);
  assert.equal(await stored(page), '{"id":"later"}');
  await stage.clear();
});

test('no secret stands in an address, and no name of a conversation opens one', async () => {
  const stage = await startAsAnna();
  const { page, widget, fake } = stage;
  await widget.say('Hello');
  await widget.text('Yes.').waitFor();
  await until(() => fake.conversations.only().watchers === 1, 'the widget follows the events');
  await page.reload();
  await widget.text('Yes.').waitFor();
  const { session, token } = JSON.parse(await stored(page));
  const addresses = fake.addresses.map(decodeURIComponent).join('\n');
  assert.match(addresses, /events\?conversation_id=c_/);
  for (const secret of [session, token, anna]) assert.ok(secret && !addresses.includes(secret));
  assert.ok(session.length >= 22);
  await stage.clear();
});

test('what a widget from before kept goes on: its conversation, its token and what it had not sent', async () => {
  const stage = await setStage(browser);
  const { page, widget, fake } = stage;
  const session = 'x'.repeat(32);
  await fake.conversations.ask({ message: 'Long ago', session, id: 'c1', token: 'vt_old' }, () => {});
  const before = {
    session,
    token: 'vt_old',
    messages: fake.conversations.only().messages,
    outbox: [{ id: 'y'.repeat(32), text: 'Not sent yet', at: 1, state: 'queued' }],
    seen: 2,
    rated: {},
    draft: 'half',
  };
  await page.evaluate(
    ([name, value]) => localStorage.setItem(String(name), String(value)),
    [`askbob:${KEY}`, JSON.stringify(before)],
  );
  await page.reload();
  await widget.open();
  await until(async () => (await widget.said()).length === 4, 'what was not sent is answered');
  assert.deepEqual(await widget.said(), ['Long ago', 'Yes.', 'Not sent yet', 'Yes.']);
  assert.equal(await widget.field.inputValue(), 'half');
  const conversation = fake.conversations.only();
  await until(() => conversation.watchers === 1, 'the widget follows the events');
  assert.ok(!fake.addresses.join().includes(session));
  await stage.clear();
});

test('one from before with nothing to send still hears what staff write', async () => {
  const stage = await setStage(browser);
  const { page, widget, fake } = stage;
  const session = 'x'.repeat(32);
  await fake.conversations.ask({ message: 'Long ago', session, id: 'c1', token: 'vt_old' }, () => {});
  const conversation = fake.conversations.only();
  const { messages } = conversation;
  const before = { session, token: 'vt_old', messages, outbox: [], seen: 2, rated: {}, draft: '' };
  await page.evaluate(
    ([name, value]) => localStorage.setItem(String(name), String(value)),
    [`askbob:${KEY}`, JSON.stringify(before)],
  );
  await page.reload();
  await until(() => conversation.watchers === 1, 'the widget follows the events');
  conversation.add({ role: 'staff', text: 'Are you there?', author: 'Mara' });
  await widget.open();
  await widget.text('Are you there?').waitFor();
  assert.deepEqual(await widget.said(), ['Long ago', 'Yes.', 'Are you there?']);
  await stage.clear();
});
