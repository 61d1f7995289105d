// What a webhook's delivery costs, and whether all of them come: two nodes, a receiver that fails a third of the time, and two
// `kill -9` while they deliver. `DATABASE_URL=postgres://… npm run bench:webhooks`, on an empty database. Linux only.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { call } from './call.ts';
import { type Measured, startMeasured } from './process.ts';
import { SERVER_ENVIRONMENT, signIn } from './served-business.ts';

const EVENTS = Number(process.env.BENCH_EVENTS ?? 10_000);
const CONVERSATIONS = 100;
const PORT = Number(process.env.BENCH_PORT ?? 4960);
/** The bench gives up when nothing new was taken for this long; a dead node’s addresses are taken over after half a minute. */
const PATIENCE_MS = 90_000;
const { DATABASE_URL } = process.env;
assert.ok(DATABASE_URL, 'two nodes need PostgreSQL: set DATABASE_URL to an empty database');

/** What was taken for the first time, in its order; `repeated` came again. */
const taken = new Map<string, { conversation: string; seq: number }>();
let repeated = 0;
let asked = 0;
let failed = 0;
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    asked += 1;
    if (asked % 3 === 0) {
      failed += 1;
      return void response.writeHead(503).end();
    }
    const { type, data } = JSON.parse(body);
    if (type === 'message.created') {
      if (taken.has(data.message_id)) repeated += 1;
      else taken.set(data.message_id, { conversation: data.conversation_id, seq: data.seq });
    }
    response.writeHead(200).end();
  });
}).listen(0, '127.0.0.1');
await once(receiver, 'listening');
const target = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`; // A TCP server's address is never a pipe name.

const directory = mkdtempSync(join(tmpdir(), 'askbob-bench-'));
/** CPU of nodes that were killed. */
let lostCpu = 0;
const nodes: Measured[] = [];
try {
  await run();
} finally {
  for (const { child } of nodes) child.kill('SIGKILL');
  receiver.closeAllConnections();
  receiver.close();
  rmSync(directory, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const floor = await measureFloor();
  failed = 0;
  nodes.push(await startNode(0));
  nodes.push(await startNode(1));
  const token = await signIn(urlOf(0));
  const { id: business } = await call(`${urlOf(0)}/api/businesses`, { token, body: { name: 'Bench' } });
  const hook = await call(`${urlOf(0)}/api/webhooks?business_id=${business}`, {
    token,
    body: { url: target, events: ['message.created'] },
  });
  const path = `${urlOf(0)}/api/webhooks/${hook.id}?business_id=${business}`;
  await call(path, { token, method: 'PATCH', body: { state: 'paused' } });
  const acknowledged = await writeMessages(business);
  assert.equal(taken.size, 0, 'whoever is paused is told nothing');
  const cpuBefore = cpuOf();
  const began = performance.now();
  await call(path, { token, method: 'PATCH', body: { state: 'on' } });
  const firstRate = await deliverOverKills(acknowledged.length, began);
  const seconds = (performance.now() - began) / 1000;
  const cpu = cpuOf() + lostCpu - cpuBefore;
  judge(acknowledged);
  const ratio = (cpu / EVENTS / (floor.cpu / EVENTS)).toFixed(1);
  console.log(
    `events acknowledged            ${acknowledged.length}, each taken at least once, in order in ${CONVERSATIONS} conversations`,
  );
  console.log(`attempts that failed           ${failed}; taken again after a kill ${repeated}`);
  console.log(`deliveries/s, before a kill    ${firstRate.toFixed(0)}`);
  console.log(
    `deliveries/s, over both kills  ${(acknowledged.length / seconds).toFixed(0)} (${seconds.toFixed(1)} s)`,
  );
  console.log(`floor, bare fetch, 8 at once   ${(EVENTS / floor.seconds).toFixed(0)}/s`);
  console.log(
    `CPU of a delivery, both nodes  ${((cpu * 1000) / EVENTS).toFixed(2)} ms; floor ${((floor.cpu * 1000) / EVENTS).toFixed(2)} ms; ${ratio} times`,
  );
}

/** Waits until all is taken, and kills a node after each third; returns deliveries a second until the first kill. */
async function deliverOverKills(all: number, began: number): Promise<number> {
  let rate = 0;
  let before = 0;
  let moved = performance.now();
  let kills = 0;
  while (taken.size < all) {
    await wait(50);
    if (taken.size > before) moved = performance.now();
    before = taken.size;
    assert.ok(performance.now() - moved < PATIENCE_MS, `${all - taken.size} events never came`);
    if (kills < 2 && taken.size >= ((kills + 1) * all) / 3) {
      if (kills === 0) rate = (taken.size * 1000) / (performance.now() - began);
      await killNode(kills);
      kills += 1;
    }
  }
  assert.equal(kills, 2, 'both nodes were killed before the end');
  return rate;
}

async function killNode(index: number): Promise<void> {
  const node = nodes[index];
  assert.ok(node);
  lostCpu += node.cpuSeconds();
  const ended = once(node.child, 'exit');
  node.child.kill('SIGKILL');
  await ended;
  const again = await startNode(index);
  nodes[index] = again;
  // Its start is no delivery's cost.
  lostCpu -= again.cpuSeconds();
}

function startNode(index: number): Promise<Measured> {
  return startMeasured(
    fileURLToPath(new URL('../server/src/main.ts', import.meta.url)),
    PORT + index,
    '/api/health',
    {
      ...SERVER_ENVIRONMENT,
      DATA_DIR: join(directory, 'data'),
      ENCODER: 'off',
      LOG_LEVEL: 'fatal',
      OUTBOUND_ALLOW: '127.0.0.1',
      // So many tries that none is given up.
      WEBHOOK_RETRY_SECONDS: Array(20).fill('0.2').join(','),
    },
  );
}

function urlOf(index: number): string {
  return nodes[index]?.url ?? '';
}

function cpuOf(): number {
  return nodes.reduce((sum, node) => sum + node.cpuSeconds(), 0);
}

async function measureFloor(): Promise<{ seconds: number; cpu: number }> {
  const program = fileURLToPath(new URL('webhook-floor.ts', import.meta.url));
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, RECEIVER: target, EVENTS: String(EVENTS) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  await once(child, 'close');
  return JSON.parse(printed);
}

/** Has visitors write over both nodes; returns the ids of the messages, theirs and the replies. */
async function writeMessages(business: string): Promise<string[]> {
  const ids: string[] = [];
  const rounds = Math.ceil(EVENTS / 2 / CONVERSATIONS);
  const visit = async (index: number): Promise<void> => {
    let session: string | undefined;
    let visitor: string | undefined;
    for (let round = 0; round < rounds; round++) {
      const body = {
        business_id: business,
        message: `word ${round}`,
        ...(session && { session_id: session }),
      };
      const headers: Record<string, string> = visitor ? { 'x-visitor-token': visitor } : {};
      const reply = await call(`${urlOf((index + round) % 2)}/api/chat`, { headers, body });
      session = reply.session_id;
      visitor ??= reply.visitor_token;
      ids.push(reply.in_reply_to, reply.message_id);
    }
  };
  for (let first = 0; first < CONVERSATIONS; first += 10)
    await Promise.all(Array.from({ length: 10 }, (_, i) => visit(first + i)));
  return ids;
}

/** Throws unless each was taken, and each conversation's in their order. */
function judge(acknowledged: readonly string[]): void {
  const missing = acknowledged.filter((id) => !taken.has(id));
  assert.deepEqual(missing, [], 'every event comes at least once');
  const last = new Map<string, number>();
  for (const { conversation, seq } of taken.values()) {
    assert.ok(seq > (last.get(conversation) ?? 0), `conversation ${conversation}: ${seq} came too late`);
    last.set(conversation, seq);
  }
}
