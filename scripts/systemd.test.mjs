import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './root.mjs';

/** Exposure from 0 (nothing) to 10 (everything), as systemd judges it. */
const MOST_EXPOSED = 3;

test('the unit leaves a broken-in server little to reach', () => {
  const unit = join(root, 'docs', 'systemd', 'askbob.service');
  const args = ['security', '--offline=true', '--no-pager', unit];
  const said = execFileSync('systemd-analyze', args, { encoding: 'utf8' });
  const exposure = Number(/Overall exposure level .*: ([\d.]+) /.exec(said)?.[1]);
  assert.ok(exposure <= MOST_EXPOSED, said.split('\n').at(-2));
});
