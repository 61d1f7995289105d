import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './root.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const named = (text) => new Set(text.match(/\b(?:askbob|process)_[a-z_]+\b/g));
const made = named(read('server/src/insights/metrics-page.ts'));

test('alerts, dashboard and table speak of figures that the server has, and the table of all of them', () => {
  const without = (name) => name.replace(/_(?:bucket|sum|count)$/, '');
  for (const file of ['alerts.yml', 'dashboard.json', 'README.md']) {
    const unknown = [...named(read(`docs/monitoring/${file}`))]
      .map(without)
      .filter((name) => !made.has(name));
    assert.deepEqual(unknown, [], file);
  }
  const table = named(read('docs/monitoring/README.md'));
  assert.deepEqual(
    [...made].filter((name) => !table.has(name)),
    [],
  );
});

test('every alert says what to do, and Prometheus takes them', () => {
  const rules = read('docs/monitoring/alerts.yml');
  const count = (pattern) => rules.match(pattern)?.length ?? 0;
  assert.ok(count(/- alert: /g) > 5);
  assert.equal(count(/^ {10}action: \S/gm), count(/- alert: /g));
  const checked = spawnSync('promtool', ['check', 'rules', join(root, 'docs/monitoring/alerts.yml')], {
    encoding: 'utf8',
  });
  assert.equal(checked.status, 0, checked.error?.message ?? checked.stdout + checked.stderr);
});

test('the dashboard is one that Grafana imports, with a question for each panel', () => {
  const { panels, uid, templating } = JSON.parse(read('docs/monitoring/dashboard.json'));
  assert.equal(uid, 'askbob');
  assert.equal(templating.list[0].type, 'datasource');
  for (const { title, targets } of panels) assert.ok(title && targets.every(({ expr }) => expr), title);
  assert.equal(new Set(panels.map(({ id }) => id)).size, panels.length);
});
