import assert from 'node:assert/strict';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { identitySeal } from '../businesses/identity-secret.ts';
import { readConfig } from '../kernel/config.ts';
import { newId } from '../kernel/ids.ts';
import { keepSecret, openSecrets } from '../knowledge/actions/secrets.ts';
import { appSeal } from '../logins/second-factor.ts';
import { migratePostgres } from '../platform/db/migrate.ts';
import { openModelKey, readStoredModel, sealModelKey } from '../platform/models/business-model.ts';
import { openOrNull, seal } from '../platform/secrets/seal.ts';
import { keepSecretKey } from '../platform/secrets/secret-key.ts';
import { recordKey } from '../record/seal/record-key.ts';
import { createTestDatabase } from '../testing/postgres.ts';
import { callback, releaseActions } from '../testing/release-action.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';
import { hookSeal } from '../webhooks/hooks.ts';
import { changeKey } from './change-key.ts';

const base_url = 'https://models.example/v1';
const NEXT = 'another key, as an operator may choose one';

/** A folder and, on PostgreSQL, a database that outlive a server. */
async function lasting(t: TestContext): Promise<Record<string, string>> {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'askbob-key-'));
  t.after(() => rmSync(DATA_DIR, { recursive: true, force: true }));
  if (process.env.TEST_STORE !== 'postgres') return { DATA_DIR };
  const database = await createTestDatabase(migratePostgres);
  t.after(database.drop);
  return { DATA_DIR, DATABASE_URL: database.url };
}

/** What a secret of each kind was kept for. */
interface Kept {
  id: string;
  owner: string;
  place: { action_id: string; host: string; header: string };
}

/** A business with one secret of each kind. */
async function keepOneOfEach(server: TestServer): Promise<Kept> {
  const { services } = server;
  const { secretKey, store } = services;
  const { id, token } = await server.business();
  const { id: owner } = await server.member(id, 'owner');
  const [action_id = ''] = await releaseActions(server, { id, token }, [callback]);
  const place = { action_id, host: 'shop.example', header: 'authorization' };
  await store.platform.transaction(async (q) => {
    const totp_secret = seal(secretKey, 'the app', appSeal(owner));
    await q.updateTable('users').set({ totp_secret }).where('id', '=', owner).execute();
    const key = sealModelKey(secretKey, id, base_url, 'the model');
    await q
      .updateTable('businesses')
      .set({
        identity_secret: seal(secretKey, 'the site', identitySeal(id)),
        model: JSON.stringify({ base_url, model: 'm', key }),
      })
      .where('id', '=', id)
      .execute();
  });
  await store.forBusiness(id).transaction(async (tx) => {
    await keepSecret(services, tx, 1, place, 'the shop');
    const hook = newId(1);
    await tx.q
      .insertInto('webhooks')
      .values({
        ...{
          id: hook,
          url: 'https://crm.example',
          description: '',
          events: '[]',
          state: 'on',
          created_at: 1,
        },
        sealed_secret: seal(secretKey, 'the hook', hookSeal(id, hook)),
        replaced_secret: seal(secretKey, 'the hook before', hookSeal(id, hook)),
        replaced_until: 2,
      })
      .execute();
  });
  return { id, owner, place };
}

/** What opens with the key that a server has. */
async function opened({ services }: TestServer, { id, owner, place }: Kept) {
  const { secretKey, store } = services;
  const shared = await store.platform.read(async (q) => {
    const user = q.selectFrom('users').select('totp_secret').where('id', '=', owner);
    const { totp_secret } = await user.executeTakeFirstOrThrow();
    const business = q.selectFrom('businesses').select(['identity_secret', 'model']).where('id', '=', id);
    const { identity_secret, model } = await business.executeTakeFirstOrThrow();
    const stored = readStoredModel(model);
    return [
      openOrNull(secretKey, totp_secret ?? '', appSeal(owner)),
      openOrNull(secretKey, identity_secret ?? '', identitySeal(id)),
      stored && openModelKey(secretKey, id, stored),
    ];
  });
  return store.forBusiness(id).read(async (read) => {
    const hook = await read.q.selectFrom('webhooks').selectAll().executeTakeFirstOrThrow();
    const header = await openSecrets(services, read, place, [place.header]);
    const hooks = [hook.sealed_secret, hook.replaced_secret ?? ''];
    return [...shared, header, ...hooks.map((each) => openOrNull(secretKey, each, hookSeal(id, hook.id)))];
  });
}

const everything = [
  'the app',
  'the site',
  { kind: 'open', key: 'the model' },
  { authorization: 'the shop' },
  'the hook',
  'the hook before',
];

test('what was sealed opens with the new key, also where the change was interrupted and is done again', async (t) => {
  const where = await lasting(t);
  const before = await startTestServer({}, where);
  keepSecretKey(where.DATA_DIR ?? '');
  const of = await keepOneOfEach(before);
  assert.deepEqual(await opened(before, of), everything);
  const { secretKey: old } = before.services;
  await before.close();

  const config = readConfig(where);
  assert.deepEqual(await changeKey(config, undefined), { secrets: 6, lost: 0, devices: 0 });
  const after = await startTestServer({}, where);
  assert.notDeepEqual(after.services.secretKey, old);
  assert.deepEqual(await opened(after, of), everything);
  await after.close();
  const kept = join(where.DATA_DIR ?? '', `secret.key.old-${recordKey(old).id}`);
  assert.ok(existsSync(kept), 'the record of before needs it');

  await assert.rejects(changeKey(config, NEXT), /leave NEW_SECRET_KEY out/);
  const named = { ...config, SECRET_KEY: readFileSync(join(where.DATA_DIR ?? '', 'secret.key'), 'utf8') };
  await assert.rejects(changeKey(named, undefined), /NEW_SECRET_KEY/);
  await assert.rejects(changeKey(named, 'short'), /at least 32/);
  await assert.rejects(changeKey(named, named.SECRET_KEY), /in use/);
  assert.equal((await changeKey(named, NEXT)).secrets, 6);
  // As after a crash before the operator changed his settings: nothing opens with the old key, and nothing needs to.
  assert.deepEqual(await changeKey(named, NEXT), { secrets: 0, lost: 0, devices: 0 });
  await assert.rejects(changeKey(named, `${NEXT}, and one more`), /6 secrets open neither/);
  const last = await startTestServer({}, { ...where, SECRET_KEY: NEXT });
  assert.deepEqual(await opened(last, of), everything);
  await last.close();
});

test('nothing is sealed that a change of key does not know', () => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const sealing = globSync('**/*.ts', { cwd: root })
    .filter((file) => !file.endsWith('.test.ts') && /\bseal\(/.test(readFileSync(join(root, file), 'utf8')))
    .sort();
  assert.deepEqual(sealing, [
    'businesses/identity-secret.ts',
    'change-key/reseal.ts',
    'knowledge/actions/secrets.ts',
    // A device is set up anew.
    'logins/devices/device-address.ts',
    'logins/set-up-second-factor.ts',
    'platform/models/business-model.ts',
    'platform/secrets/seal.ts',
    'webhooks/hooks.ts',
  ]);
});
