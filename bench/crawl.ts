// What reading a site costs: `npm run bench:crawl`. 500 pages on loopback, read into a draft; beside it the floor, which
// only fetches the same pages one after the other. Loopback needs no pause; another site is asked at most three times a second.
import { performance } from 'node:perf_hooks';
import { openSiteReader } from '../server/src/testing/site-reading.ts';
import { openSmallSite, webPage } from '../server/src/testing/small-site.ts';
import { startTestServer } from '../server/src/testing/test-server.ts';

const PAGES = 500;
const LINKS = 20;

const site = await openSmallSite();
const words = 'boiler service price opening hours winter storage repair engineer visit guarantee'.split(' ');
/** A number in letters: pages that differ in numbers alone are an endless list. */
const named = (at: number) => [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const path = (at: number) => (at === 0 ? '/' : `/guide/${words[at % words.length]}-${named(at)}`);
for (let at = 0; at < PAGES; at++) {
  const paragraphs = Array.from({ length: 12 }, (_, line) => {
    const said = Array.from(
      { length: 25 },
      (_, word) => words[(at * 7 + line * 3 + word * word) % words.length],
    );
    return `<p>Part ${line} of ${named(at)}: ${said.join(' ')}.</p>`;
  });
  const links = Array.from({ length: LINKS }, (_, link) => path((at * LINKS + link + 1) % PAGES));
  site.pages[path(at)] = webPage(
    `Guide ${named(at)} ${words[at % words.length]}`,
    paragraphs.join('') + links.map((href) => `<a href="${href}">${href}</a>`).join(' '),
  );
}

const floor = await measured(async () => {
  for (let at = 0; at < PAGES; at++) await (await fetch(site.url + path(at))).text();
});
const server = await startTestServer({}, { OUTBOUND_ALLOW: '127.0.0.1' });
const reader = await openSiteReader(server);
const source = await reader.add(site.url, { max_pages: PAGES });
let report = '';
const first = await measured(async () => {
  const run = await reader.run(source);
  report = `${run.new} new pages, ${run.skipped_count} skipped`;
});
const second = await measured(() => reader.run(source));
site.close();
await server.close();

console.log(`${PAGES} pages: ${report}`);
for (const [name, { seconds, megabytes }] of Object.entries({ floor, first, second })) {
  const rate = (PAGES / seconds).toFixed(0).padStart(6);
  console.log(
    `${name.padEnd(8)}${rate} pages/s  ${seconds.toFixed(2)} s  +${megabytes.toFixed(0)} MB at most`,
  );
}

/** Time and the most memory beyond what was taken before, sampled while it runs. */
async function measured(work: () => Promise<unknown>): Promise<{ seconds: number; megabytes: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const started = performance.now();
  await work();
  const seconds = (performance.now() - started) / 1000;
  clearInterval(timer);
  return { seconds, megabytes: (most - before) / 1024 / 1024 };
}
