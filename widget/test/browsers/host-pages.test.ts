import { after, before, type TestContext, test } from 'node:test';
import { until } from '../until.ts';
import { startChromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { type HostPage, hostPages } from './host-pages.ts';
import { setStage } from './stage.ts';
import { startWebKit } from './webkit.ts';

let drivers: Driver[] = [];
/** What was found, for the table at the end. */
const rows: string[] = [];
before(async () => {
  drivers = await Promise.all([
    startChromium(),
    startFirefox(process.env.FIREFOX_PATH ?? 'firefox-esr'),
    startWebKit('WebKitWebDriver', process.env.WEBKIT_BROWSER_PATH ?? 'MiniBrowser'),
  ]);
});
after(() => Promise.all(drivers.map((driver) => driver.end())));

/** Asks, is answered, and hears what staff say: everything a visitor needs. */
async function isServed(driver: Driver, { afterwards, before: left, ...options }: HostPage): Promise<void> {
  const stage = await setStage(driver, options);
  try {
    await stage.widget.launcher();
    if (left) {
      await driver.run(`(() => { ${left}; window.isOld = true; setTimeout(() => location.reload()); })()`);
      const isAnew = () =>
        driver.run('!window.isOld && document.readyState === "complete"').catch(() => false);
      await until(isAnew, 'the page is there again');
      await stage.widget.launcher();
    }
    if (afterwards) await driver.run(afterwards);
    await stage.widget.open();
    await stage.widget.say('What does a service cost?');
    await stage.widget.shows('A service costs 95 pounds.');
    const conversation = stage.fake.conversations.only();
    await until(() => conversation.watchers > 0, 'the widget follows the events');
    conversation.add({ role: 'staff', text: 'Anna is here', author: 'Anna' });
    await stage.widget.shows('Anna is here');
  } finally {
    await stage.clear();
  }
}

for (const [name, page] of Object.entries(hostPages)) {
  test(`served in three browsers: ${name}`, async () => {
    const results = await Promise.allSettled(drivers.map((driver) => isServed(driver, page)));
    rows.push(
      `| ${name} | ${results.map(({ status }) => (status === 'fulfilled' ? '✔' : '✖')).join(' | ')} |`,
    );
    const failed = results.flatMap((result, n) =>
      result.status === 'rejected' ? [`${drivers[n]?.name}: ${result.reason}`] : [],
    );
    if (failed.length > 0) throw new Error(failed.join('\n'));
  });
}

test('the table of host pages and browsers', (t: TestContext) => {
  const head = `| host page | ${drivers.map(({ name }) => name).join(' | ')} |`;
  t.diagnostic([head, '| --- | --- | --- | --- |', ...rows].join('\n'));
});
