import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchChromium } from './browser.ts';
import { KEY } from './fake-server.ts';
import { setStage } from './stage.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

for (const stored of ['5', '"text"', '[]', '{"looks":null}', '{"session":1,"messages":[null]}', 'not JSON']) {
  test(`with ${stored} in the page's storage and a picture that is no address the widget works`, async () => {
    const stage = await setStage(browser, {
      answer: () => ({ reply: 'At any hour.' }),
      choose: ({ persona }) => {
        persona.avatar_url = 'http://[';
      },
      path: '/',
    });
    const failed: Error[] = [];
    stage.page.on('pageerror', (error) => failed.push(error));
    await stage.page.evaluate(
      ([key, value]) => {
        localStorage.setItem(`askbob:${key}`, value ?? '');
        localStorage.setItem(`askbob:${key}:config`, value ?? '');
      },
      [KEY, stored],
    );
    await stage.page.reload();
    await stage.widget.open();
    await stage.widget.say('Hello');
    await stage.widget.text('At any hour.').waitFor();
    assert.deepEqual(failed, []);
    await stage.clear();
  });
}
