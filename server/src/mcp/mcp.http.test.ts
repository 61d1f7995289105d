import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { publishDocuments } from '../testing/publish.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let base: string;
let business: { id: string; token: string };

before(async () => {
  server = await startTestServer();
  base = await server.listen();
  business = await server.business();
  await publishDocuments(server.services, business.id);
});
after(() => server.close());

/** A key with these permissions. */
async function keyFor(permissions: string[]): Promise<string> {
  const body = { name: 'Assistant', permissions };
  const made = await server.call('POST', '/api/customer-portal/service-keys', {
    token: business.token,
    body,
  });
  return made.json.key;
}

/** The official client, connected with a key. */
async function connect(key: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const requestInit = { headers: { authorization: `Bearer ${key}` } };
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', base), { requestInit }));
  return client;
}

/** What a tool returns, read. */
async function use(client: Client, name: string, args: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: args });
  const [first] = result.content;
  assert.ok(first?.type === 'text');
  return {
    failed: result.isError === true,
    text: first.text,
    json: result.isError ? null : JSON.parse(first.text),
  };
}

/** How many conversations the business's people see. */
async function conversations(): Promise<number> {
  const { json } = await server.call('GET', '/api/conversations?limit=200', { token: business.token });
  return json.items.length;
}

test('an assistant asks and searches what is published, and leaves no trace unless it is asked to', async () => {
  const client = await connect(await keyFor(['chat.read']));
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map(({ name }) => name).sort(), ['ask', 'search_knowledge']);
  const before = await conversations();
  const asked = await use(client, 'ask', { question: 'how much is a boiler service' });
  assert.equal(asked.json.outcome, 'answered');
  assert.ok(asked.json.citations[0].quote);
  const unknown = await use(client, 'ask', { question: 'do you sell rabbits' });
  assert.notEqual(unknown.json.outcome, 'answered');
  const found = await use(client, 'search_knowledge', { query: 'boiler service', limit: 2 });
  assert.equal(found.json.passages[0].document_id, asked.json.citations[0].document_id);
  assert.equal(await conversations(), before);
  const refused = await use(client, 'ask', { question: 'how much is a boiler service', record: true });
  assert.ok(refused.failed && /chat\.manage/.test(refused.text));
  assert.equal(await conversations(), before);
  await client.close();
});

test('with chat.manage a question is kept as a conversation when that is asked for', async () => {
  const client = await connect(await keyFor(['chat.read', 'chat.manage']));
  const asked = await use(client, 'ask', { question: 'how much is a boiler service', record: true });
  const path = `/api/conversations/${asked.json.conversation_id}`;
  const { json } = await server.call('GET', path, { token: business.token });
  assert.equal(json.channel, 'console');
  await client.close();
});

test('with knowledge.edit an entry is proposed, and neither drafted nor published', async () => {
  const client = await connect(await keyFor(['chat.read', 'knowledge.edit']));
  const read = async (path: string) => (await server.call('GET', path, { token: business.token })).json.items;
  const documents = (await read('/api/knowledge/documents')).length;
  const entry = { question: 'Do you mend taps?', answer: 'Yes, in the old town.' };
  await use(client, 'propose_entry', entry);
  const [proposal] = await read('/api/knowledge/proposals');
  assert.deepEqual([proposal.kind, proposal.question], ['entry', entry.question]);
  assert.equal((await read('/api/knowledge/documents')).length, documents);
  await client.close();
});

test('without a key, with another right, and with what is no message, the door stays shut', async () => {
  await assert.rejects(connect('sk_nothing'));
  await assert.rejects(connect(await keyFor(['analytics.read'])));
  const post = (body: unknown, token: string) => server.call('POST', '/mcp', { token, body });
  const key = await keyFor(['chat.read']);
  assert.equal((await post({ id: 1 }, key)).status, 422);
  assert.equal((await server.call('GET', '/mcp', { token: key })).status, 405);
  const other = await server.business();
  const named = await server.call('POST', `/mcp?business_id=${other.id}`, {
    token: key,
    body: { jsonrpc: '2.0' },
  });
  assert.equal(named.status, 404);
});

test('a page of another site is refused, whatever key it holds; what is no page is let in', async () => {
  const key = await keyFor(['chat.read']);
  const list = (headers: Record<string, string>) =>
    server.call('POST', '/mcp', {
      token: key,
      body: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
      headers: { accept: 'application/json, text/event-stream', ...headers },
    });
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    // A name that DNS leads here, as a page of that name has it do.
    { origin: 'http://evil.example', host: 'evil.example' },
  ];
  for (const headers of foreign) {
    const { status, json } = await list(headers);
    assert.deepEqual([status, json.code], [403, 'cross_site'], JSON.stringify(headers));
  }
  assert.equal((await list({})).status, 200);
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', '192.168.1.5:3000'])
    assert.equal((await list({ host, origin: `http://${host}` })).status, 200, host);
  const { config } = server.services;
  config.PUBLIC_URL = 'https://bob.example';
  try {
    assert.equal((await list({ origin: 'https://bob.example' })).status, 200);
    assert.equal((await list({ host: 'localhost:3000', origin: 'http://localhost:3000' })).status, 403);
  } finally {
    delete config.PUBLIC_URL;
  }
});

test('what speaks another version, or several messages at once, is told so', async () => {
  const token = await keyFor(['chat.read']);
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const accept = 'application/json, text/event-stream';
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    server.call('POST', '/mcp', { token, body, headers: { accept, ...headers } });
  const old = await post(message, { 'mcp-protocol-version': '1999-01-01' });
  assert.equal(old.status, 400);
  assert.match(old.text, /Unsupported protocol version/);
  assert.equal((await post([message, message])).status, 422);
  assert.equal((await post({ ...message, params: { x: 'y'.repeat(3_000_000) } })).status, 413);
});

test('what a tool is given is checked by its fields', async () => {
  const client = await connect(await keyFor(['chat.read']));
  for (const args of [{}, { question: '' }, { question: 'x'.repeat(4001) }, { question: 7 }]) {
    const result = await client
      .callTool({ name: 'ask', arguments: args })
      .catch((error: Error) => ({ isError: true, error }));
    assert.equal(result.isError, true, JSON.stringify(args).slice(0, 40));
  }
  await client.close();
});
