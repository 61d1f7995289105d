import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MemberRole } from '@askbob/contract/permissions.ts';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../app.ts';
import { createBusiness, type NewBusiness } from '../businesses/create-business.ts';
import { readConfig } from '../kernel/config.ts';
import { newId } from '../kernel/ids.ts';
import { openLogin } from '../logins/open-login.ts';
import { migratePostgres } from '../platform/db/migrate.ts';
import { systemActor } from '../record/audit/append.ts';
import { createServices, type Overrides, type Services } from '../services.ts';
import { putEmptyStore } from './empty-store.ts';
import { createTestDatabase } from './postgres.ts';

/** What a test sends beside method and path. */
export interface Call {
  token?: string | null | undefined;
  body?: unknown;
  headers?: Record<string, string>;
}

/** A reply as tests look at it; `json` is null when there was no JSON. */
export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests assert on the fields they expect to be there.
  json: any;
}

/** A whole server on a store of its own, called without a socket unless `listen` is used. */
export interface TestServer {
  services: Services;
  app: FastifyInstance;
  call(method: string, path: string, call?: Call): Promise<Reply>;
  /** A business with one signed-in member of the role; no password is hashed. */
  business(input?: Partial<NewBusiness> & { role?: MemberRole }): Promise<{ id: string; token: string }>;
  member(businessId: string, role: MemberRole): Promise<{ id: string; email: string; token: string }>;
  admin(): Promise<{ id: string; email: string; token: string }>;
  /** Listens on a free port of 127.0.0.1 and returns the address. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/** Starts the server on the store that TEST_STORE names: `sqlite` (default) or `postgres`. */
export async function startTestServer(
  overrides: Overrides = {},
  environment: Record<string, string> = {},
): Promise<TestServer> {
  const directory = mkdtempSync(join(tmpdir(), 'askbob-test-'));
  // A second node of a test shares the first one's database.
  const ownDatabase = process.env.TEST_STORE === 'postgres' && !environment.DATABASE_URL;
  const database = ownDatabase ? await createTestDatabase(migratePostgres) : null;
  const config = readConfig({
    DATA_DIR: directory,
    LOG_LEVEL: 'silent',
    DEMO: '0',
    RATE_LIMITS: 'off',
    // Its thread would run beside every test; those about it turn it on.
    ENCODER: 'off',
    PORT: '0',
    ...(database ? { DATABASE_URL: database.url, DATABASE_POOL: '4' } : {}),
    ...environment,
  });
  if (config.DATA_DIR === directory && !config.DATABASE_URL && !overrides.store)
    await putEmptyStore(directory);
  const services = await createServices(config, { checkReplies: true, ...overrides });
  const app = await buildApp(services);
  let users = 0;

  const call = async (method: string, path: string, { token, body, headers = {} }: Call = {}) => {
    const raw = typeof body === 'string' || Buffer.isBuffer(body);
    const response = await app.inject({
      method: method as 'GET',
      url: path,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: raw ? body : JSON.stringify(body) }),
    });
    return {
      status: response.statusCode,
      headers: response.headers as Reply['headers'],
      text: response.body,
      json: parse(response.body),
    };
  };

  async function user(kind: 'admin' | 'customer', businessId: string | null, role: MemberRole | 'admin') {
    const id = newId();
    users += 1;
    const row = {
      id,
      email: `${role}${users}@example.com`,
      name: `Test ${role}`,
      role,
      business_id: businessId,
    };
    const login = await services.store.platform.transaction(async (q) => {
      await q
        .insertInto('users')
        .values({
          ...row,
          kind,
          password_hash: null,
          status: 'active',
          totp_secret: null,
          totp_confirmed_at: null,
          totp_last_step: null,
          recovery_codes: null,
          created_at: services.now(),
        })
        .execute();
      return openLogin(q, services.now(), row, { userAgent: 'test' });
    });
    return { id, email: row.email, token: login.access_token };
  }

  const member = (businessId: string, role: MemberRole) => user('customer', businessId, role);
  return {
    services,
    app,
    call,
    member,
    admin: () => user('admin', null, 'admin'),
    business: async ({ role = 'owner', ...input } = {}) => {
      const id = await createBusiness(services, systemActor, { name: `Business ${newId()}`, ...input });
      return { id, token: (await member(id, role)).token };
    },
    listen: () => app.listen({ port: 0, host: '127.0.0.1' }),
    close: async () => {
      // What a failed test left open would keep the server from closing.
      services.streams.end(false);
      await app.close();
      await services.store.close();
      await database?.drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
