import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migratePostgres } from '../platform/db/migrate.ts';
import { type Launched, launch } from './launch.ts';
import { createTestDatabase } from './postgres.ts';

/** A store of the kind the run is for, which outlives the servers that are started on it and killed. */
export interface LastingStore {
  /** An admin whom each of them knows. */
  admin: { email: string; password: string };
  /** Starts a server on it and waits until it is ready. */
  start(settings?: Record<string, string>): Promise<Launched>;
  /** Removes it, once all of them have ended. */
  drop(): Promise<void>;
}

/** Makes one, empty. */
export async function createLastingStore(): Promise<LastingStore> {
  const directory = mkdtempSync(join(tmpdir(), 'askbob-killed-'));
  const database = process.env.TEST_STORE === 'postgres' ? await createTestDatabase(migratePostgres) : null;
  const admin = { email: 'crash@example.com', password: 'a password that survives' };
  return {
    admin,
    start: async (settings = {}) => {
      const node = await launch({
        DATA_DIR: join(directory, 'data'),
        DEMO: '0',
        ENCODER: 'off',
        RATE_LIMITS: 'off',
        ADMIN_EMAIL: admin.email,
        ADMIN_PASSWORD: admin.password,
        ...(database ? { DATABASE_URL: database.url } : {}),
        ...settings,
      });
      await node.ready();
      return node;
    },
    drop: async () => {
      await database?.drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
