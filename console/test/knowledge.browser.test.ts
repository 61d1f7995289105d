import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ConsoleServer, phone, type SignedIn, startFilledConsole } from './console-server.ts';
import { overflow, settled, violations } from './inspect.ts';

let app: ConsoleServer;
let business: { id: string; token: string };
let owner: SignedIn;
let email: string;
before(async () => {
  ({ app, business, email, owner } = await startFilledConsole());
});
after(() => app.close());

const open = (path: string) => owner.page.goto(`${app.base}/portal${path}`);
const documents = async (): Promise<{ id: string; question: string; variants: string[] }[]> => {
  const { json } = await app.server.call('GET', '/api/knowledge/documents', { token: business.token });
  return json.items;
};

test('Bob answers from the draft as soon as an answer is saved', async () => {
  const { page } = owner;
  await open('/knowledge/new');
  await page.getByRole('textbox', { name: 'Question' }).fill('Do you repair heat pumps?');
  await page.getByRole('textbox', { name: 'Wordings' }).fill('heat pump broken');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Answer' }).fill('Yes, all makes of heat pumps.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Answer', exact: true }).waitFor();
  await page
    .getByRole('textbox', { name: 'Ask as a visitor would' })
    .fill('is a heat pump broken yours to repair');
  await page.locator('[aria-live=polite]').getByText('Yes, all makes of heat pumps.').waitFor();
  const saved = (await documents()).find(({ question }) => question === 'Do you repair heat pumps?');
  assert.deepEqual(saved?.variants, ['heat pump broken']);
});

test('a change is reviewed side by side, published with a note, and can be rolled back', async () => {
  const { page } = owner;
  await open('/knowledge/publish');
  await page.locator('summary', { hasText: 'Do you repair heat pumps?' }).click();
  await page.getByText('Yes, all makes of heat pumps.').waitFor();
  await page.getByRole('textbox', { name: /^Note/ }).fill('Heat pumps');
  await page.getByRole('button', { name: 'Publish 1 change' }).click();
  await page.getByRole('heading', { name: 'Release 2 is live' }).waitFor();
  await page.getByRole('link', { name: 'Releases' }).click();
  await page.getByText('Heat pumps', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Show this again' }).click();
  await page.getByText('Release 1 is live again').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.locator('li', { hasText: 'Release 2' }).getByText('Live').waitFor();
});

test('a test that fails stops publishing, says which, and gives way only to a reason', async () => {
  const { page } = owner;
  await open('/knowledge/tests');
  await page.getByRole('textbox', { name: 'Question' }).fill('opening hours');
  await page.getByRole('combobox', { name: 'Bob should' }).selectOption('refused');
  await page.getByRole('button', { name: 'Add test' }).click();
  await page.locator('li', { hasText: 'opening hours' }).waitFor();
  const [first] = await documents();
  await app.server.call('PATCH', `/api/knowledge/documents/${first?.id}`, {
    token: business.token,
    body: { url: 'https://brightwater.example/pumps' },
  });
  await open('/knowledge/publish');
  await page.getByRole('button', { name: 'Publish 1 change' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText('opening hours').waitFor();
  const force = page.getByRole('button', { name: 'Publish anyway' });
  assert.equal(await force.isDisabled(), true);
  await page.getByRole('textbox', { name: 'Why is this right?' }).fill('The test is wrong');
  await force.click();
  await page.getByRole('heading', { name: /is live/ }).waitFor();
  // The browser itself reports the refused publish.
  owner.complaints.length = 0;
});

test('a file with lines that cannot be read is refused whole, and each line says why', async () => {
  const { page } = owner;
  await open('/knowledge/import');
  const lines = '{"question":"A?","answer":"B."}\nnot json\n{"question":"C?"}\n';
  const file = (text: string) => ({
    name: 'faq.ndjson',
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(text),
  });
  const input = page.locator('input[accept*=ndjson]');
  await input.setInputFiles(file(lines));
  const alert = page.getByRole('alert');
  await alert.getByText('Line 2').waitFor();
  await alert.getByText('“answer” is missing.').waitFor();
  await input.setInputFiles(file('{"question":"A?","answer":"B."}\n'));
  await page.getByText('1 new, 0 updated, 0 unchanged.').waitFor();
});

test('what is taken out comes back by undo', async () => {
  const { page } = owner;
  const [doc] = await documents();
  await open(`/knowledge/${doc?.id}`);
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('textbox', { name: 'Question' }).waitFor();
  assert.ok((await documents()).some(({ id }) => id === doc?.id));
});

test('an unanswered question is one click from an answer that already holds its words', async () => {
  const { page } = owner;
  const message = 'is there a toilet in your showroom';
  await app.server.call('POST', '/api/chat', { body: { business_id: business.id, message } });
  await open('/knowledge/gaps');
  await page.locator('li', { hasText: message }).getByRole('link', { name: 'Write the answer' }).click();
  assert.equal(await page.getByRole('textbox', { name: 'Question' }).inputValue(), message);
});

test('ten thousand answers are one smooth list with few rows drawn', async () => {
  const big = await app.server.business({ name: 'Encyclopedia' });
  const lines = Array.from({ length: 10_000 }, (_, n) =>
    JSON.stringify({ question: `Question ${n}?`, answer: `Answer ${n}.` }),
  );
  const imported = await app.server.call('POST', '/api/knowledge/import', {
    token: big.token,
    body: lines.join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  });
  assert.equal(imported.json.created, 10_000);
  const { page, close } = await app.signedIn(await app.person('owner', big.id));
  await page.goto(`${app.base}/portal/knowledge`);
  const list = page.getByRole('list', { name: 'Answers and pages' });
  await list.getByRole('listitem').first().waitFor();
  await page.mouse.move(700, 600);
  const last = async () => Number(await list.getByRole('listitem').last().getAttribute('aria-posinset'));
  while ((await last()) < 600) {
    await page.mouse.wheel(0, 4000);
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
  assert.ok((await list.getByRole('listitem').count()) < 60);
  await page.goto(`${app.base}/portal/knowledge/publish`);
  await page.getByRole('button', { name: 'Publish 10000 changes' }).click();
  // Told how far it is, not only that it goes on.
  await page.locator('progress[aria-label][value]').waitFor();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByText('Stopped. Visitors see what they saw before.').waitFor();
  await page.getByRole('button', { name: 'Publish 10000 changes' }).waitFor();
  await close();
});

test('an editor, for an entry and for a page, is accessible and fits a phone', async () => {
  const { json } = await app.server.call('POST', '/api/knowledge/pages', {
    token: business.token,
    body: { title: 'Prices', text: '# Prices\n\n| what | how much |\n|---|---|\n| hour | 78 |' },
  });
  const [entry] = await documents();
  const { page, complaints, close } = await app.signedIn(email, { ...phone, colorScheme: 'dark' });
  for (const id of [json.id, entry?.id]) {
    await page.goto(`${app.base}/portal/knowledge/${id}`);
    await settled(page);
    assert.deepEqual(await violations(page), []);
    assert.equal(await overflow(page), 0);
  }
  assert.deepEqual(complaints, []);
  await close();
});

test('nothing complained on the way', () => {
  assert.deepEqual(owner.complaints, []);
});
