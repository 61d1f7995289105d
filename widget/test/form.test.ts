import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { desktop, launchChromium, phone } from './browser.ts';
import type { Scripted } from './fake-conversations.ts';
import { setStage } from './stage.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const form = {
  action: 'order-status',
  title: 'Where is my order?',
  fields: [
    { name: 'order', label: 'Order number', type: 'text', required: true },
    { name: 'email', label: 'E-mail of the order', type: 'email', required: true, value: 'ada@example.com' },
    {
      name: 'when',
      label: 'When may we call?',
      type: 'choice',
      required: false,
      options: ['Morning', 'Afternoon'],
    },
    { name: 'id', label: 'Customer', type: 'text', required: true, bound: true, value: 'K-77' },
  ],
  submit: 'Look it up',
};
const answer = (): Scripted => ({ reply: 'Fill this in. [1]', form });

/** What axe finds on the whole page with everything in the shadow root. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    type Found = { violations: { id: string; nodes: { html: string }[] }[] };
    // Axe puts itself on the window when its source is run.
    const { axe: run } = window as unknown as { axe: { run: () => Promise<Found> } };
    const found = await run.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

const confirmed = (fake: Awaited<ReturnType<typeof setStage>>['fake']) =>
  fake.posts.filter(({ path }) => path === '/api/widget/actions').map(({ body }) => body);

test('a form is filled in with the keyboard, shown as it will be sent, and sent once confirmed', {
  timeout: 60_000,
}, async () => {
  const stage = await setStage(browser, { answer });
  const { page, widget, fake } = stage;
  await widget.open();
  await widget.say('Where is my order?');
  const order = widget.panel.getByLabel('Order number');
  await order.waitFor();
  assert.equal(await widget.panel.getByLabel('E-mail of the order').inputValue(), 'ada@example.com');
  assert.equal(await widget.panel.getByText('K-77').count(), 1);
  await order.press('Enter');
  assert.equal(await widget.text('Please check').count(), 0, 'what is compulsory is filled in first');
  await order.fill('1001');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await widget.text('Please check. This is what will be sent:').waitFor();
  const shown = await widget.panel.locator('.ask dl > div').allInnerTexts();
  assert.deepEqual(
    shown.map((line) => line.replace(/\s*\n\s*/, ': ')),
    [
      'Order number: 1001',
      'E-mail of the order: ada@example.com',
      'When may we call?: Morning',
      'Customer: K-77',
    ],
  );
  assert.equal(await widget.panel.locator('.check:focus').count(), 1, 'a screen reader reads on from there');
  assert.deepEqual(confirmed(fake), [], 'nothing is sent before it is confirmed');
  await widget.button('Change').click();
  await order.fill('1002');
  await order.press('Enter');
  await widget.button('Look it up').click();
  await widget.text('It is on its way.').waitFor();
  const [body, ...others] = confirmed(fake);
  assert.deepEqual(others, []);
  assert.deepEqual(body?.values, { order: '1002', email: 'ada@example.com', when: 'Morning' });
  assert.equal(body?.confirm, true);
  assert.match(String(body?.client_action_id), /.{16}/);
  await widget.panel.locator('.ask').waitFor({ state: 'detached' });
  await page.reload();
  await widget.text('It is on its way.').waitFor();
  assert.equal(await widget.panel.locator('.ask').count(), 0, 'what was sent is not asked for again');
  assert.deepEqual(stage.complaints, []);
  await stage.clear();
});

test('what did not go through is sent again under the same id', { timeout: 60_000 }, async () => {
  const stage = await setStage(browser, { answer });
  const { widget, fake } = stage;
  await widget.open();
  await widget.say('Where is my order?');
  await widget.panel.getByLabel('Order number').fill('1001');
  await widget.button('Look it up').click();
  let refused = 0;
  fake.refuse = (path) => {
    if (!path.endsWith('/actions')) return null;
    refused += 1;
    return refused < 3
      ? { status: 409, code: 'duplicate_in_flight' }
      : { status: 500, code: 'internal_error' };
  };
  await widget.button('Look it up').click();
  await widget.panel.getByRole('alert').waitFor();
  assert.equal(refused, 3, 'while the first try is under way it waits');
  fake.refuse = () => null;
  await widget.button('Look it up').click();
  await widget.text('It is on its way.').waitFor();
  assert.equal(confirmed(fake).length, 1);
  await stage.clear();
});

for (const [device, options] of Object.entries({ desktop, phone })) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in a form, ${device}, ${colorScheme}`, { timeout: 60_000 }, async () => {
      const stage = await setStage(browser, {
        ...options,
        colorScheme,
        reducedMotion: 'reduce',
        bypassCSP: true,
        answer,
      });
      await stage.page.evaluate(axe.source);
      await stage.widget.open();
      await stage.widget.say('Where is my order?');
      await stage.widget.panel.getByLabel('Order number').fill('1001');
      assert.deepEqual(await violations(stage.page), [], 'filling');
      const folder = process.env.SHOTS;
      if (folder) mkdirSync(folder, { recursive: true });
      if (folder) await stage.page.screenshot({ path: `${folder}/fill-${device}-${colorScheme}.png` });
      await stage.widget.button('Look it up').click();
      await stage.widget.text('Please check').waitFor();
      assert.deepEqual(await violations(stage.page), [], 'checking');
      if (folder) await stage.page.screenshot({ path: `${folder}/check-${device}-${colorScheme}.png` });
      await stage.clear();
    });
  }
}
