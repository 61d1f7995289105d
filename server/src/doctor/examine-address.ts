import { connect } from 'node:tls';
import { z } from 'zod';
import { type Config, isLoopback } from '../kernel/config.ts';
import { inOneLine } from '../kernel/operator-error.ts';
import { bad, type Finding, good, look, PATIENCE_MS } from './finding.ts';

/** What people use: whether PUBLIC_URL leads to a running server, and how what stands before it behaves. */
export async function examineAddress(config: Config): Promise<Finding[]> {
  const { PUBLIC_URL: url, HOST } = config;
  if (!url) {
    return isLoopback(HOST)
      ? [look('address', 'PUBLIC_URL is not set: only this machine is served. Set it before visitors come.')]
      : [
          bad(
            'address',
            'PUBLIC_URL is not set, but HOST serves other machines: set it to the address people use, or links, cookies and origin checks go by another.',
          ),
        ];
  }
  const health = await ask(`${url}/api/health`);
  if (typeof health === 'string')
    return [
      bad(
        'address',
        `PUBLIC_URL does not answer (${health}): start the server, or check its name, its certificate and the proxy.`,
      ),
    ];
  if (!health.ok)
    return [
      bad(
        'address',
        `PUBLIC_URL answers ${health.status} to /api/health: the proxy leads elsewhere, or the server is not ready.`,
      ),
    ];
  return [
    good('address', 'PUBLIC_URL leads to a server that is up.'),
    await origins(url),
    await forwarded(config, url),
    ...(url.startsWith('https:') ? [await http2(new URL(url))] : []),
  ];
}

/** What the running server takes for its own address, as its own description says. */
const Described = z.object({ servers: z.array(z.object({ url: z.string() })).min(1) });

/** Changes by people who sign in with a cookie are taken from pages of that address alone. */
async function origins(url: string): Promise<Finding> {
  const reply = await ask(`${url}/openapi.json`);
  const known = Described.safeParse(typeof reply === 'string' ? null : await reply.json().catch(() => null));
  if (!known.success)
    return look(
      'origins',
      'The running server does not say which address it takes for its own: is it another version?',
    );
  const own = known.data.servers[0]?.url;
  if (own !== undefined && new URL(own).origin === new URL(url).origin) {
    return good('origins', 'The server takes PUBLIC_URL for its own origin.');
  }
  return bad(
    'origins',
    `The running server takes ${own} for its own address, and refuses what people change over PUBLIC_URL: start it again with this PUBLIC_URL.`,
  );
}

/** The figures are for this machine: whoever gets them through the proxy was not named by it. */
async function forwarded({ TRUST_PROXY }: Config, url: string): Promise<Finding> {
  const isDirect = isLoopback(new URL(url).hostname);
  if (isDirect) return good('proxy', 'PUBLIC_URL is this machine: there is no proxy to ask.');
  const figures = await ask(`${url}/metrics`);
  if (typeof figures !== 'string' && figures.ok)
    return bad(
      'proxy',
      'The proxy does not say whom it serves: have it set X-Forwarded-For, or all visitors share one limit and anyone reads /metrics.',
    );
  return TRUST_PROXY
    ? good('proxy', 'TRUST_PROXY is on: have the proxy overwrite X-Forwarded-For, as the samples do.')
    : look('proxy', 'TRUST_PROXY is off: behind a proxy set it to on, or all visitors share one limit.');
}

/** Browsers open six connections to a host over HTTP/1.1, and every open tab keeps one. */
function http2({ hostname, port }: URL): Promise<Finding> {
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      servername: hostname,
      ALPNProtocols: ['h2', 'http/1.1'],
    });
    const done = (finding: Finding) => {
      socket.destroy();
      resolve(finding);
    };
    socket.setTimeout(PATIENCE_MS, () => done(look('HTTP/2', 'The proxy took too long to shake hands.')));
    socket.once('error', (error) =>
      done(bad('HTTP/2', `TLS fails (${inOneLine(error)}): renew the certificate, or name the right host.`)),
    );
    socket.once('secureConnect', () =>
      done(
        socket.alpnProtocol === 'h2'
          ? good('HTTP/2', 'The proxy speaks HTTP/2.')
          : look(
              'HTTP/2',
              'The proxy speaks HTTP/1.1 only: turn HTTP/2 on, or a browser with six open tabs waits.',
            ),
      ),
    );
  });
}

async function ask(url: string, init: RequestInit = {}): Promise<Response | string> {
  try {
    return await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    return inOneLine(error instanceof Error && error.cause ? error.cause : error);
  }
}
