import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A program that is told of every message. */
export interface Receiver {
  url: string;
  /** How often it was told of each message, by its id. */
  told: Map<string, number>;
  /** Messages that it was told of before an earlier one of their conversation. */
  outOfOrder: string[];
  stop(): void;
}

/** Listens on a free port of 127.0.0.1. */
export async function startReceiver(): Promise<Receiver> {
  const told = new Map<string, number>();
  const outOfOrder: string[] = [];
  const last = new Map<string, number>();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const { type, data } = JSON.parse(body);
      if (type === 'message.created') {
        const { message_id, conversation_id, seq } = data;
        const times = told.get(message_id) ?? 0;
        if (times === 0 && seq < (last.get(conversation_id) ?? 0)) outOfOrder.push(message_id);
        if (times === 0) last.set(conversation_id, seq);
        told.set(message_id, times + 1);
      }
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // A TCP server's address is never a pipe name.
  return {
    url: `http://127.0.0.1:${port}/`,
    told,
    outOfOrder,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
