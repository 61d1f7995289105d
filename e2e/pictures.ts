// Takes the guides' pictures anew, from the product itself with its demo business: node e2e/pictures.ts [name …]
import { writeFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { phone, signIn, startConsole } from '../console/test/console-server.ts';
import { seedDemo } from '../server/src/first-start/seed-demo.ts';
import { createUser } from '../server/src/members/create-user.ts';
import { onWidget } from '../widget/test/on-widget.ts';
import { startForeignSite } from './foreign-site.ts';

const FOLDER = new URL('../docs/pictures/guides/en/', import.meta.url);
const QUALITY = 0.85;
const PASSWORD = 'a quiet front desk';
const UNKNOWN = 'do you clean windows too?';
const look = { colorScheme: 'light', reducedMotion: 'reduce', timezoneId: 'Europe/London' } as const;
const wide = { ...look, viewport: { width: 1280, height: 760 }, deviceScaleFactor: 1.5 };
const small = { ...look, ...phone, viewport: { width: 390, height: 640 }, deviceScaleFactor: 2 };

const faq = `What does a boiler service cost?
A boiler service costs 95 euros including the exhaust measurement.

When are you open?
Our office is open Monday to Friday from 8 am to 5 pm.

Which areas do you cover?
We cover the whole city and 20 km around it.
`;

const app = await startConsole();
const site = await startForeignSite();
const { services } = app.server;
const businessId = await businessOf(await seedDemo(services, [site.url]));
site.html = `<meta name="viewport" content="width=device-width"><script async src="${app.base}/widget/${businessId}/widget.js"></script>`;
const people = {
  rosa: await person('Rosa Bright', 'owner', businessId),
  anna: await person('Anna Weir', 'agent', businessId),
  newcomer: await person('Rosa Bright', 'owner', (await app.server.business({ name: 'Brightwater' })).id),
};

/** What each picture shows; the steps go on from one to the next. */
const pictures: [name: string, options: BrowserContextOptions, steps: (page: Page) => Promise<void>][] = [
  ['setup', wide, async (page) => portal(page, people.newcomer, '/portal/setup')],
  [
    'import',
    wide,
    async (page) => {
      await portal(page, people.newcomer, '/portal/knowledge/import');
      await page.getByLabel('Your questions and answers').fill(faq);
      await press(page, 'Read it');
      await page.getByRole('button', { name: 'Take over 3 items' }).waitFor();
    },
  ],
  [
    'visitor',
    small,
    async (page) => {
      await ask(page, 'what does a boiler service cost');
      await page.getByRole('button', { name: 'Helpful', exact: true }).last().waitFor();
    },
  ],
  [
    'answer',
    wide,
    async (page) => {
      await portal(page, people.rosa, '/portal/knowledge');
      await page.getByLabel('Search questions, wordings and answers').fill('annual boiler service');
      await page
        .getByRole('link', { name: /annual boiler service cost/ })
        .first()
        .click();
      await page.getByRole('textbox', { name: 'Ask as a visitor would' }).fill('how much for a service');
      await page.keyboard.press('Enter');
      await page.getByText('What Bob considered').waitFor();
    },
  ],
  [
    'publish',
    wide,
    async (page) => {
      await portal(page, people.rosa, '/portal/knowledge/new?kind=entry');
      await page.getByLabel('Question', { exact: true }).fill('Do you sweep chimneys?');
      await page
        .getByLabel('Answer', { exact: true })
        .fill('No, we look after heating, water and drains only.');
      await press(page, 'Save');
      await page.getByRole('button', { name: 'Delete', exact: true }).waitFor();
      await page.goto(`${app.base}/portal/knowledge/publish`);
      await page.getByText(/Expected wrong answers/).waitFor({ timeout: 60_000 });
    },
  ],
  ['unanswered', wide, async (page) => portal(page, people.rosa, '/portal/knowledge/gaps')],
  ['figures', wide, async (page) => portal(page, people.rosa, '/portal/figures')],
  ['inbox', small, async (page) => portal(page, people.anna, '/portal/inbox')],
  [
    'takeover',
    wide,
    async (page) => {
      const visitor = await app.visit(small);
      await ask(visitor.page, UNKNOWN);
      await portal(page, people.anna, '/portal/inbox');
      await page.getByRole('button', { name: /clean windows/ }).click();
      await page.getByRole('button', { name: 'Take over' }).click();
      await page.getByText(/^You are speaking with/).waitFor();
      await page
        .getByRole('textbox', { name: 'Write to the visitor' })
        .fill('We don’t, but I can give you the number of a good firm nearby.');
    },
  ],
  [
    'fix',
    wide,
    async (page) => {
      await portal(page, people.rosa, '/portal/inbox');
      await page.getByRole('button', { name: /clean windows/ }).click();
      await page.getByRole('log').getByRole('button', { name: 'Fix this answer' }).last().click();
      const dialog = page.getByRole('dialog', { name: 'Fix this answer' });
      await dialog.getByRole('radio', { name: /A new answer/ }).click();
      await dialog
        .getByRole('textbox', { name: 'Answer' })
        .fill('No, we look after heating, water and drains only.');
    },
  ],
];

const wanted = process.argv.slice(2);
for (const [name, options, steps] of pictures) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { page, close } = await app.visit(options);
  await steps(page);
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const bytes = await asWebp(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  writeFileSync(new URL(`${name}.webp`, FOLDER), bytes);
  console.log(`${name}: ${Math.ceil(bytes.length / 1024)} KB`);
  await close();
}
site.close();
await app.close();

async function person(name: string, role: 'owner' | 'agent', business_id: string): Promise<string> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@${business_id.slice(-6)}.example`;
  await createUser(services, { kind: 'customer', business_id, email, name, role, password: PASSWORD });
  return email;
}

async function businessOf(userId: string): Promise<string> {
  const { business_id } = await services.store.platform.read((q) =>
    q.selectFrom('users').select('business_id').where('id', '=', userId).executeTakeFirstOrThrow(),
  );
  if (business_id === null) throw new Error('the demo has an owner');
  return business_id;
}

/** Signs in and goes to a screen. */
async function portal(page: Page, email: string, path: string): Promise<void> {
  await page.goto(app.base + path);
  await signIn(page, email, PASSWORD);
  await page.locator('#content').waitFor();
}

async function ask(page: Page, question: string): Promise<void> {
  await page.goto(site.url);
  const widget = onWidget(page);
  await widget.open();
  await widget.say(question);
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

/** Chromium writes WebP itself, so no other program is needed. */
async function asWebp(png: Buffer): Promise<Buffer> {
  const { page, close } = await app.visit();
  const data = await page.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${png.toString('base64')}';
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    canvas.getContext('2d', { alpha: false }).drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', ${QUALITY});
  })()`);
  await close();
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}
