// What one visitor message costs, beside the floor of the same run: `npm run bench:messages` measures one node on SQLite, on
// PostgreSQL, through PgBouncer, two nodes, and twenty businesses; `npm run bench:messages -- sqlite` one of them. Messages that a
// rule decides, that the reader answers, and that words leave open (the encoder is asked) stand apart. Linux: CPU and memory come
// from /proc.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// @ts-expect-error: the test programs are plain JavaScript, which runs before anything is installed.
import { startCluster } from '../scripts/testing/cluster.mjs';
// @ts-expect-error: as above.
import { ensurePgbouncer, ensurePostgres } from '../scripts/testing/programs.mjs';
import { type Figures, load } from './load.ts';
import { countRows, postgresCpu } from './postgres-cpu.ts';
import { type Measured, startMeasured } from './process.ts';
import { type Kind, SERVER_ENVIRONMENT, serveBusinesses, sortMessages } from './served-business.ts';

const PORT = Number(process.env.BENCH_PORT ?? 4950);
const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 6000);
const CONNECTIONS = Number(process.env.BENCH_CONNECTIONS ?? 32);
const WORDINGS = 2000;
const program = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Settings of the servers, and how to end what they need. */
interface Store {
  environment: Record<string, string>;
  stop: () => Promise<void>;
}

/** A way to run the product. */
interface SetUp {
  title: string;
  nodes: number;
  businesses: number;
  store: (folder: string) => Promise<Store>;
}

const onSqlite = async (folder: string): Promise<Store> => ({
  environment: { DATA_DIR: folder },
  stop: async () => {},
});

async function onPostgres(folder: string): Promise<Store> {
  const { url, stop } = await startCluster(await ensurePostgres());
  return { environment: { DATA_DIR: folder, DATABASE_URL: url }, stop };
}

async function throughPgbouncer(folder: string): Promise<Store> {
  process.env.PGBOUNCER_PATH = await ensurePgbouncer();
  const { startPgbouncer } = await import('@askbob/server/src/testing/pgbouncer.ts');
  const { environment, stop } = await onPostgres(folder);
  const { DATABASE_URL: direct = '' } = environment;
  const pooler = await startPgbouncer(direct, 'transaction', () => ({ default_pool_size: '10' }));
  return {
    environment: { ...environment, DATABASE_URL: pooler.url, DATABASE_LISTEN_URL: direct },
    stop: async () => {
      await pooler.stop();
      await stop();
    },
  };
}

const setUps: Record<string, SetUp> = {
  sqlite: { title: 'SQLite', nodes: 1, businesses: 1, store: onSqlite },
  postgres: { title: 'PostgreSQL', nodes: 1, businesses: 1, store: onPostgres },
  pgbouncer: { title: 'through PgBouncer, by transaction', nodes: 1, businesses: 1, store: throughPgbouncer },
  nodes: { title: 'PostgreSQL, two nodes', nodes: 2, businesses: 1, store: onPostgres },
  businesses: { title: 'PostgreSQL, twenty businesses', nodes: 1, businesses: 20, store: onPostgres },
};

/** Who decides, and how many messages: each that is left open costs the encoder some ten milliseconds. */
const KINDS: readonly [Kind, string, number][] = [
  ['rules', 'decided by a rule', MESSAGES],
  ['reader', 'answered by the reader', MESSAGES],
  ['open', 'left open, the encoder is asked', Math.ceil(MESSAGES / 10)],
];

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in setUps));
if (unknown !== undefined)
  throw new Error(`There is no “${unknown}” here. Name some of ${Object.keys(setUps).join(', ')}.`);

console.log(`${WORDINGS} wordings a business, ${MESSAGES} messages of a kind, ${CONNECTIONS} connections`);
console.log('CPU in ms a message: servers + database (× that of the floor); times in ms\n');
console.log(
  '| | messages/s | p50 | p97.5 | p99 | CPU | × floor |\n| --- | --- | --- | --- | --- | --- | --- |',
);
for (const [name, setUp] of Object.entries(setUps))
  if (wanted.length === 0 || wanted.includes(name)) await measure(setUp);

async function measure(setUp: SetUp): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-bench-'));
  const { environment, stop } = await setUp.store(folder);
  const database = databaseOf(environment);
  const databaseCpu = (database && (await postgresCpu(database))) || (() => 0);
  try {
    const floor = await startNodes('floor.ts', '/', setUp.nodes, environment);
    const plain = { doors: [], messages: ['when are you open'], connections: CONNECTIONS };
    await load(floor, databaseCpu, { ...plain, amount: MESSAGES / 4 });
    const base = await load(floor, databaseCpu, { ...plain, amount: MESSAGES });
    row(`**${setUp.title}**: floor`, base, base);
    await stopAll(floor);
    await measureOurs(setUp, environment, databaseCpu, base);
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asked around a pooler, whose own processes are not the database's; undefined on SQLite. */
function databaseOf({ DATABASE_LISTEN_URL, DATABASE_URL }: Record<string, string>): string | undefined {
  return DATABASE_LISTEN_URL ?? DATABASE_URL;
}

async function measureOurs(
  setUp: SetUp,
  environment: Record<string, string>,
  databaseCpu: () => number,
  base: Figures,
): Promise<void> {
  const encoder = encoderFor(setUp);
  const settings = { ...environment, ...SERVER_ENVIRONMENT, ENCODER: encoder };
  if (encoder === 'off') console.log(`| ${setUp.title}: without the encoder | | | | | | |`);
  const start = (nodes: number) => startNodes('../server/src/main.ts', '/api/health', nodes, settings);
  const [cold] = await start(1);
  if (!cold) return;
  const doors = await serveBusinesses(cold.url, WORDINGS, setUp.businesses);
  const [door] = doors;
  if (!door) return;
  // The encoder reads what is new after a publish, once; its cost is no message's.
  await cold.settled();
  const sorted = await sortMessages(cold.url, door, WORDINGS);
  await cold.stop();
  const ours = await start(setUp.nodes);
  await Promise.all(ours.map((server) => server.settled()));
  const [first] = ours;
  const idle = first?.rssMb() ?? 0;
  for (const [kind, title, amount] of KINDS) {
    const each = { doors, messages: sorted[kind], amount };
    const named = kind === 'open' && encoder === 'off' ? 'left open, no encoder is asked' : title;
    await load(ours, databaseCpu, { ...each, connections: CONNECTIONS, amount: Math.ceil(amount / 4) });
    const database = databaseOf(environment);
    if (database) await countRows(database);
    row(named, await load(ours, databaseCpu, { ...each, connections: CONNECTIONS }), base);
    const alone = { ...each, connections: 1, amount: Math.ceil(amount / 4) };
    row(`${named}, one at a time`, await load(ours.slice(0, 1), databaseCpu, alone), base);
  }
  const memory = `${idle.toFixed(0)} MB idle, ${(first?.rssMb() ?? 0).toFixed(0)} MB after`;
  console.log(`| a node: ${memory}; start ${(first?.startMs ?? 0).toFixed(0)} ms | | | | | | |`);
  await stopAll(ours);
}

/**
 * Off where there are many businesses: the encoder reads each of their texts for the first time, 15 to 60 ms each, which is
 * ten minutes and more before the first figure.
 */
function encoderFor({ businesses }: SetUp): 'on' | 'off' {
  return businesses > 1 ? 'off' : 'on';
}

/** Starts a program on ports next to one another, one after the other: the first prepares the store, and the key that nodes share. */
async function startNodes(
  path: string,
  health: string,
  nodes: number,
  environment: Record<string, string>,
): Promise<Measured[]> {
  const started: Measured[] = [];
  for (let at = 0; at < nodes; at++) {
    started.push(await startMeasured(program(path), PORT + at, health, environment));
  }
  return started;
}

async function stopAll(servers: readonly Measured[]): Promise<void> {
  await Promise.all(servers.map((server) => server.stop()));
}

function row(title: string, figures: Figures, base: Figures): void {
  const { rate, p50, p97, p99, cpuMs, databaseMs, failed } = figures;
  const ratio = ((cpuMs + databaseMs) / (base.cpuMs + base.databaseMs)).toFixed(1);
  const cpu = databaseMs > 0 ? `${cpuMs.toFixed(2)} + ${databaseMs.toFixed(2)}` : cpuMs.toFixed(2);
  const note = failed > 0 ? ` (${failed} FAILED)` : '';
  console.log(`| ${title}${note} | ${rate.toFixed(0)} | ${p50} | ${p97} | ${p99} | ${cpu} | ${ratio} |`);
}
