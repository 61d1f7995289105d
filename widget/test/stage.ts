import type { Browser, BrowserContextOptions } from 'playwright-core';
import { desktop, newPage, watchPage } from './browser.ts';
import type { Answer } from './fake-conversations.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { onWidget } from './on-widget.ts';
import { type PageOptions, startPageServer } from './page-server.ts';

type Options = BrowserContextOptions & {
  answer?: Answer;
  refuse?: FakeServer['refuse'];
  /** Changes the business's choices before the page is opened. */
  choose?: (config: FakeServer['config']) => void;
  lang?: string;
  dir?: string;
  /** `/` carries loader.js, `/own` the business's widget.js, `/frame` a page in a frame. */
  path?: string;
} & Pick<PageOptions, 'head' | 'tag' | 'isStrict'>;

/** A server, a business's site on another origin under a strict policy, and a visitor's browser on it. */
export async function setStage(browser: Browser, options: Options = {}) {
  const {
    answer = () => ({}),
    refuse = () => null,
    choose,
    lang,
    dir,
    path = '/own',
    head,
    tag,
    isStrict,
    ...contextOptions
  } = { ...desktop, ...options };
  const fake = await startFakeServer(answer);
  fake.refuse = refuse;
  choose?.(fake.config);
  const site = await startPageServer(fake.url, { lang, dir, head, tag, isStrict });
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
