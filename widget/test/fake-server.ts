import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WidgetConfig } from '../src/settings.ts';
import { type Answer, Conversations, type FakeConversation } from './fake-conversations.ts';
import { FakeFiles } from './fake-files.ts';
import { serveWidgetFile } from './widget-files.ts';

export const KEY = 'pk_live_test';

export const defaultConfig: WidgetConfig = {
  business: { name: 'Brunner Heating' },
  persona: {
    name: 'Bob',
    greeting: 'Hello, I’m Bob. Ask me about repairs, prices or opening hours.',
    avatar_url: null,
  },
  looks: {
    accent: '#0f7677',
    position: 'bottom-right',
    theme: 'auto',
    launcher_label: 'Ask Bob',
    on_accent: '#fff',
  },
  locale: 'en',
  suggestions: ['Do you come at night?', 'What does a call-out cost?'],
  office: { open: true, text: null },
  identity_required: false,
  mail: true,
  contact: [
    { text: '030 123 45', url: 'tel:03012345' },
    { text: 'office@brunner.example', url: 'mailto:office@brunner.example' },
  ],
  trouble: 'The chat does not work right now.',
};

/** A server with the visitor's endpoints of the wire contract, kept in memory, so that a test decides what it does. */
export type FakeServer = {
  url: string;
  config: WidgetConfig;
  conversations: Conversations;
  /** `METHOD path` of every request, in order. */
  requests: string[];
  /** The address of every request with its query. */
  addresses: string[];
  /** The bodies of posts that are not chat messages, by path. */
  posts: { path: string; body: Record<string, unknown> }[];
  /** Answers with this status and problem code until it returns null. */
  refuse: (path: string) => { status: number; code: string; retryAfter?: number } | null;
  /** The documents of suggestions that were pressed. */
  pressed: string[];
  /** The languages of the pages that messages were written on. */
  locales: unknown[];
  pages: unknown[];
  /** An identity token that nobody signed. */
  forged?: string;
  /** Conversations that mails lead back to, by the secrets of their links. */
  mailLinks: Map<string, FakeConversation>;
  /** Files that were brought, or that staff have for the visitor. */
  files: FakeFiles;
  /** Breaks off every request, as a network that is gone. */
  isAway: boolean;
  close: () => Promise<void>;
};

export async function startFakeServer(answer: Answer, port = 0): Promise<FakeServer> {
  const server = createServer((request, response) => {
    void handle(fake, request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  // A test that fails leaves it behind.
  server.unref();
  const { port: bound } = server.address() as AddressInfo;
  const fake: FakeServer = {
    url: `http://127.0.0.1:${bound}`,
    config: structuredClone(defaultConfig),
    conversations: new Conversations(answer),
    requests: [],
    addresses: [],
    pressed: [],
    locales: [],
    pages: [],
    posts: [],
    mailLinks: new Map(),
    files: new FakeFiles(),
    refuse: () => null,
    isAway: false,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return fake;
}

async function handle(fake: FakeServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', fake.url);
  const path = url.pathname;
  if (fake.isAway) return void request.socket.destroy();
  fake.requests.push(`${request.method} ${path}`);
  fake.addresses.push(`${request.url}`);
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
  response.setHeader('vary', 'Origin');
  response.setHeader('access-control-expose-headers', 'retry-after');
  if (path.startsWith('/widget/'))
    return serveWidgetFile(
      path,
      { key: KEY, origin: fake.url, config: fake.config, hasKey: url.searchParams.has('key') },
      response,
    );
  if (request.method === 'OPTIONS') {
    const allowed = 'content-type, x-widget-key, x-visitor-token, last-event-id';
    response.writeHead(204, {
      'access-control-allow-headers': allowed,
      'access-control-allow-methods': 'GET, POST',
    });
    response.end();
    return;
  }
  const refusal =
    fake.refuse(path) ??
    (request.headers['x-widget-key'] === KEY ? null : { status: 401, code: 'invalid_widget_key' });
  if (refusal)
    return problem(
      response,
      refusal.status,
      refusal.code,
      'retryAfter' in refusal ? refusal.retryAfter : undefined,
    );
  if (path.startsWith('/api/widget/attachments')) return fake.files.handle(path, request, response);
  const body = request.method === 'POST' ? await readBody(request) : {};
  if (path === '/api/widget/config') return json(response, fake.config);
  if (path === '/api/widget/chat') return chat(fake, request, response, body);
  const token = String(request.headers['x-visitor-token'] ?? '');
  const id = url.searchParams.get('conversation_id') ?? body.conversation_id;
  if (path === '/api/widget/identify') {
    fake.posts.push({ path, body });
    if (body.token === fake.forged) return problem(response, 401, 'unauthenticated');
    const known = fake.conversations.identify(String(body.token), token, id ? String(id) : null);
    return json(response, { ...known, visitor: { name: 'Eva', email: null, verified: true } });
  }
  if (path === '/api/widget/mail-link') {
    const linked = fake.mailLinks.get(String(body.secret));
    if (!linked) return problem(response, 404, 'not_found');
    fake.mailLinks.delete(String(body.secret));
    return json(response, {
      visitor_token: linked.token,
      conversation_id: linked.id,
      session_id: linked.session,
    });
  }
  if (!id && path !== '/api/widget/messages') return problem(response, 422, 'invalid_request');
  const conversation = fake.conversations.find(token, id ? String(id) : null);
  if (!conversation)
    return problem(response, token ? 404 : 401, token ? 'session_not_found' : 'unauthenticated');
  if (path === '/api/widget/messages') {
    const after = Number(url.searchParams.get('after') ?? 0);
    return json(response, {
      conversation_id: conversation.id,
      messages: conversation.messages.filter(({ seq }) => seq > after),
    });
  }
  if (path === '/api/widget/events') return events(conversation, request, response);
  fake.posts.push({ path, body });
  if (path === '/api/widget/escalate') {
    const told = conversation.add({
      role: 'assistant',
      text: 'I have told the team. Someone will answer you here.',
      outcome: 'escalated',
    });
    return json(response, {
      conversation_id: conversation.id,
      status: 'waiting',
      message_id: told.message_id,
      seq: told.seq,
      reply: told.text,
    });
  }
  if (path === '/api/widget/actions') {
    const values = Object.entries(body.values ?? {}).map(([name, value]) => `${name}: ${value}`);
    conversation.add({ role: 'visitor', text: ['Where is my order?', ...values].join('\n') });
    conversation.add({ role: 'assistant', text: 'It is on its way.', outcome: 'answered' });
    return json(response, { outcome: 'answered' });
  }
  response.writeHead(204).end();
}

async function chat(
  fake: FakeServer,
  request: IncomingMessage,
  response: ServerResponse,
  body: Record<string, unknown>,
): Promise<void> {
  const token = request.headers['x-visitor-token'];
  const known = ['message', 'session_id', 'client_message_id', 'suggestion', 'locale', 'page', 'attachments'];
  fake.locales.push(body.locale);
  fake.pages.push(body.page);
  if (body.suggestion) fake.pressed.push(String(body.suggestion));
  if (Object.keys(body).some((field) => !known.includes(field)))
    return problem(response, 422, 'invalid_request');
  const ask = {
    message: String(body.message),
    session: String(body.session_id ?? ''),
    id: String(body.client_message_id),
    token: token ? String(token) : null,
    ...(Array.isArray(body.attachments) && { attachments: fake.files.named(body.attachments) }),
  };
  let started = false;
  const write = (event: string, data: unknown) => {
    if (!started)
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    started = true;
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const refusal = await fake.conversations.ask(ask, write);
  if (refusal) return problem(response, refusal.status, refusal.code);
  response.end();
}

function events(conversation: FakeConversation, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': hello\n\n');
  const stop = conversation.follow(Number(request.headers['last-event-id'] ?? 0), (event, data, id) => {
    response.write(`${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  });
  request.on('close', stop);
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function problem(response: ServerResponse, status: number, code: string, retryAfter?: number): void {
  response.writeHead(status, {
    'content-type': 'application/problem+json',
    ...(retryAfter && { 'retry-after': `${retryAfter}` }),
  });
  response.end(JSON.stringify({ status, code, title: code, detail: `Refused: ${code}.` }));
}
