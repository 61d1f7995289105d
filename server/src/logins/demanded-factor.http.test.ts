import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { table } from '@askbob/contract/table.ts';
import { createUser } from '../members/create-user.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { totpOf } from './second-factor.ts';

const MISSING = '01890000-0000-7000-8000-000000000000';
const password = 'sunny-harbour-1862';
let server: TestServer;
let business: { id: string; token: string };

before(async () => {
  server = await startTestServer();
  business = await server.business();
  await demand(business.token, true);
});
after(() => server.close());

async function demand(token: string, require_second_factor: boolean): Promise<void> {
  const body = { settings: { require_second_factor } };
  const reply = await server.call('PATCH', '/api/customer-portal/business', { token, body });
  assert.equal(reply.status, 200, reply.text);
}

describe('where a business demands a second factor, whoever has none', () => {
  for (const [name, { method, path, caller, permission, scope, accepts }] of table) {
    if (caller !== 'login' || scope === 'platform') continue;
    const call = async (token: string) =>
      server.call(method, path.replace(':businessId', business.id).replaceAll(/:\w+/g, MISSING), {
        token,
        ...(method === 'GET'
          ? {}
          : { body: '{}', headers: { 'content-type': accepts ?? 'application/json' } }),
      });
    if (permission) {
      test(`is refused by ${name}`, async () => {
        const reply = await call(business.token);
        assert.deepEqual([reply.status, reply.json?.code], [403, 'forbidden'], reply.text);
        assert.match(reply.json.detail, /second factor/);
      });
    } else {
      test(`still reaches ${name}, which is about the own account`, async () => {
        const { token } = await server.member(business.id, 'owner');
        assert.notEqual((await call(token)).status, 403);
      });
    }
  }
});

test('who sets one up is let in with the same login, and so is an admin, or one who signed in as', async () => {
  const email = 'rosa@example.com';
  const who = { kind: 'customer', business_id: business.id, email, name: 'Rosa', role: 'owner' } as const;
  await createUser(server.services, { ...who, password });
  const signedIn = await server.call('POST', '/api/customers/auth/login', { body: { email, password } });
  const token = signedIn.json.access_token;
  const open = (as: string, query = '') => server.call('GET', `/api/conversations${query}`, { token: as });
  assert.equal((await open(token)).status, 403);
  const begun = await server.call('POST', '/api/auth/second-factor', { token, body: { password } });
  assert.equal((await open(token)).status, 403, 'it is not confirmed yet');
  const code = totpOf(email, begun.json.secret).generate();
  await server.call('POST', '/api/auth/second-factor/confirm', { token, body: { code } });
  assert.equal((await open(token)).status, 200);
  const admin = await server.admin();
  assert.equal((await open(admin.token, `?business_id=${business.id}`)).status, 200);
  const as = await server.call('POST', `/api/businesses/${business.id}/sign-in-as`, {
    token: admin.token,
    body: { reason: 'help' },
  });
  assert.equal((await open(as.json.access_token)).status, 200);
});

test('another business, which demands none, is not concerned', async () => {
  const { token } = await server.business();
  assert.equal((await server.call('GET', '/api/conversations', { token })).status, 200);
});
