import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type ClientHttp2Session, connect } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { endsWithUs } from '@askbob/server/src/testing/ends-with-us.ts';
import { freePort } from '@askbob/server/src/testing/launch.ts';
import { startTestServer } from '@askbob/server/src/testing/test-server.ts';

// Debian keeps it off the PATH of people who are not root.
const NGINX = existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx';
const samples = new URL('../docs/proxy/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'askbob-proxy-'));
/** A host of its own, and a path of a host that serves other things too. */
const fronts = ['', '/bob'] as const;
type Path = (typeof fronts)[number];
let upstream: string;

before(async () => {
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  execFileSync('openssl', ['req', '-x509', '-days', '2', ...kind, ...files, ...names], { stdio: 'ignore' });
});
after(() => {
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

function nginxSite(port: number, path: Path): string {
  const cert = join(folder, 'cert.pem');
  const key = join(folder, 'key.pem');
  if (path) {
    const place = sample('nginx-path.conf', [['127.0.0.1:3000', upstream]]);
    const tls = `listen 127.0.0.1:${port} ssl http2; ssl_certificate ${cert}; ssl_certificate_key ${key};`;
    return `server { ${tls} server_name localhost;\n${place}\nlocation / { return 200 "the shop"; } }`;
  }
  return sample('nginx.conf', [
    ['listen 443 ssl http2', `listen 127.0.0.1:${port} ssl http2`],
    ['bob.example.com', 'localhost'],
    ['/etc/ssl/bob/fullchain.pem', cert],
    ['/etc/ssl/bob/privkey.pem', key],
    ['127.0.0.1:3000', upstream],
  ]);
}

function startNginx(port: number, path: Path): ChildProcess {
  const own = join(folder, `nginx${port}`);
  mkdirSync(own);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (part) => `${part}_temp_path ${own}/${part};`,
  );
  const http = `access_log off; ${places.join(' ')} ${nginxSite(port, path)}`;
  const file = join(own, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${own}/pid; error_log stderr; events {} http { ${http} }`,
  );
  return spawn(NGINX, ['-c', file, '-p', own, '-e', 'stderr'], { stdio: 'ignore' });
}

function startCaddy(port: number, path: Path): ChildProcess {
  const host = path ? '\nexample.com {' : '\nbob.example.com {';
  const site = sample(path ? 'Caddyfile-path' : 'Caddyfile', [
    [host, `\nhttps://localhost:${port} {\n\ttls ${folder}/cert.pem ${folder}/key.pem\n`],
    ['127.0.0.1:3000', upstream],
  ]);
  const file = join(folder, `Caddyfile${port}`);
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
    onHead,
  }: { headers?: Record<string, string>; body?: string | Buffer; until?: string; onHead?: () => void } = {},
): Promise<Answer> {
  const request = session.request({
    ':method': method,
    ':path': path,
    'content-type': 'application/json',
    ...headers,
  });
  request.end(body);
  const [head] = await once(request, 'response');
  onHead?.();
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (until !== undefined && text.includes(until)) break;
  }
  request.close();
  return { status: Number(head[':status']), headers: head, text };
}

for (const [name, start, path] of fronts.flatMap((path) => [
  ['nginx', startNginx, path] as const,
  ['Caddy', startCaddy, path] as const,
])) {
  test(`behind ${name} ${path && `below ${path} `}as the sample sets it: HTTP/2, live events, uploads, and nobody chooses his address`, async (t) => {
    const settings = { TRUST_PROXY: 'on', RATE_LIMITS: 'on', PUBLIC_URL: `https://localhost${path}` };
    // A clock that stands still gives no measure back.
    const now = Date.now();
    const server = await startTestServer({ now: () => now }, settings);
    upstream = new URL(await server.listen()).host;
    const port = await freePort();
    const proxy = start(port, path);
    endsWithUs(proxy);
    proxy.ref();
    const session = await opened(port);
    t.after(async () => {
      session.destroy();
      proxy.kill('SIGTERM');
      await once(proxy, 'close');
      await server.close();
    });
    assert.equal(session.alpnProtocol, 'h2');
    if (path) {
      assert.equal((await ask(session, 'GET', path)).status, 200);
      assert.match((await ask(session, 'GET', `${path}/docs`)).text, /href="\/bob\/portal"/);
      for (const other of ['/', `${path}by`, '/portal'])
        assert.match((await ask(session, 'GET', other)).text, /the shop|What else/);
    }
    const business = await server.business();
    const say = async (message: string, headers: Record<string, string> = {}, session_id?: string) => {
      const body = JSON.stringify({ message, business_id: business.id, session_id });
      return ask(session, 'POST', `${path}/api/chat`, { body, headers });
    };
    const first = JSON.parse((await say('hello')).text);
    const own = { 'x-visitor-token': first.visitor_token };
    const opening = Promise.withResolvers<void>();
    const events = ask(session, 'GET', `${path}/api/chat/events?conversation_id=${first.conversation_id}`, {
      headers: own,
      until: 'a second word',
      onHead: opening.resolve,
    });
    // What is said before the stream stands would be history.
    await opening.promise;
    await say('a second word', own, first.session_id);
    assert.match((await events).text, /event: message/);
    // Nineteen megabytes reach the server, which reads them.
    const form = 'x'.repeat(19_000_000);
    const file = `--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n${form}\r\n--b--\r\n`;
    const uploaded = await ask(session, 'POST', `${path}/api/knowledge/extract`, {
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
