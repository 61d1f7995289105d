import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, newPage } from '../widget/test/browser.ts';
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

/** A token as the business's own server signs it (JWT, HS256). */
function sign(secret: string, claims: Record<string, unknown>): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

/** Calls one of the functions of `window.askbob`; rejects as it does. */
function askbob(page: Page, name: string, argument?: unknown): Promise<unknown> {
  return page.evaluate(
    ([method, value]) => Reflect.get(globalThis, 'askbob')[method as string](value),
    [name, argument],
  );
}

test('who signed in has one conversation on every device, staff see who it is and what he is doing', {
  timeout: 60_000,
}, async () => {
  const { json } = await stage.staff('POST', '/api/customer-portal/identity-secret', {});
  await stage.staff('PATCH', '/api/customer-portal/business', { settings: { identity_required: true } });
  const claims = {
    sub: 'customer-7',
    name: 'Eva Keller',
    email: 'eva@example.com',
    exp: Math.floor(Date.now() / 1000) + 600,
  };
  const token = sign(json.secret, claims);

  const one = await newPage(browser);
  await one.page.goto(`${stage.site.url}/own`);
  const first = onWidget(one.page);
  await first.open();
  await first.panel.getByText('Please sign in on this site to chat.').waitFor();
  await assert.rejects(
    askbob(one.page, 'identify', sign('somebody else’s secret', claims)),
    /unauthenticated/,
  );
  assert.equal(await first.field.count(), 0);
  await askbob(one.page, 'identify', token);
  await first.say('opening hours');
  await first.text('8 am to 5 pm').waitFor();
  await askbob(one.page, 'setContext', { plan: 'gold' });
  const session = await stage.conversation(one.page);
  const detail = async () => (await stage.staff('GET', `/api/conversations/${session}`)).text;
  await until(async () => (await detail()).includes('gold'), 'staff see the context');
  assert.match(await detail(), /Eva Keller/);

  const two = await newPage(browser);
  await two.page.goto(`${stage.site.url}/own`);
  const second = onWidget(two.page);
  await second.open();
  await askbob(two.page, 'identify', token);
  await second.text('8 am to 5 pm').waitFor();
  await second.say('how much is a boiler service');
  await first.text('95 euros').waitFor();
  assert.deepEqual(await first.shown(), await second.shown());

  await askbob(two.page, 'reset');
  await second.panel.getByText('Please sign in on this site to chat.').waitFor();
  assert.deepEqual(await second.shown(), []);
  for (const { context, complaints } of [one, two]) {
    assert.deepEqual(complaints, []);
    await context.close();
  }
});
