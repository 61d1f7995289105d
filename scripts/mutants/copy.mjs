import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../prepare/run.mjs';
import { root } from '../root.mjs';

/** Where the workspaces' own packages are linked. */
const OWN = '@askbob';

/** Copies the project as it is, changes that are not committed included, into a temporary folder. Returns it. */
export async function copyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'askbob-mutants-'));
  const listed = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const built = ['widget/dist', 'console/dist'];
  for (const path of [...listed.split('\0'), ...built]) {
    if (path === '' || !existsSync(join(root, path))) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  linkPackages(folder);
  return folder;
}

/** Others' packages are shared; the project's own must be those of the copy. */
function linkPackages(folder) {
  const [from, to] = [join(root, 'node_modules'), join(folder, 'node_modules')];
  mkdirSync(join(to, OWN), { recursive: true });
  for (const name of readdirSync(from)) if (name !== OWN) symlinkSync(join(from, name), join(to, name));
  for (const name of readdirSync(join(from, OWN))) symlinkSync(join(folder, name), join(to, OWN, name));
}

/** Removes a copy; the packages it links to stay. */
export function removeCopy(folder) {
  rmSync(folder, { recursive: true, force: true });
}
