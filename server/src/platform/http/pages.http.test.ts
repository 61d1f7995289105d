import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { EndpointSpec } from '@askbob/contract/endpoint.ts';
import { table } from '@askbob/contract/table.ts';
import { publishDocuments } from '../../testing/publish.ts';
import { callback, releaseActions } from '../../testing/release-action.ts';
import { seedApproval } from '../../testing/seed-approval.ts';
import { seedSource } from '../../testing/seed-source.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { writtenMail } from '../../testing/written-mail.ts';
import { newReplyAddress } from '../mail/reply-address.ts';

/** Rows of each list, at least: pages of two leave one over. */
const ROWS = 5;
const MAIL_TOKEN = 'a-token-of-the-mail-server';
let server: TestServer;
let owner: string;
let admin: string;
/** Whose pages are listed, and whose deliveries. */
let source: string;
let webhook: string;

/** Everything happens in one millisecond, so that only the second key of each order tells rows apart. */
before(async () => {
  const now = Date.now();
  server = await startTestServer({ now: () => now }, { MAIL_INBOUND_TOKEN: MAIL_TOKEN });
  const { id, token } = await server.business();
  owner = token;
  admin = (await server.admin()).token;
  source = (await seedSource(server.services, id, ROWS)).source;
  for (let i = 0; i < ROWS; i++) {
    await server.business();
    await server.member(id, 'viewer');
    await publishDocuments(server.services, id, undefined, i + 1);
    await seedApproval(server.services, id);
    await seedContact(id, i);
    await seedUnassignedMail(id, i);
    for (const [path, body] of bodiesOf(i)) {
      const reply = await server.call('POST', path, { token, body });
      assert.equal(reply.status, 201, `${path}: ${reply.text}`);
    }
  }
  const hook = { url: 'https://hooks.example', events: ['message.created'] };
  webhook = (await server.call('POST', '/api/webhooks', { token, body: hook })).json.id;
  for (let i = 0; i < ROWS; i++) await server.call('POST', `/api/webhooks/${webhook}/ping`, { token });
  await releaseActions(server, { id, token }, [callback]);
  for (let i = 0; i < ROWS; i++) await seedRun(id, i);
});
after(() => server.close());

/** A visitor who has said how to reach him. */
async function seedContact(business_id: string, i: number): Promise<void> {
  const body = { message: `hello ${i}`, business_id };
  const { conversation_id, visitor_token } = (await server.call('POST', '/api/chat', { body })).json;
  const reply = await server.call('POST', '/api/chat/escalate', {
    body: { conversation_id, email: `visitor${i}@example.com` },
    headers: { 'x-visitor-token': visitor_token },
  });
  assert.equal(reply.status, 200, reply.text);
}

/** A visitor who has confirmed an action. */
async function seedRun(business_id: string, i: number): Promise<void> {
  const body = { message: `hello ${i}`, business_id };
  const { conversation_id, visitor_token } = (await server.call('POST', '/api/chat', { body })).json;
  const values = { name: 'Ada', phone: '030 123' };
  const reply = await server.call('POST', '/api/chat/actions', {
    body: { conversation_id, action: 'callback', values, confirm: true, client_action_id: 'confirmation' },
    headers: { 'x-visitor-token': visitor_token },
  });
  assert.equal(reply.status, 200, reply.text);
}

/** A mail to a reply address that was never given out. */
async function seedUnassignedMail(businessId: string, i: number): Promise<void> {
  const { address } = newReplyAddress(server.services.config, businessId);
  const reply = await server.call('POST', '/api/mail/inbound', {
    body: Buffer.from(writtenMail({ from: `stranger${i}@example.com`, to: address })),
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${MAIL_TOKEN}` },
  });
  assert.equal(reply.json.result, 'unassigned', reply.text);
}

function bodiesOf(i: number): [string, unknown][] {
  return [
    [
      '/api/customer-portal/widget-keys',
      { name: `site ${i}`, allowed_origins: [`https://site${i}.example`] },
    ],
    ['/api/customer-portal/service-keys', { name: `program ${i}`, permissions: ['chat.read'] }],
    ['/api/webhooks', { url: `https://hooks${i}.example`, events: ['rating.created'] }],
    ['/api/personas', { name: `persona ${i}` }],
    ['/api/knowledge/entries', { question: `question ${i}`, answer: 'a' }],
    ['/api/knowledge/tests', { question: `question ${i}`, expect: 'refused' }],
    ['/api/knowledge/sources', { kind: 'site', url: `https://site${i}.example` }],
  ];
}

const isList = ({ method, query }: EndpointSpec): boolean =>
  method === 'GET' && query !== undefined && 'cursor' in (query.toJSONSchema().properties ?? {});

for (const [name, spec] of table) {
  if (!isList(spec)) continue;
  test(`${name} shows every row once, whatever the page size, also when all have the same time`, async () => {
    const token = spec.permission === 'businesses.manage' ? admin : owner;
    const path = spec.path.replace(':id', spec.path.startsWith('/api/webhooks') ? webhook : source);
    const whole = await server.call('GET', `${path}?limit=200`, { token });
    const ids: string[] = whole.json.items.map(({ id }: { id: string }) => id);
    assert.ok(ids.length >= ROWS, `${ids.length} rows`);
    assert.equal(whole.json.next_cursor, null);
    for (const limit of [1, 2]) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const query: string = `?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`;
        const page = await server.call('GET', `${path}${query}`, { token });
        assert.ok(page.json.items.length > 0 && page.json.items.length <= limit);
        seen.push(...page.json.items.map(({ id }: { id: string }) => id));
        cursor = page.json.next_cursor;
      } while (cursor && seen.length <= ids.length);
      assert.deepEqual(seen, ids);
    }
  });
}

test('a cursor that is not ours is refused by name', async () => {
  const reply = await server.call('GET', '/api/personas?cursor=nonsense', { token: owner });
  assert.equal(reply.status, 422);
  assert.equal(reply.json.errors[0].pointer, '/cursor');
});
