import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type FakeServer, startFakeServer } from '../fake-server.ts';
import { type PageOptions, startPageServer } from '../page-server.ts';
import { until } from '../until.ts';
import { type Driver, ENTER, ESCAPE } from './driver.ts';

/** What every visitor does, as tests of a browser that is not Chromium, on a page under a strict policy where nothing else is said. */
export function stories(name: string, start: () => Promise<Driver>): void {
  let driver: Driver;
  before(async () => {
    driver = await start();
  });
  after(() => driver?.end());

  const story = (what: string, play: (stage: Stage) => Promise<void>, options: PageOptions = {}) =>
    test(`${name}: ${what}`, async () => {
      const stage = await setStage(driver, options);
      try {
        await play(stage);
      } catch (error) {
        console.log(await stage.state());
        throw error;
      } finally {
        await stage.clear();
      }
    });

  story(
    'ask, be answered, open the source, hear staff, and find it all again after a reload',
    async (stage) => {
      const { fake, widget } = stage;
      await widget.open();
      await widget.say('What does a service cost?');
      await widget.shows('A service costs 95 pounds.');
      await widget.press('.cite');
      await widget.shows('Service: 95 pounds.');
      const conversation = fake.conversations.only();
      await until(() => conversation.watchers > 0, 'the widget follows the events');
      conversation.add({ role: 'staff', text: 'Anna here, hello', author: 'Anna' });
      await widget.shows('Anna here, hello');
      await widget.picture(name);
      await driver.run('location.reload()').catch(() => {});
      await widget.shows('Anna here, hello');
      await widget.shows('A service costs 95 pounds.');
      await widget.press('textarea');
      await driver.type(ESCAPE);
      await widget.isClosed();
    },
  );

  story('hand over to the team', async ({ fake, widget }) => {
    await widget.open();
    await widget.say('Hello');
    await widget.shows('Yes.');
    await widget.press('.person');
    await widget.press('footer input[name=name]');
    await driver.type('Eva');
    await widget.press('footer input[type=email]');
    await driver.type(`eva@example.com${ENTER}`);
    await until(() => fake.posts.some(({ path }) => path.endsWith('/escalate')), 'the team is told');
    assert.equal(fake.posts.find(({ path }) => path.endsWith('/escalate'))?.body.email, 'eva@example.com');
  });

  story('send a photo and see it again after a reload', async ({ fake, widget }) => {
    await widget.open();
    await driver.run(`(async () => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 40 });
      canvas.getContext('2d').fillRect(0, 0, 60, 40);
      const dataTransfer = new DataTransfer();
      const blob = await new Promise((resolve) => canvas.toBlob(resolve));
      dataTransfer.items.add(new File([blob], 'plate.png', { type: 'image/png' }));
      ${ROOT}.querySelector('textarea').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
    })()`);
    await until(() => fake.files.all.length === 1, 'the photo is uploaded');
    await widget.press('.send');
    await widget.shows('Yes.');
    assert.equal(fake.conversations.only().messages[0]?.attachments?.[0]?.name, 'plate.png');
    await driver.run('location.reload()').catch(() => {});
    await until(() => widget.has('.shot canvas[data-drawn]'), 'the photo is drawn');
  });

  story(
    'come back when the page draws itself anew, past a fetch of the page’s own',
    async ({ widget }) => {
      await widget.launcher();
      await driver.run(`(() => {
        document.documentElement.remove();
        const html = document.createElement('html');
        html.append(document.createElement('head'), document.createElement('body'));
        document.append(html);
      })()`);
      await widget.open();
      await widget.say('Hello');
      await widget.shows('Yes.');
    },
    {
      isStrict: false,
      head: `<script>const own = window.fetch;
        window.fetch = async (input, init = {}) => { const reply = await own(input, { ...init, headers: { ...init.headers, traceparent: '1' } }); await reply.text(); return reply; };</script>`,
    },
  );

  story(
    'be served after the page has written its document anew',
    async ({ widget }) => {
      await widget.open();
      await driver.run(`(() => { document.open(); document.write('<h1>New</h1>'); document.close(); })()`);
      await widget.shows('Ask me about repairs');
      await widget.say('Hello');
      await widget.shows('Yes.');
    },
    { isStrict: false },
  );

  story(
    'keep keys from the page’s shortcuts',
    async ({ widget }) => {
      await widget.open();
      await driver.run(`(() => { window.heard = []; for (const type of ['keydown', 'keyup', 'keypress'])
        document.addEventListener(type, (event) => { window.heard.push(type); event.preventDefault(); event.stopImmediatePropagation(); }, true); })()`);
      await widget.say('sad');
      await widget.shows('Yes.');
      assert.deepEqual(await driver.run('window.heard'), []);
    },
    { isStrict: false },
  );
}

const priced = {
  reply: 'A service costs 95 pounds.[1]',
  citations: [{ n: 1, document_id: 'd', title: 'Prices', url: null, quote: 'Service: 95 pounds.' }],
};

type Stage = Awaited<ReturnType<typeof setStage>>;

const ROOT = "document.querySelector('ask-bob')?.shadowRoot";

async function setStage(driver: Driver, options: PageOptions) {
  const fake: FakeServer = await startFakeServer((message) => (message.includes('cost') ? priced : {}));
  const site = await startPageServer(fake.url, options);
  await driver.go(`${site.url}/own`);
  const placeOf = (selector: string) =>
    driver.run(`(() => {
      const found = ${ROOT}?.querySelector(${JSON.stringify(selector)});
      const { x, y, width, height } = found?.getBoundingClientRect() ?? {};
      return width ? { x: x + width / 2, y: y + height / 2 } : null;
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
    widget: {
      press,
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
