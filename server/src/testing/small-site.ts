import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page of the site answers with. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** A web site on loopback whose pages a test sets by their paths, with query or without. */
export interface SmallSite {
  url: string;
  pages: Record<string, Answer | ((request: IncomingMessage) => Answer | Promise<Answer>)>;
  /** What was asked for, in order. */
  asked: { path: string; agent: string; conditional: boolean; status: number }[];
  close(): void;
}

/** Opens a site; it sends entity tags and answers 304 to those who know them. */
export async function openSmallSite(pages: SmallSite['pages'] = {}): Promise<SmallSite> {
  const server = createServer(async (request, reply) => {
    const path = request.url ?? '/';
    const found = site.pages[path] ?? site.pages[path.replace(/\?.*/, '')] ?? { status: 404, body: 'none' };
    const answer = typeof found === 'function' ? await found(request) : found;
    const body = Buffer.from(answer.body ?? '');
    const etag = `"${body.length}-${body
      .toString('latin1')
      .split('')
      .reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 1e9, 7)}"`;
    const known = (answer.status ?? 200) === 200 && request.headers['if-none-match'] === etag;
    const status = known ? 304 : (answer.status ?? 200);
    site.asked.push({
      path,
      agent: request.headers['user-agent'] ?? '',
      conditional: request.headers['if-none-match'] !== undefined,
      status,
    });
    reply.writeHead(status, { etag, 'content-type': 'text/html; charset=utf-8', ...answer.headers });
    reply.end(known ? undefined : body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const site: SmallSite = {
    // A TCP server's address is never a pipe name.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    asked: [],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return site;
}

/** A page with a title, a heading and paragraphs. */
export function webPage(title: string, body: string, head = ''): Answer {
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`,
  };
}
