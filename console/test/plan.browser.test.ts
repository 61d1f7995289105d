import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type ConsoleServer, desktop, phone, startConsole } from './console-server.ts';
import { overflow, settled, violations } from './inspect.ts';

const folder = mkdtempSync(join(tmpdir(), 'askbob-plans-'));
const file = join(folder, 'plans.json');
const shop = { id: 'shop', name: 'Shop', price: '49 € a month', amount: 4900, currency: 'EUR' };
let app: ConsoleServer;
let withPlan: { id: string };
let without: { id: string };
before(async () => {
  const limits = { messages: 500, model_spend: 20_000_000, documents: 0 };
  writeFileSync(
    file,
    JSON.stringify([
      { ...shop, limits },
      { ...shop, id: 'large', name: 'Large', price: '99 € a month', limits: { messages: 2000 } },
    ]),
  );
  app = await startConsole({ PLANS: file });
  withPlan = await app.server.business({ name: 'Brightwater Heating' });
  without = await app.server.business({ name: 'Northgate Bikes' });
  const { token } = await app.server.admin();
  const path = `/api/businesses/${withPlan.id}/plan`;
  const reply = await app.server.call('PUT', path, { token, body: { plan: 'shop' } });
  assert.equal(reply.status, 200, reply.text);
});
after(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

test('an owner sees the plan and what is used of it, finds it by a word, and may have a program told', async () => {
  for (const options of [desktop, { ...phone, colorScheme: 'dark' as const }]) {
    const { page, complaints, close } = await app.signedIn(await app.person('owner', withPlan.id), options);
    await page.goto(`${app.base}/portal/settings?tab=business`);
    await settled(page);
    const section = page.locator('#set-plan');
    await section.getByText('Shop: 49 € a month', { exact: false }).waitFor();
    await section.getByText('0 of 500').waitFor();
    await section.getByText('€0.00 of €20.00').waitFor();
    await section.getByText('Large: 99 € a month, 2,000 messages a month').waitFor();
    // Nothing at all is a limit that is reached, not one that is unknown.
    const bar = section.getByRole('progressbar', { name: 'Questions and pages' });
    assert.equal(await bar.evaluate((element: HTMLProgressElement) => element.position), 1);
    assert.deepEqual(await violations(page), []);
    assert.equal(await overflow(page), 0);
    await page.getByRole('searchbox', { name: /Find/ }).fill('Verbrauch');
    await page.getByRole('button', { name: /Your plan/ }).click();
    await section.getByRole('heading', { name: 'Your plan' }).waitFor();
    await page.goto(`${app.base}/portal/connections`);
    await settled(page);
    await page.getByRole('button', { name: 'Add an address' }).first().click();
    await page.getByRole('checkbox', { name: 'Your plan is nearly used up (80 %)' }).waitFor();
    assert.deepEqual(complaints, []);
    await close();
  }
});

test('a business without a plan reads of none', async () => {
  const { page, close } = await app.signedIn(await app.person('owner', without.id));
  const asked = page.waitForResponse((response) => response.url().endsWith('/customer-portal/plan'));
  await page.goto(`${app.base}/portal/settings?tab=business`);
  assert.equal((await (await asked).json()).plan, null);
  await settled(page);
  assert.equal(await page.locator('#set-plan').count(), 0);
  await page.getByRole('searchbox', { name: /Find/ }).fill('Verbrauch');
  await page
    .getByText(/No setting|Nothing/)
    .first()
    .waitFor();
  await close();
});

test('the operator saves a plan with a button, and nothing is changed by looking at the others', async () => {
  const { page, complaints, close } = await app.signedIn(await app.person('admin'));
  await page.goto(`${app.base}/mission-control/businesses`);
  await settled(page);
  const row = page.getByRole('row', { name: /Northgate Bikes/ });
  await row
    .getByRole('button', { name: /Northgate Bikes/ })
    .last()
    .click();
  await page.getByRole('menuitem', { name: 'Plan and credits' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan of Northgate Bikes' });
  const choice = dialog.getByLabel('Plan', { exact: true });
  const save = dialog.getByRole('button', { name: 'Save plan' });
  const planOf = async () => {
    const { token } = await app.server.admin();
    const { json } = await app.server.call('GET', '/api/platform/plans', { token });
    return json.businesses.find(({ id }: { id: string }) => id === without.id).plan;
  };
  assert.ok(await save.isDisabled());
  await choice.selectOption('large');
  assert.equal(await planOf(), null);
  assert.deepEqual(await violations(page), []);
  await save.click();
  await page.getByText('Saved').first().waitFor();
  assert.equal(await planOf(), 'large');
  await choice.selectOption({ label: 'None' });
  await save.click();
  await dialog.getByText('Nothing is limited.').waitFor();
  assert.equal(await planOf(), null);
  assert.deepEqual(complaints, []);
  await close();
});
