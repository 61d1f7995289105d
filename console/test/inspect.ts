import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds wrong on the page, one line each; runs beside the page's strict CSP, not in it. */
export async function violations(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Runtime.evaluate', { expression: axe.source });
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const expression = `axe.run({ runOnly: ${JSON.stringify(tags)} }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`;
  const { result } = await devtools.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await devtools.detach();
  return result.value as string[];
}

/** Pixels by which the page, or the screen in it, is wider than what is seen; 0 where nobody must scroll sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[document.documentElement, document.getElementById('content')].map((element) =>
        element ? element.scrollWidth - element.clientWidth : 0,
      ),
    ),
  );
}

/** Waits until the screen has its heading and shows no skeleton. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.skeleton-pulse'));
}
