import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Front } from '../console/test/console-server.ts';

/** A proxy of whose host one path leads to the server; everything else there is another's. */
export interface PathProxy extends Front {
  path: string;
  /** What was asked for that is another's. */
  strays: string[];
}

/** Starts it on a free port; `target` is named later. @param strips whether the path is taken away before the server sees it */
export async function startPathProxy(path: string, strips: boolean): Promise<PathProxy> {
  const server = createServer((incoming, outgoing) => {
    const { url = '/' } = incoming;
    const isOurs = url === path || url.startsWith(`${path}/`) || url.startsWith(`${path}?`);
    if (isOurs) pass(incoming, outgoing, proxy.target, strips ? url.slice(path.length) || '/' : url);
    else {
      proxy.strays.push(`${incoming.method} ${url}`);
      outgoing.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const proxy: PathProxy = {
    port: (server.address() as AddressInfo).port,
    target: 0,
    path,
    strays: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}

function pass(incoming: IncomingMessage, outgoing: ServerResponse, port: number, path: string): void {
  const { method, headers } = incoming;
  const own = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  own.on('error', () => outgoing.destroy());
  outgoing.on('close', () => own.destroy());
  incoming.pipe(own);
}
