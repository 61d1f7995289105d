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

for (const path of ['/', '/docs', '/docs/api', '/docs/owners', '/docs/staff']) {
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

test('a new conversation on the landing page forgets the visitor before: nothing shown, typed or kept goes on, and no address holds a secret', async () => {
  const { page, complaints, close } = await app.visit(phone);
  const addresses: string[] = [];
  const bodies: Record<string, string>[] = [];
  page.on('request', (request) => {
    addresses.push(request.url());
    if (request.url().endsWith('/api/chat')) bodies.push(request.postDataJSON());
  });
  await page.goto(app.base);
  const field = page.getByLabel('Your question');
  const fresh = page.getByRole('button', { name: 'New conversation' });
  assert.equal(await fresh.isVisible(), false);
  await field.fill('how much is a boiler service');
  await field.press('Enter');
  await page.locator('[data-outcome=answered]').waitFor();
  await field.fill('half a secret');
  const starter = page.getByRole('link', { name: 'Who won the 1954 World Cup?' });
  assert.equal(await starter.isVisible(), false);
  const tokenOf = async () =>
    (await page.context().cookies()).find(({ name }) => /visitor/.test(name))?.value;
  const token = await tokenOf();
  assert.ok(token);
  const forgotten = page.waitForResponse('**/api/chat/reset');
  await fresh.click();
  assert.equal((await forgotten).status(), 204);
  assert.equal(await page.locator('.said').count(), 1, 'only the greeting');
  assert.equal(await starter.isVisible(), true);
  assert.equal(await field.inputValue(), '');
  assert.equal(await tokenOf(), undefined);
  await field.fill('opening hours');
  await field.press('Enter');
  await page.locator('[data-outcome=answered]').waitFor();
  assert.deepEqual(
    bodies.map(({ message, session_id }) => [message, session_id]),
    [
      ['how much is a boiler service', undefined],
      ['opening hours', undefined],
    ],
  );
  for (const { client_message_id = '' } of bodies) assert.ok(client_message_id.length >= 22);
  assert.ok(!addresses.join('\n').includes(token));
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(complaints, []);
  await close();
});

test('a question that did not get through is sent again under the same id', async () => {
  const { page, close } = await app.visit();
  const ids: string[] = [];
  await page.route('**/api/chat', (route) => {
    ids.push(route.request().postDataJSON().client_message_id);
    return ids.length === 1 ? route.abort() : route.continue();
  });
  await page.goto(app.base);
  const field = page.getByLabel('Your question');
  await field.fill('how much is a boiler service');
  await field.press('Enter');
  await page.getByText('is back in the field').waitFor();
  await field.press('Enter');
  await page.locator('[data-outcome=answered]').waitFor();
  await field.fill('opening hours');
  await field.press('Enter');
  await page.locator('[data-outcome=answered]').nth(1).waitFor();
  assert.equal(ids[0], ids[1]);
  assert.notEqual(ids[1], ids[2]);
  await close();
});

test('on the landing page what may be meant stands with its words, as text', async () => {
  const { page, complaints, close } = await app.visit(phone);
  const quote = 'Two years on <b>every</b> repair.';
  await page.route('**/api/chat', (route) =>
    route.fulfill({
      json: {
        session_id: 's'.repeat(32),
        reply: 'I find nothing about abroad. I have:',
        outcome: 'suggested',
        citations: [],
        suggestions: [{ document_id: 'd2', question: 'Does a repair come with a warranty?', quote }],
      },
    }),
  );
  await page.goto(app.base);
  await page.getByLabel('Your question').fill('warranty abroad');
  await page.getByLabel('Your question').press('Enter');
  await page.getByText(quote).waitFor();
  const asked = page.waitForRequest('**/api/chat');
  await page.getByRole('button', { name: 'Does a repair come with a warranty?' }).click();
  assert.equal((await asked).postDataJSON().suggestion, 'd2');
  await page.getByText(quote).nth(1).waitFor();
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(complaints, []);
  await close();
});
