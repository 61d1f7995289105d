import type { PageOptions } from '../page-server.ts';

/** A page of a business's site that does something to widgets, and what is done once the widget is there. */
export type HostPage = PageOptions & {
  path?: string;
  /** Runs in the page when the launcher is there. */
  afterwards?: string;
  /** Runs in the page before it is loaded anew, such as what an older visit has left. */
  before?: string;
};

const scripted = (script: string): HostPage => ({ isStrict: false, head: `<script>${script}</script>` });
const styled = (style: string): HostPage => ({ isStrict: false, head: `<style>${style}</style>` });
const tagged = (tag: (url: string) => string): HostPage => ({ isStrict: false, tag });
const around = (change: string) => scripted(`const own = window.fetch; window.fetch = ${change};`);

/** What sites do to a page on which a widget stands; each is tried in each browser. */
export const hostPages: Record<string, HostPage> = {
  'strict policy, trusted types; own file': {},
  'strict policy; loader with the key in the tag': { path: '/' },
  'embedded with crossorigin': tagged(
    (url) => `<script crossorigin src="${url}/widget/b1/widget.js"></script>`,
  ),
  'embedded as a module': tagged((url) => `<script type="module" src="${url}/widget/b1/widget.js"></script>`),
  'embedded by import()': tagged(
    (url) => `<script type="module">import('${url}/widget/b1/widget.js')</script>`,
  ),
  'embedded with the key in the address': tagged(
    (url) => `<script src="${url}/widget/loader.js?key=pk_live_test"></script>`,
  ),
  'embedded by an optimiser, as text': tagged(
    (
      url,
    ) => `<script type="text/optimised" data-widget-key="pk_live_test" data-src="${url}/widget/loader.js"></script>
    <script>setTimeout(async () => (0, eval)(await (await fetch('${url}/widget/loader.js')).text()), 50)</script>`,
  ),
  'embedded twice': tagged((url) => `<script src="${url}/widget/b1/widget.js"></script>`.repeat(2)),
  'takes the element out': { isStrict: false, afterwards: "document.querySelector('ask-bob').remove()" },
  'draws the whole document anew': {
    isStrict: false,
    afterwards: `(() => {
      document.documentElement.remove();
      const html = document.createElement('html');
      html.append(document.createElement('head'), document.createElement('body'));
      document.append(html);
    })()`,
  },
  'writes its document anew': {
    isStrict: false,
    afterwards:
      "(() => { document.open(); document.write('<!doctype html><h1>New</h1>'); document.close(); })()",
  },
  'its fetch adds tracing headers': around(
    "(input, init = {}) => own(input, { ...init, headers: { ...init.headers, traceparent: '00-1-1-01', authorization: 'Bearer x' } })",
  ),
  'its fetch sends cookies along': around(
    "(input, init = {}) => own(input, { ...init, credentials: 'include' })",
  ),
  'its fetch eats every reply': around(
    'async (...request) => { const reply = await own(...request); await reply.text(); return reply; }',
  ),
  'stored state of another version': {
    isStrict: false,
    before: `for (const kind of [localStorage, sessionStorage]) {
      kind.setItem('askbob:pk_live_test', '{"v":99,"session":{"id":7},"outbox":"x","messages":[null]}');
      kind.setItem('askbob:pk_live_test:config', '[]');
    }`,
  },
  'an element with the id askbob': scripted(
    "addEventListener('DOMContentLoaded', () => document.body.prepend(Object.assign(document.createElement('div'), { id: 'askbob' })))",
  ),
  'shortcuts in the capture phase': scripted(
    "for (const type of ['keydown', 'keyup', 'keypress']) document.addEventListener(type, (event) => { event.preventDefault(); event.stopImmediatePropagation(); }, true)",
  ),
  'a trap for the focus': scripted(
    "document.addEventListener('focusin', ({ target }) => { if (target.localName === 'ask-bob') document.querySelector('a').focus(); }, true)",
  ),
  'drawn larger as a whole': styled('html { zoom: 1.3 }'),
  'hostile style for everything': styled(
    '* { all: unset !important; display: block !important; } body > * { position: relative !important; z-index: 99999 !important; opacity: .1 !important; }',
  ),
  'read from right to left': { isStrict: false, lang: 'ar', dir: 'rtl' },
};
