import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Stands between clients and a server of this machine. */
export interface Eavesdropper {
  port: number;
  /** Clients that are connected just now. */
  clients(): number;
  /** Called with what a client says, before it is passed on; true keeps it back, and all that follows. */
  hear: (words: string) => boolean;
  close(): void;
}

/** Listens on a free local port, and passes on to another. */
export async function eavesdrop(to: number): Promise<Eavesdropper> {
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1');
    let isKept = false;
    open.add(client);
    client.on('data', (chunk) => {
      isKept ||= ear.hear(chunk.toString('latin1'));
      if (!isKept) upstream.write(chunk);
    });
    upstream.on('data', (chunk) => client.write(chunk));
    client.on('close', () => {
      open.delete(client);
      upstream.destroy();
    });
    upstream.on('close', () => client.destroy());
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const ear: Eavesdropper = {
    port: typeof address === 'object' && address ? address.port : 0,
    clients: () => open.size,
    hear: () => false,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
  return ear;
}
