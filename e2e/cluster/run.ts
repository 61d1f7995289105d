// `npm run test:cluster [-- --asynchronous] [-- --rounds 3]`: a three-node PostgreSQL (Patroni, etcd, HAProxy) and two nodes
// of the server on loopback, under load; every fault in turn, and what became of each accepted message. Debian, as root.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Database, startDatabase } from './database.ts';
import { ADMIN, type Nodes, startNodes } from './nodes.ts';
import { requirePrograms } from './programs.ts';
import { type Receiver, startReceiver } from './receiver.ts';
import { type Accepted, startTraffic, type Traffic } from './traffic.ts';
import { type Watcher, watch } from './watcher.ts';

const VISITORS = 8;
/** Milliseconds of traffic before and after each fault. */
const CALM_MS = 4000;

const { values: options } = parseArgs({
  options: {
    asynchronous: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '1' },
  },
});

/** What is done to the cluster, and undone after it. */
interface Fault {
  name: string;
  act(database: Database, nodes: Nodes): Promise<void>;
}

const faults: Fault[] = [
  {
    name: 'kill the primary',
    act: async (database) => {
      const name = await database.primary();
      await database.kill(name);
      await wait(25_000);
      database.begin(name);
    },
  },
  {
    name: 'freeze the primary for 40 s',
    act: async (database) => {
      const name = await database.primary();
      database.pause(name);
      await wait(40_000);
      database.resume(name);
    },
  },
  { name: 'switch over', act: (database) => database.switchOver() },
  {
    name: 'kill a node of the server',
    act: async (_, nodes) => {
      await nodes.kill(0);
      await wait(3000);
      await nodes.begin(0);
    },
  },
  {
    name: 'upgrade one node after the other',
    act: async (_, nodes) => {
      await nodes.replace(0);
      // Until the proxy sends it traffic again.
      await wait(2000);
      await nodes.replace(1);
    },
  },
  { name: 'restart every database node', act: (database) => database.restartAll() },
];

/** What one fault cost. */
interface Cost {
  fault: string;
  accepted: number;
  refused: string;
  /** Milliseconds in which nothing was accepted, at most; and until the first message that was begun after the fault was. */
  gapMs: number;
  firstMs: number;
}

requirePrograms();
const folder = mkdtempSync(join(tmpdir(), 'askbob-cluster-'));
chmodSync(folder, 0o755);
const receiver = await startReceiver();
let database: Database | null = null;
let nodes: Nodes | null = null;
try {
  database = await startDatabase(folder, !options.asynchronous);
  nodes = await startNodes(folder, database.url);
  const { businessId, authorization } = await setUp(nodes.url, receiver);
  const traffic = startTraffic(nodes.url, businessId, VISITORS);
  const watcher = await watchOne(nodes.url, businessId);
  const costs: Cost[] = [];
  for (let round = 0; round < Number(options.rounds); round++)
    for (const fault of faults) costs.push(await play(fault, database, nodes, traffic, watcher));
  await traffic.stop();
  const problems = await verify(nodes.url, businessId, authorization, traffic.accepted);
  problems.push(...(await watcher.problems()), ...(await untold(traffic.accepted)));
  print(costs, traffic, watcher.watcher, problems);
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  await nodes?.stop();
  await database?.stop();
  receiver.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function setUp(url: string, { url: hook }: Receiver) {
  let authorization = '';
  const call = async (path: string, body: unknown) => {
    const reply = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      body: JSON.stringify(body),
    });
    const json = (await reply.json()) as Record<string, string>;
    if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(json)}`);
    return json;
  };
  authorization = `Bearer ${(await call('/api/auth/login', ADMIN)).access_token}`;
  const { id: businessId = '' } = await call('/api/businesses', { name: 'Cluster' });
  const on = `?business_id=${businessId}`;
  const entry = {
    question: 'What does a boiler service cost?',
    variants: ['service price'],
    answer: '95 euros.',
  };
  await call(`/api/knowledge/entries${on}`, entry);
  await call(`/api/knowledge/publish${on}`, {});
  await call(`/api/webhooks${on}`, { url: hook, events: ['message.created'] });
  return { businessId, authorization };
}

/** A visitor whose page stays open, and who writes a message before and after each fault. */
async function watchOne(url: string, businessId: string) {
  const body = { business_id: businessId, message: 'service price' };
  const headers = { 'content-type': 'application/json' };
  const first = await fetch(`${url}/api/chat`, { method: 'POST', headers, body: JSON.stringify(body) });
  const { session_id, conversation_id, visitor_token } = (await first.json()) as Record<string, string>;
  const token = visitor_token ?? '';
  const watcher = watch(url, conversation_id ?? '', token);
  return {
    watcher,
    say: async () => {
      const message = { ...body, session_id, client_message_id: crypto.randomUUID() };
      for (;;) {
        const reply = await fetch(`${url}/api/chat`, {
          method: 'POST',
          headers: { ...headers, 'x-visitor-token': token },
          body: JSON.stringify(message),
          signal: AbortSignal.timeout(30_000),
        }).catch(() => null);
        if (reply?.ok) return;
        await wait(200);
      }
    },
    problems: async () => {
      await wait(3000);
      watcher.stop();
      // It was opened after the first message and its answer.
      return watcher.seen.length > 0 && watcher.seen.every((seq, i) => seq === i + 3)
        ? []
        : [`an open page was told ${watcher.seen.join(',')}`];
    },
  };
}

async function play(
  { name, act }: Fault,
  database: Database,
  nodes: Nodes,
  { accepted, refused }: Traffic,
  watcher: { say(): Promise<void> },
): Promise<Cost> {
  await database.whole();
  await watcher.say();
  await wait(CALM_MS);
  const before = { count: accepted.length, refused: new Map(refused) };
  const from = Date.now();
  console.log(`${name} …`);
  await act(database, nodes);
  await database.whole();
  await watcher.say();
  await wait(CALM_MS);
  const since = accepted.slice(before.count);
  const times = [from, ...since.map(({ at }) => at).sort((a, b) => a - b)];
  const gaps = times.slice(1).map((at, i) => at - (times[i] ?? at));
  const firsts = since.filter(({ begunAt }) => begunAt >= from).map(({ at }) => at);
  const said = [...refused]
    .map(([what, count]) => [what, count - (before.refused.get(what) ?? 0)] as const)
    .filter(([, count]) => count > 0);
  return {
    fault: name,
    accepted: since.length,
    refused: said.map(([what, count]) => `${count} × ${what}`).join(', ') || '0',
    gapMs: Math.max(0, ...gaps),
    firstMs: Math.min(...firsts) - from,
  };
}

/** What is wrong with what was kept of the accepted messages: lost, doubled, with gaps, or in another order. */
async function verify(
  url: string,
  businessId: string,
  authorization: string,
  accepted: readonly Accepted[],
): Promise<string[]> {
  const problems: string[] = [];
  const byConversation = Map.groupBy(accepted, ({ conversation }) => conversation);
  for (const [conversation, sent] of byConversation) {
    const reply = await fetch(`${url}/api/chat/history/${conversation}?business_id=${businessId}`, {
      headers: { authorization },
    });
    if (!reply.ok) {
      problems.push(`${sent.length} messages lost with conversation ${conversation}`);
      continue;
    }
    const { messages } = (await reply.json()) as {
      messages: { seq: number; role: string; text: string; message_id: string }[];
    };
    if (messages.some(({ seq }, i) => seq !== i + 1)) problems.push(`${conversation}: numbers have gaps`);
    const kept = messages.filter(({ role }) => role === 'visitor').map(({ text }) => text);
    const lost = sent.filter(({ text }) => !kept.includes(text));
    if (lost.length > 0) problems.push(`${lost.length} accepted messages lost in ${conversation}`);
    if (new Set(kept).size !== kept.length) problems.push(`${conversation}: a message is there twice`);
    if (messages.length !== 2 * kept.length)
      problems.push(`${conversation}: a message has no answer, or two`);
    const ids = new Set(messages.map(({ message_id }) => message_id));
    if (sent.some(({ reply: id }) => !ids.has(id))) problems.push(`${conversation}: an answer was lost`);
  }
  return problems;
}

/** Accepted messages that the webhook's address has not been told of after two minutes, or in another order. */
async function untold(accepted: readonly Accepted[]): Promise<string[]> {
  const missing = () =>
    accepted.filter(({ id, reply }) => !receiver.told.has(id) || !receiver.told.has(reply));
  for (let tries = 0; tries < 240 && missing().length > 0; tries++) await wait(500);
  const left = missing().length;
  return [
    ...(left > 0 ? [`the webhook was never told of ${left} messages`] : []),
    ...(receiver.outOfOrder.length > 0
      ? [`the webhook was told of ${receiver.outOfOrder.length} messages before an earlier one`]
      : []),
  ];
}

function print(
  costs: readonly Cost[],
  traffic: Traffic,
  watcher: Watcher,
  problems: readonly string[],
): void {
  const s = (ms: number) => (ms / 1000).toFixed(1).padStart(6);
  console.log(`\n${'fault'.padEnd(34)}accepted  longest gap, s  first after it, s  other tries`);
  for (const { fault, accepted, refused, gapMs, firstMs } of costs)
    console.log(
      `${fault.padEnd(34)}${String(accepted).padStart(8)}  ${s(gapMs).padStart(14)}  ${s(firstMs).padStart(17)}  ${refused}`,
    );
  const { accepted } = traffic;
  const doubles = [...receiver.told.values()].filter((times) => times > 1).length;
  console.log(`
${accepted.length} messages accepted in ${new Set(accepted.map(({ conversation }) => conversation)).size} conversations (${options.asynchronous ? 'asynchronous' : 'synchronous'} replication)
an open page: ${watcher.seen.length} messages, opened anew ${watcher.reconnected} times
a webhook: ${receiver.told.size} messages told, ${doubles} of them more than once
${problems.length === 0 ? 'nothing lost, doubled or out of order' : problems.slice(0, 20).join('\n')}`);
}
