const test = 'server/src/service-keys/service-keys.http.test.ts';
const find = 'server/src/service-keys/find-service-key.ts';
const keys = 'server/src/service-keys/keys.ts';

/** What a program may with a key, and when that ends. @type {import('../mutate.mjs').Mutant[]} */
export const serviceKeys = [
  {
    file: find,
    test,
    stands: 'a key may more than its maker may now',
    find: ' && permissionsOf[role].includes(each)',
    replace: '',
  },
  {
    file: find,
    test,
    stands: 'a key outlives the account of its maker',
    find: "      .where('users.status', '=', 'active')\n",
    replace: '',
  },
  {
    file: find,
    test,
    stands: 'a key works after its end',
    find: '!row || !isStill(row.expires_at, now)',
    replace: '!row',
  },
  {
    file: find,
    test,
    stands: 'the secret before goes on for ever',
    find: "            where('service_keys.replaced_until', '>', now()),\n",
    replace: '',
  },
  {
    file: find,
    test,
    stands: 'one program uses up what all may',
    find: "  services.limits.take('service_key', row.id);\n",
    replace: '',
  },
  {
    file: 'server/src/platform/http/bind.ts',
    test,
    stands: 'a key makes keys and changes passwords',
    find: '      requirePerson(spec, caller);\n',
    replace: '',
  },
  {
    file: 'server/src/record/audit/append.ts',
    test,
    stands: 'a person approves what a program did with a key of hers',
    find: 'return maker ?? id;',
    replace: 'return id;',
  },
  {
    file: keys,
    test,
    stands: 'a stream outlives its key',
    find: "    tx.emit({ kind: 'rights', user_id });\n",
    replace: '',
  },
  {
    file: keys,
    test,
    stands: 'a desk left open makes a key',
    find: '  await requireOwnCode(services, caller, input.code);\n  const key = newToken(KEY_PREFIX);\n  const id',
    replace: '  const key = newToken(KEY_PREFIX);\n  const id',
  },
  {
    file: keys,
    test,
    stands: 'whoever signed in as an owner leaves a key behind',
    find: '  if (actingAdmin === null) return;',
    replace: '  return;',
  },
];
