import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type ClientHttp2Session, connect } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@askbob/server/src/testing/launch.ts';
import { startTestServer, type TestServer } from '@askbob/server/src/testing/test-server.ts';

// Debian keeps it off the PATH of people who are not root.
const NGINX = existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx';
const samples = new URL('../docs/proxy/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'askbob-proxy-'));
let server: TestServer;
let clock = Date.now();
let upstream: string;

before(async () => {
  const settings = { TRUST_PROXY: 'on', RATE_LIMITS: 'on', PUBLIC_URL: 'https://localhost' };
  server = await startTestServer({ now: () => clock }, settings);
  upstream = new URL(await server.listen()).host;
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', '-days', '2', ...kind, ...files, ...names], { stdio: 'ignore' });
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A sample of docs/proxy with this machine's addresses in place of the operator's. */
function sample(name: string, changes: readonly [string, string][]): string {
  return changes.reduce(
    (text, [from, to]) => {
      assert.ok(text.includes(from), `${name} no longer says ${from}`);
      return text.replaceAll(from, to);
    },
    readFileSync(new URL(name, samples), 'utf8'),
  );
}

function startNginx(port: number): ChildProcess {
  const site = sample('nginx.conf', [
    ['listen 443 ssl http2', `listen 127.0.0.1:${port} ssl http2`],
    ['bob.example.com', 'localhost'],
    ['/etc/ssl/bob/fullchain.pem', join(folder, 'cert.pem')],
    ['/etc/ssl/bob/privkey.pem', join(folder, 'key.pem')],
    ['127.0.0.1:3000', upstream],
  ]);
  const own = join(folder, 'nginx');
  mkdirSync(own);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (part) => `${part}_temp_path ${own}/${part};`,
  );
  const http = `access_log off; ${places.join(' ')} ${site}`;
  const file = join(own, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${own}/pid; error_log stderr; events {} http { ${http} }`,
  );
  return spawn(NGINX, ['-c', file, '-p', own, '-e', 'stderr'], { stdio: 'ignore' });
}

function startCaddy(port: number): ChildProcess {
  const site = sample('Caddyfile', [
    ['bob.example.com {', `https://localhost:${port} {\n\ttls ${folder}/cert.pem ${folder}/key.pem\n`],
    ['127.0.0.1:3000', upstream],
  ]);
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, `{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n}\n${site}`);
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], { env, stdio: 'ignore' });
}

/** One connection of HTTP/2 once the proxy listens. */
async function opened(port: number): Promise<ClientHttp2Session> {
  for (let tries = 0; ; tries++) {
    const session = connect(`https://localhost:${port}`, { ca: readFileSync(join(folder, 'cert.pem')) });
    try {
      await once(session, 'connect');
      return session;
    } catch (error) {
      if (tries === 100) throw error;
      await wait(100);
    }
  }
}

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** Sends a request; ends it when it has ended, or when what came holds `until`. */
async function ask(
  session: ClientHttp2Session,
  method: string,
  path: string,
  {
    headers = {},
    body,
    until,
  }: { headers?: Record<string, string>; body?: string | Buffer; until?: string } = {},
): Promise<Answer> {
  const request = session.request({
    ':method': method,
    ':path': path,
    'content-type': 'application/json',
    ...headers,
  });
  request.end(body);
  const [head] = await once(request, 'response');
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (until !== undefined && text.includes(until)) break;
  }
  request.close();
  return { status: Number(head[':status']), headers: head, text };
}

for (const [name, start] of [
  ['nginx', startNginx],
  ['Caddy', startCaddy],
] as const) {
  test(`behind ${name} as the sample sets it: HTTP/2, live events, uploads, and nobody chooses his address`, async (t) => {
    // What an earlier test has used up of the address's measure is there again.
    clock += 3_600_000;
    const port = await freePort();
    const proxy = start(port);
    const session = await opened(port);
    t.after(async () => {
      session.destroy();
      proxy.kill('SIGTERM');
      await once(proxy, 'close');
    });
    assert.equal(session.alpnProtocol, 'h2');
    const business = await server.business();
    const say = async (message: string, headers: Record<string, string> = {}, session_id?: string) => {
      const body = JSON.stringify({ message, business_id: business.id, session_id });
      return ask(session, 'POST', '/api/chat', { body, headers });
    };
    const first = JSON.parse((await say('hello')).text);
    const own = { 'x-visitor-token': first.visitor_token };
    const events = ask(session, 'GET', `/api/chat/events?conversation_id=${first.conversation_id}`, {
      headers: own,
      until: 'a second word',
    });
    await say('a second word', own, first.session_id);
    assert.match((await events).text, /event: message/);
    // Nineteen megabytes reach the server, which reads them.
    const form = 'x'.repeat(19_000_000);
    const file = `--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${form}\r\n--b--\r\n`;
    const uploaded = await ask(session, 'POST', '/api/knowledge/extract', {
      body: file,
      headers: {
        'content-type': 'multipart/form-data; boundary=b',
        authorization: `Bearer ${business.token}`,
      },
    });
    assert.ok([200, 422].includes(uploaded.status), uploaded.text);
    assert.match(uploaded.text, /^\{/);
    // Whoever makes addresses up is one address all the same.
    let taken = 0;
    while (
      taken < 400 &&
      (await say('hello', { 'x-forwarded-for': `192.0.2.${taken % 250}` })).status === 200
    )
      taken++;
    assert.ok(taken < 400, 'every made-up address was taken for a new one');
  });
}
