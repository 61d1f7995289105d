import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { desktop, newPage, watchPage } from './browser.ts';
import type { Answer } from './fake-conversations.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { startPageServer } from './page-server.ts';

type Options = BrowserContextOptions & {
  answer?: Answer;
  /** Changes the business's choices before the page is opened. */
  choose?: (config: FakeServer['config']) => void;
  lang?: string;
  dir?: string;
  /** `/` carries loader.js, `/own` the business's widget.js, `/frame` a page in a frame. */
  path?: string;
};

/** A server, a business's site on another origin under a strict policy, and a visitor's browser on it. */
export async function setStage(browser: Browser, options: Options = {}) {
  const {
    answer = () => ({}),
    choose,
    lang,
    dir,
    path = '/own',
    ...contextOptions
  } = { ...desktop, ...options };
  const fake = await startFakeServer(answer);
  choose?.(fake.config);
  const site = await startPageServer(fake.url, { lang, dir });
  const { page, context, complaints } = await newPage(browser, contextOptions);
  await page.goto(`${site.url}${path}`);
  return {
    fake,
    site,
    page,
    context,
    complaints,
    widget: onWidget(page),
    /** Another tab of the same visitor. */
    async secondTab() {
      const tab = await context.newPage();
      watchPage(tab, complaints);
      await tab.goto(`${site.url}${path}`);
      return { page: tab, widget: onWidget(tab) };
    },
    async clear() {
      await context.close();
      await site.close();
      await fake.close();
    },
  };
}

/** The widget as a visitor finds it, by what things are called. */
export function onWidget(page: Page) {
  const launcher = page.locator('ask-bob button.launch');
  const panel = page.getByRole('dialog');
  const field = panel.getByRole('textbox', { name: 'Write a message' });
  return {
    launcher,
    panel,
    field,
    log: panel.getByRole('log'),
    /** What was said, without the greeting, in order. */
    said: () => panel.locator('.row.visitor .text, .row.assistant .text, .row.staff .text').allTextContents(),
    async open() {
      await launcher.click();
      await panel.waitFor();
    },
    async say(text: string) {
      await field.fill(text);
      await field.press('Enter');
    },
    button: (name: string) => panel.getByRole('button', { name, exact: true }),
    text: (text: string) => panel.getByRole('log').getByText(text),
  };
}

/** Waits until `isTrue`, looking again after each turn of the event loop; throws after five seconds. */
export async function until(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 5000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`It never came true that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
