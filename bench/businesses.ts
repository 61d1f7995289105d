// What many businesses on one node cost: `npm run bench:businesses [-- 1 10 100 1000]`. Businesses of 50 entries in ten wordings each, on
// SQLite, without the encoder (which reads each text once, in the background); messages that a rule decides, each to the next business.
// The floor is bare node:http that commits two rows, of the same run. Linux: CPU and memory come from /proc.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { call } from './call.ts';
import { type Door, type Figures, type Load, load } from './load.ts';
import { knowledgeLines } from './made-up-business.ts';
import { type Measured, startMeasured } from './process.ts';
import { SERVER_ENVIRONMENT, serveBusinesses } from './served-business.ts';

const PORT = Number(process.env.BENCH_PORT ?? 4970);
const MESSAGES = Number(process.env.BENCH_MESSAGES ?? 4000);
const CONNECTIONS = 32;
/** 50 entries. */
const WORDINGS = 500;
/** Businesses that are asked alone after a start, for the time of a first message. */
const FIRSTS = 40;

const counts = (process.argv.length > 2 ? process.argv.slice(2) : ['1', '10', '100', '1000']).map(Number);
if (counts.some((count, at) => !Number.isInteger(count) || count <= (counts[at - 1] ?? 0)))
  throw new Error('Name numbers of businesses, each greater than the one before.');

const program = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'askbob-bench-'));
const settings = { ...SERVER_ENVIRONMENT, DATA_DIR: folder, ENCODER: 'off' };
const start = () => startMeasured(program('../server/src/main.ts'), PORT, '/api/health', settings);
/** Approved wordings, exactly. */
const messages = knowledgeLines(WORDINGS)
  .split('\n')
  .flatMap((line) => (JSON.parse(line) as { variants: string[] }).variants);

console.log(
  'times in ms; a first message loads its business; CPU in ms a message (× that of the floor beside it)\n',
);
console.log(
  '| businesses | ready after | MB idle | first message, p50 | slowest | messages/s (floor) | CPU | × floor | MB after |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
try {
  const doors: Door[] = [];
  for (const count of counts) {
    if (doors.length === 0) {
      const maker = await start();
      doors.push(...(await serveBusinesses(maker.url, WORDINGS)));
      await maker.stop();
    }
    doors.push(...copies(doors[0], doors.length, count));
    await measure(doors);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The first business again under other names, as rows of the store: what publishing each costs is not asked here. */
function copies(first: Door | undefined, from: number, until: number): Door[] {
  const key = first?.headers['x-widget-key'];
  if (!first || key === undefined) throw new Error('there is a first business');
  const store = new DatabaseSync(join(folder, 'askbob.db'));
  const { id } = store.prepare('SELECT business_id AS id FROM widget_keys WHERE key = ?').get(key) ?? {};
  const made: Door[] = [];
  store.exec('BEGIN');
  for (let at = from; at < until; at++) {
    const copied = `${key}-${at}`;
    for (const table of [
      'businesses',
      'personas',
      'documents',
      'releases',
      'release_contents',
      'widget_keys',
    ])
      copyRows(store, table, { id: String(id), copy: `${id}-${at}`, key: copied });
    made.push({ ...first, headers: { ...first.headers, 'x-widget-key': copied } });
  }
  store.exec('COMMIT');
  store.close();
  return made;
}

function copyRows(store: DatabaseSync, table: string, as: { id: string; copy: string; key: string }): void {
  const owner = table === 'businesses' ? 'id' : 'business_id';
  const columns = store.prepare(`SELECT name FROM pragma_table_info('${table}')`).all();
  const names = columns.map(({ name }) => String(name));
  const values = names.map((name) => (name === owner ? '$copy' : name === 'key' ? '$key' : name));
  const binds = { $id: as.id, $copy: as.copy, ...(names.includes('key') && { $key: as.key }) };
  store
    .prepare(`INSERT INTO ${table} (${names}) SELECT ${values} FROM ${table} WHERE ${owner} = $id`)
    .run(binds);
}

async function measure(doors: readonly Door[]): Promise<void> {
  const bare = await startMeasured(program('floor.ts'), PORT + 1, '/', { DATA_DIR: folder });
  const floor = await warmLoad(bare, [{ path: '/', headers: {} }]);
  await bare.stop();
  const ours = await start();
  await ours.settled();
  const idle = ours.rssMb();
  const firsts = await firstMessages(ours, doors);
  const loaded = await warmLoad(ours, doors);
  const cells = [
    doors.length,
    ours.startMs.toFixed(0),
    idle.toFixed(0),
    (firsts[Math.floor(firsts.length / 2)] ?? 0).toFixed(0),
    (firsts.at(-1) ?? 0).toFixed(0),
    `${loaded.rate.toFixed(0)} (${floor.rate.toFixed(0)})${loaded.failed > 0 ? ` ${loaded.failed} FAILED` : ''}`,
    loaded.cpuMs.toFixed(2),
    (loaded.cpuMs / floor.cpuMs).toFixed(1),
    ours.rssMb().toFixed(0),
  ];
  console.log(`| ${cells.join(' | ')} |`);
  await ours.stop();
}

/** Milliseconds of the first message to some of the businesses, in order; the very first of the process is not among them. */
async function firstMessages({ url }: Measured, doors: readonly Door[]): Promise<number[]> {
  const ask = async ({ path, headers }: Door): Promise<number> => {
    const from = performance.now();
    await call(`${url}${path}`, { headers, body: { message: messages[0] } });
    return performance.now() - from;
  };
  const step = Math.max(1, Math.floor(doors.length / FIRSTS));
  const times: number[] = [];
  for (let at = 0; at < doors.length; at += step) {
    const door = doors[at];
    if (door) times.push(await ask(door));
  }
  return (times.length > 1 ? times.slice(1) : times).sort((a, b) => a - b);
}

/** Each business was asked before anything is measured. */
async function warmLoad(server: Measured, doors: readonly Door[]): Promise<Figures> {
  const asked = Array.from(
    { length: Math.max(messages.length, doors.length) },
    (_, at) => messages[at % messages.length] ?? '',
  );
  const each: Load = { doors, messages: asked, connections: CONNECTIONS, amount: MESSAGES };
  await load([server], () => 0, { ...each, amount: Math.max(MESSAGES / 2, doors.length * 2) });
  return load([server], () => 0, each);
}
