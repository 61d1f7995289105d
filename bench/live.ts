// What live events cost: memory of an open stream, how soon a reply of staff reaches 1,000 watchers, CPU per event,
// and how soon an event crosses from one node to another on PostgreSQL. Ours, the floor, and the ratio.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error: the test programs are plain JavaScript, which runs before anything is installed.
import { startCluster } from '../scripts/testing/cluster.mjs';
// @ts-expect-error: as above.
import { ensurePostgres } from '../scripts/testing/programs.mjs';
import { type Measured, startMeasured } from './process.ts';
import { openWatchers } from './watchers.ts';

const STREAMS = 1000;
const REPLIES = 40;
const CROSSINGS = 300;
const WARM_UP = 2000;
const PORT = Number(process.env.BENCH_PORT ?? 4801);
const admin = { email: 'bench@example.com', password: 'bench-password-1' };
const program = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const settle = () => new Promise((resolve) => setTimeout(resolve, 1500));

interface Figures {
  kbPerStream: number;
  p50: number;
  p95: number;
  microsPerEvent: number;
}

const folder = mkdtempSync(join(tmpdir(), 'askbob-bench-'));
try {
  const floor = await measureFloor();
  const ours = await measureOurs();
  print('memory of an open stream, KB', ours.kbPerStream, floor.kbPerStream);
  print(`a reply reaches ${STREAMS} watchers, p50 ms`, ours.p50, floor.p50);
  print(`a reply reaches ${STREAMS} watchers, p95 ms`, ours.p95, floor.p95);
  print('CPU per delivered message, µs', ours.microsPerEvent, floor.microsPerEvent);
  const crossing = await measureCrossing();
  console.log(
    `two nodes on PostgreSQL: message on one, event on the other: p50 ${crossing.p50.toFixed(1)} ms, p95 ${crossing.p95.toFixed(1)} ms`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureFloor(): Promise<Figures> {
  const server = await startMeasured(program('./stream-floor.ts'), PORT, '/', {});
  const say = (text: string) => fetch(`${server.url}/`, { method: 'POST', body: JSON.stringify({ text }) });
  return measure(server, '/events', '/', {}, say);
}

async function measureOurs(): Promise<Figures> {
  const server = await startOurs(PORT, { DATA_DIR: join(folder, 'one') });
  const { conversation, token, staff } = await setUp(server.url);
  const say = (text: string) =>
    send(`${server.url}/api/conversations/${conversation}/messages`, { text }, staff);
  const of = `?conversation_id=${conversation}`;
  const headers = { 'x-visitor-token': token };
  return measure(server, `/api/chat/events${of}`, `/api/chat/messages${of}`, headers, say);
}

async function measure(
  server: Measured,
  path: string,
  warmPath: string,
  headers: Record<string, string>,
  say: (text: string) => Promise<unknown>,
): Promise<Figures> {
  // Warm up, so that the heap of a server at work is not counted as streams.
  for (let i = 0; i < WARM_UP; i++) await (await fetch(`${server.url}${warmPath}`, { headers })).text();
  const warm = await openWatchers(server.url, path, headers, 50);
  for (let i = 0; i < 5; i++) await Promise.all([warm.hear(`warm-${i}.`, 0), say(`warm-${i}.`)]);
  warm.close();
  await settle();
  const before = server.rssMb();
  const watchers = await openWatchers(server.url, path, headers, STREAMS);
  await settle();
  const kbPerStream = ((server.rssMb() - before) * 1024) / STREAMS;
  const times: number[] = [];
  const cpu = server.cpuSeconds();
  for (let i = 0; i < REPLIES; i++) {
    const text = `reply-${i}.`;
    const heard = watchers.hear(text, performance.now());
    await say(text);
    times.push(...(await heard));
  }
  const microsPerEvent = ((server.cpuSeconds() - cpu) * 1e6) / (REPLIES * STREAMS);
  watchers.close();
  await server.stop();
  return { kbPerStream, p50: quantile(times, 0.5), p95: quantile(times, 0.95), microsPerEvent };
}

async function measureCrossing(): Promise<{ p50: number; p95: number }> {
  const cluster = await startCluster(await ensurePostgres());
  try {
    const shared = { DATABASE_URL: cluster.url, SECRET_KEY: 'a secret that both nodes share in this run' };
    const one = await startOurs(PORT, { ...shared, DATA_DIR: join(folder, 'a') });
    const other = await startOurs(PORT + 1, { ...shared, DATA_DIR: join(folder, 'b') });
    const { conversation, token, staff } = await setUp(one.url);
    const path = `/api/chat/events?conversation_id=${conversation}`;
    const watcher = await openWatchers(other.url, path, { 'x-visitor-token': token }, 1);
    const times: number[] = [];
    for (let i = 0; i < CROSSINGS; i++) {
      const heard = watcher.hear(`crossing-${i}.`, performance.now());
      await send(`${one.url}/api/conversations/${conversation}/messages`, { text: `crossing-${i}.` }, staff);
      times.push(...(await heard));
    }
    watcher.close();
    await one.stop();
    await other.stop();
    return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
  } finally {
    await cluster.stop();
  }
}

function startOurs(port: number, more: Record<string, string>): Promise<Measured> {
  return startMeasured(program('../server/src/main.ts'), port, '/api/health', {
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
    DEMO: '0',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'warn',
    ...more,
  });
}

/** A business with one conversation, and the rights to write in it as staff. */
async function setUp(base: string) {
  const login = await send(`${base}/api/auth/login`, admin);
  const staff = { authorization: `Bearer ${login.access_token}` };
  const business = await send(`${base}/api/businesses`, { name: 'Bench' }, staff);
  const first = await send(`${base}/api/chat`, { business_id: business.id, message: 'hello' });
  return { conversation: first.conversation_id ?? '', token: first.visitor_token ?? '', staff };
}

async function send(
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Record<string, string>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${text}`);
  // Our own server's reply, of which only text fields are read.
  return JSON.parse(text) as Record<string, string>;
}

function quantile(values: number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * q)] ?? Number.NaN;
}

function print(what: string, ours: number, floor: number): void {
  console.log(
    `${what}: ours ${ours.toFixed(1)}, floor ${floor.toFixed(1)}, ratio ${(ours / floor).toFixed(2)}`,
  );
}
