import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startWorker, type Worker } from '@askbob/server/src/platform/jobs/start-worker.ts';
import { openSmallSite, type SmallSite, webPage } from '@askbob/server/src/testing/small-site.ts';
import { type ConsoleServer, signIn, startConsole } from '../console/test/console-server.ts';
import { onWidget } from '../widget/test/on-widget.ts';
import { type ForeignSite, startForeignSite } from './foreign-site.ts';

let app: ConsoleServer;
let worker: Worker;
let known: SmallSite;
let site: ForeignSite;
before(async () => {
  app = await startConsole({ OUTBOUND_ALLOW: '127.0.0.1' });
  worker = startWorker(app.server.services);
  known = await openSmallSite({
    '/': webPage('Brightwater Heating', '<p>We mend boilers.</p><p><a href="/prices">Prices</a></p>'),
    '/prices': webPage(
      'Prices',
      '<h2>Boiler service</h2><p>A boiler service costs 95 euros including the exhaust measurement.</p>',
    ),
    '/questions': webPage(
      'Questions',
      '<details><summary>Do you come at weekends?</summary><p>On weekends we come for emergencies.</p></details>',
    ),
    '/sitemap.xml': () => ({ body: `<urlset><url><loc>${known.url}/questions</loc></url></urlset>` }),
  });
  site = await startForeignSite();
});
after(async () => {
  await worker.stop();
  known.close();
  site.close();
  await app.close();
});

test('from a typed address to a cited answer on another origin', async (t) => {
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
  await signIn(page, email);
  await press('Save and go on');

  await page.getByLabel('Your website’s address').fill(known.url);
  const before = await page.evaluate<number>(`Number(sessionStorage.getItem('clicks'))`);
  const began = performance.now();
  await press('Read my website');
  await page.getByRole('button', { name: /^Publish \d+ changes$/ }).click();
  // Whoever is in a hurry goes on with the site; the steps between wait.
  await page.getByRole('button', { name: /Say where Bob may appear/ }).click();
  await page.getByLabel('Sites').fill(`${site.url}/`);
  await press('Add a key');
  await page.getByRole('button', { name: /Say where Bob may appear.*Done/ }).waitFor();
  await page.getByRole('button', { name: /Put the code on your site/ }).click();
  site.html = (await page.getByRole('region', { name: 'Embed code', exact: true }).textContent()) ?? '';
  const clicks = (await page.evaluate<number>(`Number(sessionStorage.getItem('clicks'))`)) - before;

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
  t.diagnostic(`${clicks} clicks, ${seconds.toFixed(1)} s from the typed address to the cited answer`);
  assert.ok(clicks <= 5, `${clicks} clicks`);
  assert.deepEqual([...complaints, ...visitor.complaints], []);
  await visitor.close();
  await close();
});
