import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Services } from '../services.ts';

/** Runs SQL past the server, its triggers and its walls, as somebody with the database in hands could. */
export async function tamper({ config }: Services, sql: string): Promise<void> {
  if (!config.DATABASE_URL) {
    const connection = new DatabaseSync(join(config.DATA_DIR, 'askbob.db'), { timeout: 5000 });
    for (const table of ['audit', 'receipts']) {
      connection.exec(
        `DROP TRIGGER IF EXISTS ${table}_no_UPDATE; DROP TRIGGER IF EXISTS ${table}_no_DELETE;`,
      );
    }
    connection.exec(sql);
    connection.close();
    return;
  }
  const client = new pg.Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  await client.query(sql);
  await client.end();
}
