import { mkdirSync, writeFileSync } from 'node:fs';
import { type FakeServer, startFakeServer } from '../fake-server.ts';
import { type PageOptions, startPageServer } from '../page-server.ts';
import { until } from '../until.ts';
import { type Driver, ENTER } from './driver.ts';

const priced = {
  reply: 'A service costs 95 pounds.[1]',
  citations: [{ n: 1, document_id: 'd', title: 'Prices', url: null, quote: 'Service: 95 pounds.' }],
};
const unsure = {
  reply: 'Which of these?',
  outcome: 'suggested' as const,
  suggestions: [
    { document_id: 'd2', question: 'Is there a warranty on parts?', quote: 'Two years on parts.' },
  ],
};

/** The widget's root, as scripts in the page find it. */
export const ROOT = "document.querySelector('ask-bob')?.shadowRoot";

export type Stage = Awaited<ReturnType<typeof setStage>>;

/** A server and a business's site for one story, and what a visitor does and sees in a browser that was started before. */
export async function setStage(driver: Driver, options: PageOptions & { path?: string } = {}) {
  const fake: FakeServer = await startFakeServer((message) =>
    message.includes('cost') ? priced : message.startsWith('warranty') ? unsure : {},
  );
  const site = await startPageServer(fake.url, options);
  await driver.go(`${site.url}${options.path ?? '/own'}`);
  const placeOf = (selector: string) =>
    driver.run(`(() => {
      const found = ${ROOT}?.querySelector(${JSON.stringify(selector)});
      const { x, y, width, height } = found?.getBoundingClientRect() ?? {};
      // Browsers from before the standard measure a page that is drawn larger as if it were not.
      const html = document.documentElement;
      if (!html) return null;
      const zoom = html.currentCSSZoom ? 1 : Number(getComputedStyle(html).zoom) || 1;
      return width ? { x: (x + width / 2) * zoom, y: (y + height / 2) * zoom } : null;
    })()`);
  async function press(selector: string): Promise<void> {
    let place: { x: number; y: number } | null = null;
    await until(async () => {
      place = await placeOf(selector);
      return place !== null;
    }, `${selector} is there`);
    // Whatever it moves with has come to rest.
    await new Promise((resolve) => setTimeout(resolve, 250));
    place = await placeOf(selector);
    if (place) await driver.click((place as { x: number; y: number }).x, (place as { y: number }).y);
  }
  const text = (): Promise<string> => driver.run(`${ROOT}?.querySelector('.root')?.innerText ?? ''`);
  return {
    fake,
    driver,
    widget: {
      press,
      placeOf,
      text,
      has: async (selector: string) => (await placeOf(selector)) !== null,
      launcher: () => until(async () => (await placeOf('.launch')) !== null, 'the launcher is there'),
      async open() {
        await press('.launch');
        await until(async () => (await placeOf('.panel')) !== null, 'the panel is open');
      },
      async say(words: string) {
        await press('textarea');
        await driver.type(`${words}${ENTER}`);
      },
      shows: (words: string) => until(async () => (await text()).includes(words), `it shows "${words}"`),
      isClosed: () => until(async () => (await placeOf('.launch')) !== null, 'the panel is closed'),
      /** Kept for looking at, side by side, where a folder for them is named. */
      async picture(name: string) {
        const folder = process.env.WIDGET_PICTURES;
        if (!folder) return;
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${folder}/${name.toLowerCase()}.png`, await driver.picture());
      },
    },
    /** What is on the screen, for a test that failed. */
    state: async () => ({ text: await text().catch(String), requests: fake.requests }),
    async clear() {
      await driver.run('localStorage.clear(), sessionStorage.clear()').catch(() => {});
      await driver.go('about:blank');
      await site.close();
      await fake.close();
    },
  };
}
