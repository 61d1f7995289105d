import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

export type TestDatabase = { url: string; drop: () => Promise<void> };

/** The key of the advisory lock under which one of the test processes makes the template. */
const templateLock = 4_271_906;

/**
 * Makes an empty, migrated PostgreSQL database for one test file, copied from a template that `prepare(url)` migrates once
 * per cluster. The cluster is the one ASKBOB_TEST_POSTGRES_URL names (`npm test` starts it); throws when it is unset.
 */
export async function createTestDatabase(
  prepare: (url: string) => Promise<void>,
  template = 'askbob_template',
): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withCluster(async (cluster) => {
    await ensureTemplate(cluster, template, prepare);
    await cluster.query(`create database ${name} template ${template}`);
  });
  return {
    url: urlOf(name),
    drop: () =>
      withCluster(async (cluster) => void (await cluster.query(`drop database ${name} with (force)`))),
  };
}

/** A template that was left half made carries no mark (`datistemplate`), and is made anew. */
async function ensureTemplate(
  cluster: Client,
  template: string,
  prepare: (url: string) => Promise<void>,
): Promise<void> {
  await cluster.query('select pg_advisory_lock($1)', [templateLock]);
  try {
    const marked = await cluster.query('select 1 from pg_database where datname = $1 and datistemplate', [
      template,
    ]);
    if (marked.rowCount === 1) return;
    await cluster.query(`drop database if exists ${template} with (force)`);
    await cluster.query(`create database ${template}`);
    await prepare(urlOf(template));
    await cluster.query(`alter database ${template} is_template true`);
  } finally {
    await cluster.query('select pg_advisory_unlock($1)', [templateLock]);
  }
}

async function withCluster(work: (cluster: Client) => Promise<void>): Promise<void> {
  const cluster = new Client({ connectionString: urlOf('postgres') });
  await cluster.connect();
  try {
    await work(cluster);
  } finally {
    await cluster.end();
  }
}

function urlOf(database: string): string {
  const cluster = process.env.ASKBOB_TEST_POSTGRES_URL;
  if (!cluster) throw new Error('ASKBOB_TEST_POSTGRES_URL is not set. Run the tests with `npm test`.');
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  return url.href;
}
