import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};
export const desktop = { viewport: { width: 1280, height: 800 } };

/** Starts the Chromium of this machine, headless and without calls of its own. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    // Without a language the browser takes no umlauts in the names of files.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page in a browser profile of its own, with everything it complained about. */
export async function newPage(browser: Browser, options: BrowserContextOptions = desktop) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  watchPage(page, complaints);
  return { context, page, complaints };
}

/** Notes errors and blocked resources of a page; a refused connection is the network's doing, not the page's. */
export function watchPage(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !/ERR_|status of/.test(text)) complaints.push(text);
  });
}
