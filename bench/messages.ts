// What one visitor message costs, beside the floor in the same run: `npm run bench:messages` (SQLite), and with
// DATABASE_URL on PostgreSQL. Linux only: CPU and memory come from /proc.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { knowledgeLines, questions } from './made-up-business.ts';
import { postgresCpu } from './postgres-cpu.ts';
import { type Measured, startMeasured } from './process.ts';

const PORT = Number(process.env.BENCH_PORT ?? 4950);
const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 6000);
const WORDINGS = 2000;
const ORIGIN = 'https://shop.example';
const ADMIN = { email: 'bench@example.com', password: 'a password for benches' };
const CONNECTIONS = Number(process.env.BENCH_CONNECTIONS ?? 16);
const { DATABASE_URL } = process.env;
const store = DATABASE_URL ? 'PostgreSQL' : 'SQLite';
/** CPU seconds of the database's own processes; what happens inside ours needs none. */
const databaseCpu = (DATABASE_URL && (await postgresCpu(DATABASE_URL))) || (() => 0);

interface Load {
  path: string;
  headers: Record<string, string>;
  connections: number;
  amount: number;
}

interface Figures {
  rate: number;
  cpuMs: number;
  databaseMs: number;
  p50: number;
  p95: number;
  failed: number;
}

const directory = mkdtempSync(join(tmpdir(), 'askbob-bench-'));
try {
  await run();
} finally {
  rmSync(directory, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const floor = await startMeasured(fileURLToPath(new URL('floor.ts', import.meta.url)), PORT, '/', {
    DATA_DIR: directory,
  });
  const plain = { path: '/', headers: {} };
  await load(floor, { ...plain, connections: 16, amount: 2000 });
  const floorFigures = await bothWays(floor, plain);
  const floorRss = floor.rssMb();
  await floor.stop();

  const server = fileURLToPath(new URL('../server/src/main.ts', import.meta.url));
  const environment = {
    DATA_DIR: join(directory, 'data'),
    DEMO: '0',
    RATE_LIMITS: 'off',
    LOG_LEVEL: 'warn',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
  };
  const cold = await startMeasured(server, PORT + 1, '/api/health', environment);
  const key = await setUp(cold.url);
  // The encoder reads what is new after a publish, once; its cost is no message's.
  await cold.settled();
  await cold.stop();
  const ours = await startMeasured(server, PORT + 1, '/api/health', environment);
  await ours.settled();
  const idle = ours.rssMb();
  const widget = { path: '/api/widget/chat', headers: { 'x-widget-key': key, origin: ORIGIN } };
  await load(ours, { ...widget, connections: 16, amount: 2000 });
  const figures = await bothWays(ours, widget);
  print(floorFigures, figures, [
    ['memory idle, MB', floorRss, idle],
    ['memory after the load, MB', floorRss, ours.rssMb()],
    ['start, ms (empty store, then with a release)', floor.startMs, cold.startMs],
    ['second start, ms', floor.startMs, ours.startMs],
  ]);
  await ours.stop();
}

async function bothWays(server: Measured, target: Pick<Load, 'path' | 'headers'>) {
  return {
    one: await load(server, { ...target, connections: 1, amount: Math.ceil(MESSAGES / 3) }),
    many: await load(server, { ...target, connections: CONNECTIONS, amount: MESSAGES }),
  };
}

async function load(server: Measured, { path, headers, connections, amount }: Load): Promise<Figures> {
  const before = server.cpuSeconds();
  const databaseBefore = databaseCpu();
  const result = await autocannon({
    url: server.url,
    connections,
    amount,
    requests: questions(500).map((message, i) => ({
      method: 'POST' as const,
      path,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ message, session_id: `a-secret-session-of-the-bench-${i % 200}` }),
    })),
  });
  const databaseMs = ((databaseCpu() - databaseBefore) * 1000) / amount;
  return {
    databaseMs,
    rate: result['2xx'] / result.duration,
    cpuMs: ((server.cpuSeconds() - before) * 1000) / amount,
    p50: result.latency.p50,
    p95: result.latency.p97_5,
    failed: result.non2xx + result.errors,
  };
}

/** Signs in, makes a business with 2,000 wordings and a widget key, publishes; returns the key. */
async function setUp(url: string): Promise<string> {
  let token = '';
  const call = async (path: string, body: unknown, type = 'application/json') => {
    const reply = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': type, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const json = (await reply.json()) as Record<string, string>;
    if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(json)}`);
    return json;
  };
  token = (await call('/api/auth/login', ADMIN)).access_token ?? '';
  const { id } = await call('/api/businesses', { name: 'Bench' });
  const on = `?business_id=${id}`;
  await call(`/api/knowledge/import${on}`, knowledgeLines(WORDINGS), 'application/x-ndjson');
  await call(`/api/knowledge/publish${on}`, { note: 'bench' });
  const key = await call(`/api/customer-portal/widget-keys${on}`, {
    name: 'bench',
    allowed_origins: [ORIGIN],
  });
  return key.key ?? '';
}

function print(
  floor: Awaited<ReturnType<typeof bothWays>>,
  ours: Awaited<ReturnType<typeof bothWays>>,
  more: [string, number, number][],
): void {
  const rows: [string, number, number][] = [
    [`CPU per message, ms (${CONNECTIONS} connections)`, floor.many.cpuMs, ours.many.cpuMs],
    ...(DATABASE_URL ? [withDatabase(floor.many, ours.many)] : []),
    ['CPU per message, ms (1 connection)', floor.one.cpuMs, ours.one.cpuMs],
    ['p50, ms (1 connection)', floor.one.p50, ours.one.p50],
    ['p97.5, ms (1 connection)', floor.one.p95, ours.one.p95],
    [`messages/s (${CONNECTIONS} connections)`, floor.many.rate, ours.many.rate],
    ...more,
  ];
  console.log(
    `\n${store}, ${WORDINGS} wordings, ${MESSAGES} messages; failed: ${ours.many.failed + ours.one.failed}`,
  );
  console.log(`${''.padEnd(46)}${'floor'.padStart(10)}${'Ask Bob'.padStart(10)}${'ratio'.padStart(8)}`);
  for (const [name, theirs, own] of rows) {
    const ratio = theirs > 0 ? (own / theirs).toFixed(2) : '–';
    console.log(
      `${name.padEnd(46)}${theirs.toFixed(2).padStart(10)}${own.toFixed(2).padStart(10)}${ratio.padStart(8)}`,
    );
  }
}

function withDatabase(floor: Figures, ours: Figures): [string, number, number] {
  const both = ({ cpuMs, databaseMs }: Figures) => cpuMs + databaseMs;
  return ['the same with PostgreSQL’s own', both(floor), both(ours)];
}
