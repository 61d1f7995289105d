import { readdirSync, readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

const SITE = new URL('site/', import.meta.url);
const ICONS = new URL('icons/', SITE);

/** The two addresses under which the web app is used, each installed on its own. */
export const SIDES = {
  '/portal': { name: 'Ask Bob', short_name: 'Ask Bob' },
  '/mission-control': { name: 'Ask Bob Mission Control', short_name: 'Mission Control' },
} as const;
export type Side = keyof typeof SIDES;

/** What a browser needs to install the app: manifest, icons, and the worker that keeps its shell and shows what is pushed. @param base the path our addresses stand below */
export function serveInstallable(app: FastifyInstance, base: string): void {
  const worker = readFileSync(new URL('sw.js', SITE), 'utf8');
  for (const side of Object.keys(SIDES) as Side[]) {
    app.get(`${side}/manifest.webmanifest`, (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        .type('application/manifest+json; charset=utf-8')
        .send(JSON.stringify(manifestOf(base, side))),
    );
    app.get(`${side}/sw.js`, (_request, reply) =>
      reply
        .header('cache-control', 'no-cache')
        // The app's own address has no slash at its end.
        .header('service-worker-allowed', base + side)
        .type('text/javascript; charset=utf-8')
        .send(worker),
    );
  }
  for (const name of readdirSync(ICONS)) {
    const icon = readFileSync(new URL(name, ICONS));
    app.get(`/site/icons/${name}`, (_request, reply) =>
      reply.header('cache-control', 'public, max-age=86400').type('image/png').send(icon),
    );
  }
}

/** The lines of a page's head that make it installable. */
export function installableHead(side: Side): string {
  return [
    `<link rel="manifest" href="${side}/manifest.webmanifest">`,
    '<link rel="apple-touch-icon" href="/site/icons/apple-180.png">',
    '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf8">',
    '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14161b">',
  ].join('');
}

function manifestOf(base: string, side: Side) {
  const place = base + side;
  const icon = (name: string, size: number, purpose: string) => ({
    src: `${base}/site/icons/${name}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    ...SIDES[side],
    id: place,
    start_url: place,
    scope: place,
    display: 'standalone',
    background_color: '#fbfaf8',
    theme_color: '#0f766e',
    icons: [icon('icon', 192, 'any'), icon('icon', 512, 'any'), icon('maskable', 512, 'maskable')],
    shortcuts: [{ name: 'Inbox', url: `${place}/inbox?status=waiting` }],
  };
}
