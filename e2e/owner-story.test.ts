import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
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
const unknown = 'is there somewhere to leave my van';

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

test('an owner imports, publishes, embeds, sees a visitor live, takes over, and mends an answer', async (t) => {
  const { id } = await app.server.business({ name: 'Brightwater Heating' });
  const email = await app.person('owner', id);
  const owner = await app.visit();
  const { page } = owner;
  await countClicks(page);
  await page.goto(`${app.base}/portal`);
  const began = performance.now();
  await signIn(page, email);
  await bringInKnowledge(page);
  await publishDraft(page);
  await embed(page);

  const visitor = await app.visit();
  await visitor.page.goto(site.url);
  const widget = onWidget(visitor.page);
  await widget.open();
  await widget.say('what does a boiler service cost');
  await widget.text('95 euros').waitFor();
  const source = widget.panel.getByRole('button', { name: /Source 1|^1$/ });
  await source.first().waitFor();
  const seconds = (performance.now() - began) / 1000;
  const clicks = await page.evaluate<number>(`Number(sessionStorage.getItem('clicks'))`);
  t.diagnostic(`${clicks} clicks, ${seconds.toFixed(1)} s from signing in to the first cited answer`);

  await go(page, 'Inbox');
  await page.getByRole('button', { name: /what does a boiler service cost/ }).click();
  const said = page.getByRole('log', { name: 'Conversation' });
  await said.getByText('95 euros').waitFor();

  await widget.say(unknown);
  await said.getByText(unknown).waitFor();
  await page.getByRole('button', { name: 'Take over' }).click();
  await page.getByText(/^You are speaking with/).waitFor();
  await page
    .getByRole('textbox', { name: 'Write to the visitor' })
    .fill('Yes, in our yard behind the office.');
  await page.keyboard.press('Enter');
  await widget.text('in our yard behind the office').waitFor();
  await page.getByRole('button', { name: 'Give back to Bob' }).click();

  const mending = performance.now();
  await said.getByRole('button', { name: 'Fix this answer' }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Fix this answer' });
  await dialog.getByRole('radio', { name: /A new answer/ }).click();
  await dialog.getByRole('textbox', { name: 'Question' }).fill('Where can I leave my van?');
  await dialog.getByRole('textbox', { name: 'Answer' }).fill('You can park in our yard behind the office.');
  await dialog.getByRole('button', { name: 'Save and try it' }).click();
  const after = dialog.getByRole('region', { name: 'With your change' });
  await after.getByText('park in our yard').waitFor();
  await dialog.getByRole('button', { name: 'Publish now' }).click();
  await page.getByText(/Published as release 2/).waitFor();
  t.diagnostic(`${((performance.now() - mending) / 1000).toFixed(1)} s to mend the answer and publish it`);

  await widget.say(unknown);
  await widget.text('park in our yard behind the office').waitFor();
  await said.getByText('You can park in our yard behind the office.').waitFor();
  assert.deepEqual([...owner.complaints, ...visitor.complaints], []);
  await visitor.close();
  await owner.close();
});

async function countClicks(page: Page): Promise<void> {
  await page.addInitScript({
    content: `document.addEventListener('click', () => {
      sessionStorage.setItem('clicks', 1 + Number(sessionStorage.getItem('clicks')));
    })`,
  });
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const go = (page: Page, place: string) =>
  page.getByRole('navigation').getByRole('link', { name: place }).first().click();

async function bringInKnowledge(page: Page): Promise<void> {
  await go(page, 'Knowledge');
  await page.getByRole('link', { name: 'Import' }).first().click();
  await page.getByLabel('Your questions and answers').fill(faq);
  await press(page, 'Read it');
  await press(page, 'Add 4 items');
}

async function publishDraft(page: Page): Promise<void> {
  await go(page, 'Knowledge');
  await page.getByRole('link', { name: 'Review and publish' }).click();
  await press(page, 'Publish 4 changes');
  await page.getByRole('heading', { name: 'Release 1 is live' }).waitFor();
}

/** Makes a key for the site and pastes the code that the console shows into its page. */
async function embed(page: Page): Promise<void> {
  await go(page, 'Setup');
  await page
    .getByRole('button', { name: /Say where Bob may appear/ })
    .first()
    .click();
  await page.getByLabel('Sites').fill(`${site.url}/`);
  await press(page, 'Add a key');
  await page.getByRole('button', { name: /Put the code on your site/ }).click();
  site.html = (await page.getByRole('region', { name: 'Embed code', exact: true }).textContent()) ?? '';
}
