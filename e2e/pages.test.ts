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

const looked = [
  '/',
  '/docs',
  '/docs/api',
  '/docs/owners',
  '/docs/staff',
  '/docs/owners/de',
  '/docs/staff/de',
  '/docs/flows',
  '/docs/self-hosting',
];
for (const path of [...looked, '/docs/search?q=origin']) {
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

test('the documentation is searched as one types, by keys alone, and said to screen readers', async () => {
  for (const options of [desktop, phone]) {
    const { page, complaints, close } = await app.visit(options);
    await page.goto(`${app.base}/docs`);
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('last event id');
    const field = page.getByRole('combobox', { name: 'Search the documentation' });
    const options_ = page.getByRole('option');
    await options_.first().waitFor();
    assert.match((await page.locator('form.search [role=status]').textContent()) ?? '', /^\d+ found$/);
    assert.deepEqual(await violations(page), []);
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    assert.ok(over <= 0, `${over} pixels too wide`);
    await page.keyboard.press('ArrowUp');
    const last = await options_.count();
    assert.equal(await field.getAttribute('aria-activedescendant'), `found-${last - 1}`);
    await page.keyboard.press('ArrowDown');
    assert.equal(await field.getAttribute('aria-activedescendant'), null);
    await page.keyboard.press('ArrowDown');
    assert.equal(await options_.first().getAttribute('aria-selected'), 'true');
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('listbox').count(), 0);
    assert.equal(await field.inputValue(), 'last event id');
    await page.keyboard.press('ArrowDown');
    await options_.filter({ hasText: 'Following a conversation' }).click();
    await page.waitForURL('**/docs/flows#following-a-conversation');
    assert.deepEqual(complaints, []);
    await close();
  }
});

test('Enter without a choice leads to a page of results, with scripts and without', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, close } = await app.visit({ ...desktop, javaScriptEnabled });
    await page.goto(`${app.base}/docs/api`);
    await page.locator('#search').fill('webhook secret');
    await page.locator('#search').press('Enter');
    await page.waitForURL('**/docs/search?q=webhook+secret');
    await page.locator('.results li').first().waitFor();
    assert.equal(await page.locator('#search').inputValue(), 'webhook secret');
    await close();
  }
});

test('a language of samples that was chosen once is shown on every page, and where it has no sample another is', async () => {
  const { page, complaints, close } = await app.visit();
  await page.goto(`${app.base}/docs`);
  const shown = () =>
    page.evaluate<string[]>(
      "[...document.querySelectorAll('.samples')].map((group) => [...group.querySelectorAll('figure:not([hidden])')].map((each) => each.dataset.language).join())",
    );
  // JavaScript on a server is Node.
  assert.deepEqual(await shown(), ['JavaScript', 'JavaScript', 'JavaScript', 'Node']);
  await page.locator('#path2').getByRole('button', { name: 'Python' }).click();
  assert.deepEqual(await shown(), ['Python', 'Python', 'Python', 'Python']);
  await page.reload();
  assert.deepEqual(await shown(), ['Python', 'Python', 'Python', 'Python']);
  await page.locator('#identity').getByRole('button', { name: 'Ruby' }).click();
  assert.deepEqual(await shown(), ['JavaScript', 'JavaScript', 'JavaScript', 'Ruby']);
  assert.deepEqual(complaints, []);
  await close();
});
