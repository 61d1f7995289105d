import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

/** From the top down: a file imports from its own folder and from any floor below. */
const FLOORS = [
  ['doctor'],
  ['change-key'],
  ['main', 'app', 'services', 'workers', 'identify', 'first-start'],
  ['pages'],
  ['insights'],
  ['retention'],
  ['actions'],
  ['visitors', 'mailroom', 'mcp'],
  ['contacts'],
  ['conversations', 'channels'],
  ['bookings'],
  ['knowledge'],
  ['members', 'service-keys', 'webhooks'],
  ['logins'],
  ['personas'],
  ['widgets'],
  ['businesses'],
  ['record'],
  ['answering'],
  ['retrieval'],
  ['platform'],
  ['text'],
  ['kernel'],
];
const IMPORT =
  /(?:^|\n)\s*(?:import|export)(\s+type)?\s(?:[^'";]*?from\s+)?'(\.[^']+)'|import\('(\.[^']+)'\)/g;

interface Import {
  from: string;
  to: string;
  isType: boolean;
}

function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, named = '', loaded = '']) => ({
    from: file,
    to: join(dirname(file), named || loaded),
    isType: type !== undefined,
  }));
}

/** Imports that go up the floors, or from or to a folder that stands on none. */
function upward(imports: readonly Import[]): string[] {
  const floorOf = (file: string) =>
    FLOORS.findIndex((rooms) => rooms.includes(/^[^/.]+/.exec(file)?.[0] ?? ''));
  return imports
    .filter(({ from, to }) => floorOf(from) === -1 || floorOf(to) < floorOf(from))
    .map(({ from, to }) => `${from} imports ${to}`);
}

/** Folders whose files need one another in a circle, for more than their types. */
function circles(imports: readonly Import[]): string[] {
  const needs = new Map<string, Set<string>>();
  for (const { from, to, isType } of imports) {
    const [folder, other] = [dirname(from), dirname(to)];
    if (!isType && folder !== other) needs.set(folder, (needs.get(folder) ?? new Set()).add(other));
  }
  const reach = (folder: string, seen = new Set<string>()): Set<string> => {
    for (const next of needs.get(folder) ?? []) if (!seen.has(next)) reach(next, seen.add(next));
    return seen;
  };
  return [...needs.keys()].filter((folder) => reach(folder).has(folder)).sort();
}

const root = import.meta.dirname;
const imports = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/(^|\/)testing\//.test(file))
  .flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));

test('a file imports from its own floor and from those below', () => {
  assert.ok(imports.length > 1000, `${imports.length} imports were read`);
  assert.deepEqual(upward(imports), []);
});

test('no folders need one another in a circle', () => {
  assert.deepEqual(circles(imports), []);
});

test('the floors are those that ARCHITECTURE.md lists', () => {
  const table = readFileSync(join(root, '../../ARCHITECTURE.md'), 'utf8').matchAll(/^\| (`[^|]+`) +\|/gm);
  const listed = [...table].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([\w-]+)(?:\/|\.ts)`/g)].map(([, name]) => name),
  );
  assert.deepEqual(listed, FLOORS.flat());
});

test('the wrong import is found', () => {
  const planted = (file: string, text: string) => importsOf(file, text);
  const up = planted(
    'record/audit/append.ts',
    "import { chat } from '../../conversations/receive/chat.ts';\n",
  );
  assert.deepEqual(upward(up), ['record/audit/append.ts imports conversations/receive/chat.ts']);
  assert.equal(
    upward(planted('kernel/ids.ts', "import type {\n  Store,\n} from '../platform/db/store.ts';")).length,
    1,
  );
  assert.equal(upward(planted('strange/new.ts', "import { newId } from '../kernel/ids.ts';")).length, 1);
  const there = planted('platform/db/open.ts', "import { openStream } from '../http/sse.ts';\n");
  const back = planted('platform/http/sse.ts', "export const later = () => import('../db/open.ts');\n");
  assert.deepEqual(circles([...there, ...back]), ['platform/db', 'platform/http']);
});
