import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { Services } from '../services.ts';

/** Runs SQL past the server, its triggers and its walls, as somebody with the database in hands could. */
export async function tamper({ config }: Services, sql: string): Promise<void> {
  if (!config.DATABASE_URL) {
    const connection = new DatabaseSync(join(config.DATA_DIR, 'askbob.db'), {
      timeout: 5000,
      enableForeignKeyConstraints: false,
    });
    const triggers = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all();
    for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`);
    try {
      connection.exec(sql);
    } finally {
      connection.close();
    }
    return;
  }
  const client = new pg.Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  try {
    // Neither triggers nor foreign keys hold for a replica's role.
    await client.query('SET session_replication_role = replica');
    await client.query(sql);
  } finally {
    await client.end();
  }
}
