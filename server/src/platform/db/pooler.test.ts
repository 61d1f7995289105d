import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import { readConfig } from '../../kernel/config.ts';
import { StartError } from '../../kernel/errors.ts';
import { openFrontDesk } from '../../testing/front-desk.ts';
import { createMailbox } from '../../testing/mailbox.ts';
import { type Pgbouncer, startPgbouncer } from '../../testing/pgbouncer.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/postgres.ts';
import { startTestServer, type TestServer } from '../../testing/test-server.ts';
import { hear, post } from '../../testing/wire.ts';
import { startWorker } from '../jobs/start-worker.ts';
import { migratePostgres } from './migrate.ts';
import { openStore } from './open.ts';

/** Both nodes, and commands beside them, share it. */
const SECRET = 'a secret that both nodes share, for tests';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase(migratePostgres);
});
after(() => database.drop());

const oneLine = (text: RegExp) => (error: unknown) =>
  error instanceof StartError && text.test(error.message) && !error.message.includes('\n');

/** Opens the store as a start does, and closes it again. */
async function open(settings: Record<string, string>): Promise<void> {
  const store = await openStore(readConfig({ ...settings }));
  await store.close();
}

for (const mode of ['session', 'transaction'] as const) {
  test(`PgBouncer in ${mode} mode: chats, events on both nodes and jobs run through it, behind the wall`, async (t) => {
    const pooler = await startPgbouncer(database.url, mode);
    t.after(() => pooler.stop());
    const environment = {
      DATABASE_URL: pooler.url,
      DATABASE_POOL: '4',
      SECRET_KEY: SECRET,
      ...(mode === 'transaction' ? { DATABASE_LISTEN_URL: database.url } : {}),
    };
    const mail = createMailbox();
    const one = await startTestServer({ mail }, environment);
    t.after(() => one.close());
    const other = await startTestServer({ mail }, environment);
    t.after(() => other.close());
    await chats(one, other);
    await isWalled(one);
    await runsJobs(one, mail);
  });
}

/** Forty visitors at once, more than there are connections, one of them and staff watching from the other node. */
async function chats(one: TestServer, other: TestServer): Promise<void> {
  const desk = await openFrontDesk(one);
  const staff = { authorization: `Bearer ${desk.token}` };
  const [near, far] = [await one.listen(), await other.listen()];
  const first = await post(`${near}/api/chat`, { business_id: desk.id, message: 'hello' });
  const conversation = String(first?.json.conversation_id);
  const visitor = await hear(`${far}/api/chat/events?conversation_id=${conversation}`, {
    'x-visitor-token': String(first?.json.visitor_token),
  });
  const team = await hear(`${far}/api/events`, staff);
  await visitor.until(({ name }) => name === 'speaker');
  const others = Array.from({ length: 40 }, () =>
    post(`${near}/api/chat`, { business_id: desk.id, message: 'opening hours' }),
  );
  await post(`${near}/api/conversations/${conversation}/messages`, { text: 'Anna here.' }, staff);
  await visitor.until(({ data }) => data.text === 'Anna here.');
  await team.until(({ data }) => data.text === 'Anna here.');
  for (const reply of await Promise.all(others))
    assert.deepEqual([reply?.status, reply?.json.outcome], [200, 'answered']);
  visitor.close();
  team.close();
}

/** What the connections of the pool may do, however a pooler shares them. */
async function isWalled({ services: { store } }: TestServer): Promise<void> {
  const look = () =>
    store.forBusiness('nobody').read(async ({ q }) => {
      const { rows } = await sql<{ who: string; business: string }>`
        SELECT current_user AS who, current_setting('askbob.business_id') AS business`.execute(q as never);
      return { ...rows[0], messages: await q.selectFrom('messages').select('id').execute() };
    });
  for (const found of await Promise.all(Array.from({ length: 12 }, look))) {
    assert.deepEqual(found, { who: 'askbob_app', business: 'nobody', messages: [] });
  }
}

async function runsJobs(one: TestServer, mail: ReturnType<typeof createMailbox>): Promise<void> {
  const desk = await openFrontDesk(one);
  await desk.settings({ notify_email: 'team@example.com' });
  const sent = mail.sent.length;
  const worker = startWorker(one.services);
  await desk.guest().ask('I want to talk to a person');
  while (mail.sent.length === sent) await new Promise((resolve) => setTimeout(resolve, 20));
  await worker.stop();
  assert.equal(mail.sent.at(-1)?.to, 'team@example.com');
}

test("an operator's command goes the same ways as the server", async (t) => {
  const pooler = await startPgbouncer(database.url, 'transaction');
  t.after(() => pooler.stop());
  const command = fileURLToPath(new URL('../../record/chains/verify/verify-command.ts', import.meta.url));
  const settings = { DATABASE_URL: pooler.url, DATABASE_LISTEN_URL: database.url, SECRET_KEY: SECRET };
  const said = execFileSync(process.execPath, [command], {
    env: { PATH: process.env.PATH ?? '', ...settings },
    encoding: 'utf8',
  });
  assert.doesNotMatch(said, /Events do not arrive|NOT CHECKED/);
});

test('a pooler that keeps no LISTEN, or no transaction, stops the start with a line that says what to set', async (t) => {
  const pooler = await startPgbouncer(database.url, 'transaction');
  t.after(() => pooler.stop());
  const statements = await startPgbouncer(database.url, 'statement');
  t.after(() => statements.stop());
  await assert.rejects(
    open({ DATABASE_URL: pooler.url }),
    oneLine(/^Events do not arrive: .* Set DATABASE_LISTEN_URL to the database's direct address\.$/),
  );
  await assert.rejects(
    open({ DATABASE_URL: pooler.url, DATABASE_LISTEN_URL: pooler.url }),
    oneLine(/^Events do not arrive: DATABASE_LISTEN_URL leads .*through a pooler/),
  );
  await assert.rejects(open({ DATABASE_URL: statements.url }), oneLine(/pools by statement/));
});

test('a DATABASE_LISTEN_URL of another database stops the start', async () => {
  const another = await createTestDatabase(migratePostgres);
  await assert.rejects(
    open({ DATABASE_URL: database.url, DATABASE_LISTEN_URL: another.url }),
    oneLine(/leads to another database/),
  );
  await another.drop();
});

test('a list of hosts is refused in one line, wherever it stands', () => {
  for (const url of ['postgres://u:p@one:5432,two:5432/db', 'postgres:///db?host=one,two']) {
    assert.throws(
      () => readConfig({ DATABASE_URL: url }),
      oneLine(/^DATABASE_URL is set wrong: names several hosts/),
    );
  }
  assert.ok(readConfig({ DATABASE_URL: 'postgres://u:p,q@one:5432/db' }));
});

test('a role that looks past the wall, and tables without one, stop the start', async () => {
  const own = await createTestDatabase(migratePostgres);
  const owner = new pg.Client({ connectionString: own.url });
  await owner.connect();
  await owner.query('ALTER TABLE messages DISABLE ROW LEVEL SECURITY');
  await assert.rejects(open({ DATABASE_URL: own.url }), oneLine(/does not bind askbob_app on messages/));
  await owner.query('ALTER TABLE messages ENABLE ROW LEVEL SECURITY');
  await open({ DATABASE_URL: own.url });
  await owner.end();
  await own.drop();
});

test('a managed role without superuser works, and one that may not make tables is told what to run', async () => {
  const own = await createTestDatabase(async () => undefined, 'askbob_empty');
  const name = new URL(own.url).pathname.slice(1);
  const owner = new pg.Client({ connectionString: own.url });
  await owner.connect();
  await owner.query(`CREATE ROLE ${name} LOGIN PASSWORD 'x' NOSUPERUSER NOCREATEROLE`);
  const url = new URL(own.url);
  url.username = name;
  url.password = 'x';
  // The template of other tests has made the role; one that nobody gave it to cannot take it.
  await owner.query(
    'DO $$ BEGIN CREATE ROLE askbob_app NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$',
  );
  await assert.rejects(open({ DATABASE_URL: url.href }), oneLine(/GRANT askbob_app TO/));
  await owner.query(`GRANT askbob_app TO ${name}`);
  await assert.rejects(open({ DATABASE_URL: url.href }), oneLine(/ALTER DATABASE <the database> OWNER TO/));
  await owner.query(`ALTER DATABASE ${name} OWNER TO ${name}`);
  await open({ DATABASE_URL: url.href });
  await owner.end();
  await own.drop();
});

test('sslmode=verify-full takes the right certificate, and no other', async (t) => {
  let authority = '';
  const pooler: Pgbouncer = await startPgbouncer(database.url, 'session', (folder) => {
    authority = join(folder, 'ca.crt');
    makeCertificate(folder, 'localhost');
    return {
      client_tls_sslmode: 'require',
      client_tls_key_file: join(folder, 'server.key'),
      client_tls_cert_file: authority,
    };
  });
  t.after(() => pooler.stop());
  const url = new URL(pooler.url);
  url.searchParams.set('sslmode', 'verify-full');
  await assert.rejects(
    open({ DATABASE_URL: url.href }),
    oneLine(/DATABASE_URL does not answer: self.signed/),
  );
  url.searchParams.set('sslrootcert', authority);
  await assert.rejects(open({ DATABASE_URL: url.href }), oneLine(/DATABASE_URL does not answer: .*altnames/));
  url.hostname = 'localhost';
  await open({ DATABASE_URL: url.href });
});

/** A certificate that vouches for itself, for one name. */
function makeCertificate(folder: string, name: string): void {
  const files = ['-keyout', join(folder, 'server.key'), '-out', join(folder, 'ca.crt')];
  const names = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...files, ...names],
    {
      stdio: 'ignore',
    },
  );
}
