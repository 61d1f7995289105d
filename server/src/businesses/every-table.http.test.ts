import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PLATFORM } from '../platform/db/store.ts';
import { joinAllRecords } from '../record/chains/join-records.ts';
import { housekeeping } from '../retention/housekeeping.ts';
import { fileForm } from '../testing/form.ts';
import { type FrontDesk, type Guest, openFrontDesk } from '../testing/front-desk.ts';
import { createMailbox } from '../testing/mailbox.ts';
import { momentOfIds } from '../testing/moment-of-ids.ts';
import { callback, releaseActions } from '../testing/release-action.ts';
import { seedApproval } from '../testing/seed-approval.ts';
import { seedMails } from '../testing/seed-mails.ts';
import { seedSource } from '../testing/seed-source.ts';
import { storedOf, tablesOf, whereStored } from '../testing/stored.ts';
import { type Reply, startTestServer, type TestServer } from '../testing/test-server.ts';
import { countUsage } from './usage.ts';

const DAY = 86_400_000;
let server: TestServer;
let admin: string;
let now = 0;

before(async () => {
  now = momentOfIds();
  server = await startTestServer({ now: () => now, mail: createMailbox() });
  admin = (await server.admin()).token;
});
after(() => server.close());

/** What an erased business leaves behind, and why. */
const LEFT: Record<string, string> = {
  audit: 'who did what',
  chains: 'so that what is left can be verified',
  chain_links: 'so that what is left can be verified',
  erasures: 'what was erased, by counts',
  receipts: 'links without content',
};

/** What the export calls the rows of each table; null where it leaves them out, and why. */
const EXPORTED: Record<string, string | null> = {
  users: 'member',
  personas: 'persona',
  widget_keys: 'widget_key',
  service_keys: 'service_key',
  webhooks: 'webhook',
  webhook_deliveries: 'webhook_delivery',
  documents: 'document',
  releases: 'release',
  approvals: 'approval',
  proposals: 'proposal',
  knowledge_tests: 'test',
  sources: 'source',
  source_runs: 'source_run',
  source_pages: 'source_page',
  source_documents: 'source_document',
  mail_choices: 'mail_choice',
  canned_replies: 'canned_reply',
  labels: 'label',
  visitors: 'visitor',
  conversations: 'conversation',
  messages: 'message',
  notes: 'note',
  contacts: 'contact',
  attachments: 'attachment',
  attachment_contents: 'attachment_content',
  receipts: 'receipt',
  usage: 'usage',
  credits: 'credit',
  billing: 'billing',
  audit: 'audit',
  erasures: 'erasure',
  chain_links: 'link',
  // Stands in its receipt's line.
  receipt_bodies: null,
  mails: 'mail',
  mails_in: 'letter',
  mail_files: 'letter_file',
  blocked_senders: 'blocked_sender',
  // Credentials.
  logins: null,
  links: null,
  // Shown to everybody under the widget's address.
  logos: null,
  push_subscriptions: null,
  visitor_tokens: null,
  session_handles: null,
  // Made from messages, notes and what visitors said of themselves.
  search_texts: null,
  mail_secrets: null,
  action_secrets: null,
  actions: 'action',
  action_runs: 'action_run',
  bookings: 'booking',
  calendar_events: 'calendar_event',
  // For which week mails were sent.
  weekly_rounds: null,
  // What each person on staff has read.
  conversation_reads: null,
  // Made from the documents of the release, and copies of them.
  release_contents: null,
  encoded_texts: null,
  // The newest number, which the lines show.
  chains: null,
  // Work under way.
  jobs: null,
};

/** Columns that the export leaves out: credentials, and what is made from other columns. */
const INSIDE: Record<string, string[]> = {
  users: [
    'kind',
    'password_hash',
    'made_up_hash',
    'totp_secret',
    'totp_confirmed_at',
    'totp_last_step',
    'recovery_codes',
  ],
  conversations: [
    'alias',
    'fence',
    'last_seq',
    'last_note',
    'refusals',
    'first_message',
    'last_message',
    'last_outcome',
    'mailed_seq',
    'last_receipt',
    'last_by',
    'visitor_messages',
  ],
  contacts: ['folded'],
  webhooks: ['sealed_secret', 'replaced_secret', 'replaced_until', 'leased_until'],
  webhook_deliveries: ['place'],
  labels: ['folded'],
  documents: ['reminded_at'],
  mails_in: ['fingerprint'],
  blocked_senders: ['address_hash'],
  action_runs: ['client_hash', 'fingerprint', 'result'],
  bookings: ['token_hash'],
  calendar_events: ['leased_until'],
  messages: ['client_message_id', 'sent_as', 'gave_token', 'result'],
  sources: ['run_id'],
  source_runs: ['phase', 'origin', 'robots'],
  source_pages: ['depth', 'place', 'listed', 'tries', 'etag', 'last_modified', 'skeleton', 'family'],
  source_documents: ['written', 'seen'],
};

/** A business with a row in every table there is, whose visitor said and was told a word. */
async function fullDesk(word: string): Promise<{ desk: FrontDesk; guest: Guest }> {
  const desk = await openFrontDesk(server);
  await desk.settings({ notify_email: 'team@example.com', retention_days: 30 });
  const post = async (path: string, body: unknown) => {
    const reply = await server.call('POST', path, { token: desk.token, body });
    assert.ok(reply.status < 300, reply.text);
  };
  const { id } = desk;
  await post('/api/canned-replies', { title: 't', text: 'x' });
  await post('/api/labels', { name: 'l', colour: 'red' });
  await post('/api/knowledge/entries', { question: 'q', answer: 'a' });
  await post('/api/knowledge/tests', { question: 'q', expect: 'refused' });
  await post('/api/customer-portal/widget-keys', { name: 'k', allowed_origins: ['https://shop.example'] });
  await post('/api/customer-portal/service-keys', { name: 'k', permissions: ['chat.read'] });
  const hook = { url: 'https://crm.example/', events: ['message.created'] };
  const { json } = await server.call('POST', '/api/webhooks', { token: desk.token, body: hook });
  await post(`/api/webhooks/${json.id}/ping`, {});
  await post('/api/customer-portal/members', { email: `${id}@example.com`, name: 'New', role: 'agent' });
  const keys = { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) };
  await post('/api/push/subscriptions', { endpoint: `https://push.example/${id}`, keys });
  const wanted = { token: desk.token, body: { weekly: true } };
  assert.equal((await server.call('PATCH', '/api/customer-portal/my-mails', wanted)).status, 200);
  await server.services.store
    .forBusiness(id)
    .transaction(({ q }) =>
      q.insertInto('weekly_rounds').values({ week: '2026-11-23', sent_at: now }).execute(),
    );
  await server.services.store.forBusiness(id).transaction(({ q }) =>
    q
      .insertInto('logos')
      .values({ id: 'x', png: Buffer.of(1), created_at: now })
      .execute(),
  );
  const guest = desk.guest();
  await guest.ask(`my secret is ${word}`);
  const form = fileForm('word.txt', word);
  const token = { 'x-visitor-token': guest.token ?? '' };
  const brought = await server.call('POST', `/api/chat/attachments?business_id=${id}`, {
    body: form.body,
    headers: { ...form.headers, ...token },
  });
  await guest.ask('see here', { attachments: [brought.json.id] });
  await guest.escalate({ name: word, email: `${word}@example.com`, note: word });
  await desk.staff(guest.conversationId, 'messages', { text: `Your secret was ${word}.` });
  await desk.staff(guest.conversationId, 'notes', { text: word });
  await desk.staff(guest.conversationId, 'read', { seq: 1 });
  await server.services.store.forBusiness(id).transaction((tx) => countUsage(tx, now, 'model_calls'));
  await server.services.store.forBusiness(id).transaction(({ q }) => {
    const bought = { messages: 5, amount: 100, currency: 'EUR', note: 'Top-up', actor: 'Admin' };
    return q
      .insertInto('credits')
      .values({ id: 'c', reference: 'r', ...bought, created_at: now })
      .execute();
  });
  await server.services.store.forBusiness(id).transaction(({ q }) => {
    const known = { customer: 'cus_1', subscription: 'sub_1', item: 'si_1', price: 'price_1' };
    const told = { month: '2026-01', reported: 3, pending: 4, leased_until: null, updated_at: now };
    return q
      .insertInto('billing')
      .values({ service: 'stripe', ...known, ...told })
      .execute();
  });
  await seedSource(server.services, id);
  await seedApproval(server.services, id);
  await server.services.store.forBusiness(id).transaction(async ({ q }) => {
    const encoded = { business_id: id, hash: 'h', vector: new Uint8Array(384) };
    await q.insertInto('encoded_texts').values(encoded).execute();
  });
  await post('/api/knowledge/proposals', { kind: 'entry', question: 'q', answer: 'a' });
  await releaseActions(server, desk, [callback]);
  await server.services.store.forBusiness(id).transaction(({ q }) =>
    q
      .insertInto('action_secrets')
      .values({
        action_id: q.selectFrom('actions').select('id'),
        host: 'shop.example',
        header: 'Authorization',
        sealed_secret: 'sealed',
        updated_at: now,
      })
      .execute(),
  );
  const confirmed = await server.call('POST', '/api/chat/actions', {
    headers: token,
    body: {
      session_id: guest.sessionId,
      action: 'callback',
      values: { name: word, phone: '030 123' },
      confirm: true,
      client_action_id: 'confirmation',
    },
  });
  assert.equal(confirmed.status, 200, confirmed.text);
  await post('/api/blocked-senders', { email: 'spam@example.com' });
  const [run] = (await server.call('GET', '/api/actions/runs', { token: desk.token })).json.items;
  const booked = { run_id: run.id, action_id: 'a', title: 'Visit', state: 'booked' as const, note: word };
  await server.services.store.forBusiness(id).transaction(async ({ q }) => {
    const { visitor_id } = await q.selectFrom('action_runs').select('visitor_id').executeTakeFirstOrThrow();
    const times = { starts_at: now, ends_at: now, created_at: now, updated_at: now };
    const about = { conversation_id: guest.conversationId ?? '', visitor_id, email: `${word}@example.com` };
    const more = { id: 'b', language: 'en', sequence: 0, token_hash: 'h' };
    await q
      .insertInto('bookings')
      .values({ ...booked, ...times, ...about, ...more })
      .execute();
    const place = { booking_id: 'gone', calendar: 'c', url: 'https://cal.example/', action_id: 'a' };
    const last = { title: 'Visit', starts_at: now, ends_at: now, sequence: 0, leased_until: null };
    await q
      .insertInto('calendar_events')
      .values({ ...place, ...last, updated_at: now })
      .execute();
  });
  await seedMails(server.services, id, guest.conversationId ?? '', word);
  await eraseAnother(desk);
  await joinAllRecords(server.services);
  const filled = [...(await storedOf(server.services.store, id)).keys()].sort();
  const all = [...(await tablesOf(server.services.store)).keys()].sort();
  assert.deepEqual(filled, all, 'put a row of each new table here');
  return { desk, guest };
}

/** So that an erasure is recorded. */
async function eraseAnother(desk: FrontDesk): Promise<void> {
  const another = desk.guest();
  await another.ask('opening hours');
  const { visitor } = await desk.conversation(another.conversationId);
  await server.call('DELETE', `/api/visitors/${visitor.id}`, { token: desk.token });
}

async function erase(id: string): Promise<void> {
  const path = `/api/businesses?limit=200`;
  const { items } = (await server.call('GET', path, { token: admin })).json;
  const { name } = items.find((each: Reply['json']) => each.id === id);
  const erased = await server.call('DELETE', `/api/businesses/${id}`, { token: admin, body: { name } });
  assert.equal(erased.status, 200, erased.text);
}

test('an erased business leaves no row in any table but those that are named', async () => {
  const { desk } = await fullDesk('swordfish');
  await erase(desk.id);
  const left = [...(await storedOf(server.services.store, desk.id)).keys()].sort();
  assert.deepEqual(left, Object.keys(LEFT).sort());
  assert.deepEqual(await whereStored(server.services.store, desk.id, 'swordfish'), []);
});

test('an export holds every column of every table but those that are named', async () => {
  const { desk } = await fullDesk('swordfish');
  const reply = await server.call('GET', `/api/businesses/${desk.id}/export`, { token: admin });
  const lines: Reply['json'][] = reply.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const stored = await storedOf(server.services.store, desk.id);
  for (const [table, columns] of await tablesOf(server.services.store)) {
    const type = EXPORTED[table];
    assert.notEqual(type, undefined, `${table} is new: say here what the export makes of it`);
    if (type === null) continue;
    const of = lines.filter((line) => line.type === type);
    const inside = ['business_id', ...(INSIDE[table] ?? [])];
    const missing = columns.filter((column) => !inside.includes(column) && !(column in of[0]));
    assert.deepEqual(missing, [], `the export leaves out columns of ${table}`);
    const shown = Object.keys(of[0]).filter((name) => inside.includes(name));
    assert.deepEqual(shown, [], `the export shows what stays inside ${table}`);
    assert.equal(of.length, stored.get(table)?.length, `rows of ${table}`);
  }
});

/** Tables in which an id of a visitor or of his conversations may stay, and where it does. */
async function tied(desk: FrontDesk, ids: string[]): Promise<string[]> {
  const columns = ['visitor_id', 'conversation_id'];
  const found: string[] = [];
  for (const [table, rows] of await storedOf(server.services.store, desk.id)) {
    if (rows.some((row) => columns.some((column) => ids.includes(String(row[column]))))) found.push(table);
  }
  return found.sort();
}

async function idsOf(desk: FrontDesk, guest: Guest): Promise<{ visitor: string; ids: string[] }> {
  const { id, visitor } = await desk.conversation(guest.conversationId);
  return { visitor: visitor.id, ids: [id, visitor.id] };
}

test('a visitor who is erased leaves no word in any table, and his receipts’ links alone', async () => {
  const { desk, guest } = await fullDesk('swordfish');
  const stays = desk.guest();
  await stays.ask('my secret is marlin');
  const { visitor, ids } = await idsOf(desk, guest);
  assert.ok((await tied(desk, ids)).length > 3);
  const erased = await server.call('DELETE', `/api/visitors/${visitor}`, { token: desk.token });
  assert.equal(erased.status, 204);
  assert.deepEqual(await whereStored(server.services.store, desk.id, 'swordfish'), []);
  assert.deepEqual(await tied(desk, ids), ['erasures', 'receipts']);
  assert.ok((await whereStored(server.services.store, desk.id, 'marlin')).includes('messages'));
});

test('after the days that its business chose, and not before, a visitor has left no word in any table', async () => {
  const { desk, guest } = await fullDesk('swordfish');
  const { desk: longer } = await fullDesk('marlin');
  await longer.settings({ retention_days: 60 });
  const { ids } = await idsOf(desk, guest);
  const keepHouse = () =>
    housekeeping(server.services, { id: 'job', businessId: PLATFORM, payload: {}, interrupted: false });
  now += 29 * DAY;
  await keepHouse();
  assert.ok((await whereStored(server.services.store, desk.id, 'swordfish')).includes('receipt_bodies'));
  now += 2 * DAY;
  await keepHouse();
  assert.deepEqual(await whereStored(server.services.store, desk.id, 'swordfish'), []);
  assert.deepEqual(await tied(desk, ids), ['erasures', 'receipts']);
  const tables = [...(await storedOf(server.services.store, desk.id)).keys()];
  for (const gone of ['visitors', 'visitor_tokens', 'session_handles', 'logins', 'links'])
    assert.ok(!tables.includes(gone), gone);
  assert.ok((await whereStored(server.services.store, longer.id, 'marlin')).includes('receipt_bodies'));
});

test('a failed job stays 30 days for people to look at', async () => {
  const { desk } = await fullDesk('swordfish');
  const failed_at = now;
  await server.services.store.platform.transaction((q) =>
    q.updateTable('jobs').set({ failed_at }).where('business_id', '=', desk.id).execute(),
  );
  const keepHouse = async () => {
    await housekeeping(server.services, { id: 'job', businessId: PLATFORM, payload: {}, interrupted: false });
    return (await storedOf(server.services.store, desk.id)).has('jobs');
  };
  now += 30 * DAY;
  assert.equal(await keepHouse(), true);
  now += 1;
  assert.equal(await keepHouse(), false);
});
