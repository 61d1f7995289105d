import { ApiError, StartError } from '../kernel/errors.ts';
import { createUser } from '../members/create-user.ts';
import { storeIsGone } from '../platform/db/open.ts';
import { PLATFORM } from '../platform/db/store.ts';
import { hasKeptKey, keepSecretKey } from '../platform/secrets/secret-key.ts';
import { appendAudit, systemActor } from '../record/audit/append.ts';
import type { createServices, Services } from '../services.ts';
import { type MadeUp, makeUpAnew, makeUpPassword, markMadeUp } from './made-up-passwords.ts';
import { seedDemo } from './seed-demo.ts';

const DEFAULT_ADMIN = 'admin@askbob.local';

/** What a start has to show: the admin it made with the settings' own password, and sign-ins it made up. */
export interface FirstStart {
  /** Address of an admin whose password is ADMIN_PASSWORD. */
  admin: string | null;
  madeUp: MadeUp[];
  /** The store's key is gone, and a new one was made. */
  lostKey: boolean;
}

/**
 * On a store without an admin: makes one and, unless DEMO=0, the demo business, all at once or not at all. Then makes
 * new passwords for those that were made up and never shown. Throws StartError.
 * @param make builds the services that fill the store before anybody sees it
 */
export async function firstStart(services: Services, make: typeof createServices): Promise<FirstStart> {
  const { config, store } = services;
  const { admins, businesses } = await store.platform.read(async (q) => ({
    admins: await q.selectFrom('users').select('id').where('kind', '=', 'admin').limit(1).execute(),
    businesses: await q.selectFrom('businesses').select(['id', 'name']).execute(),
  }));
  const wanted = config.DEFAULT_BUSINESS;
  if (
    wanted &&
    businesses.length > 0 &&
    !businesses.some(({ id, name }) => id === wanted || name === wanted)
  ) {
    throw new StartError(
      `DEFAULT_BUSINESS names no business: "${wanted}" is neither an id nor a name of one.`,
    );
  }
  const isFirst = admins.length === 0;
  const isEmpty = isFirst && businesses.length === 0;
  if (isEmpty && !config.SECRET_KEY && hasKeptKey(config.DATA_DIR)) throw storeIsGone(config);
  if (isFirst) await fillAtOnce(services, make, config.DEMO && isEmpty);
  keepSecretKey(config.DATA_DIR);
  const admin = isFirst && config.ADMIN_PASSWORD !== undefined ? adminEmail(services) : null;
  return { admin, lostKey: services.keyIsNew && !isEmpty, madeUp: await makeUpAnew(services) };
}

/** No model and no encoder take part: a visitor of two weeks ago need not wait for one. */
async function fillAtOnce(services: Services, make: typeof createServices, withDemo: boolean): Promise<void> {
  const { log, now } = services;
  await services.store.atOnce(async (store) => {
    const within = await make(
      { ...services.config, LLM_MODEL: undefined, ENCODER: false },
      { store, log, now },
    );
    const adminId = await createAdmin(within);
    const madeUp = services.config.ADMIN_PASSWORD === undefined ? [adminId] : [];
    if (withDemo) madeUp.push(await seedDemo(within, demoOrigins(services)));
    if (madeUp.length > 0) await store.platform.transaction((q) => markMadeUp(q, madeUp));
  });
}

function adminEmail({ config }: Services): string {
  return config.ADMIN_EMAIL ?? DEFAULT_ADMIN;
}

async function createAdmin(services: Services): Promise<string> {
  const { store, now, config } = services;
  const email = adminEmail(services);
  const password = config.ADMIN_PASSWORD ?? makeUpPassword();
  const user = { kind: 'admin', business_id: null, email, name: 'Admin', role: 'admin', password } as const;
  const id = await createUser(services, user).catch((error: unknown) => {
    // Only here are settings checked as a request's fields are.
    if (error instanceof ApiError) throw new StartError(`ADMIN_EMAIL or ADMIN_PASSWORD: ${error.message}`);
    throw error;
  });
  await store.platform.transaction((q) =>
    appendAudit(services, q, PLATFORM, now(), { actor: systemActor, action: 'admin.created', target: id }),
  );
  return id;
}

/** Where the demo's widget may be tried: our own pages, and the addresses a developer's page has. */
function demoOrigins({ config, publicUrl }: Services): string[] {
  const own = new URL(publicUrl()).origin;
  const local = [config.PORT, 8080, 5173].flatMap((port) => [
    `http://localhost:${port}`,
    `http://127.0.0.1:${port}`,
  ]);
  return [...new Set([own, ...local])];
}
