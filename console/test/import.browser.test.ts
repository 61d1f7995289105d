import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ConsoleServer, phone, startConsole } from './console-server.ts';
import { overflow, settled, violations } from './inspect.ts';

let app: ConsoleServer;
let business: { id: string; token: string };
let email: string;
before(async () => {
  app = await startConsole();
  business = await app.server.business({ name: 'Brightwater Heating' });
  email = await app.person('owner', business.id);
});
after(() => app.close());

const documents = async (): Promise<{ question: string | null; answer: string | null }[]> =>
  (await app.server.call('GET', '/api/knowledge/documents', { token: business.token })).json.items;

/** As Excel saves it on a German Windows. */
const csv = Buffer.from(
  'Frage;Antwort\r\n"Was kostet die Übernachtung?";"Ab 79 \u0080 pro Nacht; mit Frühstück"\r\nNur eine Frage?;\r\n',
  'latin1',
);

test('a table as Excel saves it is looked through, with what was left out and why, and taken over', async () => {
  const { page, complaints, close } = await app.signedIn(email, { ...phone, locale: 'de-DE' });
  await page.goto(`${app.base}/portal/knowledge/import`);
  await page.getByRole('tab', { name: 'Hochladen' }).click();
  const file = { name: 'faq.csv', mimeType: 'text/csv', buffer: csv };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByText('Zeile 3: Die Zeile hat keine Antwort.').waitFor();
  await page.getByText('Was kostet die Übernachtung?').first().waitFor();
  await settled(page);
  assert.deepEqual(await violations(page), []);
  assert.equal(await overflow(page), 0);
  // Nothing is lost by going back.
  await page.getByRole('button', { name: 'Zurück' }).click();
  await page.getByRole('button', { name: 'Durchsehen' }).click();
  await page.getByRole('button', { name: /1 .*übernehmen/ }).click();
  await page.getByRole('button', { name: /übernehmen/ }).waitFor({ state: 'detached' });
  assert.deepEqual(
    (await documents()).map(({ question, answer }) => [question, answer]),
    [['Was kostet die Übernachtung?', 'Ab 79 € pro Nacht; mit Frühstück']],
  );
  assert.deepEqual(complaints, []);
  await close();
});

test('what was pasted is there after a reload, and a file that cannot be read says what to do', async () => {
  const { page, close } = await app.signedIn(email);
  await page.goto(`${app.base}/portal/knowledge/import`);
  const field = page.getByRole('textbox', { name: 'Your questions and answers' });
  await field.fill('Do you deliver?\nYes, within 15 km.');
  await page.reload();
  assert.equal(await field.inputValue(), 'Do you deliver?\nYes, within 15 km.');
  await page.getByRole('tab', { name: 'Upload' }).click();
  const buffer = Buffer.from('%PDF-1.4 nothing');
  const input = page.locator('input[type=file]').first();
  await input.setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer });
  await page.getByText(/damaged/).waitFor();
  await close();
});
