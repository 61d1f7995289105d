import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './root.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const settings = [...read('server/src/kernel/config.ts').matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(
  ([, name]) => name,
);

/** A compose file's service as lines without remarks; its block ends where another service or section begins. */
function service(name) {
  const lines = read('compose.yaml')
    .split('\n')
    .filter((line) => !/^\s*#/.test(line));
  const begin = lines.indexOf(`  ${name}:`);
  const rest = lines.slice(begin + 1);
  const end = rest.findIndex((line) => /^ {0,2}\S/.test(line));
  return rest.slice(0, end < 0 ? undefined : end);
}

/** What `environment:` of a service sets, by name. */
function environmentOf(lines) {
  const block = lines.slice(lines.indexOf('    environment:') + 1);
  const end = block.findIndex((line) => !line.startsWith('      '));
  return Object.fromEntries(
    block.slice(0, end < 0 ? undefined : end).map((line) => {
      const [, name, value] = /^ {6}([A-Z_]+): (.*)$/.exec(line) ?? assert.fail(line);
      return [name, value];
    }),
  );
}

test('compose.yaml passes every setting on to the server, and says itself only what the container needs', () => {
  const server = service('askbob');
  // Docker hands over whatever the file sets, so none can be forgotten; a missing file is no error.
  assert.ok(server.includes('    env_file: [{ path: .env, required: false }]'), server.join('\n'));
  const own = environmentOf(server);
  // What is set here wins over `.env`: each either belongs to the container, or reads the same setting from there.
  const inside = ['DATA_DIR', 'HOST', 'PORT', 'DATABASE_URL'];
  for (const [name, value] of Object.entries(own)) {
    assert.ok(settings.includes(name), `${name} is no setting`);
    assert.ok(inside.includes(name) || value.startsWith(`\${${name}:-`), `${name} of .env is lost`);
  }
  assert.match(own.DATABASE_URL, /^postgres:\/\/askbob:\$\{OWNER_PASSWORD:\?.*@postgres:5432\/askbob$/);
});

test('compose.yaml has PostgreSQL make its two roles, and the server waits for it', () => {
  const database = service('postgres').join('\n');
  const own = environmentOf(service('postgres'));
  const [, said] = /^.*Needs (.*) \(in `\.env`/.exec(read('compose.yaml')) ?? [];
  for (const name of Object.keys(own)) assert.match(own[name], /^\$\{(OWNER|SUPERUSER)_PASSWORD:\?set /);
  assert.equal(said, 'OWNER_PASSWORD and SUPERUSER_PASSWORD');
  assert.match(database, /\.\/docs\/postgres\/roles\.sh:\/docker-entrypoint-initdb\.d\//);
  for (const [, name] of read('docs/postgres/roles.sh').matchAll(/\$\{?([A-Z]+_PASSWORD)/g))
    assert.ok(name in own, `${name} does not reach roles.sh`);
  assert.match(service('askbob').join('\n'), /postgres: \{ condition: service_healthy \}/);
});

test('every setting the server reads is in .env.example and in the table of self-hosting.md, and nothing else is', () => {
  assert.ok(settings.includes('PORT') && settings.length > 15);
  const example = [...read('.env.example').matchAll(/^#([A-Z0-9_]+)=/gm)].map(([, name]) => name);
  const documented = [...read('docs/self-hosting.md').matchAll(/^\| `([A-Z0-9_]+)` +\|/gm)].map(
    ([, name]) => name,
  );
  assert.deepEqual(example.sort(), [...settings].sort());
  assert.deepEqual(documented.sort(), [...settings].sort());
});
