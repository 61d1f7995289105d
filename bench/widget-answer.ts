// How long a visitor waits who asks as soon as the page is loaded: until the widget shows the first answer, in three browsers, beside
// a page that does no more than ask the same server and show what comes.
//   node bench/widget-answer.ts
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publishDocuments } from '@askbob/server/src/testing/publish.ts';
import { startTestServer } from '@askbob/server/src/testing/test-server.ts';
// @ts-expect-error: a script without types, which names the browser's path.
import { ensureFirefox, ensureWebKit } from '../scripts/testing/programs.mjs';
import { startChromium } from '../widget/test/browsers/chromium.ts';
import type { Driver } from '../widget/test/browsers/driver.ts';
import { startFirefox } from '../widget/test/browsers/firefox.ts';
import { startWebKit } from '../widget/test/browsers/webkit.ts';

const ROUNDS = 40;
const QUESTION = 'What does a boiler service cost?';
const ANSWER = '95 euros';

// The launcher carries the server's address, which has to be known before there is one.
const port = await freePort();
const home = `http://127.0.0.1:${port}`;
const server = await startTestServer({}, { PUBLIC_URL: home });
await server.app.listen({ port, host: '127.0.0.1' });
const business = await server.business({ name: 'Brightwater Heating' });
await publishDocuments(server.services, business.id);
const site = await startSite();
const { json } = await server.call('POST', '/api/customer-portal/widget-keys', {
  token: business.token,
  body: { name: 'Site', allowed_origins: [site.url] },
});

const browsers: [name: string, start: () => Promise<Driver>][] = [
  ['Chromium', () => startChromium()],
  ['Firefox', async () => startFirefox(await ensureFirefox())],
  ['WebKit', async () => startWebKit('WebKitWebDriver', await ensureWebKit())],
];
console.log(
  `page loaded and asked → first answer on the screen, ms; ${ROUNDS} new visitors each, panel in the cache after the first\n`,
);
console.log(
  '| browser | widget, first ever | widget, p50 | widget, p95 | bare page, p50 | bare page, p95 (floor) |',
);
console.log('| --- | --- | --- | --- | --- | --- |');
for (const [name, start] of browsers) {
  const driver = await start();
  const widget = await measure(driver, '/widget');
  const [first = 0, ...later] = widget;
  const bare = await measure(driver, '/bare');
  const cells = [
    first,
    quantile(later, 0.5),
    quantile(later, 0.95),
    quantile(bare, 0.5),
    quantile(bare, 0.95),
  ];
  console.log(`| ${name} | ${cells.map((ms) => ms.toFixed(0)).join(' | ')} |`);
  await driver.end();
}
site.close();
await server.close();

async function measure(driver: Driver, path: string): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await driver.go(`${site.url}${path}`);
    const ms = (await driver.run(
      `new Promise((resolve) => { const look = setInterval(() => { if (window.waited) { clearInterval(look); resolve(window.waited); } }, 5); setTimeout(() => resolve(-1), 20000); })`,
    )) as number;
    if (ms < 0) throw new Error(`${driver.name} saw no answer on ${path}.`);
    times.push(ms);
    await driver.run('(localStorage.clear(), sessionStorage.clear(), null)');
  }
  return times;
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}

/** A business's site: one page with the widget, and one that asks by itself. */
async function startSite() {
  const shown = `const shows = (text) => text.includes(${JSON.stringify(ANSWER)});`;
  const pages: Record<string, () => string> = {
    '/widget': () => `<script async src="${home}/widget/${business.id}/widget.js"></script><script>${shown}
      addEventListener('load', () => {
        const begun = performance.now();
        const ask = () => askbob.send(${JSON.stringify(QUESTION)});
        window.askbob ? ask() : addEventListener('askbob:ready', ask);
        const look = setInterval(() => {
          const root = document.querySelector('ask-bob')?.shadowRoot;
          if (!root || !shows(root.querySelector('.root')?.innerText ?? '')) return;
          clearInterval(look);
          requestAnimationFrame(() => { window.waited = performance.now() - begun; });
        }, 2);
        askbob.open();
      });</script>`,
    '/bare': () => `<p></p><script>${shown}
      addEventListener('load', async () => {
        const begun = performance.now();
        const headers = { 'content-type': 'application/json', 'x-widget-key': ${JSON.stringify(json.key)} };
        const body = JSON.stringify({ message: ${JSON.stringify(QUESTION)} });
        const reply = await (await fetch('${home}/api/widget/chat', { method: 'POST', headers, body })).json();
        document.querySelector('p').textContent = reply.reply;
        if (shows(reply.reply)) requestAnimationFrame(() => { window.waited = performance.now() - begun; });
      });</script>`,
  };
  const http = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      page ? `<!doctype html><html lang="en"><title>Site</title><h1>Site</h1>${page()}</html>` : '',
    );
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close() {
      http.closeAllConnections();
      http.close();
    },
  };
}
