const postgres = { test: 'server/src/platform/db/wall.test.ts', store: 'postgres' };
const plugin = {
  file: 'server/src/platform/db/wall-plugin.ts',
  test: 'server/src/platform/db/wall-plugin.test.ts',
};
const raw = { ...plugin, file: 'server/src/platform/db/wall-raw.ts' };
const nodes = { ...plugin, file: 'server/src/platform/db/wall-nodes.ts' };
const insert = { ...plugin, file: 'server/src/platform/db/wall-insert.ts' };
const rows = 'server/src/platform/db/query-wall.http.test.ts';
const foreign = 'server/src/platform/http/foreign-ids.http.test.ts';

/** What keeps businesses apart, below the doors. @type {import('../mutate.mjs').Mutant[]} */
export const walls = [
  {
    ...postgres,
    file: 'server/src/platform/db/migrate.ts',
    stands: 'the owner of the tables looks past the wall',
    find: '    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;\n',
    replace: '',
  },
  {
    ...postgres,
    file: 'server/src/platform/db/migrate.ts',
    stands: 'the wall lets rows of another business be written',
    find: 'WITH CHECK (${rule})',
    replace: 'WITH CHECK (true)',
  },
  {
    ...postgres,
    file: 'server/src/platform/db/migrate.ts',
    stands: 'the platform sees conversations and knowledge',
    find: '...walled.content.map((table) => wall(table, own)),',
    replace: '...walled.content.map((table) => wall(table, `${own} OR ${platform}`)),',
  },
  {
    ...postgres,
    file: 'server/src/platform/db/migrate.ts',
    stands: 'on PostgreSQL the record can be changed',
    find: 'return `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM ${appRole}`;',
    replace: 'return `REVOKE TRUNCATE ON ${table} FROM ${appRole}`;',
  },
  {
    file: 'server/src/members/find-member.ts',
    test: foreign,
    stands: 'an owner changes the people of another business',
    find: "      .selectAll()\n      .where('business_id', '=', businessId)\n",
    replace: '      .selectAll()\n',
  },
  {
    file: 'server/src/visitors/own-session.ts',
    test: 'server/src/visitors/sessions.http.test.ts',
    stands: 'a visitor’s token opens every conversation of the business',
    find: ".selectAll().where('visitor_id', '=', visitor.id);",
    replace: ".selectAll().where('visitor_id', '!=', '');",
  },
  {
    file: 'server/src/platform/live/live.ts',
    test: 'server/src/conversations/following/neighbours.http.test.ts',
    stands: 'staff hear what happens in other businesses',
    find: 'for (const listener of watchers.get(businessId) ?? []) listener(event);',
    replace: 'for (const all of watchers.values()) for (const listener of all) listener(event);',
  },
  {
    file: 'server/src/knowledge/releases/release-cache.ts',
    test: 'server/src/knowledge/releases/release-cache.http.test.ts',
    stands: 'a release is had from the cache under another business’s name',
    find: 'const key = `${businessId}/${releaseId}`;',
    replace: 'const key = releaseId;',
  },
  {
    file: 'server/src/businesses/create-business.ts',
    test: 'server/src/businesses/hosts.http.test.ts',
    stands: 'two businesses answer at the same host',
    find: 'if (taken) throw',
    replace: 'if (taken === "") throw',
  },
  {
    ...plugin,
    stands: 'a joined table is not narrowed to the business',
    find: 'const on = allOf(this.#conditions([join.table]), join.on?.on);',
    replace: 'const on = join.on?.on;',
  },
  {
    ...plugin,
    stands: 'a cross join is not narrowed to the business',
    find: 'this.#conditions([...sources, ...crossed])',
    replace: 'this.#conditions(sources)',
  },
  {
    ...plugin,
    stands: 'a right join shows the rows of every business',
    find: 'if (!ON.has(join.joinType)) throw',
    replace: 'if (!join.joinType) throw',
  },
  {
    ...plugin,
    stands: 'a subquery is not narrowed to the business',
    find: 'return this.#narrowed(query, query.from?.froms, query.joins);',
    replace:
      'return this.nodeStack.length > 1 ? query : this.#narrowed(query, query.from?.froms, query.joins);',
  },
  {
    ...plugin,
    stands: 'a delete is narrowed in its first table only',
    find: '...(query.using?.tables ?? [])',
    replace: '',
  },
  {
    ...plugin,
    stands: 'an update is narrowed in its own table only',
    find: '[query.table, ...(query.from?.froms ?? [])]',
    replace: '[query.table]',
  },
  {
    ...plugin,
    stands: 'an insert changes the row of another business that is in its way',
    find: 'const where = allOf([isOwn(into, this.#id)], onConflict.updateWhere?.where);',
    replace: 'const where = onConflict.updateWhere?.where;',
  },
  {
    ...plugin,
    stands: 'a table that raw SQL is given is that of every business',
    find: 'TableNode.is(parameter) ? this.#partOf(parameter) : ',
    replace: '',
  },
  {
    ...plugin,
    stands: 'a WITH hides a table that is not narrowed',
    find: 'if (tables.has(nameOf(node.table)))',
    replace: 'if (tables.has(nameOf(node.table) + "?"))',
  },
  {
    ...raw,
    stands: 'raw SQL names a table itself',
    find: 'if (tables.has(name.toLowerCase()))',
    replace: 'if (tables.has(name + text))',
  },
  {
    ...raw,
    stands: 'raw SQL names a table in capitals',
    find: 'tables.has(name.toLowerCase())',
    replace: 'tables.has(name)',
  },
  {
    ...raw,
    stands: 'raw SQL steps out of its condition',
    find: 'if (open < 0) throw',
    replace: 'if (open < -9) throw',
  },
  {
    ...nodes,
    stands: 'an OR in a condition steps over the wall',
    find: '[...conditions, ParensNode.create(before)]',
    replace: '[...conditions, before]',
  },
  {
    ...nodes,
    stands: 'a row is given to another business',
    find: '=== column && !isSame(value, id)',
    replace: '=== column && isSame(value, id)',
  },
  {
    ...nodes,
    stands: 'a table under an alias is not narrowed',
    find: 'return [{ name: nameOf(node.node), as: TableNode.create(node.alias.name) }];',
    replace: 'return [];',
  },
  {
    ...insert,
    stands: 'a row is inserted as another business’s',
    find: '    requireOwn(values, at, id);\n',
    replace: '',
  },
  {
    ...insert,
    stands: 'an insert replaces what is in its way',
    find: 'if (replace || orAction || onDuplicateKey)',
    replace: 'if (orAction || onDuplicateKey)',
  },
  {
    file: 'server/src/platform/db/by-shape.ts',
    test: rows,
    stands: 'a prepared statement keeps the business that it was first run for',
    find: 'values[each.at] : businessId',
    replace: 'values[each.at] : each',
  },
  {
    file: 'server/src/platform/db/sqlite.ts',
    test: rows,
    stands: 'the embedded store reads without a wall',
    find: 'readNow(() => work({ businessId, q: read.withPlugin(wall) }))',
    replace: 'readNow(() => work({ businessId, q: read }))',
  },
  {
    file: 'server/src/platform/db/sqlite.ts',
    test: rows,
    stands: 'the embedded store writes without a wall',
    find: 'q: write.withPlugin(wall)',
    replace: 'q: write',
  },
  {
    file: 'server/src/platform/db/sqlite.ts',
    test: rows,
    stands: 'the embedded store shows the platform conversations',
    find: 'const platformRead = read.withPlugin(platformWall());',
    replace: 'const platformRead = read;',
  },
  {
    file: 'server/src/platform/db/at-once.ts',
    test: rows,
    stands: 'the first start reads without a wall',
    find: 'work({ businessId, q: q.withPlugin(businessWall(businessId)) })',
    replace: 'work({ businessId, q })',
  },
  {
    file: 'server/src/platform/db/postgres.ts',
    test: rows,
    store: 'postgres',
    stands: 'on PostgreSQL row-level security alone keeps businesses apart',
    find: 'q: q.withPlugin(wall),\n              rowLocks',
    replace: 'q,\n              rowLocks',
  },
];
