import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { FindingCode } from '@askbob/contract/endpoints/insights.ts';
import { PLATFORM } from '../../platform/db/store.ts';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { oldRecords } from '../../testing/old-records.ts';
import { openWorld, RECORD, set, type World } from '../../testing/sealed-world.ts';
import { inserted, rowsOf } from '../../testing/stored.ts';
import { tamper } from '../../testing/tamper.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { verified } from '../../testing/verified.ts';
import { appendAudit, systemActor } from '../audit/append.ts';
import { contentOf, type Joined } from '../seal/link.ts';
import { recordKey } from '../seal/record-key.ts';
import { makeAnchor } from './anchor.ts';
import { joinAllRecords } from './join-records.ts';
import { sealRecordsFromBefore } from './seal-before.ts';
import { startJoiner } from './start-joiner.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
  const { store, now } = server.services;
  await store.platform.transaction((q) =>
    appendAudit(server.services, q, PLATFORM, now(), { actor: systemActor, action: 'admin.created' }),
  );
});
after(() => server.close());

/** Whoever has the store, and no key, and patience: he knows every public rule. */
interface Talks extends World {
  /** A conversation in which a person spoke last. */
  helped: string;
  /** As SQL: one conversation's rows of a table. */
  talk: (table: string, conversation: string) => string;
}

async function openTalks(): Promise<Talks> {
  const world = await openWorld(server);
  const token = (await server.member(world.id, 'owner')).token;
  const ask = async (body: Record<string, unknown>) =>
    (await server.call('POST', '/api/chat', { body: { business_id: world.id, ...body } })).json;
  const { conversation_id: helped } = await ask({ message: 'boiler service price' });
  const staff = (action: string, body: unknown) =>
    server.call('POST', `/api/conversations/${helped}/${action}`, { token, body });
  await staff('takeover', {});
  for (const text of ['Good morning.', 'We come at nine.']) await staff('messages', { text });
  await joinAllRecords(server.services);
  // What was done afterwards says which links there were.
  await server.call('PATCH', '/api/customer-portal/business', { token, body: { name: 'Renamed' } });
  await joinAllRecords(server.services);
  const talk = (table: string, conversation: string) =>
    `${world.of(table)} AND ${table === 'conversations' ? 'id' : 'conversation_id'} = '${conversation}'`;
  return { ...world, helped, talk };
}

/** Takes every link away, so that the server joins what is left anew. */
const unjoin = (w: World) =>
  `DELETE FROM ${w.of('chain_links')};
   ${['audit', 'receipts', 'erasures'].map((table) => set(w, table, 'link = NULL')).join(';')}`;

/** Everything of a conversation, as if it had never been. */
const forget = ({ of, talk }: Talks, conversation: string) => `
  DELETE FROM ${of('receipt_bodies')} AND receipt_id IN (SELECT id FROM ${talk('receipts', conversation)});
  ${['receipts', 'messages', 'conversations'].map((table) => `DELETE FROM ${talk(table, conversation)}`).join(';')}`;

const COPIED =
  'message_id, body_hash, previous_hash, hash, created_at, asked_id, asked_mac, reply_mac, key_id';

const forgeries: [what: string, sql: (w: Talks) => string, found: FindingCode][] = [
  [
    'a whole conversation removed, and the rest joined anew',
    (w) => `${forget(w, w.helped)}; ${unjoin(w)}`,
    'link_missing',
  ],
  [
    'the whole record written anew by the rules from before MACs',
    (w) => `
      ${RECORD.map((table) => `DELETE FROM ${w.of(table)}`).join(';')};
      DELETE FROM ${w.of('messages')}; DELETE FROM ${w.of('conversations')};
      ${oldRecords(w.id, 3)}`,
    'unsealed',
  ],
  [
    'when a message was written',
    (w) => `${set(w, 'messages', 'created_at = created_at - 60000')} AND seq = 2`,
    'message_changed',
  ],
  [
    'two messages of a conversation, exchanged',
    (w) => {
      const own = `conversation_id = '${w.conversation}'`;
      return `${set(w, 'messages', 'seq = seq + 100')} AND ${own} AND seq IN (1, 3);
        ${set(w, 'messages', 'seq = 104 - seq')} AND ${own} AND seq > 100`;
    },
    'message_changed',
  ],
  [
    'the last two messages moved to the end of another conversation, with both counts',
    (w) => `
      ${set(w, 'messages', `conversation_id = '${w.helped}', seq = seq - 2`)}
        AND conversation_id = '${w.conversation}' AND seq > 6;
      ${set(w, 'conversations', 'last_seq = 6')}`,
    'message_changed',
  ],
  [
    'a message of a person’s, moved to where nobody looks',
    (w) => `${set(w, 'messages', 'seq = 99')} AND conversation_id = '${w.helped}' AND seq = 3`,
    'message_missing',
  ],
  [
    'a receipt played again in another conversation',
    (w) => `
      INSERT INTO receipts (business_id, number, id, conversation_id, ${COPIED})
      SELECT business_id, 2, 'again', '${w.helped}', ${COPIED} FROM ${w.talk('receipts', w.conversation)} AND number = 1;
      ${set(w, 'conversations', 'last_receipt = 2')} AND id = '${w.helped}'`,
    'receipt_changed',
  ],
  [
    'an audit record of another business, played again here',
    (w) => `
      INSERT INTO audit (business_id, number, id, action, actor_id, actor_kind, actor_name, target, detail,
        previous_hash, hash, key_id, created_at)
      SELECT '${w.id}', (SELECT max(number) + 1 FROM ${w.of('audit')}), 'again', action, actor_id, actor_kind,
        actor_name, target, detail, previous_hash, hash, key_id, created_at
      FROM audit WHERE business_id = '${w.other}' AND number = 1;
      ${set(w, 'chains', 'number = number + 1')}`,
    'record_changed',
  ],
  [
    'a made-up erasure that covers for removed content',
    (w) => `
      INSERT INTO erasures SELECT business_id, 'made-up', '${w.conversation}', 99, 99, key_id, hash, created_at, NULL
        FROM ${w.of('erasures')};
      DELETE FROM ${w.of('receipt_bodies')} AND receipt_id IN (SELECT id FROM ${w.talk('receipts', w.conversation)})`,
    'erasure_changed',
  ],
  [
    'an erasure of another business that covers for removed content',
    (w) => `
      INSERT INTO erasures SELECT '${w.id}', id || 'again', NULL, messages, receipts, key_id, hash, created_at, NULL
        FROM ${w.of('erasures')};
      DELETE FROM ${w.of('receipt_bodies')}`,
    'erasure_changed',
  ],
  [
    'what two receipts say, exchanged',
    (w) => `
      ${set(w, 'receipt_bodies', "receipt_id = receipt_id || 'x'")};
      ${set(
        w,
        'receipt_bodies',
        `receipt_id = (SELECT min(id) FROM ${w.talk('receipts', w.conversation)})`,
      )} AND receipt_id = (SELECT max(id) FROM ${w.talk('receipts', w.conversation)}) || 'x';
      ${set(
        w,
        'receipt_bodies',
        `receipt_id = (SELECT max(id) FROM ${w.talk('receipts', w.conversation)})`,
      )} AND receipt_id = (SELECT min(id) FROM ${w.talk('receipts', w.conversation)}) || 'x'`,
    'receipt_changed',
  ],
  [
    'everything, sealed with a key of one’s own that the platform’s chain seems to have had',
    (w) => `
      ${['audit', 'receipts', 'erasures', 'chain_links'].map((t) => set(w, t, "key_id = 'mine'")).join(';')};
      INSERT INTO chain_links SELECT business_id, number + 1, 0, content, hash, hash, 'mine', created_at
        FROM chain_links WHERE business_id = '${PLATFORM}'
        ORDER BY number DESC LIMIT 1`,
    'foreign_key',
  ],
  [
    'everything, sealed with a key of one’s own that the platform’s audit says was the one before',
    (w) => `
      ${['audit', 'receipts', 'erasures', 'chain_links'].map((t) => set(w, t, "key_id = 'mine'")).join(';')};
      INSERT INTO audit (business_id, number, id, action, actor_kind, actor_name, detail, previous_hash, hash,
        key_id, created_at)
      SELECT business_id, 99, 'mine', 'record.key_changed', actor_kind, actor_name, '{"before":"mine"}',
        previous_hash, hash, key_id, created_at
      FROM audit WHERE business_id = '${PLATFORM}' AND number = 1`,
    'foreign_key',
  ],
];

for (const [what, sql, code] of forgeries) {
  test(`forging the store is found: ${what}`, async () => {
    const talks = await openTalks();
    assert.deepEqual((await verified(server.services, talks.id)).findings, []);
    await tamper(server.services, sql(talks));
    const codes = async () => (await verified(server.services, talks.id)).findings.map((each) => each.code);
    assert.ok((await codes()).includes(code), JSON.stringify(await codes()));
    // The server that goes on, or starts again, seals none of it.
    await sealRecordsFromBefore(server.services);
    await joinAllRecords(server.services);
    assert.ok((await codes()).includes(code), `afterwards: ${JSON.stringify(await codes())}`);
    // The platform's record is everybody's.
    await tamper(
      server.services,
      `DELETE FROM chain_links WHERE key_id = 'mine' AND business_id = '${PLATFORM}';
       DELETE FROM audit WHERE id = 'mine' AND business_id = '${PLATFORM}'`,
    );
  });
}

test('only an anchor shows that one business was set back to an older copy of it', async () => {
  const desk = await openFrontDesk(server);
  const guest = desk.guest();
  await guest.ask('opening hours');
  await joinAllRecords(server.services);
  const tables = [...RECORD, 'messages', 'conversations'];
  const copy = await Promise.all(tables.map((table) => rowsOf(server.services.store, table, desk.id)));
  await guest.ask('boiler service price');
  await joinAllRecords(server.services);
  const anchor = await server.services.store.platform.read((q) => makeAnchor(q, Date.now()));
  const empty = tables.map((table) => `DELETE FROM ${table} WHERE business_id = '${desk.id}'`);
  const older = copy.flatMap((rows, i) => rows.map((row) => inserted(String(tables[i]), row)));
  await tamper(server.services, [...empty, ...older].join(';'));
  assert.deepEqual((await verified(server.services, desk.id)).findings, []);
  const { findings } = await verified(server.services, desk.id, anchor);
  assert.deepEqual(
    findings.map(({ code }) => code),
    ['anchor_missing'],
  );
});

/** A business with records of the key from before, and others since the server has a new one; all of it joined. */
async function openWithNewKey() {
  const { services } = server;
  const desk = await openFrontDesk(server);
  const guest = desk.guest();
  await guest.ask('opening hours');
  await joinAllRecords(services);
  const before = services.recordKey.id;
  services.recordKey = recordKey(randomBytes(32));
  await startJoiner(services).stop();
  for (const message of ['boiler service price', 'opening hours']) {
    await guest.ask(message);
    await joinAllRecords(services);
  }
  const found = async () => (await verified(services, desk.id)).findings.map(({ code }) => code);
  assert.deepEqual(await found(), []);
  return { desk, guest, found, before };
}

/** What a link would hold by public rules, with these records added. */
async function contentWith(businessId: string, link: number, more: Joined[] = []) {
  const { store } = server.services;
  const kinds = { audit: 'audit', receipts: 'receipt', erasures: 'erasure' } as const;
  const held = await Promise.all(
    Object.entries(kinds).map(async ([table, kind]) =>
      (await rowsOf(store, table, businessId))
        .filter((row) => Number(row.link) === link)
        .map((row) => ({ ...(row as unknown as Joined), kind })),
    ),
  );
  return contentOf([...held.flat(), ...more]);
}

test('what is said to be of a key from before, which nobody can check, hides nothing of the key of now', async () => {
  const { desk, guest, found, before } = await openWithNewKey();
  const erasure = { kind: 'erasure' as const, id: 'made-up', key_id: before, hash: 'x' };
  const content = await contentWith(desk.id, 1, [erasure]);
  const of = `business_id = '${desk.id}'`;
  await tamper(
    server.services,
    `INSERT INTO erasures VALUES ('${desk.id}', 'made-up', '${guest.conversationId}', 99, 99, '${before}', 'x', 5, 1);
     UPDATE chain_links SET records = records + 1, content = '${content}' WHERE ${of} AND number = 1;
     DELETE FROM receipt_bodies WHERE ${of} AND receipt_id IN (SELECT id FROM receipts WHERE ${of} AND number > 1)`,
  );
  assert.ok((await found()).includes('receipt_erased'), JSON.stringify(await found()));
});

test('a chain that went on with a new key does not go back to the one from before', async () => {
  const { desk, found, before } = await openWithNewKey();
  const of = `business_id = '${desk.id}'`;
  const { links } = await verified(server.services, desk.id);
  await tamper(
    server.services,
    `UPDATE receipts SET key_id = '${before}', created_at = 5 WHERE ${of} AND link = ${links}`,
  );
  const content = await contentWith(desk.id, links);
  await tamper(
    server.services,
    `UPDATE chain_links SET key_id = '${before}', content = '${content}' WHERE ${of} AND number = ${links}`,
  );
  assert.deepEqual(await found(), ['foreign_key']);
});
