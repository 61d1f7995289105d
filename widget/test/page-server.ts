import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type PageOptions = {
  lang?: string | undefined;
  dir?: string | undefined;
  business?: string;
  key?: () => string;
  /** What the page's head carries before everything else. */
  head?: string | undefined;
  /** How the page carries the widget, from its server's address; else by the path. */
  tag?: ((widgetOrigin: string) => string) | undefined;
  /** Whether the page has a strict policy; without, its own scripts in `head` may run. */
  isStrict?: boolean | undefined;
};

/** A business's site: another origin than the server's, which allows nothing but the widget and no string-built script. */
export async function startPageServer(
  widgetOrigin: string,
  {
    lang = 'en',
    dir = 'ltr',
    business = 'b1',
    key = (): string => 'pk_live_test',
    head = '',
    tag: ownTag,
    isStrict = true,
  }: PageOptions = {},
) {
  const policy = [
    "default-src 'none'",
    `script-src ${widgetOrigin}`,
    `connect-src ${widgetOrigin}`,
    `img-src ${widgetOrigin}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/site.css')) {
      response.writeHead(200, { 'content-type': 'text/css' }).end(siteStyle);
      return;
    }
    const tag = ownTag
      ? ownTag(widgetOrigin)
      : request.url?.startsWith('/own')
        ? `<script src="${widgetOrigin}/widget/${business}/widget.js" async></script>`
        : `<script src="${widgetOrigin}/widget/loader.js" data-widget-key="${key()}" async></script>`;
    const isFrame = request.url?.startsWith('/frame');
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...((isStrict || isFrame) && {
        'content-security-policy': isFrame
          ? "default-src 'none'; frame-src 'self'; style-src 'self'"
          : policy,
      }),
    });
    response.end(`<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">${head}<title>Brunner Heating</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><link rel="stylesheet" href="/site.css"></head>
<body><main><h1>Heating, done properly</h1><p>Repairs, servicing and new systems since 1978.</p><p><a href="#prices">Prices</a></p>
${isFrame ? '<iframe title="Shop" src="/own"></iframe>' : ''}</main>${isFrame ? '' : tag}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

// Rules as sites have them, some of which would reach into a widget without a shadow root.
const siteStyle = `
body { font: 18px/1.6 Georgia, serif; margin: 0; background: light-dark(#f4f1ea, #20242b); color: light-dark(#2b2b2b, #ddd); }
:root { color-scheme: light dark; }
main { max-width: 40rem; margin: 12vh auto; padding: 0 24px; }
button { background: hotpink; border: 3px solid lime; font-size: 30px; }
div { letter-spacing: 2px; text-transform: uppercase; }
iframe { width: 100%; height: 700px; border: 0; }
`;
