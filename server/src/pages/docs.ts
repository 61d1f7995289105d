import { outcomes } from '@askbob/contract/endpoints/chat.ts';
import { type ErrorCode, errorCodes } from '@askbob/contract/problem.ts';
import type { FastifyInstance } from 'fastify';
import { adviceFor } from './error-advice.ts';
import { sendPage } from './frame.ts';
import { code } from './html/code.ts';
import { type Html, html } from './html/html.ts';
import { readerOf } from './reader.ts';
import { type Reader, readSample, samples } from './samples.ts';
import type { Searched } from './serve-search.ts';
import type { Services } from './services.ts';

type Known = Awaited<ReturnType<typeof readerOf>>;

/** Serves the integration guide, with the reader's own address and key in its samples. */
export function serveDocs(app: FastifyInstance, services: Services): Searched {
  app.get('/docs', async (request, reply) => {
    const reader = await readerOf(services, request);
    return sendPage(reply, {
      title: 'Integration guide · Ask Bob',
      description: 'Which of the three chat paths to use, samples to run, errors and streams.',
      here: '/docs',
      body: guide(reader),
      scripts: ['docs.js'],
    });
  });
  const nobody = {
    address: services.publicUrl(),
    widgetKey: null,
    site: null,
    businessId: null,
    businessName: null,
  };
  return { path: '/docs', title: 'Integration guide', body: () => guide(nobody) };
}

const contents = [
  ['paths', 'Which path?'],
  ['widget', 'The widget: one script tag'],
  ['path1', 'Path 1: same origin'],
  ['path2', 'Path 2: your own site'],
  ['path3', 'Path 3: signed in'],
  ['reply', 'The reply'],
  ['sessions', 'Sessions and visitors'],
  ['streaming', 'Streaming'],
  ['preflight', 'Preflight and origins'],
  ['retries', 'Retries and limits'],
  ['identity', 'Who is signed in on your site'],
  ['sign-in', 'Signing in'],
  ['errors', 'Errors'],
] as const;

function guide(reader: Known): Html {
  return html`<div class="guide">
<nav class="contents" aria-label="On this page"><ol>${contents.map(
    ([id, title]) => html`<li><a href="#${id}">${title}</a></li>`,
  )}</ol></nav>
<article>
<h1>Integration guide</h1>
<p class="lead">Three ways to ask Bob, one pipeline behind them: the same question gets the same answer, with its source, on each. ${
    reader.businessName
      ? html`The samples below carry the widget key of <strong>${reader.businessName}</strong>.`
      : html`<a href="/portal">Sign in</a> first and the samples below carry your own widget key.`
  }</p>
${choosing()}
${widgetSection(reader)}
${pathSection('path1', reader, 'Path 1: a page on Ask Bob’s own host', onPath1)}
${pathSection('path2', reader, 'Path 2: a page of your own site', onPath2)}
${pathSection('path3', reader, 'Path 3: a signed-in program', onPath3)}
${replySection}
${sessionSection}
${streamSection(reader)}
${originSection}
${retrySection}
${pathSection('identity', reader, 'Who is signed in on your site', onIdentity)}
${signInSection}
${errorSection()}
</article>
</div>`;
}

function choosing(): Html {
  const rows = [
    [
      'A page served by this server, or a script without a browser',
      'path1',
      'POST /api/chat',
      'nothing',
      'none',
    ],
    [
      'A page of your own site, in the visitor’s browser',
      'path2',
      'POST /api/widget/chat',
      'X-Widget-Key',
      'the key’s sites',
    ],
    [
      'Your own program, acting as a member of the business',
      'path3',
      'POST /api/chat/session, then /message',
      'Authorization: Bearer',
      'none',
    ],
  ] as const;
  return html`<section id="paths"><h2>Which path?</h2>
<p>Ask where the request comes from. If you only want a chat on your site, use <a href="#widget">the widget</a>: it does path 2 for you.</p>
<div class="scroll"><table><thead><tr><th>The request comes from</th><th>Use</th><th>Endpoint</th><th>It carries</th><th>Other origins</th></tr></thead>
<tbody>${rows.map(
    ([from, path, endpoint, carries, cors]) =>
      html`<tr><td>${from}</td><td><a class="path" href="#${path}">Path ${path.slice(-1)}</a></td><td><code>${endpoint}</code></td><td><code>${carries}</code></td><td>${cors}</td></tr>`,
  )}</tbody></table></div>
<ul class="signs">
<li><strong>A CORS error on <code>/api/chat</code>?</strong> Path 1 never answers other origins. A page of another site uses path 2.</li>
<li><strong>401 on <code>/api/chat/message</code>?</strong> Path 3 is for signed-in people. Visitors use path 1 or path 2.</li>
<li><strong>403 <code>origin_not_allowed</code>?</strong> Add your site to the widget key: scheme, host and port have to be the same.</li>
</ul></section>`;
}

function widgetSection({ address, businessId, widgetKey }: Known): Html {
  const own = `<script async src="${address}/widget/${businessId ?? 'YOUR_BUSINESS_ID'}/widget.js"></script>`;
  const loader = `<script async src="${address}/widget/loader.js"\n  data-widget-key="${widgetKey ?? 'pk_live_YOUR_WIDGET_KEY'}" data-position="bottom-right"></script>`;
  return html`<section id="widget"><h2>The widget: one script tag</h2>
<p>Paste one line before <code>&lt;/body&gt;</code>. It carries your default widget key, loads nothing from anyone else, and works under a strict content security policy.</p>
${code('HTML', own)}
<p>Where it goes in WordPress, Shopify, Wix, Squarespace, Webflow, Google Tag Manager or React: <a href="/docs/install">put Bob on a site</a>.</p>
<p>With several keys, name the one of this site:</p>
${code('HTML', loader)}
<p>The page may then call <code>askbob.open()</code>, <code>close()</code>, <code>on(event, listener)</code>, <code>send(text)</code>, <a href="#identity"><code>identify(token)</code></a>, <code>setContext(object)</code> and <code>reset()</code>. Under a content security policy, allow <code>${new URL(address).origin}</code> in <code>script-src</code> and <code>connect-src</code>.</p></section>`;
}

const onPath1 = html`<p>Anonymous, and for this server’s own pages only: it never sends CORS headers, and a browser that says it comes from elsewhere gets 403 <a href="#cross_site"><code>cross_site</code></a>. Which business answers: <code>business_id</code> in the body, else the one that lists the host under its sites, else the default one.</p>`;
const onPath2 = html`<p>Cross origin, with a publishable key that may be in the page’s source: it names the business, and works only on the sites on its list. Don’t send <code>business_id</code>; the key says it.</p>`;
const onPath3 = html`<p>For people of the business and their programs, with the permission <code>chat.manage</code>. Start a session, then ask in it. Here <code>session_id</code> is the conversation’s id. An unknown session, or one of another business, is 404 <a href="#session_not_found"><code>session_not_found</code></a>. Read everything said with <code>GET /api/chat/history/:session_id</code>. A program signs in with a service key (<code>sk_…</code>), made in the Customer Portal under Connections; the packages <code>@askbob/node</code> and, for Python, <code>askbob</code> do the rest: sessions, retries, streams, webhooks, and every operation of the <a href="/docs/api">API reference</a> by its name.</p>`;

const onIdentity = html`<p>Your server knows who is signed in; Bob believes only a token that it signed. Make the secret in the Customer Portal under Widget, and keep it on your server. The token is a JWT, signed with HS256: <code>sub</code> (your own id of the person, text or number) and <code>exp</code> (seconds since 1970, a year ahead at most) are needed, <code>name</code> and <code>email</code> may be left out, empty or null. Clocks may differ by 60 seconds. The page calls <code>askbob.identify(token)</code> on every page, and <code>askbob.reset()</code> on sign-out; without the widget, send it to <code>POST …/identify</code>. The same person then has the same conversation on every device. A token that is refused is 401 <a href="#unauthenticated"><code>unauthenticated</code></a>, and its <code>detail</code> says which claim is wrong, or that the signature does not fit.</p>`;

function pathSection(path: keyof typeof samples, reader: Reader, title: string, text: Html): Html {
  return html`<section id="${path}"><h2>${title}</h2>${text}
<div class="samples">${samples[path].map(([language, file]) => code(language, readSample(file, reader)))}</div></section>`;
}

const meanings: Record<(typeof outcomes)[number], string> = {
  answered: 'An approved answer, or sentences of an approved page, with its source.',
  suggested: 'Bob is not sure: suggestions holds up to three questions to pick from.',
  refused: 'The approved knowledge does not hold it. Bob says so and offers a person.',
  escalated: 'The visitor wants a person, or a rule of the business says that one is needed.',
  small_talk: 'A greeting, thanks, or "are you a bot". No sources.',
  with_staff: 'A person holds the conversation: reply is null, and theirs comes as an event.',
};

const replySection = html`<section id="reply"><h2>The reply</h2>
<p>All three paths answer 200 with the same object. <code>reply</code> is plain text with <code>[1]</code>-style marks that match <code>citations[].n</code>. Show citations: they are what makes an answer worth believing.</p>
<div class="scroll"><table><thead><tr><th><code>outcome</code></th><th>What it means</th></tr></thead><tbody>${outcomes.map(
  (outcome) => html`<tr><td><code>${outcome}</code></td><td>${meanings[outcome]}</td></tr>`,
)}</tbody></table></div>
<p><code>confidence</code> runs from 0 to 1 and is calibrated for the business; <code>receipt_id</code> leads staff to why this reply was given; <code>degraded</code> says that a configured model did not answer and Bob wrote without it. The <a href="/docs/api#pageChat">API reference</a> lists every field.</p></section>`;

const sessionSection = html`<section id="sessions"><h2>Sessions and visitors</h2>
<p>A conversation belongs to a business and a visitor. The first reply brings a <code>visitor_token</code>: send it as <code>X-Visitor-Token</code> from then on, together with the reply’s <code>session_id</code>. On path 1 a browser keeps it in a cookie by itself. <code>conversation_id</code> names the conversation for everybody, your own people too, and opens nothing; <code>session_id</code> is the visitor’s secret: show it to nobody, and keep it out of addresses.</p>
<ul><li>Go on with the <code>session_id</code> of the reply. A short one of your own, such as <code>session_123</code>, is only that visitor’s name for it: two visitors who both say <code>session_123</code> never meet.</li>
<li>One of 22 characters or more is itself the secret. Make it from random bytes. Alone it goes on with a conversation, but reads nothing and brings no token.</li>
<li>With the token the visitor may also read <code>GET …/messages</code>, listen to <code>GET …/events</code>, ask for a person with <code>POST …/escalate</code>, and rate with <code>POST …/rating</code>, each by <code>conversation_id</code>; <code>…</code> is <code>/api/chat</code> on path 1 and <code>/api/widget</code> on path 2.</li>
<li><code>POST …/identify</code> takes a token that your server signed. All tokens and session ids of before end, and from then on the visitor’s token is needed for everything. On path 1 <code>POST /api/chat/reset</code> has the browser forget him.</li></ul></section>`;

function streamSection(reader: Reader): Html {
  return html`<section id="streaming"><h2>Streaming</h2>
<p>With <code>Accept: text/event-stream</code> the same endpoints send <code>accepted</code> (the ids, and a new visitor’s token), then <code>sentence</code> for each checked sentence, then <code>reply</code> with the whole object. A sentence that was shown is never taken back.</p>
${code('JavaScript', readSample('stream.js', reader))}
<p><code>GET …/events?conversation_id=</code> stays open: <code>message</code> (with the sequence number as its id), <code>typing</code>, <code>speaker</code> and <code>closed</code>. It resumes after <code>Last-Event-ID</code>; <code>reset</code> says that too much was missed, so read <code>…/messages</code> again.</p></section>`;
}

const originSection = html`<section id="preflight"><h2>Preflight and origins</h2>
<p>Before a cross-origin <code>POST /api/widget/chat</code> the browser sends <code>OPTIONS</code>, which cannot carry the key. It is answered 204, with <code>Access-Control-Allow-Origin</code> only if some active key lists that origin; the POST then checks the pair. Cookies are never used here.</p>
<ul><li>An origin is scheme, host and port, all of which have to be the same: <code>https://example.com</code> is not <code>https://www.example.com</code>.</li>
<li><code>https://*.example.com</code> stands for every host one level below, if the key’s owner wrote it so. <code>null</code>, which sandboxed frames and files send, is never allowed.</li></ul></section>`;

const retrySection = html`<section id="retries"><h2>Retries and limits</h2>
<p>Outcome <code>suggested</code> brings <code>suggestions</code>. When the visitor presses one, send its <code>document_id</code> as <code>suggestion</code> with the words on the button as <code>message</code>: it is answered from the passage that was offered.</p>
<p>Files go first, as a form with the field <code>file</code>, to <code>POST /api/chat/attachments</code>, <code>/api/widget/attachments</code> or, signed in, <code>/api/conversations/:id/attachments</code>; their ids go with the message as <code>attachments</code>, up to five, and its <code>message</code> may then be empty.</p>
<p><code>locale</code> says the language of the page (<code>de-AT</code>); without it the browser’s own is taken. It decides how a message is understood whose words are of several languages, none of them the business’s.</p>
<p>Send a <code>client_message_id</code> of your own with each message. After a broken connection send the same again: you get the first result, and nothing is stored or charged twice. Make it from 22 random characters or more: where the first reply was lost with its token, the same request within 15 minutes brings a new one. While the first try still runs, the answer is 409 <a href="#duplicate_in_flight"><code>duplicate_in_flight</code></a>.</p>
<p>429 and 503 come with <code>Retry-After</code> in seconds. A 200 means that the message is stored for good.</p></section>`;

const signInSection = html`<section id="sign-in"><h2>Signing in</h2>
<p><code>POST /api/customers/auth/login</code> is for people of a business, <code>POST /api/auth/login</code> for the platform’s staff; one’s password never works on the other. Where one password opens several businesses of an address, the reply is 409 <code>choose_business</code> with their names: send the same again with the <code>business_id</code> of one. Send <code>Authorization: Bearer</code> with the <code>access_token</code>, or, in a browser, let the cookie do it and send <code>X-CSRF-Token</code> with whatever changes something. <code>GET /api/auth/me</code> says who you are. Admins name the business they act on with <code>?business_id=</code>.</p></section>`;

function errorSection(): Html {
  const codes = Object.entries(errorCodes) as [ErrorCode, { status: number; title: string }][];
  return html`<section id="errors"><h2>Errors</h2>
<p>Every error is <code>application/problem+json</code>: <code>type</code> (a link to its row here), <code>title</code>, <code>status</code>, <code>detail</code> (what to do next), <code>code</code> (stable; branch on it) and <code>request_id</code>. A 422 also names each field by JSON pointer in <code>errors</code>.</p>
<div class="scroll"><table><thead><tr><th>Status</th><th><code>code</code></th><th>What it means, and what to do</th></tr></thead><tbody>${codes.map(
    ([name, { status, title }]) =>
      html`<tr id="${name}"><td>${status}</td><td><a href="#${name}"><code>${name}</code></a></td><td>${title}. ${adviceFor[name]}</td></tr>`,
  )}</tbody></table></div></section>`;
}
