import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium, newPage } from '../widget/test/browser.ts';
import { onWidget } from '../widget/test/on-widget.ts';
import { startWidgetStage } from './widget-stage.ts';
import { admin, startWordPress } from './wordpress-site.ts';

// The database and the site come from Debian's packages: php, mariadbd and wordpress.
let browser: Browser;
let stage: Awaited<ReturnType<typeof startWidgetStage>>;
let site: Awaited<ReturnType<typeof startWordPress>>;
let page: Page;
before(async () => {
  [browser, stage, site] = await Promise.all([launchChromium(), startWidgetStage(), startWordPress()]);
  ({ page } = await newPage(browser));
});
after(async () => {
  await browser?.close();
  await site?.close();
  await stage?.close();
});

const settings = () => page.goto(`${site.url}/wp-admin/options-general.php?page=ask-bob`);
const notice = (text: string) => page.locator('.notice').getByText(text).waitFor();
async function save(fields: Record<string, string>): Promise<void> {
  await settings();
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Save and check' }).click();
}
async function makeKey(origins: string[]): Promise<string> {
  const made = await stage.staff('POST', '/api/customer-portal/widget-keys', {
    name: 'Site',
    allowed_origins: origins,
  });
  return made.json.key;
}
/** Kept for looking at, where a folder for them is named. */
async function picture(name: string): Promise<void> {
  const folder = process.env.WORDPRESS_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

test('an owner activates the plugin, and until a key is set no page asks anybody', async () => {
  await page.goto(`${site.url}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(admin.user);
  await page.locator('#user_pass').fill(admin.password);
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.goto(`${site.url}/wp-admin/plugins.php`);
  await page.locator('[data-slug="ask-bob"] .activate a').click();
  await page.locator('[data-slug="ask-bob"]').getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('Widget key').waitFor();
  await picture('settings-empty');
  await page.goto(site.url);
  assert.ok(!(await page.content()).includes('loader.js'));
});

test('saving says what is wrong with an address or a key, and what to do', async () => {
  await save({ 'Address of your server': 'ftp://x y', 'Widget key': 'pk_live_x' });
  await notice('should look like https://bob.example.com');
  await save({ 'Address of your server': 'http://127.0.0.1:9', 'Widget key': 'pk_live_x' });
  await notice('http://127.0.0.1:9 does not answer');
  await save({ 'Address of your server': stage.url, 'Widget key': 'pk_live_unknown' });
  await notice('does not know this key');
  await save({ 'Widget key': await makeKey(['https://elsewhere.example']) });
  await notice(`Add ${site.url} to its sites`);
  await picture('settings-refused');
});

test('with a good key the pages show the launcher and an answer arrives; excluded pages go without', async () => {
  const key = await makeKey([site.url]);
  await save({
    'Address of your server': `${stage.url}/portal/widget`,
    'Widget key': ` ${key} `,
    'Not on these pages': '/checkout\n/members/*',
  });
  await notice('Connected to Brunner Heating');
  await picture('settings-connected');
  await page.goto(`${site.url}/services/`);
  const widget = onWidget(page);
  await widget.open();
  await widget.say('how much is a boiler service');
  await widget.text('95 euros').waitFor();
  await picture('page');
  assert.equal(await page.locator('script[async][src*="loader.js?key=pk_live_"]').count(), 1);
  await page.goto(`${site.url}/checkout/`);
  await page.getByRole('heading', { name: 'checkout' }).waitFor();
  assert.ok(!(await page.content()).includes('loader.js'));
});

test('which pages are left out follows the list', () => {
  const isExcluded = (path: string) =>
    site.value(`ask_bob_is_excluded('${path}', "/shop/cart/\\nmembers/*\\n\\n/a.b")`);
  const paths = [
    '/shop/cart',
    '/shop/cart/',
    '/shop/cart/x',
    '/members/eva/',
    '/members',
    '/a.b',
    '/axb',
    '/',
  ];
  assert.deepEqual(paths.filter(isExcluded), ['/shop/cart', '/shop/cart/', '/members/eva/', '/a.b']);
});

test('nothing that is stored or answered becomes markup, and only who may manage options changes it', async () => {
  const evil = '"><script>window.evil=1</script>';
  await save({
    'Address of your server': `https://bob.example/${evil}`,
    'Widget key': evil,
    'Not on these pages': `</textarea>${evil}`,
  });
  await settings();
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'evil')), undefined);
  await page.goto(`${site.url}/services/`);
  assert.equal(await page.evaluate(() => Reflect.get(globalThis, 'evil')), undefined);
  const before = site.value("get_option('ask_bob')");
  const without = await page.request.post(`${site.url}/wp-admin/options.php`, {
    form: { option_page: 'ask-bob', action: 'update', 'ask_bob[key]': 'pk_live_forged' },
  });
  assert.equal(without.status(), 403, 'the form’s own secret is missing');
  site.value("wp_create_user('eva', 'a long enough password', 'eva@example.com')");
  const { page: other, context } = await newPage(browser);
  await other.goto(`${site.url}/wp-login.php`);
  await other.locator('#user_login').fill('eva');
  await other.locator('#user_pass').fill('a long enough password');
  await other.getByRole('button', { name: 'Log In' }).click();
  const shown = await other.goto(`${site.url}/wp-admin/options-general.php?page=ask-bob`);
  assert.equal(shown?.status(), 403);
  await context.close();
  assert.deepEqual(site.value("get_option('ask_bob')"), before);
});

test('the policy guide offers a text, and deleting the plugin leaves nothing', async () => {
  await page.goto(`${site.url}/wp-admin/options-privacy.php?tab=policyguide`);
  await page.getByText('The chat sets no cookie').first().waitFor({ state: 'attached' });
  await page.goto(`${site.url}/wp-admin/plugins.php`);
  await page.locator('[data-slug="ask-bob"] .deactivate a').click();
  // Without its script, which asks in a box, for both ways lead to the same page of WordPress.
  const address = await page.locator('[data-slug="ask-bob"] .delete a').getAttribute('href');
  await page.goto(new URL(address ?? '', `${site.url}/wp-admin/`).href);
  await page.getByRole('button', { name: 'Yes, delete these files and data' }).click();
  await page.locator('#message, .notice').getByText('has been deleted').waitFor();
  assert.equal(site.value("get_option('ask_bob')"), false);
});
