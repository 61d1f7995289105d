import { launchChromium } from '../browser.ts';
import { type Driver, ENTER, ESCAPE, type Looks, TAB } from './driver.ts';

const names: Record<string, string> = { [ENTER]: 'Enter', [ESCAPE]: 'Escape', [TAB]: 'Tab' };

/** Starts Chromium without a window, as the others are driven: one page, real clicks and real keys. */
export async function startChromium({ isDark, isStill }: Looks = {}): Promise<Driver> {
  const browser = await launchChromium();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: isStill ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  // Beside the page's policy, not in it.
  const devtools = await context.newCDPSession(page);
  return {
    name: 'Chromium',
    isInFront: true,
    go: (url) => page.goto(url),
    async run(script) {
      const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
        expression: `(async () => JSON.stringify(await (${script})))()`,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value === undefined ? undefined : JSON.parse(result.value);
    },
    click: (x, y) => page.mouse.click(x, y),
    async type(keys) {
      for (const key of keys) await page.keyboard.press(names[key] ?? key);
    },
    picture: () => page.screenshot(),
    end: () => browser.close(),
  };
}
