import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A calendar server that keeps what it is sent, and waits or loses its answers as a test wants. */
export interface CalendarServer {
  /** With its port, as `settings.action_hosts` names it. */
  host: string;
  /** Of each event by the name of its file, in whichever calendar. */
  events: Map<string, string>;
  /** What was done, once it was: `PUT` or `DELETE`, with the path. */
  done: string[];
  /** What becomes of the next writes: held until `release`, done with its answer lost, or refused. */
  fates: ('hold' | 'lose' | 'refuse')[];
  /** Settled when a write is being held. */
  held(): Promise<void>;
  release(): void;
  close(): Promise<void>;
}

/** Starts one on a free port of 127.0.0.1. Every path but `/moved/` is one calendar, as if it had many names. */
export async function startCalendarServer(): Promise<CalendarServer> {
  const events = new Map<string, string>();
  const done: string[] = [];
  const fates: CalendarServer['fates'] = [];
  let held = Promise.withResolvers<void>();
  let released = Promise.withResolvers<void>();
  const http = createServer(async (request, reply) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { method = '', url = '' } = request;
    if (url.startsWith('/moved')) return void reply.writeHead(301, { location: '/team/' }).end();
    if (method === 'REPORT') {
      const found = [...events.values()].map((ics) => `<C:calendar-data>${ics}</C:calendar-data>`);
      const xml = `<D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">${found.join('')}</D:multistatus>`;
      return void reply.writeHead(207).end(xml);
    }
    const fate = fates.shift();
    if (fate === 'hold') {
      held.resolve();
      await released.promise;
    }
    if (fate === 'refuse') return void reply.writeHead(503).end();
    const name = url.slice(url.lastIndexOf('/') + 1);
    const status = method === 'DELETE' ? (events.delete(name) ? 204 : 404) : 201;
    if (method === 'PUT') events.set(name, Buffer.concat(parts).toString());
    done.push(`${method} ${url}`);
    if (fate === 'lose') return void request.socket.destroy();
    reply.writeHead(status).end();
  });
  await new Promise<void>((ready) => void http.listen(0, '127.0.0.1', ready));
  return {
    host: `127.0.0.1:${(http.address() as AddressInfo).port}`,
    events,
    done,
    fates,
    held: () => held.promise,
    release: () => {
      released.resolve();
      held = Promise.withResolvers();
      released = Promise.withResolvers();
    },
    close: () =>
      new Promise((closed) => {
        http.closeAllConnections();
        http.close(() => closed());
      }),
  };
}
