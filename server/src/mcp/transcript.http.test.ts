import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { publishDocuments } from '../testing/publish.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

/** What a client of the official SDK and the server say to one another. `WRITE_MCP_TRANSCRIPT=1` with this test writes it anew. */
const file = new URL('../../../docs/samples/mcp/transcript.txt', import.meta.url);

let server: TestServer;
let base: string;
let key: string;

before(async () => {
  server = await startTestServer();
  base = await server.listen();
  const business = await server.business();
  await publishDocuments(server.services, business.id);
  const body = { name: 'Assistant', permissions: ['chat.read', 'knowledge.edit'] };
  const path = '/api/customer-portal/service-keys';
  key = (await server.call('POST', path, { token: business.token, body })).json.key;
});
after(() => server.close());

/** Every message whole, as it went over the wire; what is another each time (ids, times), or with another reader (chances), as dots. */
async function transcript(): Promise<string> {
  const turns: string[][] = [];
  const show = (text: string) =>
    text
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '…')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…')
      .replaceAll(/\b0\.\d{3,}/g, '0.…')
      .replaceAll(server.services.config.version, '…');
  const heard: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    const named = ['mcp-protocol-version', 'mcp-method', 'mcp-name'].flatMap((name) =>
      headers.has(name) ? [`${name}: ${headers.get(name)}`] : [],
    );
    const lines: string[] = [];
    // In the order in which they were asked, whichever is answered first.
    turns.push(lines);
    lines.push(`→ ${init?.method ?? 'GET'} /mcp ${named.join(' · ')}`.trim());
    if (typeof init?.body === 'string') lines.push(show(init.body));
    const response = await fetch(input, init);
    const text = await response.clone().text();
    lines.push(
      `← ${response.status} ${response.headers.get('content-type') ?? ''}`.trim(),
      show(text.trim()),
    );
    return response;
  };
  const client = new Client({ name: 'my-assistant', version: '1' });
  const requestInit = { headers: { authorization: `Bearer ${key}` } };
  await client.connect(
    new StreamableHTTPClientTransport(new URL('/mcp', base), { requestInit, fetch: heard }),
  );
  await client.listTools();
  const use = (name: string, args: Record<string, unknown>) => client.callTool({ name, arguments: args });
  await use('ask', { question: 'how much is a boiler service' });
  await use('ask', { question: 'do you sell rabbits' });
  await use('search_knowledge', { query: 'boiler service', limit: 1 });
  await use('propose_entry', { question: 'Do you mend taps?', answer: 'Yes, in the old town.' });
  await use('ask', { question: 'how much is a boiler service', record: true });
  await client.close();
  return `${turns
    .flat()
    .filter((line) => line !== '')
    .join('\n')}\n`;
}

test('the docs show all that the official client and the server say to one another', async () => {
  const said = await transcript();
  if (process.env.WRITE_MCP_TRANSCRIPT) writeFileSync(file, said);
  assert.equal(said, readFileSync(file, 'utf8'), 'WRITE_MCP_TRANSCRIPT=1 writes it anew');
});
