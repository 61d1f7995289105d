// The floor for live events: bare node:http, which keeps event streams open and writes to all when told.
import { createServer, type ServerResponse } from 'node:http';

const open = new Set<ServerResponse>();

createServer(async (request, response) => {
  if (request.method === 'GET' && request.url === '/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.flushHeaders();
    open.add(response);
    response.on('close', () => open.delete(response));
    return;
  }
  let body = '';
  for await (const chunk of request) body += chunk;
  if (request.method === 'POST') {
    for (const each of open) each.write(`event: message\ndata: ${body}\n\n`);
  }
  response.end('{}');
}).listen(Number(process.env.PORT), '127.0.0.1');
