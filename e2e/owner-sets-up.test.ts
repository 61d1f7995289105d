import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ConsoleServer, signIn, startConsole } from '../console/test/console-server.ts';
import { onWidget } from '../widget/test/on-widget.ts';
import { type ForeignSite, startForeignSite } from './foreign-site.ts';

const faq = `What does a boiler service cost?
A boiler service costs 95 euros including the exhaust measurement.

When are you open?
Our office is open Monday to Friday from 8 am to 5 pm.

Do you come at weekends?
On weekends we come for emergencies from 8 am to 8 pm.

Which areas do you cover?
We cover the whole city and 20 km around it.
`;

let app: ConsoleServer;
let site: ForeignSite;
before(async () => {
  app = await startConsole();
  site = await startForeignSite();
});
after(async () => {
  site.close();
  await app.close();
});

test('a first-time owner gets from signing in to a cited answer on her own site', async (t) => {
  const { id } = await app.server.business({ name: 'Brightwater Heating' });
  const email = await app.person('owner', id);
  const { page, complaints, close } = await app.visit();
  await page.addInitScript({
    content: `document.addEventListener('click', () => {
      sessionStorage.setItem('clicks', 1 + Number(sessionStorage.getItem('clicks')));
    })`,
  });
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto(`${app.base}/portal`);
  const began = performance.now();
  await signIn(page, email);

  await press('Save and go on');
  await page.getByRole('tab', { name: 'Paste' }).click();
  await page.getByLabel('Your questions and answers').fill(faq);
  await press('Read it');
  await press('Add 4 items');
  await press('Publish 4 changes');
  await page.getByRole('textbox', { name: 'Phone' }).fill('020 7946 0999');
  await press('Save and go on');
  await press('Tell this address');
  await press('It looks right, go on');
  await page.getByLabel('Sites').fill(`${site.url}/`);
  await press('Add a key');
  site.html = (await page.getByRole('region', { name: 'Embed code', exact: true }).textContent()) ?? '';
  const clicks = await page.evaluate<number>(`Number(sessionStorage.getItem('clicks'))`);

  const visitor = await app.visit();
  await visitor.page.goto(site.url);
  const widget = onWidget(visitor.page);
  await widget.open();
  await widget.say('what does a boiler service cost');
  await widget.text('95 euros').waitFor();
  await widget.panel
    .getByRole('button', { name: /Source 1|^1$/ })
    .first()
    .waitFor();
  const seconds = (performance.now() - began) / 1000;
  t.diagnostic(
    `${clicks} clicks, ${seconds.toFixed(1)} s from signing in to the cited answer, typing not counted`,
  );

  await page.getByText('All set').waitFor();
  assert.ok(clicks <= 12, `${clicks} clicks`);
  assert.deepEqual([...complaints, ...visitor.complaints], []);
  await visitor.close();
  await close();
});
