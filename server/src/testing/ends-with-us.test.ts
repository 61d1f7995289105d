import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const helper = fileURLToPath(new URL('./ends-with-us.ts', import.meta.url));

/** Runs a program that starts one beside itself and then does this; returns the other's id once the first has ended. */
async function besideOneThat(does: string): Promise<number> {
  const text = `
    import { spawn } from 'node:child_process';
    const { endsWithUs } = await import(${JSON.stringify(helper)});
    const child = spawn('sh', ['-c', 'sleep 600 & wait'], { detached: true, stdio: 'ignore' });
    endsWithUs(child, 'group');
    console.log(child.pid);
    ${does}`;
  const first = spawn(process.execPath, ['--input-type=module', '-e', text], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  first.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  await once(first, 'close');
  return Number(printed.trim());
}

/** Whether anybody of a group still runs; who ended and was not yet looked after by the system does not. */
function isLeft(group: number): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .some((name) => {
      try {
        const [state, , of] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
        return Number(of) === group && state !== 'Z';
      } catch {
        // It ended meanwhile.
        return false;
      }
    });
}

for (const does of ['', "throw new Error('a test that fails')", 'process.exit(1)'])
  test(`a program beside a test ends with it, with all it started: ${does || 'nobody closes it'}`, async () => {
    const id = await besideOneThat(does);
    assert.ok(id > 1);
    // A signal takes effect a moment after it was sent.
    while (isLeft(id)) await setImmediate();
  });
