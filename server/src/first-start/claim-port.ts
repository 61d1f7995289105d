import { once } from 'node:events';
import { createServer } from 'node:http';

const STARTING = JSON.stringify({
  type: '/docs#overloaded',
  title: 'Service unavailable',
  status: 503,
  detail: 'The server is starting. Try again in a moment.',
  code: 'overloaded',
});

/**
 * Takes the address before anything is written, so that a start which cannot have it leaves nothing behind; who asks
 * meanwhile hears 503. Returns the way to let go of it. Throws what the operating system says.
 */
export async function claimPort(port: number, host: string): Promise<() => Promise<void>> {
  const server = createServer((_request, response) => {
    response.writeHead(503, {
      'content-type': 'application/problem+json; charset=utf-8',
      'retry-after': '2',
      connection: 'close',
    });
    response.end(STARTING);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
}
