import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium, phone } from './browser.ts';
import { FakeConversation } from './fake-conversations.ts';
import { setStage } from './stage.ts';
import { until } from './until.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

test('a page of another origin under a strict policy gets the widget without one complaint or foreign request', async () => {
  for (const path of ['/', '/own']) {
    const stage = await setStage(browser, { path, answer: () => ({ reply: 'We come at any hour.' }) });
    const hosts = new Set<string>();
    stage.page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await stage.widget.open();
    await stage.widget.say('Do you come at night?');
    await stage.widget.text('any hour').waitFor();
    assert.deepEqual(stage.complaints, []);
    assert.deepEqual([...hosts], [stage.fake.url]);
    assert.deepEqual(await stage.context.cookies(), []);
    const globals = await stage.page.evaluate(() => Object.keys(window).filter((name) => /bob/i.test(name)));
    assert.deepEqual(globals, ['askbob']);
    await stage.clear();
  }
});

test('a page with the script twice, which replaces its body and forbids storage, has one widget that works', async () => {
  const stage = await setStage(browser, { path: '/blank' });
  await stage.context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Forbidden', 'SecurityError');
        },
      });
    }
  });
  await stage.page.goto(`${stage.site.url}/own`);
  await stage.widget.launcher.waitFor();
  await stage.page.evaluate(async (address) => {
    await import(address);
    document.body.replaceWith(document.createElement('body'));
  }, `${stage.fake.url}/widget/b1/widget.js`);
  assert.equal(await stage.page.locator('ask-bob').count(), 1);
  await stage.widget.open();
  await stage.widget.say('Hello');
  await stage.widget.text('Yes.').waitFor();
  const conversation = stage.fake.conversations.only();
  await until(() => conversation.watchers === 1, 'the widget follows the events');
  conversation.add({ role: 'staff', text: 'Hello Eva', author: 'Anna' });
  await stage.widget.text('Hello Eva').waitFor();
  await stage.clear();
});

test('before it is opened the panel is not loaded, and the business’s own script asks nothing', async () => {
  const stage = await setStage(browser);
  await stage.widget.launcher.waitFor();
  await stage.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  assert.deepEqual(stage.fake.requests, ['GET /widget/b1/widget.js']);
  assert.equal(await stage.widget.launcher.getAttribute('aria-label'), 'Ask Bob');
  await stage.clear();
});

test('a key that was revoked meanwhile is said in a sentence, and what was written stays', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  stage.fake.refuse = (path) => (path.endsWith('/chat') ? { status: 401, code: 'invalid_widget_key' } : null);
  await stage.widget.say('Hello');
  await stage.widget.panel.getByText('The chat is not available right now.').waitFor();
  assert.deepEqual(await stage.widget.said(), ['Hello']);
  await stage.clear();
});

for (const isRemembered of [false, true]) {
  test(`a page that the key does not list gets no button, ${isRemembered ? 'not even where it once was one' : 'ever'}`, async () => {
    const stage = await setStage(browser, {
      path: '/',
      refuse: () => (isRemembered ? null : { status: 403, code: 'origin_not_allowed' }),
    });
    if (isRemembered) await stage.widget.launcher.waitFor();
    for (const _ of ['it is refused', 'and not drawn from what was remembered']) {
      stage.fake.refuse = () => ({ status: 403, code: 'origin_not_allowed' });
      const warned = stage.page.waitForEvent('console', (message) => message.type() === 'warning');
      await stage.page.reload();
      assert.match((await warned).text(), /Ask Bob: Refused: origin_not_allowed/);
      assert.equal(await stage.widget.launcher.count(), 0);
    }
    await stage.clear();
  });
}

test('a button that was there stays while the server is busy or away', async () => {
  const stage = await setStage(browser, { path: '/' });
  await stage.widget.launcher.waitFor();
  stage.fake.refuse = () => ({ status: 503, code: 'overloaded' });
  const warned = stage.page.waitForEvent('console', (message) => message.type() === 'warning');
  await stage.page.reload();
  await warned;
  assert.equal(await stage.widget.launcher.count(), 1);
  await stage.clear();
});

test('a page sends a message in the visitor’s name, and he sees it in the panel', async () => {
  const stage = await setStage(browser, { answer: () => ({ reply: 'We come at any hour.' }) });
  await stage.widget.launcher.waitFor();
  await stage.page.evaluate(() => window.askbob?.send('Do you come at night?'));
  await stage.widget.text('any hour').waitFor();
  assert.deepEqual(await stage.widget.said(), ['Do you come at night?', 'We come at any hour.']);
  await stage.clear();
});

test('a message says the language of its page and its path, without what tells who is there', async () => {
  const stage = await setStage(browser, { lang: 'en-GB' });
  await stage.widget.open();
  await stage.widget.say('Hello');
  await stage.widget.text('Yes.').waitFor();
  assert.deepEqual(stage.fake.locales, ['en-GB']);
  assert.deepEqual(stage.fake.pages, [new URL(stage.page.url()).pathname]);
  await stage.clear();
});

test('it speaks the language of the page and loads no other', async () => {
  const phrases = {
    'de-CH': 'Nachricht schreiben',
    es: 'Escriba un mensaje',
    fr: 'Écrire un message',
    it: 'Scriva un messaggio',
    nl: 'Schrijf een bericht',
    pl: 'Napisz wiadomość',
    'pt-BR': 'Escreva uma mensagem',
    ja: 'メッセージを入力',
    ar: 'Write a message',
  };
  for (const [lang, phrase] of Object.entries(phrases)) {
    const stage = await setStage(browser, { lang });
    await stage.widget.open();
    await stage.widget.panel.getByRole('textbox', { name: phrase }).waitFor();
    const languages = stage.fake.requests.filter((request) => /\/[a-z]{2}\.js$/.test(request));
    assert.equal(languages.length, 1, `${lang}: ${languages}`);
    await stage.clear();
  }
});

test('it works in a frame, and on the left where the business wants it', async () => {
  const stage = await setStage(browser, {
    path: '/frame',
    viewport: { width: 1280, height: 1400 },
    choose: (config) => {
      config.looks.position = 'bottom-left';
    },
  });
  const frame = stage.page.frameLocator('iframe');
  const button = frame.getByRole('button', { name: 'Ask Bob' });
  assert.ok(((await button.boundingBox())?.x ?? 999) < 400);
  await button.click();
  await frame.getByRole('textbox', { name: 'Write a message' }).fill('Hello');
  await frame.getByRole('button', { name: 'Send', exact: true }).click();
  await frame.getByRole('log').getByText('Yes.').waitFor();
  await stage.clear();
});

test('on a phone it fills the screen, holds the page still, and gives it back', async () => {
  const stage = await setStage(browser, { ...phone, reducedMotion: 'reduce' });
  await stage.widget.launcher.tap();
  await stage.widget.panel.waitFor();
  assert.deepEqual(await stage.widget.panel.boundingBox(), { x: 0, y: 0, width: 390, height: 844 });
  assert.equal(
    await stage.page.evaluate(() => getComputedStyle(document.documentElement).overflow),
    'hidden',
  );
  await stage.page.evaluate(() => {
    const viewport = window.visualViewport;
    if (!viewport) throw new Error('No visual viewport.');
    Object.defineProperty(viewport, 'height', { value: 500, configurable: true });
    viewport.dispatchEvent(new Event('resize'));
  });
  assert.equal((await stage.widget.panel.boundingBox())?.height, 500);
  assert.ok(((await stage.widget.button('Send').boundingBox())?.y ?? 999) < 500);
  await stage.widget.button('Close chat').tap();
  assert.equal(
    await stage.page.evaluate(() => getComputedStyle(document.documentElement).overflow),
    'visible',
  );
  await stage.clear();
});

test('on a page read from right to left the visitor writes on the left', async () => {
  const stage = await setStage(browser, { lang: 'ar', dir: 'rtl' });
  await stage.widget.open();
  await stage.widget.say('مرحبا');
  await stage.widget.text('Yes.').waitFor();
  const visitor = await stage.widget.text('مرحبا').boundingBox();
  const panel = await stage.widget.panel.boundingBox();
  assert.ok(visitor && panel && visitor.x - panel.x < 40);
  const send = await stage.widget.button('Send').boundingBox();
  assert.ok(send && send.x - panel.x < 40);
  await stage.clear();
});

test('a mail leads back to its conversation, on another device too, and its secret stays nowhere', async () => {
  const stage = await setStage(browser, { path: '/blank' });
  const conversation = new FakeConversation('s_mail', 'vt_mail');
  conversation.add({ role: 'staff', text: 'We can come on Friday.', author: 'Anna' });
  stage.fake.conversations.all.set('s_mail', conversation);
  stage.fake.mailLinks.set('ml_1', conversation);
  await stage.page.goto(`${stage.site.url}/own?from=mail#askbob=ml_1`);
  await stage.widget.text('We can come on Friday.').waitFor();
  assert.equal(stage.page.url(), `${stage.site.url}/own?from=mail`);
  await stage.widget.say('Friday is fine');
  await stage.widget.text('Yes.').waitFor();
  assert.equal(conversation.messages.length, 3);
  await stage.page.goto(`${stage.site.url}/own#askbob=ml_1`);
  await stage.page.reload();
  await stage.widget.text('We can come on Friday.').waitFor();
  await stage.clear();
});
