import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { root } from './root.mjs';
import { suites } from './testing/suites.mjs';

const paths = pathsBelow(root);
const documents = paths.filter((path) => path.endsWith('.md'));
const read = (path) => readFileSync(join(root, path), 'utf8');

test('every link in a document leads to a file, and to a heading that it has', () => {
  const links = documents.flatMap((from) =>
    [...prose(read(from)).matchAll(/\]\((?!\w+:)([^)\s]*)\)/g)].map(([, to]) => ({ from, to })),
  );
  assert.ok(links.length > 30, `${links.length} links were read`);
  assert.deepEqual(links.filter(isBroken), []);
});

test('every file and folder that a document names in code exists', () => {
  // A decision that another has superseded tells of what was.
  const current = documents.filter((path) => !/^Superseded by /m.test(read(path)));
  const named = current.flatMap((from) =>
    [
      ...prose(read(from)).matchAll(
        /`(?:\.\.\/)?(\w[\w.@-]*(?:\/[\w.@-]+)*(?:\.(?:ts|tsx|mjs|md|css|sh|yaml)|\/))`/g,
      ),
    ].map(([, name]) => ({ from, name })),
  );
  assert.ok(named.length > 60, `${named.length} names were read`);
  assert.deepEqual(
    named.filter(({ name }) => !made.has(name) && !paths.some((path) => endsWith(path, name))),
    [],
  );
});

test('every npm command in a document exists, and every test it names has files', () => {
  const { scripts } = JSON.parse(read('package.json'));
  const commands = documents.flatMap((from) =>
    [...read(from).matchAll(/\bnpm (?:run ([\w:-]+)(?![\w:-]| -w)|test -- ([\w./-]+))/g)].map(
      ([command, script, filter]) => ({ from, command, script, filter }),
    ),
  );
  assert.ok(commands.length > 30, `${commands.length} commands were read`);
  const runs = ({ script, filter }) => (script ? script in scripts : suites([filter]).length > 0);
  assert.deepEqual(
    commands.filter((command) => !runs(command)),
    [],
  );
});

test('decisions are numbered without a hole, and the index names each by its title', () => {
  const records = paths.filter((path) => /^docs\/decisions\/\d{4}-/.test(path)).sort();
  const index = read('docs/decisions/README.md');
  for (const [i, path] of records.entries()) {
    const number = i + 1;
    assert.equal(basename(path).slice(0, 4), String(number).padStart(4, '0'), `${path} is number ${number}`);
    const title = /^# (\d+)\. (.+)\n/.exec(read(path));
    assert.equal(title?.[1], String(number), `the title of ${path}`);
    assert.ok(index.includes(`${number}. [${title[2]}](${basename(path)})`), `${path} is in the index`);
  }
});

/** What a build makes, and what there must not be. */
const made = new Set(['dist/', 'utils/']);

function isBroken({ from, to }) {
  const [file, anchor] = to.split('#');
  const path = file === '' ? from : relative(root, join(root, dirname(from), file));
  if (!existsSync(join(root, path))) return true;
  return anchor !== undefined && !headings(read(path)).includes(anchor);
}

/** The anchors of a page's headings, as the usual viewers make them. */
function headings(text) {
  return [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

function prose(text) {
  return text.replace(/^```[\s\S]*?^```/gm, '');
}

function endsWith(path, name) {
  return (
    path === name || path.endsWith(`/${name}`) || (name.endsWith('/') && `/${path}`.includes(`/${name}`))
  );
}

function pathsBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !['node_modules', '.git', '.cache', 'data', 'dist'].includes(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? pathsBelow(path) : [relative(root, path)];
    });
}
