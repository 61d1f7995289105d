import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { EndpointSpec } from '@askbob/contract/endpoint.ts';
import { memberRoles, permissionsOf } from '@askbob/contract/permissions.ts';
import { errorCodes, Problem } from '@askbob/contract/problem.ts';
import { table } from '@askbob/contract/table.ts';
import fc from 'fast-check';
import { endpoints } from '../app.ts';
import { publishDocuments } from '../testing/publish.ts';
import { type Call, type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
let own: { id: string; token: string };
let other: { id: string; token: string };
let tokens: Record<string, string>;
/** Ids of things that exist in the other business, by the path that takes them. */
let foreign: Record<string, string>;

const rows = [...table.entries()];
const MISSING = '01890000-0000-7000-8000-000000000000';

before(async () => {
  server = await startTestServer();
  own = await server.business();
  other = await server.business();
  tokens = { owner: own.token, admin: (await server.admin()).token };
  for (const role of memberRoles) tokens[role] ??= (await server.member(own.id, role)).token;
  foreign = await makeThings();
});
after(() => server.close());

/** One of each thing that has an id, in the other business. */
async function makeThings(): Promise<Record<string, string>> {
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const reply = await server.call('POST', path, { token: other.token, body, headers });
    assert.ok(reply.status < 300, `${path}: ${reply.text}`);
    return reply.json;
  };
  const release = await publishDocuments(server.services, other.id);
  const chat = await server.call('POST', '/api/chat', {
    body: { message: 'how much is a boiler service', business_id: other.id },
  });
  const { id: key } = await post('/api/customer-portal/widget-keys', {
    name: 'k',
    allowed_origins: ['https://other.example'],
  });
  const member = await server.member(other.id, 'agent');
  const entry = await post('/api/knowledge/entries', { question: 'q', answer: 'a' });
  const knowledgeTest = await post('/api/knowledge/tests', { question: 'q', expect: 'refused' });
  const persona = await post('/api/personas', { name: 'P' });
  const canned = await post('/api/canned-replies', { title: 't', text: 'x' });
  return {
    '/api/conversations/:id': chat.json.session_id,
    '/api/chat/history/:session_id': chat.json.session_id,
    '/api/receipts/:id': chat.json.receipt_id,
    '/api/knowledge/documents/:id': entry.id,
    '/api/knowledge/releases/:id': release,
    '/api/knowledge/tests/:id': knowledgeTest.id,
    '/api/personas/:id': persona.id,
    '/api/customer-portal/widget-keys/:id': key,
    '/api/customer-portal/members/:id': member.id,
    '/api/canned-replies/:id': canned.id,
    '/api/businesses/:id': other.id,
    '/api/customers/dashboard/:businessId': other.id,
    ...(await otherThings(chat.json.session_id)),
  };
}

/** Things whose id only the inbox tells. */
async function otherThings(sessionId: string): Promise<Record<string, string>> {
  const detail = await server.call('GET', `/api/conversations/${sessionId}`, { token: other.token });
  return { '/api/visitors/:id': detail.json.visitor.id };
}

const pathWith = (spec: EndpointSpec, id: string): string => spec.path.replaceAll(/:\w+/g, () => id);
const hasParams = (spec: EndpointSpec): boolean => spec.path.includes(':');
const foreignId = (spec: EndpointSpec): string => {
  const prefix = Object.keys(foreign)
    .filter((path) => spec.path === path || spec.path.startsWith(`${path}/`))
    .sort((a, b) => b.length - a.length)[0];
  assert.ok(prefix, `this test knows no foreign id for ${spec.path}; add one`);
  return foreign[prefix] ?? '';
};

/** A body that fits an endpoint well enough to reach its checks of ids. */
const bodies: Record<string, unknown> = {
  postStaffMessage: { text: 'hello' },
  postNote: { text: 'note' },
  assignConversation: { user_id: null },
  decideDraft: { action: 'approve', draft_id: MISSING },
  updateDocument: { answer: 'changed' },
  updatePersona: { name: 'changed' },
  updateWidgetKey: { name: 'changed' },
  updateMember: { name: 'changed' },
  updateBusiness: { name: 'changed' },
  signInAs: { reason: 'test' },
};

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

describe('every endpoint with another business’s id', () => {
  for (const [name, spec] of rows.filter(([, row]) => row.caller === 'login' && hasParams(row))) {
    if (spec.scope === 'platform') continue;
    test(`${name} answers as if it were missing`, async () => {
      const call = { token: own.token, ...(spec.body ? { body: bodies[name] ?? {} } : {}) };
      const theirs = await server.call(spec.method, pathWith(spec, foreignId(spec)), call);
      const missing = await server.call(spec.method, pathWith(spec, MISSING), call);
      problem(theirs, 404, name);
      const same = ({ json }: Reply) => ({ ...json, request_id: '' });
      assert.deepEqual(same(theirs), same(missing));
    });
  }

  for (const [name, spec] of rows.filter(([, row]) => row.scope === 'business')) {
    test(`${name} gives 404 to a member who names another business`, async () => {
      const path = `${pathWith(spec, MISSING)}?business_id=${other.id}`;
      problem(await server.call(spec.method, path, { token: own.token, ...sent(spec) }), 404, name);
    });
  }
});

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
