import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser.ts';
import type { Scripted } from './fake-conversations.ts';
import { startFakeServer } from './fake-server.ts';
import { startFaultProxy } from './fault-proxy.ts';
import { onWidget } from './on-widget.ts';
import { startPageServer } from './page-server.ts';
import { setStage } from './stage.ts';
import { until } from './until.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const threeSentences: Scripted = {
  reply: 'We come at any hour. [1] It costs €60 more at night. Call us first.',
  sentences: ['We come at any hour. [1]', 'It costs €60 more at night.', 'Call us first.'],
  citations: [{ n: 1, title: 'Emergency', url: 'https://brunner.example/emergency', quote: 'At any hour.' }],
};

test('a message written offline waits, says so, and is sent once when the visitor is back', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  await stage.context.setOffline(true);
  await stage.widget.panel.getByText('You are offline').waitFor();
  await stage.widget.say('One');
  await stage.widget.text('Not sent yet').waitFor();
  await stage.widget.say('Two');
  await stage.context.setOffline(false);
  await until(async () => (await stage.widget.said()).length === 4, 'both are answered');
  assert.deepEqual(
    stage.fake.conversations
      .only()
      .messages.map(({ text }) => text)
      .sort(),
    ['One', 'Two', 'Yes.', 'Yes.'],
  );
  assert.equal(await stage.widget.panel.getByText('You are offline').count(), 0);
  await stage.clear();
});

test('a message written offline is still sent after the page was left', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  stage.fake.refuse = (path) => (path.endsWith('/chat') ? { status: 503, code: 'overloaded' } : null);
  await stage.widget.say('Before leaving');
  await stage.widget.text('Not sent yet').waitFor();
  stage.fake.refuse = () => null;
  await stage.page.goto(`${stage.site.url}/own?other`);
  await stage.widget.text('Yes.').waitFor();
  assert.deepEqual(await stage.widget.said(), ['Before leaving', 'Yes.']);
  assert.equal(stage.fake.conversations.only().messages.length, 2);
  await stage.clear();
});

test('a message the server will never take is shown as not sent and can be tried again', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  stage.fake.refuse = (path) => (path.endsWith('/chat') ? { status: 422, code: 'invalid_request' } : null);
  await stage.widget.say('Hello');
  await stage.widget.text('Not sent').waitFor();
  stage.fake.refuse = () => null;
  await stage.widget.button('Try again').click();
  await stage.widget.text('Yes.').waitFor();
  assert.deepEqual(await stage.widget.said(), ['Hello', 'Yes.']);
  await stage.clear();
});

test('a server that has forgotten the visitor gets his unsent words as a new conversation', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  await stage.widget.say('One');
  await stage.widget.text('Yes.').waitFor();
  let refused = false;
  stage.fake.refuse = (path) => {
    if (!path.endsWith('/chat') || refused) return null;
    refused = true;
    return { status: 401, code: 'unauthenticated' };
  };
  await stage.widget.say('Two');
  await until(() => stage.fake.conversations.all.size === 2, 'a second conversation began');
  await stage.widget.text('Yes.').waitFor();
  assert.deepEqual(await stage.widget.said(), ['Two', 'Yes.']);
  await stage.clear();
});

test('two tabs show one conversation, whichever of them writes, over one event stream', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  await stage.widget.say('From the first');
  await stage.widget.text('Yes.').waitFor();
  const second = await stage.secondTab();
  await second.widget.open();
  await second.widget.text('From the first').waitFor();
  await second.widget.say('From the second');
  await until(async () => (await stage.widget.said()).length === 4, 'the first tab has it too');
  const conversation = stage.fake.conversations.only();
  await until(() => conversation.watchers === 1, 'one stream is open');
  conversation.add({ role: 'staff', text: 'Hello both', author: 'Anna' });
  await stage.widget.text('Hello both').waitFor();
  await second.widget.text('Hello both').waitFor();
  assert.deepEqual(await stage.widget.said(), await second.widget.said());
  await second.page.close();
  await until(() => conversation.watchers === 1, 'the first tab follows on');
  conversation.add({ role: 'staff', text: 'Still there?', author: 'Anna' });
  await stage.widget.text('Still there?').waitFor();
  assert.deepEqual(stage.complaints, []);
  await stage.clear();
});

test('what was missed while the stream was down comes after it, in order and once', async () => {
  const fake = await startFakeServer(() => ({}));
  const proxy = await startFaultProxy(Number(new URL(fake.url).port));
  fake.url = `http://127.0.0.1:${proxy.port}`;
  const { widget, close } = await visit(fake.url);
  await widget.open();
  await widget.say('Hello');
  await widget.text('Yes.').waitFor();
  const conversation = fake.conversations.only();
  await until(() => conversation.watchers === 1, 'the widget follows the events');
  proxy.refuse = true;
  proxy.cutAll();
  await until(() => conversation.watchers === 0, 'the stream is down');
  for (const text of ['One', 'Two', 'Three']) conversation.add({ role: 'staff', text, author: 'Anna' });
  proxy.refuse = false;
  await widget.text('Three').waitFor();
  assert.deepEqual(await widget.said(), ['Hello', 'Yes.', 'One', 'Two', 'Three']);
  await close();
  await proxy.close();
  await fake.close();
});

test('a connection that falls silent is given up, and the message is tried again', async () => {
  const fake = await startFakeServer(() => threeSentences);
  const proxy = await startFaultProxy(Number(new URL(fake.url).port));
  fake.url = `http://127.0.0.1:${proxy.port}`;
  let tries = 0;
  proxy.choose = (sent) => {
    if (!sent.startsWith('POST /api/widget/chat')) return { kind: 'pass' };
    tries += 1;
    return tries === 1 ? { kind: 'hole', after: 600 } : { kind: 'pass' };
  };
  const { page, widget, close } = await visit(fake.url);
  await page.clock.install();
  await widget.open();
  await widget.say('Hello');
  await until(() => tries === 1, 'the message left');
  await until(async () => {
    await page.clock.runFor(5000);
    return tries === 2;
  }, 'it was tried again');
  await widget.text('Call us first.').waitFor();
  assert.deepEqual(await widget.said(), ['Hello', shown({ text: threeSentences.reply ?? '' })]);
  assert.equal(fake.conversations.only().messages.length, 2);
  await close();
  await proxy.close();
  await fake.close();
});

test('a panel that could not be loaded is loaded on the next click', async () => {
  const stage = await setStage(browser);
  let isBroken = true;
  await stage.page.route('**/panel.js*', (route) => (isBroken ? route.abort() : route.continue()));
  const warned = stage.page.waitForEvent('console', (message) => message.type() === 'warning');
  await stage.widget.launcher.click();
  await warned;
  isBroken = false;
  await stage.widget.open();
  await stage.widget.text('Hello, I’m Bob').waitFor();
  await stage.clear();
});

test('a reply cut off at any point is there in full and once, and so is the message', {
  timeout: 240_000,
}, async () => {
  const fake = await startFakeServer(() => threeSentences);
  const proxy = await startFaultProxy(Number(new URL(fake.url).port));
  fake.url = `http://127.0.0.1:${proxy.port}`;
  const length = await measureReply(fake.url);
  fake.conversations.all.clear();
  const points = Array.from({ length: Math.ceil(length / 19) + 1 }, (_, index) => index * 19);
  // A cut belongs to a visitor: his first try of a message is broken at his point, every other passes.
  const cuts = new Map<string, number>();
  proxy.choose = (sent) => {
    const point = [...cuts].find(([name]) => sent.includes(`"message":"${name}"`));
    if (!point) return { kind: 'pass' };
    cuts.delete(point[0]);
    return { kind: 'cut', after: point[1] };
  };
  const lanes = await Promise.all(
    [0, 1, 2, 3].map(async (lane) => {
      const { page, widget, close } = await visit(fake.url);
      await widget.open();
      for (const point of points.filter((_, index) => index % 4 === lane)) {
        const name = `cut at ${point}`;
        cuts.set(name, point);
        await send(page, name);
        await settled(page);
      }
      const said = await widget.said();
      await close();
      return said;
    }),
  );
  assert.equal(cuts.size, 0);
  const conversations = [...fake.conversations.all.values()];
  assert.equal(conversations.length, 4);
  for (const said of lanes) {
    const stored = conversations.find(({ messages }) => messages[0]?.text === said[0])?.messages ?? [];
    assert.deepEqual(said, stored.map(shown));
  }
  assert.deepEqual(
    conversations
      .flatMap(({ messages }) => messages.map(({ text }) => text))
      .filter((text) => text.startsWith('cut'))
      .sort(),
    points.map((point) => `cut at ${point}`).sort(),
  );
  await proxy.close();
  await fake.close();
});

/** A visitor on a site whose widget talks to `server`. */
async function visit(server: string) {
  const site = await startPageServer(server);
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${site.url}/own`);
  const close = async () => {
    await context.close();
    await site.close();
  };
  return { page, widget: onWidget(page), close };
}

/** How the text of a stored message stands on the screen: its markers are numbers. */
function shown({ text }: { text: string }): string {
  return text.replace(/\s*\[(\d+)\]/g, '$1');
}

async function measureReply(server: string): Promise<number> {
  const response = await fetch(`${server}/api/widget/chat`, {
    method: 'POST',
    headers: { 'x-widget-key': 'pk_live_test', 'content-type': 'application/json' },
    body: JSON.stringify({ message: 'How long?', session_id: 's'.repeat(32), client_message_id: 'c' }),
  });
  const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\r\n');
  return head.length + (await response.text()).length;
}

async function send(page: Page, text: string): Promise<void> {
  await onWidget(page).say(text);
}

/** Waits in the page until nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => JSON.parse(localStorage.getItem('askbob:pk_live_test') ?? '{}').outbox?.length === 0,
    null,
    {
      polling: 20,
    },
  );
}
