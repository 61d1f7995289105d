// Takes the guides' pictures anew, from the product itself: node e2e/pictures.ts [en|de] [name …]
import { writeFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { type ConsoleServer, phone, signIn, startConsole } from '../console/test/console-server.ts';
import { seedDemo } from '../server/src/first-start/seed-demo.ts';
import { createUser } from '../server/src/members/create-user.ts';
import { onWidget } from '../widget/test/on-widget.ts';
import { type ForeignSite, startForeignSite } from './foreign-site.ts';
import { type GuideLanguage, guideDesks } from './guide-desks.ts';

const QUALITY = 0.8;
const PASSWORD = 'a quiet front desk';

/** A server with the business of one language, and who signs in there. */
interface Stage {
  app: ConsoleServer;
  site: ForeignSite;
  people: { owner: string; agent: string; newcomer: string };
  desk: (typeof guideDesks)[GuideLanguage];
  wide: BrowserContextOptions;
  small: BrowserContextOptions;
}

/** What each picture shows; the steps go on from one to the next. */
const pictures: [name: string, kind: 'wide' | 'small', steps: (stage: Stage, page: Page) => Promise<void>][] =
  [
    ['setup', 'wide', async (stage, page) => portal(stage, page, 'newcomer', 'setup')],
    [
      'import',
      'wide',
      async (stage, page) => {
        const { t, faq } = stage.desk;
        await portal(stage, page, 'newcomer', 'knowledge/import');
        await page.getByLabel(t.setup.pasteLabel).fill(faq);
        await press(page, t.setup.read);
        await page.getByRole('button', { name: t.setup.takeOver(3) }).waitFor();
      },
    ],
    [
      'visitor',
      'small',
      async (stage, page) => {
        await ask(stage, page, stage.desk.visitor);
        await page.getByRole('button', { name: stage.desk.widget.helpful, exact: true }).last().waitFor();
      },
    ],
    [
      'answer',
      'wide',
      async (stage, page) => {
        const { t, search, found, fragment } = stage.desk;
        await portal(stage, page, 'owner', 'knowledge');
        // The list is drawn anew with what is found, and a click on one of before would be lost.
        const searched = page.waitForResponse((response) => /[?&]q=/.test(response.url()));
        await page.getByLabel(t.knowledge.searchLabel).fill(search);
        await searched;
        await page.getByRole('link', { name: found }).first().click();
        await page.getByRole('textbox', { name: t.knowledge.askPlaceholder }).fill(fragment);
        await page.keyboard.press('Enter');
        await page.getByText(t.knowledge.considered).waitFor();
      },
    ],
    [
      'publish',
      'wide',
      async (stage, page) => {
        const { t, newQuestion, newAnswer } = stage.desk;
        await portal(stage, page, 'owner', 'knowledge/new?kind=entry');
        await page.getByLabel(t.knowledge.question, { exact: true }).fill(newQuestion);
        await page.getByLabel(t.knowledge.answer, { exact: true }).fill(newAnswer);
        await press(page, t.common.save);
        await page.getByRole('button', { name: t.knowledge.delete, exact: true }).waitFor();
        await page.goto(`${stage.app.base}/portal/knowledge/publish`);
        await page.getByText(t.knowledge.expected).waitFor({ timeout: 60_000 });
      },
    ],
    ['unanswered', 'wide', async (stage, page) => portal(stage, page, 'owner', 'knowledge/gaps')],
    ['figures', 'wide', async (stage, page) => portal(stage, page, 'owner', 'figures')],
    ['inbox', 'small', async (stage, page) => portal(stage, page, 'agent', 'inbox')],
    [
      'takeover',
      'wide',
      async (stage, page) => {
        const { t, unknown, staffSays } = stage.desk;
        const visitor = await stage.app.visit(stage.small);
        await ask(stage, visitor.page, unknown);
        await portal(stage, page, 'agent', 'inbox');
        await page.getByRole('button', { name: unknown }).click();
        await page.getByRole('button', { name: t.inbox.takeOver }).click();
        await page.getByText(t.inbox.speakingWith('').trim()).waitFor();
        await page.getByRole('textbox', { name: t.inbox.write }).fill(staffSays);
      },
    ],
    [
      'fix',
      'wide',
      async (stage, page) => {
        const { t, unknown, newAnswer } = stage.desk;
        await portal(stage, page, 'owner', 'inbox');
        await page.getByRole('button', { name: unknown }).click();
        await page.getByRole('log').getByRole('button', { name: t.inbox.fix }).last().click();
        const dialog = page.getByRole('dialog', { name: t.fix.title });
        await dialog.getByRole('radio', { name: t.fix.newEntry }).click();
        await dialog.getByRole('textbox', { name: t.fix.answer }).fill(newAnswer);
      },
    ],
  ];

const languages = Object.keys(guideDesks) as GuideLanguage[];
const wanted = process.argv.slice(2);
const named = pictures.filter(([name]) => wanted.includes(name));
for (const language of languages.some((each) => wanted.includes(each))
  ? languages.filter((each) => wanted.includes(each))
  : languages) {
  const stage = await open(language);
  for (const [name, kind, steps] of named.length > 0 ? named : pictures) {
    const { page, close } = await stage.app.visit(stage[kind]);
    await steps(stage, page);
    await page.waitForLoadState('networkidle').catch(() => undefined);
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
    const bytes = await asWebp(stage.app, png);
    writeFileSync(new URL(`../docs/pictures/guides/${language}/${name}.webp`, import.meta.url), bytes);
    console.log(`${language}/${name}: ${Math.ceil(bytes.length / 1024)} KB`);
    await close();
  }
  stage.site.close();
  await stage.app.close();
}

async function open(language: GuideLanguage): Promise<Stage> {
  const desk = guideDesks[language];
  const app = await startConsole();
  const site = await startForeignSite(language);
  const businessId = await businessOf(app, await seedDemo(app.server.services, [site.url], desk.content));
  site.html = `<meta name="viewport" content="width=device-width"><script async src="${app.base}/widget/${businessId}/widget.js"></script>`;
  const newcomer = await app.server.business({ name: desk.newBusiness });
  const look = {
    locale: desk.locale,
    timezoneId: desk.timezoneId,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  } as const;
  return {
    app,
    site,
    desk,
    people: {
      owner: await person(app, desk.owner, 'owner', businessId),
      agent: await person(app, desk.agent, 'agent', businessId),
      newcomer: await person(app, desk.owner, 'owner', newcomer.id),
    },
    wide: { ...look, viewport: { width: 1280, height: 760 }, deviceScaleFactor: 1.5 },
    small: { ...look, ...phone, viewport: { width: 390, height: 640 }, deviceScaleFactor: 2 },
  };
}

async function person(
  app: ConsoleServer,
  name: string,
  role: 'owner' | 'agent',
  business_id: string,
): Promise<string> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@${business_id.slice(-6)}.example`;
  await createUser(app.server.services, {
    kind: 'customer',
    business_id,
    email,
    name,
    role,
    password: PASSWORD,
  });
  return email;
}

async function businessOf(app: ConsoleServer, userId: string): Promise<string> {
  const { business_id } = await app.server.services.store.platform.read((q) =>
    q.selectFrom('users').select('business_id').where('id', '=', userId).executeTakeFirstOrThrow(),
  );
  if (business_id === null) throw new Error('the demo has an owner');
  return business_id;
}

/** Signs in and goes to a screen. */
async function portal(
  { app, people }: Stage,
  page: Page,
  who: keyof Stage['people'],
  path: string,
): Promise<void> {
  await page.goto(`${app.base}/portal/${path}`);
  await signIn(page, people[who], PASSWORD);
  await page.locator('#content').waitFor();
}

async function ask({ site }: Stage, page: Page, question: string): Promise<void> {
  await page.goto(site.url);
  const { open: unfold, panel } = onWidget(page);
  await unfold();
  await panel.getByRole('textbox').fill(question);
  await panel.getByRole('textbox').press('Enter');
}

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

/** Chromium writes WebP itself, so no other program is needed. */
async function asWebp(app: ConsoleServer, png: Buffer): Promise<Buffer> {
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
