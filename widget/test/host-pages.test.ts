import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium, phone } from './browser.ts';
import { setStage } from './stage.ts';
import { until } from './until.ts';

// What sites do to a page on which a widget stands. Each page is another origin than the widget's server.
let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

type Stage = Awaited<ReturnType<typeof setStage>>;

/** A page that runs this script of its own before the widget comes. */
const pageWith = (script: string, options: Parameters<typeof setStage>[1] = {}) =>
  setStage(browser, { isStrict: false, head: `<script>${script}</script>`, ...options });

/** Asks, is answered, and hears what staff say: everything a visitor needs. */
async function isServed({ widget, fake, page }: Stage, question = 'Hello'): Promise<void> {
  await page.evaluate(() => window.askbob?.open());
  await widget.say(question);
  await widget.text('Yes.').waitFor();
  const conversation = fake.conversations.only();
  await until(() => conversation.watchers > 0, 'the widget follows the events');
  conversation.add({ role: 'staff', text: 'Anna is here', author: 'Anna' });
  await widget.text('Anna is here').waitFor();
}

const replacements = {
  'takes the element out': () => document.querySelector('ask-bob')?.remove(),
  'draws the whole document anew': () => {
    document.documentElement.remove();
    const html = document.createElement('html');
    html.append(document.createElement('head'), document.createElement('body'));
    document.append(html);
  },
  'writes its document anew': () => {
    document.open();
    document.write('<!doctype html><title>New</title><h1>Another page</h1>');
    document.close();
  },
};
for (const [what, replace] of Object.entries(replacements)) {
  for (const isOpen of [false, true]) {
    test(`a page that ${what} gets the widget back, ${isOpen ? 'open' : 'closed'}`, async () => {
      const stage = await pageWith('');
      if (isOpen) await stage.widget.open();
      else await stage.widget.launcher.waitFor();
      await stage.page.evaluate(replace);
      if (isOpen) await stage.widget.panel.waitFor();
      else await stage.widget.launcher.click();
      await isServed(stage);
      await stage.widget.button('Close chat').click();
      await stage.widget.launcher.waitFor();
      await stage.clear();
    });
  }
}

test('a page that takes the element out each time it comes is not kept busy by it', async () => {
  const stage = await pageWith(`
    window.removed = 0;
    new MutationObserver(() => {
      const found = document.querySelector('ask-bob');
      if (found) { found.remove(); window.removed++; }
    }).observe(document, { childList: true, subtree: true });`);
  await stage.page.waitForFunction(() => ((window as { removed?: number }).removed ?? 0) > 2);
  await stage.page.waitForTimeout(1500);
  assert.ok((await stage.page.evaluate(() => (window as { removed?: number }).removed ?? 0)) < 20);
  await stage.clear();
});

const fetches = {
  'adds tracing headers': `
    const own = window.fetch;
    window.fetch = (input, init = {}) => own(input, { ...init, headers: { ...init.headers, traceparent: '00-1-1-01', authorization: 'Bearer of-the-page' } });`,
  'sends cookies along': `
    const own = window.fetch;
    window.fetch = (input, init = {}) => own(input, { ...init, credentials: 'include' });`,
  'reads every reply to its end': `
    const own = window.fetch;
    window.fetch = async (...request) => { const reply = await own(...request); await reply.clone().text(); return reply; };`,
  'eats every reply': `
    const own = window.fetch;
    window.fetch = async (...request) => { const reply = await own(...request); await reply.text(); return reply; };`,
};
for (const [what, script] of Object.entries(fetches)) {
  for (const path of ['/', '/own']) {
    test(`a page whose fetch ${what} does not come between (${path})`, async () => {
      const stage = await pageWith(script, { path });
      await stage.widget.launcher.waitFor();
      await isServed(stage);
      await stage.clear();
    });
  }
}

test('an element of the page called askbob does not keep the widget away', async () => {
  const stage = await pageWith(`addEventListener('DOMContentLoaded', () => {
    const dialog = document.createElement('dialog');
    dialog.id = 'askbob';
    document.body.prepend(dialog);
  });`);
  await stage.widget.launcher.waitFor();
  await isServed(stage);
  await stage.clear();
});

const tags = {
  crossorigin: (url: string) => `<script crossorigin src="${url}/widget/b1/widget.js"></script>`,
  'a module': (url: string) => `<script type="module" src="${url}/widget/b1/widget.js"></script>`,
  'import()': (url: string) => `<script type="module">import('${url}/widget/b1/widget.js')</script>`,
  'the loader as a module': (url: string) =>
    `<script type="module" src="${url}/widget/loader.js" data-widget-key="pk_live_test" data-position="bottom-left"></script>`,
  'a key in the address': (url: string) => `<script src="${url}/widget/loader.js?key=pk_live_test"></script>`,
  'a tag that an optimiser loads later': (url: string) => `
    <script type="text/optimised" data-widget-key="pk_live_test" data-src="${url}/widget/loader.js"></script>
    <script>setTimeout(async () => (0, eval)(await (await fetch('${url}/widget/loader.js')).text()), 50)</script>`,
};
for (const [form, tag] of Object.entries(tags)) {
  test(`embedded as ${form} it works`, async () => {
    const stage = await setStage(browser, { isStrict: false, tag });
    await stage.widget.launcher.waitFor();
    await isServed(stage);
    await stage.clear();
  });
}

test('the page’s own scroll lock is left as the page last set it', async () => {
  const stage = await pageWith('', phone);
  const html = () => stage.page.evaluate(() => document.documentElement.style.overflow);
  await stage.page.evaluate(() => {
    document.documentElement.style.overflow = 'clip';
  });
  await stage.widget.launcher.tap();
  await stage.widget.panel.waitFor();
  await stage.page.evaluate(() => {
    document.documentElement.style.overflow = 'scroll';
  });
  assert.equal(
    await stage.page.evaluate(() => getComputedStyle(document.documentElement).overflowY),
    'hidden',
  );
  await stage.widget.button('Close chat').tap();
  assert.equal(await html(), 'scroll');
  assert.equal(
    await stage.page.evaluate(() => getComputedStyle(document.documentElement).overflowY),
    'scroll',
  );
  await stage.clear();
});

test('Enter that ends a word of an input method does not send', async () => {
  const stage = await pageWith('');
  await stage.widget.open();
  await stage.widget.field.fill('東京');
  const press = (init: { isComposing?: boolean; keyCode?: number }) =>
    stage.widget.field.evaluate((field, options) => {
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, ...options }),
      );
    }, init);
  await press({ isComposing: true });
  await press({ keyCode: 229 });
  assert.deepEqual(await stage.widget.said(), []);
  await press({ keyCode: 13 });
  await stage.widget.text('Yes.').waitFor();
  await stage.clear();
});

for (const isWritten of [false, true]) {
  test(`the page’s shortcuts and dialogs take no key and no focus from the widget${isWritten ? ', nor when it writes itself anew' : ''}`, async () => {
    const stage = await pageWith('');
    await stage.widget.open();
    if (isWritten) {
      await stage.page.evaluate(replacements['writes its document anew']);
      await stage.widget.panel.waitFor();
    }
    await stage.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keyup', 'keypress', 'focusin'])
        document.addEventListener(
          type,
          (event) => {
            if ((event.target as Element).localName !== 'ask-bob') return;
            heard.push(type);
            event.preventDefault();
            event.stopImmediatePropagation();
            if (type === 'focusin') document.querySelector('a')?.focus();
          },
          true,
        );
    });
    await stage.widget.field.pressSequentially('sad');
    assert.equal(await stage.widget.field.inputValue(), 'sad');
    await stage.widget.field.press('Enter');
    await stage.widget.text('Yes.').waitFor();
    await stage.widget.field.press('Escape');
    await stage.widget.launcher.waitFor();
    assert.deepEqual(await stage.page.evaluate(() => (window as { heard?: string[] }).heard), []);
    await stage.clear();
  });
}

test('"back" on a phone closes the panel and stays on the page', async () => {
  const stage = await pageWith('', phone);
  await stage.widget.launcher.tap();
  await stage.widget.panel.waitFor();
  const address = stage.page.url();
  // The browser's own close request, which its back gesture sends as well.
  await stage.page.locator('body').evaluate((body) => body.focus());
  await stage.page.evaluate(() => (document.activeElement as HTMLElement)?.blur());
  await stage.page.keyboard.press('Escape');
  await stage.widget.launcher.waitFor();
  assert.equal(stage.page.url(), address);
  await stage.clear();
});

test('on a page that is drawn larger as a whole, the panel stays on the screen', async () => {
  const stage = await pageWith('', {
    viewport: { width: 1280, height: 800 },
    head: '<style>html{zoom:1.7}</style>',
  });
  await stage.widget.open();
  const box = await stage.widget.panel.boundingBox();
  assert.ok(box && box.y >= 0 && box.y + box.height <= 800 && box.x + box.width <= 1280, JSON.stringify(box));
  await stage.clear();
});

test('a magnified page keeps the size of its panel', async () => {
  const stage = await pageWith('', { ...phone, reducedMotion: 'reduce' });
  await stage.widget.launcher.tap();
  await stage.widget.panel.waitFor();
  await stage.page.evaluate(() => {
    const viewport = window.visualViewport;
    if (!viewport) throw new Error('No visual viewport.');
    Object.defineProperty(viewport, 'height', { value: 422, configurable: true });
    Object.defineProperty(viewport, 'scale', { value: 2, configurable: true });
    Object.defineProperty(viewport, 'offsetTop', { value: 100, configurable: true });
    viewport.dispatchEvent(new Event('resize'));
  });
  assert.deepEqual(await stage.widget.panel.boundingBox(), { x: 0, y: 0, width: 390, height: 844 });
  await stage.clear();
});

test('on paper there is nothing of it', async () => {
  const stage = await pageWith('');
  await stage.widget.open();
  await stage.page.emulateMedia({ media: 'print' });
  assert.equal(await stage.widget.panel.isVisible(), false);
  await stage.clear();
});

test('a reply in a tab that is behind others is told in its title, which the page may change meanwhile', async () => {
  const stage = await pageWith('');
  await stage.widget.open();
  await stage.widget.say('Hello');
  await stage.widget.text('Yes.').waitFor();
  const conversation = stage.fake.conversations.only();
  await until(() => conversation.watchers > 0, 'the widget follows the events');
  const hide = (hidden: boolean) =>
    stage.page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, hidden);
  const titled = (pattern: RegExp) =>
    until(async () => pattern.test(await stage.page.title()), `the title is like ${pattern}`);
  await hide(true);
  conversation.add({ role: 'staff', text: 'One', author: 'Anna' });
  await titled(/^\(1\)\u2060 Brunner Heating$/);
  await stage.page.evaluate(() => {
    document.title = 'Prices';
  });
  conversation.add({ role: 'staff', text: 'Two', author: 'Anna' });
  await titled(/^\(2\)\u2060 Prices$/);
  await hide(false);
  await titled(/^Prices$/);
  await stage.clear();
});

test('a panel that cannot be loaded is tried twice, said with another way to the business, and tried again', async () => {
  const stage = await pageWith('');
  let isBlocked = true;
  await stage.page.route(/panel\.js/, (route) => (isBlocked ? route.abort() : route.continue()));
  await stage.widget.launcher.click();
  const box = stage.page.locator('ask-bob').getByRole('alert');
  await box.waitFor();
  assert.equal(
    await box.textContent(),
    'The chat does not work right now. 030 123 45 office@brunner.example',
  );
  assert.equal(await box.getByRole('link').first().getAttribute('href'), 'tel:03012345');
  isBlocked = false;
  await isServed(stage);
  assert.equal(await box.count(), 0);
  await stage.clear();
});

test('where the page lets nothing through, the second failure offers another way, and what was written stays', async () => {
  const stage = await setStage(browser, {
    isStrict: false,
    // Its policy has forgotten connect-src.
    head: `<meta http-equiv="content-security-policy" content="connect-src 'self'">`,
    path: '/own',
  });
  await stage.widget.open();
  await stage.widget.say('My heating is cold');
  const bar = stage.widget.panel.locator('.bar.failed');
  await bar.getByRole('link', { name: '030 123 45' }).waitFor();
  assert.deepEqual(await stage.widget.said(), ['My heating is cold']);
  await stage.clear();
});

test('a page that the key does not list says so with another way to the business', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  stage.fake.refuse = () => ({ status: 403, code: 'origin_not_allowed' });
  await stage.widget.say('Hello');
  await stage.widget.panel.getByRole('link', { name: 'office@brunner.example' }).waitFor();
  assert.deepEqual(await stage.widget.said(), ['Hello']);
  stage.fake.refuse = () => null;
  await stage.widget.button('Try again').click();
  await stage.widget.text('Yes.').waitFor();
  assert.equal(await stage.widget.panel.locator('.bar.failed').count(), 0);
  await stage.clear();
});

test('what was typed is there on the next page, and what was not sent is there to be sent in a new conversation', async () => {
  const stage = await pageWith('');
  await stage.widget.open();
  await stage.widget.field.fill('half a sen');
  await stage.page.reload();
  await stage.widget.panel.waitFor();
  assert.equal(await stage.widget.field.inputValue(), 'half a sen');
  await stage.widget.say('Hello');
  await stage.widget.text('Yes.').waitFor();
  stage.fake.refuse = (path) =>
    path.endsWith('/chat') ? { status: 409, code: 'conversation_closed' } : null;
  await stage.widget.say('One more thing');
  await stage.widget.button('Start a new conversation').click();
  assert.equal(await stage.widget.field.inputValue(), 'One more thing');
  await stage.clear();
});
