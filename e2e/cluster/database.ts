import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../server/src/testing/launch.ts';
import { give, PROGRAMS, type Running, start } from './programs.ts';

const NODES = ['one', 'two', 'three'] as const;
type NodeName = (typeof NODES)[number];
const PASSWORD = 'only-on-loopback';

interface Node {
  name: NodeName;
  port: number;
  api: number;
  config: string;
  running: Running | null;
}

/** Three PostgreSQL nodes that Patroni looks after, behind HAProxy, which leads to the primary. */
export interface Database {
  /** As the server is given it. */
  url: string;
  primary(): Promise<NodeName>;
  /** Kills a node and its PostgreSQL at once, as when the power goes. */
  kill(name: NodeName): Promise<void>;
  /** Stops a node in the middle of what it does, as a partition or a frozen machine looks. */
  pause(name: NodeName): void;
  resume(name: NodeName): void;
  begin(name: NodeName): void;
  /** Hands the lead to another node in order. */
  switchOver(): Promise<void>;
  restartAll(): Promise<void>;
  /** Resolves when there are a leader and two replicas that keep up. */
  whole(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it in a folder. @param isSynchronous a commit waits until a replica has it */
export async function startDatabase(folder: string, isSynchronous: boolean): Promise<Database> {
  const etcdPort = await freePort();
  const etcd = await startEtcd(folder, etcdPort);
  const nodes: Node[] = [];
  for (const name of NODES) {
    const node: Node = { name, port: await freePort(), api: await freePort(), config: '', running: null };
    node.config = join(folder, `${name}.yml`);
    const home = join(folder, name);
    mkdirSync(home);
    give(home);
    writeFileSync(node.config, configOf(node, home, etcdPort, isSynchronous));
    nodes.push(node);
  }
  const find = (name: NodeName) => nodes.find((node) => node.name === name) ?? fail(`no node ${name}`);
  const begin = (name: NodeName) => {
    const node = find(name);
    node.running = start(PROGRAMS.patroni, [node.config], join(folder, `${name}.log`), { asOwner: true });
  };
  const members = async (): Promise<Member[]> => {
    for (const { api } of nodes) {
      const cluster = await ask(api, 'GET', '/cluster');
      if (cluster) return (cluster as { members: Member[] }).members;
    }
    return [];
  };
  const primary = async (): Promise<NodeName> => {
    for (;;) {
      for (const { name, api } of nodes) if (await ask(api, 'GET', '/primary')) return name;
      await wait(200);
    }
  };
  const whole = async () => {
    for (let tries = 0; tries < 1500; tries++) {
      const found = await members();
      const keepUp = found.filter(({ role, state }) => role !== 'leader' && /running|streaming/.test(state));
      const isSafe = !isSynchronous || found.some(({ role }) => role === 'sync_standby');
      if (found.some(({ role }) => role === 'leader') && keepUp.length === 2 && isSafe) return;
      await wait(200);
    }
    throw new Error(`the cluster did not become whole: ${JSON.stringify(await members())}`);
  };

  // The first makes the cluster, the others copy it.
  begin('one');
  await primary();
  begin('two');
  begin('three');
  await whole();
  const port = await freePort();
  const proxy = startProxy(folder, port, nodes);
  makeDatabase(find(await primary()).port);
  return {
    url: `postgres://askbob:${PASSWORD}@127.0.0.1:${port}/askbob`,
    primary,
    kill: async (name) => {
      await find(name).running?.end('SIGKILL');
      find(name).running = null;
    },
    pause: (name) => find(name).running?.signal('SIGSTOP'),
    resume: (name) => find(name).running?.signal('SIGCONT'),
    begin,
    switchOver: async () => {
      const leader = await primary();
      const next = (await members()).find(({ role }) => role === 'sync_standby' || role === 'replica');
      await ask(find(leader).api, 'POST', '/switchover', { leader, candidate: next?.name });
    },
    restartAll: async () => {
      await Promise.all(nodes.map(({ running }) => running?.end('SIGTERM')));
      for (const { name } of nodes) begin(name);
    },
    whole,
    stop: async () => {
      for (const { running } of nodes) {
        running?.signal('SIGCONT');
        await running?.end('SIGKILL');
      }
      await proxy.end('SIGKILL');
      await etcd.end('SIGKILL');
    },
  };
}

interface Member {
  name: NodeName;
  role: 'leader' | 'sync_standby' | 'replica';
  state: string;
}

async function startEtcd(folder: string, port: number): Promise<Running> {
  const peers = await freePort();
  const own = `http://127.0.0.1:${port}`;
  const peer = `http://127.0.0.1:${peers}`;
  const etcd = start(
    PROGRAMS.etcd,
    [
      // Over the newer interface, Patroni before 3.0.3 lets a primary that was frozen take the lead back (patroni#2689).
      ...['--enable-v2=true', '--name', 'only', '--data-dir', join(folder, 'etcd')],
      ...['--listen-client-urls', own, '--advertise-client-urls', own],
      ...['--listen-peer-urls', peer, '--initial-advertise-peer-urls', peer],
      ...['--initial-cluster', `only=${peer}`],
    ],
    join(folder, 'etcd.log'),
    // On other processors than the usual one it asks to be told that this is meant.
    { env: { ...process.env, ETCD_UNSUPPORTED_ARCH: process.arch } },
  );
  for (let tries = 0; tries < 100; tries++) {
    if (await ask(port, 'GET', '/health')) return etcd;
    await wait(100);
  }
  throw new Error(`etcd did not start: ${readFileSync(join(folder, 'etcd.log'), 'utf8').slice(-2000)}`);
}

/** JSON is YAML. */
function configOf({ name, port, api }: Node, home: string, etcd: number, isSynchronous: boolean): string {
  return JSON.stringify({
    scope: 'askbob',
    name,
    restapi: { listen: `127.0.0.1:${api}`, connect_address: `127.0.0.1:${api}` },
    etcd: { host: `127.0.0.1:${etcd}` },
    bootstrap: {
      dcs: {
        ttl: 20,
        loop_wait: 2,
        retry_timeout: 5,
        synchronous_mode: isSynchronous,
        postgresql: { use_pg_rewind: true, use_slots: true },
      },
      initdb: [{ encoding: 'UTF8' }, { locale: 'C' }, 'data-checksums'],
      pg_hba: ['host all all 127.0.0.1/32 scram-sha-256', 'host replication all 127.0.0.1/32 scram-sha-256'],
    },
    postgresql: {
      listen: `127.0.0.1:${port}`,
      connect_address: `127.0.0.1:${port}`,
      data_dir: join(home, 'data'),
      bin_dir: PROGRAMS.postgres,
      pgpass: join(home, 'pgpass'),
      authentication: {
        superuser: { username: 'postgres', password: PASSWORD },
        replication: { username: 'replicator', password: PASSWORD },
        rewind: { username: 'rewinder', password: PASSWORD },
      },
      parameters: { unix_socket_directories: home, max_connections: 100, wal_keep_size: '256MB' },
    },
  });
}

function startProxy(folder: string, port: number, nodes: readonly Node[]): Running {
  const file = join(folder, 'database.cfg');
  const servers = nodes.map(
    ({ name, port, api }) => `  server ${name} 127.0.0.1:${port} maxconn 200 check port ${api}`,
  );
  writeFileSync(
    file,
    `defaults
  mode tcp
  timeout connect 3s
  timeout client 1h
  timeout server 1h
listen primary
  bind 127.0.0.1:${port}
  option httpchk GET /primary
  http-check expect status 200
  default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
${servers.join('\n')}
`,
  );
  return start(PROGRAMS.haproxy, ['-f', file], join(folder, 'database-proxy.log'));
}

function makeDatabase(port: number): void {
  const made = `CREATE ROLE askbob LOGIN CREATEROLE PASSWORD '${PASSWORD}'`;
  const args = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-v', 'ON_ERROR_STOP=1'];
  execFileSync(
    join(PROGRAMS.postgres, 'psql'),
    [...args, '-c', made, '-c', 'CREATE DATABASE askbob OWNER askbob'],
    { env: { ...process.env, PGPASSWORD: PASSWORD }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

/** What Patroni or etcd answers, or null for a refusal and for none within two seconds. */
async function ask(port: number, method: string, path: string, body?: unknown): Promise<unknown> {
  try {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(method === 'GET' ? 2000 : 60_000),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await reply.text();
    if (!reply.ok) return null;
    return text.startsWith('{') ? JSON.parse(text) : {};
  } catch {
    return null;
  }
}

function fail(why: string): never {
  throw new Error(why);
}
