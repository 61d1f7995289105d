import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readConfig } from '../../../kernel/config.ts';
import { StartError } from '../../../kernel/errors.ts';
import { type FakeS3, startS3 } from '../../../testing/s3.ts';
import type { S3Address } from './address.ts';
import { download } from './download.ts';
import { look } from './look.ts';
import { type S3Store, s3Store } from './store.ts';
import { newUpload } from './upload.ts';

const PART = 5 * 1024 * 1024;
/** Two parts and a bit. */
const content = randomBytes(2 * PART + 1234);
const address: S3Address = { bucket: 'backups', key: "moved in/bob+1'ü.tar.gz" };

interface World {
  s3: FakeS3;
  store: S3Store;
  folder: string;
  /** A file with `content`. */
  file: string;
  /** The pauses that were made, in milliseconds. */
  pauses: number[];
}

async function world(t: TestContext): Promise<World> {
  const s3 = await startS3();
  const folder = mkdtempSync(join(tmpdir(), 'askbob-s3-'));
  t.after(async () => {
    rmSync(folder, { recursive: true, force: true });
    await s3.close();
  });
  const file = join(folder, 'archive');
  writeFileSync(file, content);
  const pauses: number[] = [];
  const store = { ...s3Store(readConfig(s3.settings)), pause: async (ms: number) => void pauses.push(ms) };
  return { s3, store, folder, file, pauses };
}

const send = ({ store, file }: World) => newUpload(store, address, PART).send(file);

/** Rejects with one line, which holds no secret and matches. */
async function assertTold(s3: FakeS3, promise: Promise<unknown>, pattern: RegExp): Promise<void> {
  const error: unknown = await promise.then(
    () => assert.fail('it went well'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof StartError, String(error));
  assert.match(error.message, /^[^\n]{10,300}$/);
  assert.match(error.message, pattern);
  assert.ok(!error.message.includes(s3.settings.AWS_SECRET_ACCESS_KEY), error.message);
  assert.ok(!error.message.includes(s3.settings.AWS_SESSION_TOKEN), error.message);
}

test('a file is sent in parts, joined, and comes back byte by byte', async (t) => {
  const all = await world(t);
  assert.deepEqual(await look(all.store, address), { kind: 'nothing' });
  await send(all);
  assert.ok(all.s3.objects.get(address.key)?.body.equals(content));
  assert.deepEqual(
    all.s3.calls.filter((call) => call.startsWith('PUT')),
    ['PUT part 1', 'PUT part 2', 'PUT part 3'],
  );
  const back = join(all.folder, 'back');
  assert.deepEqual(await download(all.store, address, back), { isChecked: true });
  assert.ok(readFileSync(back).equals(content));
});

for (const [what, fate] of [
  ['refused', { status: 503, code: 'SlowDown' }],
  ['cut off', 'drop'],
  ['taken, and its answer lost', 'lose'],
] as const) {
  test(`a part that is ${what} is sent again after a growing pause`, async (t) => {
    const all = await world(t);
    let left = 2;
    all.s3.fate = (call) => (call === 'PUT part 2' && left-- > 0 ? fate : undefined);
    await send(all);
    assert.ok(all.s3.objects.get(address.key)?.body.equals(content));
    assert.equal(all.s3.calls.filter((call) => call === 'PUT part 2').length, 3);
    const [first = 0, second = 0] = all.pauses;
    assert.equal(all.pauses.length, 2);
    assert.ok(first >= 375 && first <= 625 && second >= 750 && second <= 1250, String(all.pauses));
  });
}

test('an upload that keeps failing is taken back, and leaves no half object', async (t) => {
  const all = await world(t);
  all.s3.fate = (call) => (call === 'PUT part 2' ? { status: 500, code: 'InternalError' } : undefined);
  await assertTold(all.s3, send(all), /InternalError \(500\)/);
  assert.equal(all.pauses.length, 5);
  assert.equal(all.s3.uploads.size, 0);
  assert.equal(all.s3.objects.size, 0);
});

test('a refusal for good is not tried again, and the upload is taken back', async (t) => {
  const all = await world(t);
  all.s3.fate = (call) => (call === 'PUT part 3' ? { status: 403, code: 'AccessDenied' } : undefined);
  await assertTold(all.s3, send(all), /s3:PutObject/);
  assert.deepEqual(all.pauses, []);
  assert.equal(all.s3.uploads.size, 0);
});

test('what was interrupted is taken back, once', async (t) => {
  const all = await world(t);
  const upload = newUpload(all.store, address, PART);
  let abandoned: Promise<void> | undefined;
  all.s3.fate = (call) => {
    if (call === 'PUT part 2') abandoned ??= upload.abandon();
    return undefined;
  };
  await assert.rejects(upload.send(all.file), /NoSuchUpload/);
  await abandoned;
  assert.equal(all.s3.uploads.size, 0);
  assert.equal(all.s3.calls.filter((call) => call.startsWith('DELETE')).length, 1);
});

test('an object that is joined, and its answer lost, is known as done', async (t) => {
  const all = await world(t);
  let left = 1;
  all.s3.fate = (call) => (call === 'POST upload' && left-- > 0 ? 'lose' : undefined);
  await send(all);
  assert.ok(all.s3.objects.get(address.key)?.body.equals(content));
});

test('a store that answers 200 and could not join the parts is asked again', async (t) => {
  const all = await world(t);
  let left = 2;
  all.s3.fate = (call) =>
    call === 'POST upload' && left-- > 0 ? { status: 200, code: 'InternalError' } : undefined;
  await send(all);
  assert.ok(all.s3.objects.get(address.key)?.body.equals(content));
  assert.equal(all.pauses.length, 2);
});

test('an object that somebody else put there meanwhile is not replaced, whatever this key may see', async (t) => {
  const all = await world(t);
  all.s3.mayRead = false;
  assert.deepEqual(await look(all.store, address), { kind: 'unseen' });
  const theirs = { body: Buffer.from('theirs'), headers: {} };
  all.s3.objects.set(address.key, theirs);
  await assertTold(all.s3, send(all), /exists already/);
  assert.equal(all.s3.objects.get(address.key), theirs);
  assert.equal(all.s3.uploads.size, 0);
});

test('a store that cannot make sure of it is used without', async (t) => {
  const all = await world(t);
  all.s3.knowsConditions = false;
  await send(all);
  assert.ok(all.s3.objects.get(address.key)?.body.equals(content));
});

test('a download goes on where the line broke', async (t) => {
  const all = await world(t);
  await send(all);
  let left = 4;
  all.s3.fate = () => (left-- > 0 ? (left === 1 ? 'drop' : 'cut') : undefined);
  const back = join(all.folder, 'back');
  assert.deepEqual(await download(all.store, address, back), { isChecked: true });
  assert.ok(readFileSync(back).equals(content));
  assert.equal(all.s3.calls.filter((call) => call === 'GET').length, 5);
});

test('an object that changes between two attempts is no backup', async (t) => {
  const all = await world(t);
  await send(all);
  let attempt = 0;
  all.s3.fate = () => {
    if (attempt++ === 0) return 'cut';
    all.s3.objects.set(address.key, { headers: {}, body: randomBytes(content.length) });
    return undefined;
  };
  await assertTold(
    all.s3,
    download(all.store, address, join(all.folder, 'back')),
    /changed while it was read/,
  );
});

test('an object with one bit changed is refused, and one without a checksum is named as such', async (t) => {
  const all = await world(t);
  await send(all);
  const stored = all.s3.objects.get(address.key);
  assert.ok(stored);
  const body = Buffer.from(stored.body);
  body[PART] = (body[PART] ?? 0) ^ 1;
  all.s3.objects.set(address.key, { ...stored, body });
  await assertTold(all.s3, download(all.store, address, join(all.folder, 'one')), /its checksum differs/);
  all.s3.objects.set(address.key, { body, headers: {} });
  assert.deepEqual(await download(all.store, address, join(all.folder, 'two')), { isChecked: false });
});

const told: [string, (s3: FakeS3) => void, Partial<S3Store>, RegExp][] = [
  [
    'a wrong secret',
    () => {},
    { secret: 'wrong' },
    /AWS_SECRET_ACCESS_KEY is not the secret of AWS_ACCESS_KEY_ID/,
  ],
  ['an unknown key', () => {}, { keyId: 'AKIAOTHER' }, /does not know the key in AWS_ACCESS_KEY_ID/],
  ['a token that is over', () => {}, { token: 'old' }, /AWS_SESSION_TOKEN any more/],
  ['another region', () => {}, { region: 'us-east-1' }, /is in eu-test-1: set S3_REGION=eu-test-1/],
  [
    'no such bucket',
    (s3) => {
      s3.bucket = 'others';
    },
    {},
    /There is no bucket backups at 127\.0\.0\.1/,
  ],
  [
    'a clock an hour off',
    (s3) => {
      s3.aheadMs = 3_600_000;
    },
    {},
    /clock is 60 minutes off/,
  ],
  [
    'another refusal',
    (s3) => {
      s3.fate = () => ({ status: 400, code: 'Odd' });
    },
    {},
    /Odd \(400\): No, not with … and …\.$/,
  ],
  [
    'nobody there',
    () => {},
    { endpoint: 'http://127.0.0.1:1' },
    /127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\)/,
  ],
];
for (const [what, prepare, wrong, pattern] of told) {
  test(`told in one line, without a secret: ${what}`, async (t) => {
    const { s3, store } = await world(t);
    prepare(s3);
    await assertTold(s3, look({ ...store, ...wrong }, address), pattern);
  });
}

test('told in one line: a server without TLS where it is asked for', async (t) => {
  const { s3, store } = await world(t);
  const endpoint = s3.settings.S3_ENDPOINT.replace('http:', 'https:');
  await assertTold(s3, look({ ...store, endpoint }, address), /does not answer with TLS \(ERR_SSL_/);
});

test('told in one line: a server that is no store', async (t) => {
  const { s3, store } = await world(t);
  const server = createTcpServer((socket) => {
    socket
      .on('error', () => {})
      .once('data', () => socket.end('HTTP/1.1 404 No\r\ncontent-length: 4\r\n\r\n<br>'));
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  t.after(() => server.close());
  const at = server.address();
  const endpoint = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`;
  await assertTold(s3, look({ ...store, endpoint }, address), /answered 404 and not as S3 does/);
});

test('an object that is not there is told, and nothing is kept of it', async (t) => {
  const all = await world(t);
  const missing = download(all.store, address, join(all.folder, 'back'));
  await assertTold(all.s3, missing, /There is no s3:\/\/backups\/moved in/);
  assert.equal(readFileSync(join(all.folder, 'back')).length, 0);
  assert.deepEqual(readdirSync(all.folder).sort(), ['archive', 'back']);
});

test('a key that is not set, and an address that nobody encrypts, are told before anything is sent', () => {
  assert.throws(() => s3Store(readConfig({})), /Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY/);
  for (const S3_ENDPOINT of ['http://minio.example.com', 'http://10.0.0.5:9000'])
    assert.throws(() => readConfig({ S3_ENDPOINT }), /S3_ENDPOINT is set wrong: must start with https:/);
  for (const S3_ENDPOINT of ['http://[::1]:9000', 'http://localhost:9000/', 'https://minio.example.com'])
    assert.equal(readConfig({ S3_ENDPOINT }).S3_ENDPOINT, S3_ENDPOINT.replace(/\/$/, ''));
});
