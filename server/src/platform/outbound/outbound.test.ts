import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { OutboundRefused, type Resolve } from './guarded-connector.ts';
import { createOutbound, type OutboundOptions } from './outbound.ts';

const notFound: Resolve = async () => [];

async function listen(
  t: TestContext,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<number> {
  const server = createServer(handle);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port; // a TCP server's address is never a pipe name
}

function client(t: TestContext, options: Partial<OutboundOptions> = {}) {
  const outbound = createOutbound({ allow: [], resolve: notFound, ...options });
  t.after(() => outbound.close());
  return outbound.fetchGuarded;
}

const refusedFor = (pattern: RegExp) => (error: unknown) =>
  error instanceof OutboundRefused && pattern.test(error.reason);

const PRIVATE_LITERALS = [
  'http://127.0.0.1/',
  'http://0177.0.0.1/',
  'http://0x7f.1/',
  'http://2130706433/',
  'http://127.1/',
  'http://0/',
  'http://10.0.0.8/',
  'http://172.16.3.4/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[::]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[fe80::1]/',
  'http://[fd00::1]/',
  'http://①②⑦.0.0.1/',
];

for (const url of PRIVATE_LITERALS) {
  test(`refuses the address ${url}`, async (t) => {
    await assert.rejects(client(t)(url), refusedFor(/not a public address/));
  });
}

test('refuses a name that resolves to a private address, alone or beside a public one', async (t) => {
  const names: Record<string, string[]> = {
    'inside.example': ['10.1.2.3'],
    'mixed.example': ['93.184.216.34', '127.0.0.1'],
    'mapped.example': ['::ffff:192.168.0.1'],
    'localhost.': ['127.0.0.1'],
  };
  const fetchGuarded = client(t, { resolve: async (host) => names[host] ?? [] });
  for (const host of Object.keys(names)) {
    await assert.rejects(fetchGuarded(`http://${host}/`), refusedFor(/not a public address/), host);
  }
});

test('a name that answers differently the second time is connected to what was checked', async (t) => {
  let hits = 0;
  const port = await listen(t, (_request, response) => {
    hits += 1;
    response.end('inside');
  });
  const answers = [['127.0.0.9'], ['127.0.0.1']];
  let asked = 0;
  const resolve: Resolve = async () => answers[asked++] ?? [];
  // Only 127.0.0.9 is allowed and nothing listens there, so reaching the server would mean a second lookup.
  const fetchGuarded = client(t, { allow: ['127.0.0.9'], resolve });
  await assert.rejects(fetchGuarded(`http://rebind.example:${port}/`));
  assert.equal(hits, 0);
  assert.equal(asked, 1);
});

test('an allowed name is reached on any port, with its own Host header', async (t) => {
  const port = await listen(t, (request, response) => response.end(request.headers.host));
  const fetchGuarded = client(t, { allow: ['Inside.Example'], resolve: async () => ['127.0.0.1'] });
  const reply = await fetchGuarded(`http://inside.example:${port}/`);
  assert.equal(await reply.text(), `inside.example:${port}`);
  await assert.rejects(fetchGuarded(`http://127.0.0.1:${port}/`), refusedFor(/not a public address/));
});

test('an allowed range is reached by address and by name', async (t) => {
  const port = await listen(t, (_request, response) => response.end('ok'));
  const fetchGuarded = client(t, { allow: ['127.0.0.0/8'], resolve: async () => ['127.0.0.1'] });
  assert.equal(await (await fetchGuarded(`http://127.0.0.1:${port}/`)).text(), 'ok');
  assert.equal(await (await fetchGuarded(`http://some.example:${port}/`)).text(), 'ok');
});

test('refuses ports, schemes and credentials that are not allowed', async (t) => {
  const fetchGuarded = client(t, { resolve: async () => ['93.184.216.34'] });
  await assert.rejects(fetchGuarded('http://public.example:8080/'), refusedFor(/port 8080/));
  await assert.rejects(fetchGuarded('file:///etc/passwd'), refusedFor(/only http/));
  await assert.rejects(fetchGuarded('gopher://public.example/'), refusedFor(/only http/));
  await assert.rejects(fetchGuarded('http://user:pass@public.example/'), refusedFor(/credentials/));
  await assert.rejects(fetchGuarded('not a url'), refusedFor(/not a URL/));
});

test('each redirect is checked again, so a public page cannot send us inside', async (t) => {
  const targets = [
    'http://127.0.0.2:8081/',
    'http://[::ffff:127.0.0.2]/',
    'file:///etc/passwd',
    'http://a:b@hop.example/',
  ];
  let target = '';
  const port = await listen(t, (_request, response) => response.writeHead(302, { location: target }).end());
  const fetchGuarded = client(t, { allow: ['127.0.0.1'] });
  for (target of targets) {
    await assert.rejects(fetchGuarded(`http://127.0.0.1:${port}/`), OutboundRefused, target);
  }
});

test('five redirects are followed and the sixth is refused', async (t) => {
  let left = 0;
  const port = await listen(t, (_request, response) => {
    left -= 1;
    if (left < 0) response.end('there');
    else response.writeHead(302, { location: '/again' }).end();
  });
  const fetchGuarded = client(t, { allow: ['127.0.0.1'] });
  left = 5;
  const reply = await fetchGuarded(`http://127.0.0.1:${port}/start`);
  assert.equal(await reply.text(), 'there');
  assert.equal(reply.url, `http://127.0.0.1:${port}/again`);
  left = 6;
  await assert.rejects(fetchGuarded(`http://127.0.0.1:${port}/start`), refusedFor(/more than 5/));
});

test('keys stay behind when a redirect leaves the origin, and a POST keeps its body only on 307 and 308', async (t) => {
  let status = 302;
  const seen: { method?: string; key: string | undefined; body: string }[] = [];
  const second = await listen(t, (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push({ method: request.method, key: request.headers.authorization, body });
      response.end();
    });
  });
  const first = await listen(t, (_request, response) =>
    response.writeHead(status, { location: `http://127.0.0.1:${second}/` }).end(),
  );
  const fetchGuarded = client(t, { allow: ['127.0.0.1'] });
  const post = { method: 'POST', body: 'data', headers: { authorization: 'Bearer secret' } };
  await fetchGuarded(`http://127.0.0.1:${first}/`, post);
  status = 307;
  await fetchGuarded(`http://127.0.0.1:${first}/`, post);
  assert.deepEqual(seen, [
    { method: 'GET', key: undefined, body: '' },
    { method: 'POST', key: undefined, body: 'data' },
  ]);
});

test('a body larger than the limit fails, also when it is only large after decompression', async (t) => {
  const port = await listen(t, (request, response) => {
    const bomb = Buffer.alloc(200_000, 'a');
    if (request.url === '/zip') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bomb));
    else response.end(bomb);
  });
  const fetchGuarded = client(t, { allow: ['127.0.0.1'] });
  for (const path of ['/plain', '/zip']) {
    const reply = await fetchGuarded(`http://127.0.0.1:${port}${path}`, { maxBytes: 50_000 });
    await assert.rejects(reply.text(), refusedFor(/larger than 50000/), path);
  }
  const small = await fetchGuarded(`http://127.0.0.1:${port}/plain`, { maxBytes: 200_000 });
  assert.equal((await small.text()).length, 200_000);
});

test('a server that never answers, or never ends its body, runs into the time limit', async (t) => {
  const port = await listen(t, (request, response) => {
    if (request.url === '/drip') response.write('a');
  });
  const fetchGuarded = client(t, { allow: ['127.0.0.1'] });
  const late = (error: unknown) => error instanceof DOMException && error.name === 'TimeoutError';
  await assert.rejects(fetchGuarded(`http://127.0.0.1:${port}/silent`, { timeoutMs: 40 }), late);
  const reply = await fetchGuarded(`http://127.0.0.1:${port}/drip`, { timeoutMs: 150 });
  await assert.rejects(reply.text(), late);
});

test('the caller can abort a request that is under way', async (t) => {
  const port = await listen(t, () => {});
  const abort = new AbortController();
  const pending = client(t, { allow: ['127.0.0.1'] })(`http://127.0.0.1:${port}/`, { signal: abort.signal });
  abort.abort(new Error('gone'));
  await assert.rejects(pending, /gone/);
});

test('a name that never resolves is given up after the connect time', async (t) => {
  const fetchGuarded = client(t, { connectTimeoutMs: 20, resolve: () => new Promise(() => {}) });
  await assert.rejects(fetchGuarded('http://slow.example/'), refusedFor(/did not resolve in time/));
});

test('an unreadable allow list stops the start', () => {
  assert.throws(() => createOutbound({ allow: ['http://inside.example/'] }), /OUTBOUND_ALLOW/);
});
