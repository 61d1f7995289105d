import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../until.ts';
import { clickAt, type Driver, type Looks, pressEach } from './driver.ts';

/**
 * Starts WebKitGTK's small browser through its WebDriver (https://www.w3.org/TR/webdriver2/) and opens a page in it. It draws nothing without
 * a screen, so it gets one in memory.
 */
export async function startWebKit(program: string, browser: string, looks: Looks = {}): Promise<Driver> {
  const port = await freePort();
  const { screen, display } = await startScreen();
  const home = settingsOf(looks);
  const child = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    // Without a graphics card and without the sandbox, which a root user may not have.
    env: {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
      DISPLAY: display,
      XDG_CONFIG_HOME: home,
      GTK_THEME: looks.isDark ? 'Adwaita:dark' : 'Adwaita',
    },
    stdio: 'ignore',
    detached: true,
  });
  const base = `http://127.0.0.1:${port}`;
  const call = async (path: string, body?: object, method = body ? 'POST' : 'GET') => {
    const reply = await fetch(`${base}${path}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await reply.json()) as { value: { message?: string } & Record<string, unknown> };
    if (!reply.ok) throw new Error(`${path}: ${value.message}`);
    // biome-ignore lint/suspicious/noExplicitAny: each command has a value of its own.
    return value as any;
  };
  await until(() => call('/status').then(Boolean, () => false), 'the driver is ready');
  const options = { binary: browser, args: ['--automation', '--geometry=1280x900'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  const { sessionId } = await call('/session', { capabilities });
  const path = `/session/${sessionId}`;
  const perform = (actions: object[]) => call(`${path}/actions`, { actions });
  return {
    name: 'WebKit',
    isInFront: true,
    go: (url) => call(`${path}/url`, { url }),
    run: (script) =>
      call(`${path}/execute/async`, {
        script: `const done = arguments[0]; (async () => (${script}))().then(done, (error) => done('failed: ' + error));`,
        args: [],
      }),
    click: (x, y) => perform(clickAt(x, y)),
    type: (keys) => perform(pressEach(keys)),
    picture: async () => Buffer.from(await call(`${path}/screenshot`), 'base64'),
    async end() {
      await call(path, undefined, 'DELETE').catch(() => {});
      // With the browser that it started.
      if (child.pid) process.kill(-child.pid, 'SIGTERM');
      screen.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** What GTK tells pages of the visitor's wishes, in a folder of settings of its own. */
function settingsOf({ isDark, isStill }: Looks): string {
  const home = mkdtempSync(join(tmpdir(), 'askbob-webkit-'));
  const text = `[Settings]\ngtk-application-prefer-dark-theme=${isDark ? 1 : 0}\ngtk-enable-animations=${isStill ? 0 : 1}\n`;
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(join(home, version));
    writeFileSync(join(home, version, 'settings.ini'), text);
  }
  return home;
}

/** A screen in memory, and the name that programs know it by. */
async function startScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'];
  const screen = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    screen.once('error', reject);
    screen.stdio[3]?.once('data', (chunk: Buffer) => resolve(`${chunk}`.trim()));
  });
  return { screen, display: `:${number}` };
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
