// What files made to do harm cost: `npm run bench:hostile`. Each is sent to a running server as an upload; it has to be answered within
// five seconds, refused or read, and the server's memory has to come back.
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startTestServer } from '../server/src/testing/test-server.ts';
import { zip } from '../server/src/testing/zip.ts';

const MOST_SECONDS = 5;
const MEGABYTE = 1024 * 1024;

const word = (body: string | Buffer) => zip({ 'word/document.xml': body });
const entities = Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
).join('');
const files: Record<string, Buffer> = {
  'bomb.docx': word(Buffer.alloc(200 * MEGABYTE, 32)),
  'laughs.docx': word(`<!DOCTYPE x [<!ENTITY e0 "ha">${entities}]><w:document>&e12;</w:document>`),
  'outside.docx': word('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document>&e;</w:document>'),
  'deep.docx': word('<w:p>'.repeat(500_000)),
  'deep.html': Buffer.from('<div>'.repeat(1_000_000)),
  'tables.html': Buffer.from('<table><tr><td>'.repeat(100_000)),
  'quotes.csv': Buffer.from('"a";'.repeat(4_000_000)),
  'line.txt': Buffer.from('Q: why? '.repeat(2_000_000)),
  'stars.md': Buffer.from('*_'.repeat(8_000_000)),
  'noise.pdf': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(15 * MEGABYTE, 'obj << ')]),
  'noise.xlsx': Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(15 * MEGABYTE, 'PK')]),
  'nothing.docx': Buffer.alloc(19 * MEGABYTE),
};

const server = await startTestServer();
const { token } = await server.business();
const boundary = 'x'.repeat(24);
const collect = collector();
collect();
const before = process.memoryUsage().rss / MEGABYTE;
let slowest = 0;
// Twice: what the first round leaves may be what the allocator keeps; what each round adds is lost.
const left: number[] = [];
for (const round of [1, 2]) {
  for (const [name, bytes] of Object.entries(files)) await send(round, name, bytes);
  collect();
  await wait(1000);
  collect();
  left.push(process.memoryUsage().rss / MEGABYTE - before);
}
console.log(
  `slowest ${slowest.toFixed(2)} s; memory ${left.map((mb) => `+${mb.toFixed(0)} MB`).join(', then ')}`,
);
await server.close();
if (slowest > MOST_SECONDS) process.exitCode = 1;

/** What frees memory at once, so that what is left is held by somebody. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void; // the flag makes it
}

async function send(round: number, name: string, bytes: Buffer): Promise<void> {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  const started = performance.now();
  const reply = await server.call('POST', '/api/knowledge/extract', { token, body, headers });
  const seconds = (performance.now() - started) / 1000;
  slowest = Math.max(slowest, seconds);
  if (round > 1) return;
  const said = reply.status === 200 ? `${reply.json.items.length} items` : reply.json.detail;
  const size = (bytes.length / MEGABYTE).toFixed(1).padStart(5);
  console.log(`${name.padEnd(14)} ${size} MB  ${seconds.toFixed(2)} s  ${reply.status}  ${said}`);
}
