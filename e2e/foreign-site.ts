import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of another origin, which holds whatever code its owner has pasted into it so far. */
export interface ForeignSite {
  url: string;
  /** What stands in the page; may be changed at any time. */
  html: string;
  close(): void;
}

/** Starts a site on a free port. @param language its pages say they are in */
export async function startForeignSite(language = 'en'): Promise<ForeignSite> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="${language}"><title>Shop</title><h1>Shop</h1>${site.html}</html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const site: ForeignSite = { url: `http://localhost:${port}`, html: '', close };
  return site;
}
