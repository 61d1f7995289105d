import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium } from './browser.ts';
import { setStage } from './stage.ts';
import { until } from './until.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

const posted = (stage: Awaited<ReturnType<typeof setStage>>, path: string) =>
  stage.fake.posts.filter((post) => post.path === `/api/widget/${path}`).map(({ body }) => body);

test('a visitor has the conversation mailed once it is closed, and is told when that fails', async () => {
  const stage = await setStage(browser);
  await stage.widget.open();
  await stage.widget.say('Hello');
  await stage.widget.text('Yes.').waitFor();
  const conversation = stage.fake.conversations.only();
  await until(() => conversation.watchers === 1, 'the widget follows the events');
  conversation.close();
  await stage.widget.button('Mail me this conversation').click();
  const field = stage.widget.panel.getByLabel('E-mail');
  await field.fill('ada@example.com');
  stage.fake.refuse = (path) => (path.endsWith('/transcript') ? { status: 429, code: 'rate_limited' } : null);
  await stage.widget.button('Send').click();
  await stage.widget.panel.getByText('It could not be mailed.', { exact: false }).waitFor();
  stage.fake.refuse = () => null;
  await stage.widget.button('Send').click();
  await stage.widget.panel.getByText('The mail is on its way.').waitFor();
  const [body] = posted(stage, 'transcript');
  assert.deepEqual(body, { conversation_id: conversation.id, email: 'ada@example.com' });
  await stage.clear();
});

test('where no mail can be sent, none is offered', async () => {
  const stage = await setStage(browser, {
    choose: (config) => {
      config.mail = false;
    },
  });
  await stage.widget.open();
  await stage.widget.say('Hello');
  await stage.widget.text('Yes.').waitFor();
  const conversation = stage.fake.conversations.only();
  await until(() => conversation.watchers === 1, 'the widget follows the events');
  conversation.close();
  await stage.widget.button('Start a new conversation').waitFor();
  assert.equal(await stage.widget.button('Mail me this conversation').count(), 0);
  await stage.clear();
});

test('staff are told of the page only where the business has it so, and of nothing behind ? or #', async () => {
  for (const page of [false, true]) {
    const stage = await setStage(browser, {
      choose: (config) => {
        config.page = page;
      },
    });
    await stage.page.evaluate(() => history.replaceState(null, '', '/boilers?token=secret#part'));
    await stage.widget.open();
    await stage.widget.say('Hello');
    await stage.widget.text('Yes.').waitFor();
    if (page) {
      await until(() => posted(stage, 'page').length === 1, 'the page is told');
      const { origin } = new URL(stage.page.url());
      assert.equal(posted(stage, 'page')[0]?.url, `${origin}/boilers`);
      await stage.page.evaluate(() => history.pushState(null, '', '/prices'));
      await until(() => posted(stage, 'page').length === 2, 'the next page is told');
      assert.equal(posted(stage, 'page')[1]?.url, `${origin}/prices`);
    } else {
      assert.ok(!stage.fake.addresses.some((address) => /\/page(\.js)?$/.test(address)));
    }
    await stage.clear();
  }
});
