import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A mail server on a free local port that keeps every message as it came, headers and all. */
export async function startMailSink(): Promise<{ url: string; received: string[]; close(): void }> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    converse(socket, received);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a listening server has a port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** As little of SMTP (RFC 5321) as a client needs to hand over a mail. */
function converse(socket: Socket, received: string[]): void {
  let message: string[] | null = null;
  const say = (line: string) => socket.write(`${line}\r\n`);
  say('220 sink');
  createInterface(socket).on('line', (line) => {
    if (message === null) {
      if (line === 'DATA') message = [];
      say(line === 'DATA' ? '354 go on' : '250 ok');
    } else if (line === '.') {
      received.push(message.join('\n'));
      message = null;
      say('250 taken');
      // A dot before a line that begins with one belongs to the way, not to the mail.
    } else message.push(line.replace(/^\./, ''));
  });
}
