import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { erasedTables } from '../businesses/erase-business.ts';
import { exportedParts } from '../businesses/export-parts.ts';
import { eraseTied } from '../conversations/sessions/tied.ts';
import { appRole } from '../platform/db/migrate.ts';
import { businessTables, type Table } from '../platform/db/tables.ts';
import { type FrontDesk, type Guest, openFrontDesk } from '../testing/front-desk.ts';
import { tamper } from '../testing/tamper.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { readMore } from './export-more.ts';

/** Tables that a later version might add, each with a column that ties its rows to a visitor. */
const added = ['visitor_id', 'conversation_id'].map((tie) => ({
  name: `later_${tie}` as Table['name'],
  columns: [tie, 'number', 'said', 'device_token'],
  key: [tie, 'number'],
}));
/** And a column that it might add to the visitors. */
const tables = [
  ...added,
  ...businessTables().map((table) =>
    table.name === 'visitors' ? { ...table, columns: [...table.columns, 'phone'] } : table,
  ),
];
let server: TestServer;
let desk: FrontDesk;
let guests: { guest: Guest; visitor: string }[];

before(async () => {
  server = await startTestServer();
  desk = await openFrontDesk(server);
  guests = [await arrive(), await arrive()];
  const made = added.map(
    ({ name, columns: [tie] }) =>
      `CREATE TABLE ${name} (business_id TEXT, ${tie} TEXT, number INTEGER, said TEXT, device_token TEXT);`,
  );
  const rows = guests.flatMap(({ guest, visitor }) =>
    [visitor, guest.conversationId].map(
      (id, i) => `INSERT INTO ${added[i]?.name} VALUES ('${desk.id}', '${id}', 1, 'swordfish', 'pushed');`,
    ),
  );
  const grants = added.map(({ name }) => `GRANT ALL ON ${name} TO ${appRole};`);
  const granted = server.services.store.kind === 'postgres' ? grants : [];
  const phone = `ALTER TABLE visitors ADD COLUMN phone TEXT; UPDATE visitors SET phone = '0123';`;
  await tamper(server.services, [...made, ...rows, ...granted, phone].join('\n'));
});
after(() => server.close());

async function arrive() {
  const guest = desk.guest();
  await guest.ask('opening hours');
  return { guest, visitor: String((await desk.conversation(guest.conversationId)).visitor.id) };
}

test('what a new table or column holds of a visitor is exported with him, but what is called as a credential', async () => {
  const [one] = guests;
  assert.ok(one);
  const db = server.services.store.forBusiness(desk.id);
  const more = await db.read((read) => readMore(read, one.visitor, tables));
  const { guest, visitor } = one;
  assert.deepEqual(JSON.parse(JSON.stringify(more)), {
    visitors: [{ phone: '0123' }],
    conversations: [{ asked_on: null, asked_in: 'en' }],
    later_visitor_id: [{ visitor_id: visitor, number: 1, said: 'swordfish' }],
    later_conversation_id: [{ conversation_id: guest.conversationId, number: 1, said: 'swordfish' }],
  });
  assert.deepEqual(JSON.parse(JSON.stringify(await db.read((read) => readMore(read, one.visitor)))), {
    conversations: [{ asked_on: null, asked_in: 'en' }],
  });
});

test('what a new table ties to a visitor is erased with him, and nobody else’s', async () => {
  const [one, other] = guests;
  assert.ok(one && other);
  const db = server.services.store.forBusiness(desk.id);
  await db.transaction(async (tx) => {
    const his = tx.q.selectFrom('conversations').select('id').where('visitor_id', '=', one.visitor);
    await eraseTied(tx, Date.now(), 'conversation_id', his, tables);
    await eraseTied(tx, Date.now(), 'visitor_id', [one.visitor], tables);
  });
  const left = await db.read(async ({ q }) => {
    const rows = await sql<{ id: string }>`SELECT visitor_id AS id FROM ${sql.raw('later_visitor_id')}
      UNION ALL SELECT conversation_id FROM ${sql.raw('later_conversation_id')}`.execute(q);
    return rows.rows.map(({ id }) => id).sort();
  });
  assert.deepEqual(left, [other.visitor, other.guest.conversationId].sort());
});

test('a new table is exported under its own name, and erased, with its business', () => {
  const said = exportedParts(tables).filter(({ name }) => name.startsWith('later_'));
  assert.deepEqual(
    said.map(({ type, columns }) => [type, columns]),
    added.map(({ name, columns }) => [name, columns.slice(0, 3)]),
  );
  const erased = erasedTables(tables).map(({ name }) => name);
  assert.deepEqual(
    added.filter(({ name }) => !erased.includes(name)),
    [],
  );
});
