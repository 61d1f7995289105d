import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { oldDesk } from '../../testing/old-records.ts';
import { quoted, rowsOf, tablesOf } from '../../testing/stored.ts';
import { tamper } from '../../testing/tamper.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { verified } from '../../testing/verified.ts';
import { joinAllRecords } from './join-records.ts';

let server: TestServer;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

type Row = Record<string, unknown>;

const RECORD = ['audit', 'receipts', 'receipt_bodies', 'erasures', 'chain_links'];

/** A business with records of every kind, joined: replies, one held back for staff, an erasure, a sign-in's trace. */
async function sealedDesk(): Promise<string> {
  const desk = await openFrontDesk(server);
  const guest = desk.guest();
  await guest.ask('opening hours');
  await desk.staff(guest.conversationId, 'takeover');
  // Bob keeps silent: his receipt has no reply.
  await guest.ask('boiler service price');
  const leaves = desk.guest();
  await leaves.ask('which areas do you cover');
  const { visitor } = await desk.conversation(leaves.conversationId);
  await server.call('DELETE', `/api/visitors/${visitor.id}`, { token: desk.token });
  await joinAllRecords(server.services);
  return desk.id;
}

const isWhole = (value: unknown) => /^\d+$/.test(String(value)) && String(value).length < 15;

/** Other values of a column: one of its kind, and none at all. */
function othersOf(value: unknown): unknown[] {
  if (value === null) return ['x'];
  return [isWhole(value) ? Number(value) + 1000 : `${String(value)}x`, null];
}

/** A row as an attacker finds it again, whatever he changed of it. */
const rowIs = (row: Row) =>
  Object.entries(row)
    .map(([name, value]) => (value === null ? `${name} IS NULL` : `${name} = ${quoted(value)}`))
    .join(' AND ');

/** How findings name a record; nothing where the change took its name away. */
function placesOf(table: string, row: Row): string[] {
  if (table === 'audit' || table === 'chain_links') return [`${row.number}`, `${row.link}`];
  if (table === 'erasures') return [String(row.id), `${row.link}`, `${row.conversation_id}/1`];
  const receipt = table === 'receipts' ? [`${row.conversation_id}/${row.number}`, `${row.number}`] : [];
  return [...receipt, `${row.link}`, String(row.conversation_id)];
}

const NAMES = ['business_id', 'number', 'id', 'receipt_id', 'conversation_id'];

/** Rows that between them show every column of a table with a value, and without where it can be. */
function samplesOf(rows: Row[], column: string): Row[] {
  const filled = rows.filter((row) => row[column] !== null);
  const empty = rows.find((row) => row[column] === null);
  // The last receipt's content was erased.
  return [...new Set([filled.at(0), filled.at(-1), empty])].filter((row) => row !== undefined);
}

/** Changes every column of these rows, each alone; returns what nobody noticed, and how many changes there were. */
async function changeEach(businessId: string, table: string, rows: Row[], columns: string[]) {
  const unseen: string[] = [];
  let changes = 0;
  for (const column of columns) {
    for (const row of samplesOf(rows, column)) {
      for (const other of othersOf(row[column])) {
        const changed = { ...row, [column]: other };
        const set = (value: unknown, where: Row) =>
          tamper(server.services, `UPDATE ${table} SET ${column} = ${quoted(value)} WHERE ${rowIs(where)}`);
        try {
          await set(other, row);
        } catch (error) {
          // A column that cannot be empty, nor hold a word.
          assert.match(String(error), /NOT NULL|not-null|invalid input syntax/i);
          continue;
        }
        changes += 1;
        const { findings } = await verified(server.services, businessId);
        const places = placesOf(table, row);
        const isNamed = ({ record }: { record: string }) => NAMES.includes(column) || places.includes(record);
        if (!findings.some(table === 'receipt_bodies' ? () => true : isNamed)) {
          unseen.push(`${table}.${column} = ${quoted(other)}: ${JSON.stringify(findings)}`);
        }
        await set(row[column], changed);
      }
    }
  }
  return { unseen, changes };
}

for (const table of RECORD) {
  test(`every column of the record is sealed: ${table}`, async () => {
    const id = await sealedDesk();
    const { store } = server.services;
    const columns = (await tablesOf(store)).get(table) ?? [];
    const { unseen, changes } = await changeEach(id, table, await rowsOf(store, table, id), columns);
    assert.deepEqual(unseen, []);
    assert.ok(changes >= columns.length, `${changes} changes of ${columns.length} columns`);
    assert.deepEqual((await verified(server.services, id)).findings, []);
  });
}

for (const table of ['audit', 'receipts', 'receipt_bodies']) {
  test(`every column of a record from before MACs is sealed: ${table}`, async () => {
    const id = await oldDesk(server);
    const { store } = server.services;
    const rows = (await rowsOf(store, table, id)).filter((row) => !row.key_id);
    // That an old receipt's content is gone was never recorded.
    const gone = table === 'receipt_bodies' ? ['business_id'] : [];
    const columns = (await tablesOf(store)).get(table)?.filter((column) => !gone.includes(column)) ?? [];
    const { unseen, changes } = await changeEach(id, table, rows, columns);
    assert.deepEqual(unseen, []);
    assert.ok(changes >= columns.length);
    assert.deepEqual((await verified(server.services, id)).findings, []);
  });
}
