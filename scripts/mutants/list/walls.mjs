const postgres = { test: 'server/src/platform/db/wall.test.ts', store: 'postgres' };
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
    find: "    .where('visitor_id', '=', visitorId);",
    replace: "    .where('visitor_id', '!=', '');",
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
];
