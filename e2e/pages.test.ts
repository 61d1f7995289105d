import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ConsoleServer, desktop, phone, startConsole } from '../console/test/console-server.ts';
import { violations } from '../console/test/inspect.ts';
import { publishDocuments } from '../server/src/testing/publish.ts';
import { onWidget } from '../widget/test/on-widget.ts';

let app: ConsoleServer;
before(async () => {
  app = await startConsole();
  const business = await app.server.business({ name: 'Brightwater Heating' });
  await publishDocuments(app.server.services, business.id);
  await app.server.call('POST', '/api/customer-portal/widget-keys', {
    token: business.token,
    body: { name: 'Own pages', allowed_origins: [app.base] },
  });
});
after(() => app.close());

for (const path of ['/', '/docs', '/docs/api']) {
  for (const [device, options] of Object.entries({ desktop, phone })) {
    test(`axe finds nothing on ${path}, ${device}, light and dark, and nothing sticks out`, async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, complaints, close } = await app.visit({ ...options, colorScheme });
        await page.goto(app.base + path);
        // The reference is long, and the same at every width.
        if (path !== '/docs/api' || device === 'desktop') assert.deepEqual(await violations(page), []);
        const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        assert.ok(over <= 0, `${over} pixels too wide`);
        assert.deepEqual(complaints, []);
        await close();
      }
    });
  }
}

test('on the landing page a visitor asks, sees the source, and is refused what Bob does not know', async () => {
  const { page, complaints, close } = await app.visit();
  await page.goto(app.base);
  const field = page.getByLabel('Your question');
  await field.fill('who won the football world cup in 1954');
  await field.press('Enter');
  await page.locator('[data-outcome=refused]').waitFor();
  await field.fill('how much is a boiler service');
  await field.press('Enter');
  await page.locator('[data-outcome=answered] .sources').waitFor();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(complaints, []);
  await close();
});

test('the landing page carries the real widget, which answers', async () => {
  const { page, complaints, close } = await app.visit();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(app.base)) foreign.push(request.url());
  });
  await page.goto(app.base);
  const widget = onWidget(page);
  await widget.open();
  await widget.say('what does a boiler service cost');
  await widget.text('95 euros').first().waitFor();
  assert.deepEqual(foreign, []);
  assert.deepEqual(complaints, []);
  await close();
});

test('without scripts the form still gets an answer', async () => {
  const { page, close } = await app.visit({ ...desktop, javaScriptEnabled: false });
  await page.goto(app.base);
  await page.getByLabel('Your question').fill('how much is a boiler service');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.locator('[data-outcome=answered]').getByText('95 euros').first().waitFor();
  await close();
});
