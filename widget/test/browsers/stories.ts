import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import axe from 'axe-core';
import type { PageOptions } from '../page-server.ts';
import { until } from '../until.ts';
import { type Driver, ENTER, ESCAPE, type Looks, TAB } from './driver.ts';
import { ROOT, type Stage, setStage } from './stage.ts';

/** What every visitor does, as tests of one browser, on a page under a strict policy where nothing else is said. */
export function stories(name: string, start: (looks?: Looks) => Promise<Driver>): void {
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

  story('press what may be meant, and be answered from it', async ({ fake, widget }) => {
    await widget.open();
    await widget.say('warranty');
    await widget.shows('Two years on parts.');
    await widget.press('.row:last-child .option');
    await until(() => fake.pressed.length === 1, 'what was pressed goes along');
    await widget.shows('Yes.');
  });

  story('do it all with the keyboard alone', async ({ driver, widget }) => {
    await widget.launcher();
    await driver.run("document.querySelector('a').focus()");
    const inner = () => driver.run(`${ROOT}?.activeElement?.className ?? ''`) as Promise<string>;
    for (let steps = 0; steps < 4 && !(await inner()).includes('launch'); steps++) await driver.type(TAB);
    assert.match(await inner(), /launch/, 'Tab leads to the launcher');
    if (driver.isInFront) await driver.type(ENTER);
    else await widget.press('.launch');
    await until(
      async () => (await driver.run(`${ROOT}?.activeElement?.localName`)) === 'textarea',
      'the field has the focus',
    );
    await driver.type(`Hello${ENTER}`);
    await widget.shows('Yes.');
    for (let steps = 0; steps < 12; steps++) {
      await driver.type(TAB);
      assert.equal(
        await driver.run('document.activeElement?.localName'),
        'ask-bob',
        'Tab stays in the panel',
      );
    }
    await driver.type(ESCAPE);
    await widget.isClosed();
    assert.match(await inner(), /launch/, 'the focus is back on the launcher');
  });

  story(
    'write while the server is away: another way is offered, and it is sent once when the server is back',
    async ({ fake, widget }) => {
      const said = () =>
        fake.conversations.only().messages.flatMap(({ role, text }) => (role === 'visitor' ? [text] : []));
      await widget.open();
      await widget.say('Hello');
      await widget.shows('Yes.');
      fake.isAway = true;
      await widget.say('Are you there');
      await until(async () => (await widget.text()).includes('030 123 45'), 'another way is offered', 15_000);
      assert.match(await widget.text(), /Are you there/);
      assert.deepEqual(said(), ['Hello']);
      fake.isAway = false;
      await until(() => said().length > 1, 'it is sent', 30_000);
      await until(
        async () => !(await widget.text()).includes('030 123 45'),
        'nothing is said of it any more',
      );
      assert.deepEqual(said(), ['Hello', 'Are you there']);
    },
  );

  story(
    'write on the left of a page that is read from right to left',
    async ({ driver, widget }) => {
      await widget.open();
      await widget.say('Hello');
      await widget.shows('Yes.');
      const sides = await driver.run(`(() => {
        const place = (selector) => ${ROOT}.querySelector(selector).getBoundingClientRect();
        const [panel, visitor, bob] = ['.panel', '.row.visitor .text', '.row.assistant:last-of-type .text'].map(place);
        return { visitor: visitor.left - panel.left < panel.right - visitor.right, isInside: visitor.left >= panel.left && bob.right <= panel.right };
      })()`);
      assert.deepEqual(sides, { visitor: true, isInside: true });
    },
    { lang: 'ar', dir: 'rtl' },
  );

  story(
    'find nothing that axe complains about, from the launcher to the form',
    async ({ driver, widget }) => {
      const moving = `${ROOT}.getAnimations().some(({ playState, effect }) => playState === 'running' && effect.getTiming().iterations !== Infinity)`;
      const check = async (state: string) => {
        // What is still being faded in has less contrast.
        await until(async () => !(await driver.run(moving)), 'nothing moves');
        // Its text is code for the page: what it says at the end is what is found.
        const found = await driver.run(
          `(async () => { ${axe.source}; const { violations } = await window.axe.run(); return violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => impact + ' ' + id + ': ' + html.slice(0, 150))); })()`,
        );
        assert.deepEqual(found, [], state);
      };
      await widget.launcher();
      await check('closed');
      await widget.open();
      await check('greeting');
      await widget.say('What does a service cost?');
      await widget.shows('A service costs 95 pounds.');
      await check('answered');
      await widget.say('warranty');
      await widget.shows('Two years on parts.');
      await check('suggested');
      await widget.press('.person');
      await until(() => widget.has('footer input[type=email]'), 'the form is there');
      await check('form');
    },
  );

  for (const isDark of [true, false]) {
    test(`${name}: ${isDark ? 'dark' : 'light'} and without motion for those whose system says so`, async () => {
      const own = await start({ isDark, isStill: true });
      try {
        const stage = await setStage(own);
        const prefers = (what: string) => own.run(`matchMedia('(${what})').matches`);
        assert.equal(await prefers('prefers-color-scheme: dark'), isDark);
        assert.equal(await prefers('prefers-reduced-motion: reduce'), true);
        await stage.widget.open();
        await stage.widget.say('What does a service cost?');
        await stage.widget.shows('A service costs 95 pounds.');
        // Painted on a canvas, whatever way the browser writes colours in.
        const light = await own.run(`(() => {
        const context = document.createElement('canvas').getContext('2d');
        context.fillStyle = getComputedStyle(${ROOT}.querySelector('.panel')).backgroundColor;
        context.fillRect(0, 0, 1, 1);
        return context.getImageData(0, 0, 1, 1).data[1];
      })()`);
        assert.equal(light < 80, isDark, `the ground is ${light} bright`);
        const moving = `${ROOT}.getAnimations().filter(({ playState }) => playState === 'running').length`;
        assert.equal(await own.run(moving), 0);
        // At rest, for WebKit draws no picture while something moves.
        await stage.widget.picture(`${name}-${isDark ? 'dark' : 'light'}`);
        await stage.clear();
      } finally {
        await own.end();
      }
    });
  }
}
