import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FindingCode } from '@askbob/contract/endpoints/insights.ts';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { CONTENT, openWorld, RECORD, set, type World } from '../../testing/sealed-world.ts';
import { tamper } from '../../testing/tamper.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { verified } from '../../testing/verified.ts';
import { makeAnchor } from './anchor.ts';
import { joinAllRecords } from './join-records.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const anchorNow = () => server.services.store.platform.read((q) => makeAnchor(q, Date.now()));

/** A made-up MAC: whoever has the store and no key can do no better. */
const FORGED = 'f'.repeat(64);

/** Takes the newest link of a chain away with everything that it holds and that tells of it. */
const cutTail = ({ id, of, conversation }: World): string => {
  const last = `(SELECT max(number) FROM ${of('chain_links')})`;
  const tail = `(SELECT min(number) FROM ${of('audit')} AND link = ${last})`;
  const talk = `business_id = '${id}' AND conversation_id = '${conversation}'`;
  return `
    DELETE FROM messages WHERE ${talk} AND id IN (SELECT asked_id FROM ${of('receipts')} AND link = ${last});
    DELETE FROM messages WHERE ${talk} AND id IN (SELECT message_id FROM ${of('receipts')} AND link = ${last});
    UPDATE conversations SET last_seq = last_seq - 2, last_receipt = last_receipt - 1
      WHERE business_id = '${id}' AND id = '${conversation}';
    DELETE FROM receipt_bodies WHERE business_id = '${id}'
      AND receipt_id IN (SELECT id FROM ${of('receipts')} AND link = ${last});
    DELETE FROM ${of('receipts')} AND link = ${last};
    UPDATE chains SET number = ${tail} - 1 WHERE business_id = '${id}' AND chain = 'audit';
    DELETE FROM ${of('audit')} AND link = ${last};
    DELETE FROM ${of('chain_links')} AND number = ${last};`;
};

/** A copy of an audit record under the next number, with another id. */
const replay = ({ of }: World, hash: string): string => `
  INSERT INTO audit (business_id, number, id, action, actor_id, actor_kind, actor_name, target, detail,
    previous_hash, hash, key_id, created_at)
  SELECT business_id, (SELECT max(number) + 1 FROM ${of('audit')}), id, action, actor_id, actor_kind,
    actor_name, target, detail, previous_hash, ${hash}, key_id, created_at FROM ${of('audit')} AND number = 1;
  UPDATE ${of('chains').replace(' WHERE', ' SET number = number + 1 WHERE')} AND chain = 'audit';`;

type Tampering = [what: string, sql: (world: World) => string, found: FindingCode];

const tamperings: Tampering[] = [
  [
    'the words of an audit record',
    (w) => `${set(w, 'audit', `detail = '{"a":1}'`)} AND number = 2`,
    'record_changed',
  ],
  ['who did it', (w) => `${set(w, 'audit', "actor_name = 'Someone'")} AND number = 2`, 'record_changed'],
  [
    'when it was done',
    (w) => `${set(w, 'audit', 'created_at = created_at - 1')} AND number = 1`,
    'record_changed',
  ],
  [
    'a record, and every hash made anew by public rules',
    (w) => `${set(w, 'audit', `detail = '{}', hash = '${FORGED}'`)} AND number = 2;
      ${set(w, 'chain_links', `content = '${FORGED}', hash = '${FORGED}'`)} AND number = 1;
      ${set(w, 'chain_links', `previous_hash = '${FORGED}'`)} AND number = 2`,
    'record_changed',
  ],
  [
    'everything, sealed with a key of one’s own',
    (w) =>
      ['audit', 'receipts', 'erasures', 'chain_links'].map((t) => set(w, t, "key_id = 'mine'")).join(';'),
    'foreign_key',
  ],
  [
    'a record, said to be from before MACs',
    (w) => `${set(w, 'audit', "key_id = ''")} AND number = 3`,
    'unsealed',
  ],
  ['a record in the middle', (w) => `DELETE FROM ${w.of('audit')} AND number = 2`, 'record_missing'],
  [
    'the last record, with the count',
    (w) => `DELETE FROM ${w.of('audit')} AND number = (SELECT max(number) FROM ${w.of('audit')});
      ${set(w, 'chains', 'number = number - 1')} AND chain = 'audit'`,
    'link_changed',
  ],
  [
    'two records, exchanged',
    (w) => `${set(w, 'audit', 'number = 100 - number')} AND number IN (1, 2);
      ${set(w, 'audit', 'number = number - 97')} AND number > 90`,
    'record_changed',
  ],
  ['a record put in past the newest', (w) => replay(w, `'${FORGED}'`), 'record_changed'],
  ['an old record, played again', (w) => replay(w, 'hash'), 'record_changed'],
  [
    'a record moved to another business',
    (w) =>
      `UPDATE audit SET business_id = '${w.other}', number = 2 WHERE business_id = '${w.id}' AND number = 2`,
    'record_missing',
  ],
  ['the count set back', (w) => `${set(w, 'chains', 'number = 1')} AND chain = 'audit'`, 'record_missing'],
  ['the count removed', (w) => `DELETE FROM ${w.of('chains')}`, 'record_missing'],
  [
    'what a receipt says',
    (w) => `${set(w, 'receipt_bodies', "body = replace(body, 'answered', 'refused')")}`,
    'receipt_changed',
  ],
  ['what receipts said, removed', (w) => `DELETE FROM ${w.of('receipt_bodies')}`, 'receipt_erased'],
  [
    'which reply a receipt belongs to',
    (w) => `${set(w, 'receipts', 'message_id = asked_id')} AND number = 2`,
    'receipt_changed',
  ],
  ['a receipt in the middle', (w) => `DELETE FROM ${w.of('receipts')} AND number = 2`, 'receipt_missing'],
  [
    'the last receipt, with its count',
    (w) => `DELETE FROM ${w.of('receipts')} AND number = 4; ${set(w, 'conversations', 'last_receipt = 3')}`,
    'link_changed',
  ],
  [
    'a message of Bob’s',
    (w) => `${set(w, 'messages', "text = 'We never said that.'")} AND seq = 2`,
    'message_changed',
  ],
  [
    'what a message of Bob’s cited',
    (w) => `${set(w, 'messages', "citations = '[]'")} AND seq = 2`,
    'message_changed',
  ],
  [
    'a message of the visitor’s',
    (w) => `${set(w, 'messages', "text = 'I never asked.'")} AND seq = 1`,
    'message_changed',
  ],
  ['a visitor’s message, removed', (w) => `DELETE FROM ${w.of('messages')} AND seq = 3`, 'message_missing'],
  [
    'the last messages, removed with their count',
    (w) => `DELETE FROM ${w.of('messages')} AND seq > 6; ${set(w, 'conversations', 'last_seq = 6')}`,
    'message_missing',
  ],
  [
    'a conversation, removed',
    (w) => `DELETE FROM ${w.of('messages')}; DELETE FROM ${w.of('conversations')}`,
    'message_missing',
  ],
  [
    'a visitor’s message, said to be Bob’s',
    (w) => `${set(w, 'messages', "role = 'assistant'")} AND seq = 1`,
    'message_unknown',
  ],
  ['what an erasure took', (w) => set(w, 'erasures', 'messages = 99'), 'erasure_changed'],
  ['an erasure, removed', (w) => `DELETE FROM ${w.of('erasures')}`, 'receipt_erased'],
  ['a link, removed', (w) => `DELETE FROM ${w.of('chain_links')} AND number = 1`, 'link_missing'],
  ['the newest link, removed', (w) => `DELETE FROM ${w.of('chain_links')} AND number = 2`, 'link_missing'],
  ['the time of a link', (w) => set(w, 'chain_links', 'created_at = created_at + 1'), 'link_changed'],
  ['a business’s own row', (w) => `DELETE FROM businesses WHERE id = '${w.id}'`, 'business_missing'],
  [
    'a business’s record',
    (w) => RECORD.map((table) => `DELETE FROM ${w.of(table)}`).join(';'),
    'record_missing',
  ],
];

for (const [what, sql, code] of tamperings) {
  test(`changing the store past the server is found: ${what}`, async () => {
    const world = await openWorld(server);
    assert.deepEqual((await verified(server.services, world.id)).findings, []);
    await tamper(server.services, sql(world));
    const { ok, findings } = await verified(server.services, world.id);
    assert.equal(ok, false);
    assert.ok(
      findings.some((finding) => finding.code === code),
      JSON.stringify(findings),
    );
    assert.deepEqual(
      (await verified(server.services, world.other)).ok,
      what !== 'a record moved to another business',
    );
  });
}

const withAnchorOnly: Tampering[] = [
  ['the newest records with everything that tells of them', cutTail, 'anchor_missing'],
  [
    'a business with every row of it',
    (w) =>
      `${[...RECORD, ...CONTENT].map((table) => `DELETE FROM ${w.of(table)}`).join(';')};
       DELETE FROM businesses WHERE id = '${w.id}'`,
    'anchor_missing',
  ],
];

for (const [what, sql, code] of withAnchorOnly) {
  test(`an anchor kept outside shows what is gone without a trace: ${what}`, async () => {
    const world = await openWorld(server);
    const anchor = await anchorNow();
    assert.deepEqual((await verified(server.services, world.id, anchor)).findings, []);
    await tamper(server.services, sql(world));
    const { findings } = await verified(server.services, world.id, anchor);
    assert.ok(
      findings.some((finding) => finding.code === code),
      JSON.stringify(findings),
    );
  });
}

test('a record that is removed before it was joined is found', async () => {
  const desk = await openFrontDesk(server);
  await joinAllRecords(server.services);
  const guest = desk.guest();
  await guest.ask('opening hours');
  assert.equal((await verified(server.services, desk.id)).unjoined, 1);
  await tamper(server.services, `DELETE FROM receipts WHERE business_id = '${desk.id}'`);
  const { findings } = await verified(server.services, desk.id);
  assert.deepEqual(findings.map(({ code }) => code).sort(), [
    'message_unknown',
    'receipt_missing',
    'receipt_missing',
  ]);
});
