import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { EndpointSpec } from '@askbob/contract/endpoint.ts';
import { memberRoles, permissionsOf } from '@askbob/contract/permissions.ts';
import { errorCodes, Problem } from '@askbob/contract/problem.ts';
import { table } from '@askbob/contract/table.ts';
import fc from 'fast-check';
import { endpoints } from '../../app.ts';
import { type Call, type Reply, startTestServer, type TestServer } from '../../testing/test-server.ts';
import { SITE } from '../../testing/things.ts';

let server: TestServer;
let own: { id: string; token: string };
let other: { id: string; token: string };
let tokens: Record<string, string>;
/** A key of the own business's for the site `SITE`. */
let key: string;

const rows = [...table.entries()];
const MISSING = '01890000-0000-7000-8000-000000000000';

before(async () => {
  server = await startTestServer();
  own = await server.business();
  other = await server.business();
  tokens = { owner: own.token, admin: (await server.admin()).token };
  for (const role of memberRoles) tokens[role] ??= (await server.member(own.id, role)).token;
  const body = { name: 'k', allowed_origins: [SITE] };
  const made = await server.call('POST', '/api/customer-portal/widget-keys', { token: own.token, body });
  key = made.json.key;
});
after(() => server.close());

const pathWith = (spec: EndpointSpec, id: string): string => spec.path.replaceAll(/:\w+/g, () => id);
function problem(reply: Reply, status: number, label: string): void {
  assert.equal(reply.status, status, `${label}: ${reply.text}`);
  assert.match(String(reply.headers['content-type']), /^application\/problem\+json/);
  const parsed = Problem.safeParse(reply.json);
  assert.ok(parsed.success, `${label} sends a problem the contract does not know: ${reply.text}`);
  assert.equal(errorCodes[reply.json.code as keyof typeof errorCodes]?.status, status);
}

/** Media type and body for a call that must be refused before the body matters. */
function sent(spec: EndpointSpec): Pick<Call, 'body' | 'headers'> {
  if (spec.method === 'GET' || (!spec.body && !spec.accepts)) return {};
  const type = spec.accepts ?? 'application/json';
  return { body: '{}', headers: { 'content-type': type } };
}

test('every row of the table is served, and nothing else is', () => {
  const served = endpoints.map(({ spec }) => `${spec.method} ${spec.path}`).sort();
  const declared = rows.map(([, spec]) => `${spec.method} ${spec.path}`).sort();
  assert.deepEqual(served, declared);
});

describe('every endpoint for signed-in users', () => {
  for (const [name, spec] of rows.filter(([, row]) => row.caller === 'login')) {
    test(`${name} wants a login`, async () => {
      const reply = await server.call(spec.method, pathWith(spec, MISSING), sent(spec));
      problem(reply, 401, name);
      assert.ok(reply.headers['www-authenticate']);
    });

    const { permission } = spec;
    if (!permission) continue;
    test(`${name} refuses each role without ${permission}`, async () => {
      for (const role of memberRoles.filter((each) => !permissionsOf[each].includes(permission))) {
        const token = tokens[role];
        const reply = await server.call(spec.method, pathWith(spec, MISSING), { token, ...sent(spec) });
        problem(reply, 403, `${name} as ${role}`);
      }
    });
  }
});

describe('every endpoint of one business', () => {
  for (const [name, spec] of rows.filter(([, row]) => row.scope === 'business')) {
    test(`${name} gives 404 to a member who names another business`, async () => {
      const path = `${pathWith(spec, MISSING)}?business_id=${other.id}`;
      problem(await server.call(spec.method, path, { token: own.token, ...sent(spec) }), 404, name);
    });
  }
});

/** Calls an endpoint with these headers beside what its body needs. */
function callWith(spec: EndpointSpec, headers: Record<string, string>): Promise<Reply> {
  const { body, headers: type } = sent(spec);
  return server.call(spec.method, pathWith(spec, MISSING), { body, headers: { ...type, ...headers } });
}

describe('every endpoint for a site’s visitors', () => {
  for (const [name, spec] of rows.filter(([, row]) => row.caller === 'widget')) {
    test(`${name} wants a key that is known, and the site that is its own`, async () => {
      const at = { origin: SITE };
      problem(await callWith(spec, at), 401, `${name} without a key`);
      const unknown = { ...at, 'x-widget-key': `pk_live_${'x'.repeat(32)}` };
      problem(await callWith(spec, unknown), 401, `${name} with an unknown key`);
      for (const origin of ['https://evil.example', `${SITE}.evil.example`, 'null', '']) {
        const from: Record<string, string> = origin ? { origin } : {};
        problem(await callWith(spec, { 'x-widget-key': key, ...from }), 403, `${name} from ${origin}`);
      }
    });
  }
});

describe('every endpoint for visitors of our own pages', () => {
  for (const [name, spec] of rows.filter(([, row]) => row.caller === 'page')) {
    test(`${name} is refused to pages of other sites, a GET too`, async () => {
      const attempts: Record<string, string>[] = [
        { origin: SITE },
        { origin: 'null' },
        { 'sec-fetch-site': 'same-site' },
      ];
      for (const headers of attempts) {
        const reply = await callWith(spec, headers);
        problem(reply, 403, name);
        assert.equal(reply.headers['access-control-allow-origin'], undefined);
      }
    });
  }
});

describe('every endpoint about a visitor’s own conversation', () => {
  for (const [name, spec] of rows.filter(([, row]) => row.visitorToken === 'required')) {
    test(`${name} wants the token of a visitor, and takes no made-up one`, async () => {
      const door: Record<string, string> =
        spec.caller === 'widget' ? { origin: SITE, 'x-widget-key': key } : {};
      problem(await callWith(spec, door), 401, name);
      const madeUp = `vt_${own.id.replaceAll('-', '')}_${'x'.repeat(43)}`;
      const [query, body] = spec.method === 'GET' ? ['?session_id=s', undefined] : ['', asked(name)];
      const reply = await server.call(spec.method, `${spec.path}${query}`, {
        body,
        headers: { ...door, 'x-visitor-token': madeUp },
      });
      problem(reply, 401, name);
    });

    if (spec.caller !== 'widget') continue;
    test(`${name} reads no cookie, which would follow the visitor from site to site`, async () => {
      const chat = { body: { message: 'hello', business_id: own.id } };
      const { json } = await server.call('POST', '/api/chat', chat);
      const cookie = `askbob_visitor=${json.visitor_token}`;
      const reply = await callWith(spec, { origin: SITE, 'x-widget-key': key, cookie });
      problem(reply, 401, name);
    });
  }
});

/** A body that is taken but for whose it is. */
function asked(name: string): Record<string, unknown> {
  const rating = { message_id: MISSING, rating: 'up' };
  return {
    session_id: 's',
    ...(name.endsWith('Rating') ? rating : {}),
    ...(name.endsWith('Seen') ? { seq: 1 } : {}),
    ...(name.endsWith('Action')
      ? { action: 'a', values: {}, confirm: true, client_action_id: 'confirmation' }
      : {}),
    ...(name === 'widgetContext' ? { context: {} } : {}),
    ...(name.endsWith('Transcript') ? { email: 'ada@example.com' } : {}),
    ...(name === 'widgetPage' ? { url: `${SITE}/` } : {}),
  };
}

describe('every endpoint’s shape', () => {
  for (const path of new Set(rows.map(([, spec]) => spec.path))) {
    test(`${path} names its methods to whoever asks with another`, async () => {
      const allowed = rows.filter(([, spec]) => spec.path === path).map(([, spec]) => spec.method);
      const reply = await server.call('PUT', path.replaceAll(/:\w+/g, MISSING));
      if (allowed.includes('PUT')) return;
      problem(reply, 405, path);
      for (const method of allowed) assert.match(String(reply.headers.allow), new RegExp(method));
    });
  }

  for (const [name, spec] of rows.filter(([, row]) => row.body && row.caller === 'login')) {
    test(`${name} refuses fields it does not know, and other media types`, async () => {
      const token = spec.permission === 'businesses.manage' ? tokens.admin : own.token;
      const path = pathWith(spec, MISSING);
      const smuggled = await server.call(spec.method, path, { token, body: { business_id: other.id } });
      problem(smuggled, 422, name);
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      problem(await server.call(spec.method, path, { token, body: 'a=b', headers: form }), 415, name);
      const broken = await server.call(spec.method, path, { token, body: '{"a":' });
      problem(broken, 400, name);
    });
  }
});

test('no body, however odd, makes the server fail', async () => {
  const withBody = rows.filter(([name, spec]) => spec.body && !UNSAFE.has(name));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...withBody),
      fc.jsonValue({ maxDepth: 4 }),
      async ([name, spec], body) => {
        const token = spec.permission === 'businesses.manage' ? tokens.admin : own.token;
        const reply = await server.call(spec.method, pathWith(spec, MISSING), {
          token,
          body: JSON.stringify(body),
        });
        assert.ok(reply.status < 500, `${name} with ${JSON.stringify(body)}: ${reply.text}`);
      },
    ),
    { numRuns: 400 },
  );
});

/** Endpoints that an accepted odd body would turn against the other tests of this file. */
const UNSAFE = new Set(['changePassword', 'startSecondFactor', 'removeSecondFactor']);
