import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser.ts';
import type { Scripted } from './fake-conversations.ts';
import { KEY } from './fake-server.ts';
import { setStage } from './stage.ts';
import { until } from './until.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const cited: Scripted = {
  reply: 'We come at any hour. [1] It costs €60 more at night. [2]',
  citations: [
    { n: 1, title: 'Emergency', url: 'https://brunner.example/emergency', quote: 'At any hour.' },
    { n: 2, title: 'Prices', url: 'javascript:alert(1)', quote: '<b>€60</b> more' },
  ],
};

test('the greeting and the business’s first questions are there, and a question is asked by a click', async () => {
  const stage = await setStage(browser, { answer: () => ({ reply: 'At any hour.' }) });
  await stage.widget.open();
  await stage.widget.text('Hello, I’m Bob').waitFor();
  await stage.widget.button('Do you come at night?').click();
  await stage.widget.text('At any hour.').waitFor();
  assert.deepEqual(await stage.widget.said(), ['Do you come at night?', 'At any hour.']);
  assert.equal(await stage.widget.button('What does a call-out cost?').count(), 0);
  await stage.clear();
});

test('a message stands there at once, is marked as sent when stored, and the reply grows sentence by sentence', async () => {
  const hold = Promise.withResolvers<void>();
  const stage = await setStage(browser, {
    answer: () => ({ reply: 'First. [1] Second.', sentences: ['First. [1]', 'Second.'], hold: hold.promise }),
  });
  await stage.widget.open();
  await stage.widget.say('Hello');
  await stage.widget.text('Sent').waitFor();
  await stage.widget.text('First.').waitFor();
  await stage.widget.text('Bob is answering').waitFor();
  hold.resolve();
  await stage.widget.text('Second.').waitFor();
  await stage.widget.text('Bob is answering').waitFor({ state: 'detached' });
  assert.equal(await stage.widget.text('Sent').count(), 0);
  assert.deepEqual((await stage.widget.said()).length, 2);
  await stage.clear();
});

test('a number unfolds its quote with title and link, as text, and only http addresses become links', async () => {
  const stage = await setStage(browser, { answer: () => cited });
  await stage.widget.open();
  await stage.widget.say('Night?');
  await stage.widget.button('Source 1').click();
  const link = stage.widget.panel.getByRole('link', { name: 'Emergency' });
  assert.equal(await link.getAttribute('href'), 'https://brunner.example/emergency');
  assert.match((await link.getAttribute('rel')) ?? '', /noreferrer/);
  assert.equal(await stage.widget.button('Source 1').getAttribute('aria-expanded'), 'true');
  await stage.widget.button('Source 2').click();
  await stage.widget.text('<b>€60</b> more').waitFor();
  assert.equal(await stage.widget.panel.getByRole('link').count(), 1);
  await stage.widget.button('Source 1').click();
  await link.waitFor({ state: 'detached' });
  await stage.clear();
});

test('text of visitors, staff and models is never markup, and addresses in it are links', async () => {
  const nasty = '<img src=x onerror=alert(1)> [9] javascript:alert(1) see https://brunner.example/a?b=1).';
  const stage = await setStage(browser, { answer: () => ({ reply: nasty }) });
  await stage.widget.open();
  await stage.widget.say(nasty);
  await until(async () => (await stage.widget.said()).length === 2, 'the reply is there');
  assert.deepEqual(await stage.widget.said(), [nasty, nasty]);
  assert.equal(await stage.widget.log.locator('img, script').count(), 0);
  const links = await stage.widget.panel
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  assert.deepEqual(links, ['https://brunner.example/a?b=1', 'https://brunner.example/a?b=1']);
  assert.deepEqual(stage.complaints, []);
  await stage.clear();
});

test('“did you mean” is asked with a click and gone once something else was said', async () => {
  const stage = await setStage(browser, {
    answer: (message) =>
      message === 'warranty'
        ? {
            reply: 'Which?',
            outcome: 'suggested',
            suggestions: [{ question: 'New boiler?' }, { question: 'Repair?' }],
          }
        : { reply: 'Two years.' },
  });
  await stage.widget.open();
  await stage.widget.say('warranty');
  await stage.widget.button('Repair?').click();
  await stage.widget.text('Two years.').waitFor();
  assert.deepEqual(await stage.widget.said(), ['warranty', 'Which?', 'Repair?', 'Two years.']);
  assert.equal(await stage.widget.button('New boiler?').count(), 0);
  await stage.clear();
});

test('what he may have meant is shown with its words, and he says that it is that, or asks a person', async () => {
  const stage = await setStage(browser, {
    answer: (message) =>
      message === 'a boiler’s warranty abroad'
        ? {
            reply: 'I find nothing about abroad. I have:',
            outcome: 'suggested',
            suggestions: [
              { question: 'New boiler?', quote: 'Ten years on a <b>new</b> boiler.' },
              { document_id: 'd2', question: 'Repair?', quote: 'Two years on a repair.' },
              { question: 'Service?', quote: null },
            ],
          }
        : { reply: 'Two years on a repair.' },
  });
  const { widget } = stage;
  await widget.open();
  await widget.say('a boiler’s warranty abroad');
  await widget.text('Ten years on a <b>new</b> boiler.').waitFor();
  await widget.button('Service?').waitFor();
  assert.equal(await widget.button('Repair?').count(), 0);
  await widget.button('No, ask a person').click();
  await widget.button('Cancel').click();
  const repair = widget.panel.getByRole('figure').filter({ hasText: 'Two years' });
  await repair.getByText('Repair?').waitFor();
  await repair.getByRole('button', { name: 'That’s it' }).click();
  await until(async () => (await widget.said()).length === 4, 'it is answered');
  assert.equal((await widget.said())[2], 'Repair?');
  assert.deepEqual(stage.fake.pressed, ['d2']);
  await widget.text('Ten years').waitFor();
  for (const name of ['That’s it', 'Service?', 'No, ask a person']) {
    assert.equal(await widget.button(name).count(), 0, `${name} is offered no more`);
  }
  await stage.clear();
});

test('a thumb reaches the server and stays over a reload', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  await stage.widget.say('Hello');
  await stage.widget.button('Helpful').click();
  await until(() => stage.fake.posts.length === 1, 'the thumb arrived');
  const reply = stage.fake.conversations.only().messages[1];
  assert.deepEqual(stage.fake.posts[0], {
    path: '/api/widget/rating',
    body: {
      conversation_id: stage.fake.conversations.only().id,
      message_id: reply?.message_id,
      rating: 'up',
    },
  });
  await stage.page.reload();
  await stage.widget.panel.waitFor();
  assert.equal(await stage.widget.button('Helpful').getAttribute('aria-pressed'), 'true');
  assert.deepEqual(await stage.widget.said(), ['Hello', 'Yes.']);
  await stage.clear();
});

test('a refusal offers the team; the form keeps what was written when it fails and says when it went through', async () => {
  const stage = await setStage(browser, {
    answer: () => ({ reply: 'I don’t have that.', outcome: 'refused' }),
  });
  await stage.widget.open();
  await stage.widget.say('Cars?');
  await stage.widget.button('Pass it to the team').click();
  await stage.widget.panel.getByLabel('Your name').fill('Eva');
  await stage.widget.panel.getByLabel('E-mail').fill('eva@example.com');
  stage.fake.refuse = (path) => (path.endsWith('/escalate') ? { status: 503, code: 'overloaded' } : null);
  await stage.widget.button('Send to the team').click();
  await stage.widget.panel.getByRole('alert').waitFor();
  assert.equal(await stage.widget.panel.getByLabel('E-mail').inputValue(), 'eva@example.com');
  stage.fake.refuse = () => null;
  await stage.widget.button('Send to the team').click();
  await stage.widget.panel.getByText('The team knows').waitFor();
  assert.deepEqual(stage.fake.posts.at(-1)?.body, {
    conversation_id: stage.fake.conversations.only().id,
    name: 'Eva',
    email: 'eva@example.com',
  });
  assert.equal(await stage.widget.button('Pass it to the team').count(), 0);
  await stage.clear();
});

test('staff’s words count as seen in a panel that is open and visible, and nowhere else', async () => {
  const stage = await setStage(browser);
  const seen = () =>
    stage.fake.posts.filter(({ path }) => path.endsWith('/seen')).map(({ body }) => body.seq);
  await stage.widget.open();
  await stage.widget.say('Hello');
  await stage.widget.text('Yes.').waitFor();
  const conversation = stage.fake.conversations.only();
  await until(() => conversation.watchers === 1, 'the stream is open');
  const staffSay = async (text: string) => {
    conversation.add({ role: 'staff', text, author: 'Mara' });
    await stage.page.locator('ask-bob .text', { hasText: text }).waitFor({ state: 'attached' });
  };
  await stage.widget.button('Close chat').click();
  await staffSay('Behind a closed panel');
  await stage.widget.launcher.getByText('1').waitFor();
  assert.deepEqual(seen(), []);
  await stage.widget.open();
  await until(() => seen().length === 1, 'opening shows it');
  await hide(stage.page, true);
  await staffSay('In a hidden tab');
  await staffSay('And another');
  assert.deepEqual(seen(), [3]);
  assert.equal(await stage.widget.launcher.locator('i').textContent(), '2');
  stage.fake.refuse = (path) => (path.endsWith('/seen') ? { status: 503, code: 'overloaded' } : null);
  await hide(stage.page, false);
  await until(() => stage.fake.requests.at(-1) === 'POST /api/widget/seen', 'coming back shows both');
  stage.fake.refuse = () => null;
  const isTold = async () => {
    await hide(stage.page, false);
    return seen().at(-1) === 5;
  };
  await until(isTold, 'what could not be told is told with the next drawing');
  await stage.clear();
});

/** Has the page believe that its tab is behind another one, or in front again. */
function hide(page: Page, hidden: boolean): Promise<void> {
  return page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, hidden);
}

test('where no mail can be sent, the form promises none, and an address is compulsory at no hour', async () => {
  for (const open of [true, false]) {
    const stage = await setStage(browser, {
      choose: (config) => {
        config.mail = false;
        config.office = { open, text: open ? null : 'Back on Monday at 7.' };
      },
      answer: () => ({ reply: 'I don’t have that.', outcome: 'refused' }),
    });
    await stage.widget.open();
    await stage.widget.say('Cars?');
    await stage.widget.button('Pass it to the team').click();
    const hint = open ? 'A person will read this conversation and answer you here.' : 'Back on Monday at 7.';
    await stage.widget.panel.getByText(hint, { exact: true }).waitFor();
    assert.equal(await stage.widget.panel.getByText('by e-mail').count(), 0);
    await stage.widget.button('Send to the team').click();
    await until(() => stage.fake.posts.length === 1, 'the form arrived without an address');
    await stage.clear();
  }
});

test('asking for a person before the first word begins the conversation; outside office hours an address is needed', async () => {
  const stage = await setStage(browser, {
    choose: (config) => {
      config.office = { open: false, text: 'Back on Monday at 7.' };
    },
    answer: () => ({ reply: 'I will tell the team.', outcome: 'escalated' }),
  });
  await stage.widget.open();
  await stage.widget.button('Talk to a person').click();
  await stage.widget.panel.getByText('Back on Monday at 7.').waitFor();
  await stage.widget.button('Send to the team').click();
  assert.equal(stage.fake.posts.length, 0);
  await stage.widget.panel.getByLabel('E-mail').fill('eva@example.com');
  await stage.widget.button('Send to the team').click();
  await until(() => stage.fake.posts.length === 1, 'the form arrived');
  assert.equal(stage.fake.conversations.only().messages[0]?.text, 'I would like to talk to a person.');
  await stage.clear();
});

test('outside office hours a phone number does in place of an address, and a business may ask for one of them', async () => {
  const stage = await setStage(browser, {
    choose: (config) => {
      config.office = { open: false, text: 'Back on Monday at 7.' };
    },
    answer: () => ({ reply: 'I will tell the team.', outcome: 'escalated' }),
  });
  await stage.widget.open();
  await stage.widget.button('Talk to a person').click();
  await stage.widget.panel.getByLabel('Phone').fill('ring me');
  await stage.widget.button('Send to the team').click();
  assert.equal(stage.fake.posts.length, 0, 'words are no number');
  await stage.widget.panel.getByLabel('Phone').fill('+49 170 1234567');
  await stage.widget.button('Send to the team').click();
  await until(() => stage.fake.posts.length === 1, 'the form arrived');
  assert.equal(stage.fake.posts[0]?.body.phone, '+49 170 1234567');
  await stage.clear();
  for (const [asks, asked, other] of [
    ['phone', 'Phone', 'E-mail'],
    ['email', 'E-mail', 'Phone'],
  ] as const) {
    const only = await setStage(browser, {
      choose: (config) => {
        config.hand_over_asks = asks;
      },
      answer: () => ({ reply: 'I will tell the team.', outcome: 'escalated' }),
    });
    await only.widget.open();
    await only.widget.button('Talk to a person').click();
    await only.widget.panel.getByLabel(asked).waitFor();
    assert.equal(await only.widget.panel.getByLabel(other).count(), 0);
    await only.clear();
  }
});

test('the visitor always sees who speaks: staff by name, typing, and the assistant still marked as one', async () => {
  const stage = await setStage(browser, {
    answer: () => ({ reply: null, outcome: 'with_staff', handled_by: 'staff' }),
  });
  await stage.widget.open();
  await stage.widget.say('Hello');
  await until(() => stage.fake.conversations.all.size === 1, 'the message arrived');
  const conversation = stage.fake.conversations.only();
  await until(() => conversation.watchers === 1, 'the widget follows the events');
  conversation.speak({ handled_by: 'staff', name: 'Anna' });
  await stage.widget.panel.getByText('Anna from the team is here').waitFor();
  conversation.type('Anna');
  await stage.widget.text('Anna is typing').waitFor();
  conversation.add({ role: 'staff', text: 'Hello Eva', author: 'Anna' });
  await stage.widget.text('Hello Eva').waitFor();
  assert.equal(await stage.widget.text('Anna is typing').count(), 0);
  await stage.widget.panel.getByText('AI assistant').waitFor();
  conversation.speak({ handled_by: 'assistant', name: 'Bob' });
  await stage.widget.panel.getByText('Anna from the team is here').waitFor({ state: 'detached' });
  await stage.clear();
});

test('what comes while the panel is shut is counted on the button and to the page, and read once it is opened', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  await stage.widget.say('Hello');
  await stage.widget.text('Yes.').waitFor();
  await stage.page.evaluate(() => {
    window.askbob?.on('unread', (count) => document.documentElement.setAttribute('data-unread', `${count}`));
  });
  const conversation = stage.fake.conversations.only();
  await until(() => conversation.watchers === 1, 'the widget follows the events');
  await stage.widget.button('Close chat').click();
  conversation.add({ role: 'staff', text: 'One', author: 'Anna' });
  conversation.add({ role: 'staff', text: 'Two', author: 'Anna' });
  await stage.page.getByRole('button', { name: 'Ask Bob, 2 unread' }).waitFor();
  assert.equal(await stage.page.locator('html').getAttribute('data-unread'), '2');
  await stage.page.reload();
  await stage.page.getByRole('button', { name: 'Ask Bob, 2 unread' }).waitFor();
  await stage.widget.open();
  await stage.widget.text('Two').waitFor();
  await stage.widget.button('Close chat').click();
  await stage.page.getByRole('button', { name: 'Ask Bob', exact: true }).waitFor();
  await stage.clear();
});

test('a closed conversation asks how it was and gives way to a new one', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  await stage.widget.say('Hello');
  await stage.widget.text('Yes.').waitFor();
  const conversation = stage.fake.conversations.only();
  await until(() => conversation.watchers === 1, 'the widget follows the events');
  conversation.close();
  await stage.widget.panel.getByText('This conversation is closed.').waitFor();
  assert.equal(await stage.widget.field.count(), 0);
  await stage.widget.button('Start a new conversation').click();
  await stage.widget.say('Again');
  await stage.widget.text('Yes.').waitFor();
  assert.deepEqual(await stage.widget.said(), ['Again', 'Yes.']);
  assert.equal(stage.fake.conversations.all.size, 2);
  await stage.clear();
});

test('the page can say who the visitor is; the conversation of another device then goes on', async () => {
  const stage = await setStage(browser, {
    choose: (config) => {
      config.identity_required = true;
    },
  });
  const token = 'header.payload.signature';
  await stage.fake.conversations.ask(
    { message: 'From my phone', session: 'f'.repeat(32), id: 'c1', token: 'vt_eva' },
    () => {},
  );
  stage.fake.conversations.identities.set(token, stage.fake.conversations.only());
  await stage.widget.open();
  await stage.widget.panel.getByText('Please sign in on this site to chat.').waitFor();
  assert.equal(await stage.widget.field.count(), 0);
  await stage.page.evaluate((value) => window.askbob?.identify(value), token);
  await stage.widget.text('From my phone').waitFor();
  await stage.page.evaluate(() => window.askbob?.setContext({ plan: 'gold' }));
  await until(() => stage.fake.posts.length === 2, 'the context arrived');
  assert.deepEqual(stage.fake.posts[1], {
    path: '/api/widget/context',
    body: { conversation_id: stage.fake.conversations.only().id, context: { plan: 'gold' } },
  });
  await stage.page.evaluate(() => window.askbob?.reset());
  await stage.widget.panel.getByText('Please sign in on this site to chat.').waitFor();
  assert.deepEqual(await stage.widget.said(), []);
  const kept = await stage.page.evaluate((name) => localStorage.getItem(name), `askbob:${KEY}`);
  assert.deepEqual(Object.keys(JSON.parse(kept ?? '')), ['id']);
  await stage.clear();
});

test('Enter while a word is composed does not send', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  await stage.widget.field.fill('にほん');
  await stage.widget.field.evaluate((field) => {
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    );
  });
  assert.equal(await stage.widget.field.inputValue(), 'にほん');
  await stage.widget.field.press('Shift+Enter');
  assert.equal(await stage.widget.field.inputValue(), 'にほん\n');
  await stage.widget.field.press('Enter');
  await stage.widget.text('Yes.').waitFor();
  assert.equal(stage.fake.conversations.only().messages[0]?.text, 'にほん');
  await stage.clear();
});
