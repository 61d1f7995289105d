import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publishDocuments } from '../server/src/testing/publish.ts';
import { startTestServer, type TestServer } from '../server/src/testing/test-server.ts';
import { newWebhookSecret, signedHeaders } from '../server/src/webhooks/sign.ts';

const source = fileURLToPath(new URL('../packages/python', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'askbob-python-'));
/** The interpreter of the fresh environment that the wheel is installed in. */
const python = join(folder, 'fresh/bin/python');
let server: TestServer;

before(async () => {
  server = await startTestServer();
  await installWheel();
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program to its end; whatever it says is in what it throws. */
async function run(program: string, args: string[], options: { cwd?: string; env?: object } = {}) {
  const child = spawn(program, args, {
    cwd: options.cwd ?? folder,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  }
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  assert.equal(code, 0, `${program} ${args.join(' ')}\n${said}`);
  return said;
}

/** Builds the wheel from a copy, and installs it where nothing of the repository is; httpx comes from the system. */
async function installWheel(): Promise<void> {
  cpSync(source, join(folder, 'source'), { recursive: true });
  const system = process.env.PYTHON_PATH ?? 'python3';
  await run(system, ['-m', 'venv', '--system-site-packages', join(folder, 'fresh')]);
  const wheel = ['wheel', '--no-index', '--no-deps', '--no-build-isolation', '-w', 'wheels', './source'];
  await run(python, ['-m', 'pip', ...wheel]);
  const [made, ...others] = readdirSync(join(folder, 'wheels'));
  assert.equal(made, `askbob-${version()}-py3-none-any.whl`);
  assert.deepEqual(others, []);
  // What it needs has to be there in a version that it takes, for nothing is fetched.
  await run(python, ['-m', 'pip', 'install', '--no-index', `wheels/${made}`]);
  rmSync(join(folder, 'source'), { recursive: true });
}

const version = () => /^version = "(.+)"$/m.exec(readFileSync(join(source, 'pyproject.toml'), 'utf8'))?.[1];

/** A new key that may this. */
async function keyFor(token: string, permissions: string[]): Promise<string> {
  const body = { name: 'Program', permissions };
  return (await server.call('POST', '/api/customer-portal/service-keys', { token, body })).json.key;
}

function signedWebhook() {
  const [secret, other] = [newWebhookSecret(), newWebhookSecret()];
  const body = JSON.stringify({
    type: 'conversation.waiting',
    timestamp: 't',
    data: { conversation_id: 'c' },
  });
  const now = Math.floor(Date.now() / 1000);
  const headers = signedHeaders([secret], 'event-1', now, body);
  return { secret, other, body, now, headers, both: signedHeaders([other, secret], 'event-1', now, body) };
}

test('the wheel, installed by itself, asks, streams, retries, calls and checks webhooks', async () => {
  const origin = await server.listen();
  const business = await server.business();
  await publishDocuments(server.services, business.id);
  const all = ['chat.manage', 'chat.read', 'knowledge.edit', 'analytics.read'];
  const world = {
    origin,
    keys: { all: await keyFor(business.token, all), read: await keyFor(business.token, ['chat.read']) },
    webhook: signedWebhook(),
  };
  const said = await run(python, [join(source, 'tests/test_client.py')], {
    env: { ASKBOB_TEST_WORLD: JSON.stringify(world) },
  });
  const ran = Number(/^Ran (\d+) tests/m.exec(said)?.[1]);
  assert.ok(ran >= 16, said);
  // A test that was skipped was not passed.
  assert.match(said, /^OK$/m, said);
});

test('the installed package is typed throughout, says so, and its replies are checked where they are used', async () => {
  const good = [
    'from askbob import AskBob',
    'with AskBob("https://bob.example.com", "sk_x") as bob:',
    '    text: str = bob.api.list_contacts(q="eva")["items"][0]["created_at"]',
    '    bob.api.create_entry(body={"question": "q", "answer": "a"})',
  ];
  writeFileSync(join(folder, 'good.py'), good.join('\n'));
  const bad = [
    'from askbob import AskBob',
    'bob = AskBob("https://bob.example.com", "sk_x")',
    'number: int = bob.ask("Hello")["outcome"]',
    'bob.api.create_entry(body={"question": "q"})',
    'bob.api.list_contacts(quite="eva")',
  ];
  writeFileSync(join(folder, 'bad.py'), bad.join('\n'));
  const strict = ['-m', 'mypy', '--strict', '--cache-dir', join(folder, 'types')];
  assert.match(
    await run(python, [...strict, '-p', 'askbob']),
    /Success: no issues found in \d+ source files/,
  );
  assert.match(await run(python, [...strict, 'good.py']), /Success/);
  await assert.rejects(run(python, [...strict, 'bad.py']), (error: Error) => {
    for (const line of [3, 4, 5]) assert.match(error.message, new RegExp(`bad.py:${line}: error`));
    return true;
  });
});

test('its words are those of Python 3.9', async () => {
  const check =
    'import ast, pathlib, sys\nfor file in pathlib.Path(sys.argv[1]).rglob("*.py"): ast.parse(file.read_text(), feature_version=(3, 9))';
  await run(python, ['-c', check, join(source, 'src')]);
});
