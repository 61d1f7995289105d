import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the system got it. */
export interface Got {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Another system, which keeps what it was asked and answers as it is told to. */
export interface OrderSystem {
  /** With its port, as `settings.action_hosts` names it. */
  host: string;
  base: string;
  got: Got[];
  /** How it answers from now on. */
  answer(status: number, body: unknown, headers?: Record<string, string>): void;
  /** Lets requests wait until the returned function is called. */
  hold(): () => void;
  close(): Promise<void>;
}

/** Starts one on a free port of 127.0.0.1. */
export async function startOrderSystem(): Promise<OrderSystem> {
  const got: Got[] = [];
  let next = { status: 200, body: '{}', headers: {} as Record<string, string> };
  let gate: Promise<void> = Promise.resolve();
  const http = createServer(async (request, reply) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method = '', url = '', headers } = request;
    got.push({ method, url, headers, body: Buffer.concat(parts).toString() });
    await gate;
    reply.writeHead(next.status, { 'content-type': 'application/json', ...next.headers });
    reply.end(next.body);
  });
  await new Promise<void>((ready) => void http.listen(0, '127.0.0.1', ready));
  const host = `127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    host,
    base: `http://${host}`,
    got,
    answer: (status, body, headers = {}) => {
      next = { status, body: typeof body === 'string' ? body : JSON.stringify(body), headers };
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return () => {
        gate = Promise.resolve();
        resolve();
      };
    },
    close: () =>
      new Promise((closed) => {
        http.closeAllConnections();
        http.close(() => closed());
      }),
  };
}
