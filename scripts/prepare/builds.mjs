import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { fingerprint, isStamped } from './fingerprint.mjs';
import { npm } from './npm.mjs';
import { step } from './step.mjs';

const workspaces = ['widget', 'console'];
/** What both are built from, besides their own folder and the locked packages. */
const shared = ['contract', 'design'];

/** The folders whose changes make a build stale. */
export const builtFrom = [...workspaces, ...shared];

/** Builds the widget and the console where what they are built from changed since the last build. */
export async function ensureBuilds(node) {
  for (const workspace of workspaces.filter(hasBuild)) {
    const stamp = join(root, workspace, 'dist', '.stamp');
    const wanted = fingerprint([workspace, 'contract', 'design', 'package-lock.json', 'tsconfig.base.json']);
    if (isStamped(stamp, wanted)) continue;
    await step(`${workspace} built`, async () => {
      rmSync(stamp, { force: true });
      await npm(node, ['run', 'build', '-w', workspace]);
      writeFileSync(stamp, wanted);
    });
  }
}

function hasBuild(workspace) {
  const file = join(root, workspace, 'package.json');
  return existsSync(file) && Boolean(JSON.parse(readFileSync(file, 'utf8')).scripts?.build);
}
