import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { sha256 } from '../kernel/ids.ts';

const SITE = new URL('site/', import.meta.url);
const NOTICE = new URL('../../../NOTICE', import.meta.url);
const TOKENS = new URL('../../../design/tokens.css', import.meta.url);

const read = (file: URL): string => readFileSync(file, 'utf8');
const own = (name: string): string => read(new URL(name, SITE));

const files = {
  'site.css': { type: 'text/css', text: read(TOKENS) + own('site.css') },
  'docs.js': { type: 'text/javascript', text: own('docs.js') },
  // One file for the browser; the first part of it runs on the server, too.
  'search.js': {
    type: 'text/javascript',
    text: own('find.js') + own('search.js').replace(/^import .*$/m, ''),
  },
  'chat.js': { type: 'text/javascript', text: own('chat.js') },
  'booking.js': { type: 'text/javascript', text: own('booking.js') },
  'mark.svg': { type: 'image/svg+xml', text: own('mark.svg') },
};

export type Asset = keyof typeof files;

/** The address of a file, which changes with its content. */
export function assetUrl(name: Asset): string {
  return `/site/${sha256(files[name].text).slice(0, 12)}/${name}`;
}

/** Serves the files that our own pages load, the mark under its usual names, the licences of what is carried, and what search engines ask for. */
export function serveAssets(app: FastifyInstance): void {
  for (const [name, { type, text }] of Object.entries(files) as [Asset, { type: string; text: string }][]) {
    app.get(assetUrl(name), (_request, reply) =>
      reply
        .header('content-type', `${type}; charset=utf-8`)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(text),
    );
  }
  for (const path of ['/favicon.ico', '/favicon.svg']) {
    app.get(path, (_request, reply) =>
      reply
        .header('content-type', 'image/svg+xml')
        .header('cache-control', 'public, max-age=86400')
        .send(files['mark.svg'].text),
    );
  }
  app.get('/docs/notice', (_request, reply) =>
    reply.header('content-type', 'text/plain; charset=utf-8').send(read(NOTICE)),
  );
  app.get('/robots.txt', (_request, reply) =>
    reply
      .header('content-type', 'text/plain; charset=utf-8')
      .send('User-agent: *\nAllow: /$\nAllow: /docs\nDisallow: /\n'),
  );
}
