import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { table } from '@askbob/contract/table.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';

const MISSING = '01890000-0000-7000-8000-000000000000';
let server: TestServer;
/** Cookie callers: their cookie, and the token that belongs to it. */
let owner: { cookie: string; csrf: string };
let admin: { cookie: string; csrf: string };

before(async () => {
  server = await startTestServer();
  const { token } = await server.business();
  owner = await cookieCaller(token);
  admin = await cookieCaller((await server.admin()).token);
});
after(() => server.close());

async function cookieCaller(token: string): Promise<{ cookie: string; csrf: string }> {
  const cookie = `askbob=${token}`;
  const me = await server.call('GET', '/api/auth/me', { headers: { cookie } });
  assert.equal(me.status, 200, me.text);
  return { cookie, csrf: me.json.csrf_token };
}

describe('every endpoint that changes something', () => {
  for (const [name, spec] of table) {
    if (spec.method === 'GET') continue;
    const path = spec.path.replaceAll(/:\w+/g, () => MISSING);
    const type = { 'content-type': spec.accepts ?? 'application/json' };

    if (spec.caller === 'login') {
      test(`${name} is refused to a cookie without its own token, or from another site`, async () => {
        const { cookie, csrf } = spec.permission === 'businesses.manage' ? admin : owner;
        const others = spec.permission === 'businesses.manage' ? owner.csrf : admin.csrf;
        const attempts: Record<string, string>[] = [
          {},
          { 'x-csrf-token': '' },
          { 'x-csrf-token': others },
          { 'x-csrf-token': csrf, origin: 'https://evil.example' },
          { 'x-csrf-token': csrf, origin: 'null' },
          { 'x-csrf-token': csrf, 'sec-fetch-site': 'cross-site' },
          { 'x-csrf-token': csrf, 'sec-fetch-site': 'same-site' },
        ];
        for (const headers of attempts) {
          const reply = await server.call(spec.method, path, {
            headers: { ...type, ...headers, cookie },
            body: '{}',
          });
          assert.deepEqual([reply.status, reply.json?.code], [403, 'csrf_failed'], JSON.stringify(headers));
        }
      });
    } else if (spec.caller !== 'widget') {
      test(`${name} is refused to a page of another site`, async () => {
        const attempts: Record<string, string>[] = [
          { origin: 'https://evil.example' },
          { origin: 'null' },
          { 'sec-fetch-site': 'cross-site' },
          { 'sec-fetch-site': 'same-site' },
        ];
        for (const headers of attempts) {
          const reply = await server.call(spec.method, path, {
            headers: { ...type, ...headers },
            body: '{}',
          });
          assert.deepEqual([reply.status, reply.json?.code], [403, 'cross_site'], JSON.stringify(headers));
        }
      });
    }
  }
});

test('a broken Bearer token is not made good by a cookie', async () => {
  const headers = { cookie: owner.cookie, authorization: 'Bearer nonsense' };
  assert.equal((await server.call('GET', '/api/auth/me', { headers })).status, 401);
});

test('where the address is https, cookies are bound to this host and to TLS, and a plain one is nobody’s', async () => {
  const secure = await startTestServer({}, { PUBLIC_URL: 'https://bob.example' });
  try {
    const { id, token } = await secure.business();
    const chat = await secure.call('POST', '/api/chat', { body: { message: 'hello', business_id: id } });
    assert.match(
      String(chat.headers['set-cookie']),
      /^__Host-askbob_visitor=[^;]+; HttpOnly; SameSite=Lax; Path=\/; Max-Age=\d+; Secure$/,
    );
    assert.ok(chat.headers['strict-transport-security']);
    const me = (cookie: string) => secure.call('GET', '/api/auth/me', { headers: { cookie } });
    assert.equal((await me(`askbob=${token}`)).status, 401);
    assert.equal((await me(`__Host-askbob=${token}`)).status, 200);
    const ended = await secure.call('POST', '/api/auth/logout', { token });
    assert.match(String(ended.headers['set-cookie']), /^__Host-askbob=; .*Path=\/; Max-Age=0; Secure$/);
    assert.equal((await me(`__Host-askbob=${token}`)).status, 401);
  } finally {
    await secure.close();
  }
});
