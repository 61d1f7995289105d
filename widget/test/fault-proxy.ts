import type { AddressInfo } from 'node:net';
import { createServer, connect as open, type Socket } from 'node:net';

/** What happens to one connection. Bytes are counted from the moment the fault is asked for. */
export type Fault =
  | { kind: 'pass' }
  /** Both ends see the connection reset after this many bytes towards the client. */
  | { kind: 'cut'; after: number }
  /** Nothing more arrives after this many bytes towards the client, and nobody is told. */
  | { kind: 'hole'; after: number }
  /** Everything towards the client comes this many milliseconds late. */
  | { kind: 'slow'; ms: number };

export type FaultProxy = {
  port: number;
  /** The port on 127.0.0.1 that stands behind it. */
  target: number;
  /** Is asked for each piece a client sends; its answer holds until the client sends more. */
  choose: (sent: string) => Fault;
  /** New connections are reset at once while this is true. */
  refuse: boolean;
  /** Resets every open connection. */
  cutAll: () => void;
  close: () => Promise<void>;
};

/** A TCP proxy in front of `127.0.0.1:target` that breaks connections as a test wants; `target` may be named later. */
export async function startFaultProxy(target = 0): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    if (proxy.refuse) client.resetAndDestroy();
    else carry(client, proxy, sockets);
  });
  const proxy: FaultProxy = {
    port: 0,
    target,
    choose: () => ({ kind: 'pass' }),
    refuse: false,
    cutAll() {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    close: () =>
      new Promise((resolve) => {
        proxy.cutAll();
        server.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  proxy.port = (server.address() as AddressInfo).port;
  return proxy;
}

function carry(client: Socket, proxy: FaultProxy, sockets: Set<Socket>): void {
  const upstream = open(proxy.target, '127.0.0.1');
  let fault: Fault = { kind: 'pass' };
  let passed = 0;

  client.on('data', (piece) => {
    fault = proxy.choose(piece.toString('latin1'));
    passed = 0;
    upstream.write(piece);
  });
  upstream.on('data', (piece) => {
    if (fault.kind === 'pass') client.write(piece);
    else if (fault.kind === 'slow') setTimeout(() => client.writable && client.write(piece), fault.ms);
    else {
      const allowed = piece.subarray(0, Math.max(0, fault.after - passed));
      passed += piece.length;
      const isOver = passed >= fault.after;
      // The allowed bytes are to arrive, so the reset waits until they have left.
      client.write(allowed, () => {
        if (isOver && fault.kind === 'cut') for (const socket of [client, upstream]) socket.resetAndDestroy();
      });
    }
  });
  for (const [socket, other] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('end', () => other.end());
    socket.on('close', () => {
      sockets.delete(socket);
      other.destroy();
    });
  }
}
