import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { desktop, launchChromium, phone } from './browser.ts';
import type { Scripted } from './fake-conversations.ts';
import { setStage } from './stage.ts';
import { until } from './until.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const answers: Record<string, Scripted> = {
  cited: {
    reply: 'Yes. [1]',
    citations: [{ n: 1, title: 'Prices', url: 'https://brunner.example/', quote: 'Yes.' }],
  },
  suggested: {
    reply: 'Which?',
    outcome: 'suggested',
    suggestions: [{ question: 'This?', quote: 'These words.' }, { question: 'That?' }],
  },
  refused: { reply: 'I don’t have that.', outcome: 'refused' },
};

type Axe = {
  run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
};

/** What axe finds, as rule and element, on the whole page with everything in the shadow root. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // Axe puts itself on the window when its source is run.
    const { axe } = window as unknown as { axe: Axe };
    const results = await axe.run();
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
    );
  });
}

for (const [device, options] of Object.entries({ desktop, phone })) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in any state, ${device}, ${colorScheme}`, { timeout: 60_000 }, async () => {
      const stage = await setStage(browser, {
        ...options,
        colorScheme,
        reducedMotion: 'reduce',
        bypassCSP: true,
        answer: (message) => answers[message] ?? {},
      });
      await stage.page.evaluate(axe.source);
      const check = async (state: string) => assert.deepEqual(await violations(stage.page), [], state);
      await stage.widget.launcher.waitFor();
      await check('closed');
      await stage.widget.open();
      await check('greeting');
      for (const message of Object.keys(answers)) {
        await stage.widget.say(message);
        await stage.widget
          .text(answers[message]?.reply?.slice(0, 4) ?? '')
          .first()
          .waitFor();
        if (message === 'cited') {
          await stage.widget.button('Source 1').click();
          await stage.widget.button('Helpful').click();
        }
        await check(message);
      }
      await stage.widget.button('Pass it to the team').click();
      await stage.widget.panel.getByLabel('Your name').waitFor();
      await check('form');
      await stage.widget.button('Send to the team').click();
      await stage.widget.panel.getByText('The team knows').waitFor();
      await check('waiting');
      const conversation = stage.fake.conversations.only();
      await until(() => conversation.watchers === 1, 'the widget follows the events');
      conversation.speak({ handled_by: 'staff', name: 'Anna' });
      conversation.add({ role: 'staff', text: 'See https://brunner.example/', author: 'Anna' });
      conversation.type('Anna');
      await stage.widget.text('Anna is typing').waitFor();
      await check('staff');
      stage.fake.refuse = (path) =>
        path.endsWith('/chat') ? { status: 422, code: 'invalid_request' } : null;
      await stage.widget.say('Never');
      await stage.widget.text('Not sent').waitFor();
      await check('not sent');
      conversation.close();
      await stage.widget.panel.getByText('This conversation is closed.').waitFor();
      await check('closed conversation');
      await stage.context.setOffline(true);
      await stage.widget.button('Start a new conversation').click();
      await stage.widget.say('Offline');
      await stage.widget.text('Not sent yet').waitFor();
      await check('offline');
      await stage.clear();
    });
  }
}

test('axe finds nothing whatever colour the business chose', async () => {
  for (const accent of ['#ffff00', '#0000ff', '#808080']) {
    for (const theme of ['light', 'dark'] as const) {
      const stage = await setStage(browser, {
        bypassCSP: true,
        reducedMotion: 'reduce',
        choose: (config) => {
          config.looks = { ...config.looks, accent, theme };
        },
        answer: () => answers.suggested ?? {},
      });
      await stage.page.evaluate(axe.source);
      await stage.widget.open();
      await stage.widget.say('warranty');
      await stage.widget.button('That?').waitFor();
      await stage.widget.button('Talk to a person').click();
      await stage.widget.button('Send to the team').waitFor();
      assert.deepEqual(await violations(stage.page), [], `${accent} ${theme}`);
      await stage.clear();
    }
  }
});

test('with the keyboard alone: in, round and round, and out to where one came from', async () => {
  const stage = await setStage(browser);
  await stage.widget.launcher.focus();
  await stage.page.keyboard.press('Enter');
  await stage.widget.panel.waitFor();
  const focused = () =>
    stage.page.evaluate(() =>
      document.querySelector('ask-bob')?.shadowRoot?.activeElement?.getAttribute('aria-label'),
    );
  assert.equal(await focused(), 'Write a message');
  const seen: (string | null | undefined)[] = [];
  for (let step = 0; step < 9; step++) {
    await stage.page.keyboard.press('Tab');
    seen.push(await focused());
  }
  assert.deepEqual(seen.slice(0, 6), ['Attach files', 'Send', null, 'Sound', 'Close chat', 'Messages']);
  assert.ok(!seen.includes(undefined), 'the focus never leaves the panel');
  assert.equal(seen[8], 'Write a message');
  for (let step = 0; step < 9; step++) await stage.page.keyboard.press('Shift+Tab');
  assert.notEqual(await focused(), undefined);
  await stage.page.keyboard.press('Escape');
  await stage.widget.panel.waitFor({ state: 'hidden' });
  assert.equal(await focused(), 'Ask Bob');
  await stage.page.getByRole('link', { name: 'Prices' }).focus();
  await stage.page.evaluate(() => window.askbob?.open());
  await stage.widget.panel.waitFor();
  await stage.page.keyboard.press('Escape');
  assert.equal(await stage.page.evaluate(() => document.activeElement?.textContent), 'Prices');
  await stage.clear();
});

test('the page’s own shortcuts do not hear what is typed into the chat', async () => {
  const stage = await setStage(browser);
  await stage.page.evaluate(() => {
    for (const name of ['keydown', 'keyup', 'keypress']) {
      document.addEventListener(name, () => document.documentElement.setAttribute('data-heard', name));
    }
  });
  await stage.widget.open();
  await stage.widget.field.pressSequentially('just');
  assert.equal(await stage.page.locator('html').getAttribute('data-heard'), null);
  await stage.clear();
});

test('a reply is said to screen readers once and whole, not by the sentence and not again on reload', async () => {
  const hold = Promise.withResolvers<void>();
  const stage = await setStage(browser, {
    answer: () => ({ reply: 'First. [1] Second.', sentences: ['First. [1]', 'Second.'], hold: hold.promise }),
  });
  await stage.widget.open();
  await stage.widget.panel.getByRole('status').evaluate((status) => {
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await stage.widget.say('Hello');
  await stage.widget.text('First.').waitFor();
  hold.resolve();
  await stage.widget.text('Second.').waitFor();
  await until(() => stage.fake.conversations.only().watchers === 1, 'the widget follows the events');
  assert.deepEqual(await stage.page.evaluate(() => Reflect.get(window, 'said')), ['Bob: First. Second.']);
  assert.equal(await stage.widget.log.getAttribute('aria-live'), 'off');
  await stage.page.reload();
  await stage.widget.text('Second.').waitFor();
  assert.equal(await stage.widget.panel.getByRole('status').textContent(), '');
  await stage.clear();
});

test('nothing moves for those who asked for that', async () => {
  const stage = await setStage(browser, {
    reducedMotion: 'reduce',
    answer: () => ({ hold: new Promise(() => {}) }),
  });
  await stage.widget.open();
  await stage.widget.say('Hello');
  await stage.widget.text('Bob is answering').waitFor();
  const moving = await stage.page.evaluate(
    () => document.querySelector('ask-bob')?.shadowRoot?.getAnimations().length,
  );
  assert.equal(moving, 0);
  await stage.clear();
});

test('everything to press is at least 24 pixels wide and high', async () => {
  const stage = await setStage(browser, { ...phone, answer: () => answers.cited ?? {} });
  await stage.widget.open();
  await stage.widget.say('cited');
  await stage.widget.button('Helpful').waitFor();
  for (const button of await stage.widget.panel.locator('button:not(.cite)').all()) {
    const box = await button.boundingBox();
    assert.ok(box && box.width >= 24 && box.height >= 24, await button.evaluate((one) => one.outerHTML));
  }
  await stage.clear();
});
