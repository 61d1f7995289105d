import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { desktop, launchChromium, newPage, phone } from '../widget/test/browser.ts';
import { onWidget } from '../widget/test/on-widget.ts';
import { until } from '../widget/test/until.ts';
import { startWidgetStage } from './widget-stage.ts';

let browser: Browser;
let stage: Awaited<ReturnType<typeof startWidgetStage>>;
before(async () => {
  browser = await launchChromium();
  stage = await startWidgetStage();
});
after(async () => {
  await browser.close();
  await stage.close();
});

/** What axe finds, as rule and element. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const results = await Reflect.get(globalThis, 'axe').run();
    const rules: { id: string; nodes: { html: string }[] }[] = results.violations;
    return rules.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}

for (const [device, options] of Object.entries({ desktop, phone })) {
  test(`on another origin under a strict policy a visitor asks, is answered, refused, and passed to a person, ${device}`, {
    timeout: 60_000,
  }, async () => {
    const { page, context, complaints } = await newPage(browser, { ...options, reducedMotion: 'reduce' });
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await page.goto(`${stage.site.url}/`);
    const widget = onWidget(page);
    await widget.open();
    await widget.say('who won the football world cup in 1954');
    await widget.button('Pass it to the team').waitFor();
    await widget.say('how much is a boiler service');
    await widget.text('95 euros').waitFor();
    await widget.button('Source 1').click();
    await widget.text('What does a boiler service cost?').waitFor();
    await widget.button('Helpful').click();
    await widget.button('Talk to a person').click();
    await widget.panel.getByLabel('E-mail').fill('eva@example.com');
    await widget.button('Send to the team').click();
    await widget.panel.getByText('The team knows').waitFor();

    const conversation = await stage.conversation(page);
    const seen = await stage.staff('GET', `/api/conversations/${conversation}`);
    assert.equal(seen.json.status, 'waiting', seen.text);
    await stage.staff('POST', `/api/conversations/${conversation}/takeover`, {});
    await stage.staff('POST', `/api/conversations/${conversation}/notes`, { text: 'A note for colleagues' });
    await stage.staff('POST', `/api/conversations/${conversation}/messages`, {
      text: 'Hello, I am a person.',
    });
    await widget.text('Hello, I am a person.').waitFor();
    await widget.panel.getByText('from the team is here').waitFor();
    await widget.say('opening hours');
    await widget.text('opening hours').waitFor();
    await stage.staff('POST', `/api/conversations/${conversation}/release`, {});
    await widget.panel.getByText('from the team is here').waitFor({ state: 'detached' });
    await stage.staff('POST', `/api/conversations/${conversation}/close`, {});
    await widget.panel.getByText('This conversation is closed.').waitFor();

    assert.deepEqual(await widget.shown(), await stage.stored(conversation));
    assert.equal((await page.content()).includes('A note for colleagues'), false);
    assert.deepEqual(complaints, []);
    assert.deepEqual([...hosts].sort(), [stage.url, stage.site.url].sort());
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  });

  test(`axe finds nothing wrong on a page with the widget, ${device}`, async () => {
    const { page, context } = await newPage(browser, {
      ...options,
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    await page.goto(`${stage.site.url}/own`);
    const widget = onWidget(page);
    await widget.launcher.waitFor();
    await page.evaluate(axe.source);
    assert.deepEqual(await violations(page), []);
    await widget.open();
    await widget.say('how much is a boiler service');
    await widget.button('Source 1').click();
    assert.deepEqual(await violations(page), []);
    await context.close();
  });
}

test('before opening a page has loaded 3 KB of us, after opening 15 KB, all from our host', async (t) => {
  const { page, context } = await newPage(browser);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  let bytes = 0;
  const ours = new Set<string>();
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.startsWith(stage.url)) ours.add(requestId);
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ours.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`${stage.site.url}/own`, { waitUntil: 'networkidle' });
  const before = bytes;
  await onWidget(page).open();
  await page.waitForLoadState('networkidle');
  t.diagnostic(`bytes over the wire with headers: ${before} before opening, ${bytes} after`);
  assert.ok(before > 0 && before <= 3_800);
  assert.ok(bytes <= 16_500);
  await context.close();
});

test('a reply cut off at any point ends with exactly the stored messages', { timeout: 240_000 }, async () => {
  const length = await measureReply();
  const points = Array.from({ length: Math.ceil(length / 16) + 1 }, (_, index) => index * 16);
  const cuts = new Map<string, number>();
  stage.proxy.choose = (sent) => {
    const [name, point] =
      [...cuts].find(([one]) => sent.includes(`"client_message_id"`) && sent.includes(one)) ?? [];
    if (name === undefined || point === undefined) return { kind: 'pass' };
    cuts.delete(name);
    return { kind: 'cut', after: point };
  };
  await Promise.all(
    [0, 1, 2, 3].map(async (lane) => {
      const { page, context } = await newPage(browser);
      await page.goto(`${stage.site.url}/own`);
      const widget = onWidget(page);
      await widget.open();
      for (const point of points.filter((_, index) => index % 4 === lane)) {
        const text = `boiler service price, case ${point} of lane ${lane}`;
        cuts.set(text, point);
        await widget.say(text);
        await until(async () => (await stage.unsent(page)) === 0, `${text} is answered`);
      }
      const stored = await stage.stored(await stage.conversation(page));
      assert.ok(stored.length >= points.length / 4);
      assert.deepEqual(await widget.shown(), stored);
      await context.close();
    }),
  );
  assert.equal(cuts.size, 0);
  stage.proxy.choose = () => ({ kind: 'pass' });
});

/** Bytes of a streamed reply with its headers, about. */
async function measureReply(): Promise<number> {
  const response = await fetch(`${stage.url}/api/widget/chat`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-widget-key': stage.key,
      origin: stage.site.url,
      accept: 'text/event-stream',
    },
    body: JSON.stringify({ message: 'boiler service price, how long' }),
  });
  return [...response.headers].join('\r\n').length + (await response.text()).length;
}
