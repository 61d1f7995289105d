import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { StartError } from '../../kernel/errors.ts';
import { launch } from '../../testing/launch.ts';
import { readBuilt } from './built.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

test('a project folder with a space and an accent in its name serves the console and the widget; without a build it does not start', async (t) => {
  const place = mkdtempSync(join(tmpdir(), 'askbob-folder-'));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  const project = join(place, 'Zoë’s shop 100%');
  mkdirSync(project);
  for (const part of ['package.json', 'server', 'design', 'docs', 'NOTICE', 'console/dist', 'widget/dist']) {
    cpSync(join(root, part), join(project, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  const program = join(project, 'server/src/main.ts');
  const settings = { DATA_DIR: join(place, 'data'), DEMO: '0' };
  const server = await launch(settings, { program });
  t.after(() => server.end());
  await server.ready();
  const read = async (path: string) => {
    const reply = await fetch(`${server.url}${path}`);
    return { status: reply.status, text: await reply.text() };
  };
  const page = await read('/portal');
  const [, script = ''] = /src="(\/console\/assets\/[^"]+\.js)"/.exec(page.text) ?? [];
  const [, panel = ''] = /"panel":"([^"]+)"/.exec((await read('/widget/loader.js')).text) ?? [];
  assert.deepEqual(
    [(await read(script)).status, (await read(panel)).status],
    [200, 200],
    `${script} ${panel}`,
  );
  await server.end();

  rmSync(join(project, 'widget/dist/assets'), { recursive: true });
  const bare = await launch(settings, { program });
  await assert.rejects(bare.ready(), /cannot start: The widget is not built\. Start with npm start/);
});

test('a file that the build did not leave stops the start', () => {
  assert.throws(() => readBuilt('console', 'missing.html'), StartError);
});
