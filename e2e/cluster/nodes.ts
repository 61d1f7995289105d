import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort, type Launched, launch } from '../../server/src/testing/launch.ts';
import { endWithUs, PROGRAMS, type Running, start } from './programs.ts';

/** How the administrator of the test signs in. */
export const ADMIN = { email: 'admin@example.com', password: 'a password that survives' };

/** Two nodes of the server behind one address. */
export interface Nodes {
  url: string;
  /** Kills one at once, and starts it again. */
  kill(at: 0 | 1): Promise<void>;
  begin(at: 0 | 1): Promise<void>;
  /** Ends one as an upgrade does, waits until it has, and starts the next version in its place. */
  replace(at: 0 | 1): Promise<void>;
  stop(): Promise<void>;
}

/** Starts them on a database, behind HAProxy. */
export async function startNodes(folder: string, databaseUrl: string): Promise<Nodes> {
  const ports = [await freePort(), await freePort()] as const;
  const url = await freePort();
  const running: (Launched | null)[] = [null, null];
  const begin = async (at: 0 | 1) => {
    const node = await launch({
      DATABASE_URL: databaseUrl,
      DATA_DIR: join(folder, `data-${at}`),
      SECRET_KEY: 'a secret that both nodes of the test share',
      PORT: String(ports[at]),
      PUBLIC_URL: `http://127.0.0.1:${url}`,
      DEMO: '0',
      ENCODER: 'off',
      RATE_LIMITS: 'off',
      OUTBOUND_ALLOW: '127.0.0.1',
      WEBHOOK_RETRY_SECONDS: '1,1,2,2,4,4,8,8,8',
      ADMIN_EMAIL: ADMIN.email,
      ADMIN_PASSWORD: ADMIN.password,
    });
    running[at] = node;
    endWithUs(node.child);
    await node.ready();
  };
  await begin(0);
  await begin(1);
  const proxy = startProxy(folder, url, ports);
  const isReady = () =>
    fetch(`http://127.0.0.1:${url}/api/ready`)
      .then(({ ok }) => ok)
      .catch(() => false);
  while (!(await isReady())) await wait(100);
  return {
    url: `http://127.0.0.1:${url}`,
    kill: async (at) => {
      await running[at]?.end('SIGKILL');
      running[at] = null;
    },
    begin,
    replace: async (at) => {
      await running[at]?.end('SIGTERM');
      await begin(at);
    },
    stop: async () => {
      for (const node of running) await node?.end('SIGKILL');
      await proxy.end('SIGKILL');
    },
  };
}

function startProxy(folder: string, port: number, ports: readonly number[]): Running {
  const file = join(folder, 'nodes.cfg');
  const servers = ports.map((each, at) => `  server node${at} 127.0.0.1:${each} check`);
  writeFileSync(
    file,
    `defaults
  mode http
  timeout connect 2s
  timeout client 1m
  timeout server 1m
  timeout tunnel 1h
frontend all
  bind 127.0.0.1:${port}
  default_backend nodes
backend nodes
  option httpchk GET /api/ready
  http-check expect status 200
  # What never reached a node may be given to the other one.
  option redispatch
  retries 3
  retry-on conn-failure 503
  default-server inter 500ms fall 1 rise 1
${servers.join('\n')}
`,
  );
  return start(PROGRAMS.haproxy, ['-f', file], join(folder, 'nodes-proxy.log'));
}
