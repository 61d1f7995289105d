import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clickAt, type Driver, type Looks, pressEach } from './driver.ts';

/** Answers and events of WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/), as far as they are used here. */
interface Reply {
  id?: number;
  type: string;
  message?: string;
  // biome-ignore lint/suspicious/noExplicitAny: each command has a result of its own.
  result?: any;
}

/** Starts Firefox without a window and opens a page in it. */
export async function startFirefox(program: string, { isDark, isStill }: Looks = {}): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'askbob-firefox-'));
  const preferences = {
    'ui.systemUsesDarkTheme': isDark ? 1 : 0,
    'ui.prefersReducedMotion': isStill ? 1 : 0,
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${value});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const args = ['--headless', '--remote-debugging-port', '0', '--profile', profile, '--no-remote'];
  const child = spawn(program, args, {
    // Without a home of its own it asks for one, and a root user's belongs to somebody else.
    env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk;
      const found = /listening on (ws:\/\/\S+)/.exec(log)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${log}`)));
  });
  const send = await connect(`${address}/session`);
  await send('session.new', { capabilities: {} });
  const { contexts } = await send('browsingContext.getTree', {});
  const context = contexts[0].context;
  const perform = (actions: object[]) => send('input.performActions', { context, actions });
  return {
    name: 'Firefox',
    // Without a screen its window never is; what a page hears of keys is the same.
    isInFront: false,
    go: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    async run(script) {
      const { result, exceptionDetails } = await send('script.evaluate', {
        // As JSON, for BiDi describes values in a language of its own.
        expression: `(async () => JSON.stringify(await (${script})))()`,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value === undefined ? undefined : JSON.parse(result.value);
    },
    click: (x, y) => perform(clickAt(x, y)),
    type: (keys) => perform(pressEach(keys)),
    async picture() {
      const { data } = await send('browsingContext.captureScreenshot', { context });
      return Buffer.from(data, 'base64');
    },
    async end() {
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function connect(url: string) {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (reply: Reply) => void>();
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error(`${url} does not answer.`));
  });
  socket.onmessage = ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  };
  let last = 0;
  return async (method: string, params: object) => {
    const id = ++last;
    const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const { type, message, result } = await answered;
    if (type === 'error') throw new Error(`${method}: ${message}`);
    return result;
  };
}
