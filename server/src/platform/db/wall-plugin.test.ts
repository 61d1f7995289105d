import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Compilable, Kysely, PostgresDialect, type RawBuilder, sql } from 'kysely';
import { partOf } from './part-of.ts';
import type { Schema } from './schema.ts';
import { businessWall, platformWall } from './wall-plugin.ts';

type Query = (q: Kysely<Schema>) => Compilable | RawBuilder<unknown>;

/** Compiles only: whatever asks for a connection fails. */
const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error('no database here')) });
const one = new Kysely<Schema>({ dialect, plugins: [businessWall('one')] });
const platform = new Kysely<Schema>({ dialect, plugins: [platformWall()] });

/** SQL without the quotes, each parameter in its place. */
function compiled(q: Kysely<Schema>, query: Query): string {
  const built = query(q).compile(q);
  const filled = built.sql.replaceAll(/\$(\d+)/g, (_, at) => `<${built.parameters[Number(at) - 1]}>`);
  return filled.replaceAll('"', '').replaceAll(/\s+/g, ' ').trim();
}

// A name that Kysely's types would not let pass, as a mistake or a later version of it might.
// biome-ignore lint/suspicious/noExplicitAny: what these tests try has no type.
const any = (text: string): any => text;

const narrowed: [what: string, query: Query, sql: string][] = [
  [
    'a select',
    (q) => q.selectFrom('notes').select('text'),
    'select text from notes where notes.business_id = <one>',
  ],
  [
    'conditions with OR in raw SQL',
    (q) => q.selectFrom('notes').select('text').where(sql<boolean>`id = 'a' OR id = 'b'`),
    "select text from notes where notes.business_id = <one> and (id = 'a' OR id = 'b')",
  ],
  [
    'an alias, by the alias',
    (q) => q.selectFrom('notes as n').select('n.text').where('n.id', '=', 'a'),
    'select n.text from notes as n where n.business_id = <one> and (n.id = <a>)',
  ],
  [
    'an alias that is the name of another table',
    (q) => q.selectFrom('notes as messages').select('messages.text'),
    'select messages.text from notes as messages where messages.business_id = <one>',
  ],
  [
    'a name in other letters, and with a schema',
    (q) => q.selectFrom(any('public.Notes')).select('text'),
    'select text from public.Notes where public.Notes.business_id = <one>',
  ],
  [
    'the business’s own row, by its id',
    (q) => q.selectFrom('businesses').select('name'),
    'select name from businesses where businesses.id = <one>',
  ],
  [
    'several tables',
    (q) => q.selectFrom(['notes', 'messages as m']).select('notes.text'),
    'select notes.text from notes, messages as m where notes.business_id = <one> and m.business_id = <one>',
  ],
  [
    'both sides of a self join',
    (q) => q.selectFrom('messages as a').innerJoin('messages as b', 'b.id', 'a.in_reply_to').select('b.text'),
    'select b.text from messages as a inner join messages as b on b.business_id = <one> and (b.id = a.in_reply_to) ' +
      'where a.business_id = <one>',
  ],
  [
    'a left join, in ON, so that rows without a partner stay',
    (q) =>
      q
        .selectFrom('messages as m')
        .leftJoin('notes as n', 'n.conversation_id', 'm.conversation_id')
        .select('m.id'),
    'select m.id from messages as m left join notes as n on n.business_id = <one> and ' +
      '(n.conversation_id = m.conversation_id) where m.business_id = <one>',
  ],
  [
    'a cross join',
    (q) => q.selectFrom('messages as m').crossJoin('notes as n').select('m.id'),
    'select m.id from messages as m cross join notes as n where m.business_id = <one> and n.business_id = <one>',
  ],
  [
    'a lateral join',
    (q) =>
      q
        .selectFrom('messages as m')
        .innerJoinLateral(
          (eb) => eb.selectFrom('notes').select('text').as('n'),
          (join) => join.onTrue(),
        )
        .select('n.text'),
    'select n.text from messages as m inner join lateral (select text from notes where notes.business_id = <one>) as n ' +
      'on true where m.business_id = <one>',
  ],
  [
    'a subquery among the columns',
    (q) =>
      q
        .selectFrom('conversations as c')
        .select((eb) => eb.selectFrom('notes').select(eb.fn.countAll().as('n')).as('notes')),
    'select (select count(*) as n from notes where notes.business_id = <one>) as notes from conversations as c ' +
      'where c.business_id = <one>',
  ],
  [
    'a subquery in FROM, whatever its alias',
    (q) => q.selectFrom((eb) => eb.selectFrom('notes').select('text').as('messages')).select('messages.text'),
    'select messages.text from (select text from notes where notes.business_id = <one>) as messages',
  ],
  [
    'exists',
    (q) =>
      q
        .selectFrom('conversations as c')
        .select('c.id')
        .where(({ exists, selectFrom }) =>
          exists(selectFrom('notes').select('id').whereRef('notes.conversation_id', '=', 'c.id')),
        ),
    'select c.id from conversations as c where c.business_id = <one> and (exists (select id from notes ' +
      'where notes.business_id = <one> and (notes.conversation_id = c.id)))',
  ],
  [
    'all parts of a union',
    (q) => q.selectFrom('notes').select('text').unionAll(q.selectFrom('canned_replies').select('text')),
    'select text from notes where notes.business_id = <one> union all select text from canned_replies ' +
      'where canned_replies.business_id = <one> and (canned_replies.business_id = <one>)',
  ],
  [
    'WITH',
    (q) =>
      q
        .with('w', (eb) => eb.selectFrom('notes').select('text'))
        .selectFrom('w')
        .select('text'),
    'with w as (select text from notes where notes.business_id = <one>) select text from w',
  ],
  [
    'WITH that deletes',
    (q) =>
      q
        .with('w', (eb) => eb.deleteFrom('notes').returning('text'))
        .selectFrom('w')
        .select('text'),
    'with w as (delete from notes where notes.business_id = <one> returning text) select text from w',
  ],
  [
    'an update',
    (q) => q.updateTable('notes').set({ text: 'x' }).where('id', '=', 'a'),
    'update notes set text = <x> where notes.business_id = <one> and (id = <a>)',
  ],
  [
    'an update FROM',
    (q) =>
      q
        .updateTable('notes as n')
        .from('messages as m')
        .set((eb) => ({ text: eb.ref('m.text') })),
    'update notes as n set text = m.text from messages as m where n.business_id = <one> and m.business_id = <one>',
  ],
  ['a delete', (q) => q.deleteFrom('notes'), 'delete from notes where notes.business_id = <one>'],
  [
    'a delete USING',
    (q) => q.deleteFrom('notes').using('messages as m').whereRef('m.id', '=', 'notes.id'),
    'delete from notes using messages as m where notes.business_id = <one> and m.business_id = <one> ' +
      'and (m.id = notes.id)',
  ],
  [
    'rows that are inserted',
    (q) =>
      q.insertInto('usage').values([
        { day: 'd', name: 'a', count: 1 },
        { day: 'd', name: 'b', count: 2 },
      ] as never),
    'insert into usage (day, name, count, business_id) values (<d>, <a>, <1>, <one>), (<d>, <b>, <2>, <one>)',
  ],
  [
    'a row that is inserted with an expression',
    (q) => q.insertInto('usage').values({ day: 'd', name: 'a', count: sql`1 + 1` } as never),
    'insert into usage (day, name, count, business_id) values (<d>, <a>, 1 + 1, <one>)',
  ],
  [
    'a row that says the business itself',
    (q) => q.insertInto('usage').values({ business_id: 'one', day: 'd', name: 'a', count: 1 }),
    'insert into usage (business_id, day, name, count) values (<one>, <d>, <a>, <1>)',
  ],
  [
    'rows that are inserted from a select',
    (q) =>
      q
        .insertInto('canned_replies')
        .columns(['id', 'text'])
        .expression((eb) => eb.selectFrom('notes').select(['id', 'text'])),
    'insert into canned_replies (id, text, business_id) select id, text, <one> as business_id from notes ' +
      'where notes.business_id = <one>',
  ],
  [
    'what an insert changes when the row is there',
    (q) =>
      q
        .insertInto('jobs')
        .values({ id: 'a', kind: 'k' } as never)
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({ kind: 'x' }).where('jobs.kind', '<>', 'y'),
        ),
    'insert into jobs (id, kind, business_id) values (<a>, <k>, <one>) on conflict (id) do update set kind = <x> ' +
      'where jobs.business_id = <one> and (jobs.kind <> <y>)',
  ],
  [
    'a table that raw SQL is given',
    () => sql`SELECT count(*) FROM ${partOf('notes', 'n')} JOIN ${partOf('messages')} ON messages.id = n.id`,
    'SELECT count(*) FROM (select * from notes where notes.business_id = <one>) AS n JOIN ' +
      '(select * from messages where messages.business_id = <one>) AS messages ON messages.id = n.id',
  ],
  [
    'a table in raw SQL in raw SQL',
    () => sql`SELECT 1 WHERE EXISTS (${sql`SELECT 1 FROM ${partOf('notes')}`})`,
    'SELECT 1 WHERE EXISTS (SELECT 1 FROM (select * from notes where notes.business_id = <one>) AS notes)',
  ],
  [
    'raw SQL with a built query in it',
    (q) => sql`SELECT 1 WHERE EXISTS ${q.selectFrom('notes').select('id')}`,
    'SELECT 1 WHERE EXISTS (select id from notes where notes.business_id = <one> and (notes.business_id = <one>))',
  ],
  [
    'a built query that selects from a raw table',
    (q) => q.selectFrom(sql`${sql.table('notes')}`.as('n')).select(any('n.text')),
    'select n.text from (select * from notes where notes.business_id = <one>) as n',
  ],
];

for (const [what, query, expected] of narrowed) {
  test(`narrows ${what}`, () => assert.equal(compiled(one, query), expected));
}

const refused: [what: string, query: Query, reason: RegExp][] = [
  [
    'a right join',
    (q) => q.selectFrom('messages as m').rightJoin('notes as n', 'n.id', 'm.id').select('n.text'),
    /RightJoin/,
  ],
  [
    'a full join',
    (q) => q.selectFrom('messages as m').fullJoin('notes as n', 'n.id', 'm.id').select('n.text'),
    /FullJoin/,
  ],
  [
    'a WITH by a table’s name',
    (q) =>
      q
        .with('notes', (eb) => eb.selectFrom('notes').selectAll())
        .selectFrom('notes')
        .selectAll(),
    /WITH/,
  ],
  ['what is the platform’s', (q) => q.selectFrom('failed_sign_ins').selectAll(), /platform/],
  ['a change of what is the platform’s', (q) => q.deleteFrom('failed_sign_ins'), /platform/],
  [
    'another business’s row',
    (q) => q.insertInto('usage').values({ business_id: 'two', day: 'd', name: 'a', count: 1 }),
    /another/,
  ],
  [
    'another business’s row after an own one',
    (q) =>
      q
        .insertInto('usage')
        .values(['one', 'two'].map((business_id) => ({ business_id, day: 'd', name: 'a', count: 1 }))),
    /another/,
  ],
  [
    'a row whose business is an expression',
    (q) => q.insertInto('usage').values({ business_id: sql`'two'`, day: 'd', name: 'a', count: 1 }),
    /another/,
  ],
  [
    'rows whose business a select says',
    (q) =>
      q
        .insertInto('usage')
        .columns(['business_id', 'day'])
        .expression((eb) => eb.selectFrom('usage').select(['name', 'day'])),
    /another/,
  ],
  ['another’s tombstone', (q) => q.insertInto('businesses').values({ id: 'two' } as never), /another/],
  [
    'an insert without columns',
    (q) => q.insertInto('usage').expression((eb) => eb.selectFrom('usage').selectAll()),
    /names its columns/,
  ],
  ['an insert of defaults', (q) => q.insertInto('usage').defaultValues(), /names its columns/],
  [
    'an insert that replaces',
    (q) => q.replaceInto('usage').values({ business_id: 'one', day: 'd', name: 'a', count: 1 }),
    /ON CONFLICT/,
  ],
  ['an insert somewhere else', (q) => q.insertInto(any('migrations')).values({ name: 'x' }), /inserted/],
  ['an update somewhere else', (q) => q.updateTable(any('migrations')).set({ name: 'x' }), /changed/],
  [
    'a row that is given away',
    (q) => q.updateTable('notes').set({ business_id: 'two' }),
    /change its business/,
  ],
  [
    'a row that is given away on conflict',
    (q) =>
      q
        .insertInto('jobs')
        .values({ id: 'a' } as never)
        .onConflict((c) => c.column('id').doUpdateSet({ business_id: 'two' })),
    /change its business/,
  ],
  [
    'a column that raw SQL names',
    (q) => q.updateTable('notes').set(sql`business_id`, 'two'),
    /column to change/,
  ],
  [
    'a merge',
    (q) => q.mergeInto('notes as n').using('messages as m', 'm.id', 'n.id').whenMatched().thenDelete(),
    /Merge/,
  ],
  ['a new table', (q) => q.schema.createTable('notes').addColumn('id', 'text'), /CreateTable/],
  ['raw SQL', () => sql`SELECT * FROM notes`, /notes/],
  [
    'raw SQL that names the business',
    () => sql`SELECT * FROM notes, messages WHERE notes.business_id = ${'one'}`,
    /notes/,
  ],
  ['raw SQL in other letters and quotes', () => sql`SELECT * FROM main."Notes"`, /Notes/],
  ['raw SQL in pieces', () => sql`SELECT * FROM ${sql.raw('no')}${sql.raw('tes')}`, /notes/],
  ['raw SQL by an identifier', () => sql`SELECT * FROM ${sql.id('notes')}`, /notes/],
  ['raw SQL by a reference', () => sql`SELECT * FROM ${sql.ref('main.notes')}`, /notes/],
  [
    'raw SQL deep in raw SQL',
    () => sql`SELECT 1 WHERE EXISTS (${sql`SELECT 1 FROM ${sql`notes`}`})`,
    /notes/,
  ],
  ['raw SQL of the platform’s', () => sql`SELECT * FROM failed_sign_ins`, /failed_sign_ins/],
  [
    'raw SQL in a condition',
    (q) => q.selectFrom('notes').select('id').where(sql<boolean>`id IN (SELECT id FROM messages)`),
    /messages/,
  ],
  ['raw SQL in FROM', (q) => q.selectFrom(sql`messages`.as('m')).selectAll(), /messages/],
  [
    'raw SQL at the end',
    (q) => q.selectFrom('notes').select('id').modifyEnd(sql`UNION SELECT id FROM messages`),
    /messages/,
  ],
  [
    'raw SQL in a built query in raw SQL',
    (q) => sql`SELECT ${q.selectFrom('notes').select(sql`(SELECT text FROM messages)`.as('t'))}`,
    /messages/,
  ],
  [
    'raw SQL that ends the brackets around it',
    (q) => q.selectFrom('notes').select('id').where(sql<boolean>`1 = 1) OR (1 = 1`),
    /bracket/,
  ],
];

for (const [what, query, reason] of refused) {
  test(`refuses ${what}`, () => assert.throws(() => compiled(one, query), reason));
}

test('columns and made-up names may be called as a table is', () => {
  const text = compiled(one, () => sql`SELECT messages.id AS notes FROM ${partOf('messages')}`);
  assert.match(text, /^SELECT messages\.id AS notes FROM \(select/);
});

const withheld: [what: string, query: Query][] = [
  ['a select', (q) => q.selectFrom('messages').selectAll()],
  ['a join', (q) => q.selectFrom('users').innerJoin('notes', 'notes.author_id', 'users.id').select('text')],
  [
    'a subquery',
    (q) => q.selectFrom('users').select((eb) => eb.selectFrom('notes').select('text').limit(1).as('t')),
  ],
  ['an insert', (q) => q.insertInto('usage').values({ business_id: 'one', day: 'd', name: 'a', count: 1 })],
  ['an update', (q) => q.updateTable('conversations').set({ status: 'open' })],
  ['a delete', (q) => q.deleteFrom('visitors')],
  ['raw SQL', () => sql`SELECT * FROM messages`],
  ['raw SQL that is given the table', () => sql`SELECT * FROM ${sql.table('messages')}`],
];

for (const [what, query] of withheld) {
  test(`the platform’s query object refuses content in ${what}`, () =>
    assert.throws(() => compiled(platform, query), /the wall: /));
}

test('the platform’s query object sees what is shared, of every business', () => {
  assert.equal(
    compiled(platform, (q) => q.selectFrom('users').select('id')),
    'select id from users',
  );
  assert.equal(
    compiled(platform, () => sql`SELECT id FROM jobs`),
    'SELECT id FROM jobs',
  );
});
