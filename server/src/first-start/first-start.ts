import { randomBytes } from 'node:crypto';
import { appendAudit, PLATFORM, systemActor } from '../audit/append.ts';
import { StartError } from '../errors.ts';
import { createUser } from '../members/create-user.ts';
import type { Services } from '../services.ts';
import { type Demo, seedDemo } from './seed-demo.ts';

const DEFAULT_ADMIN = 'admin@askbob.local';

/** What a first start made up and prints once; null parts were there already, or were not asked for. */
export interface FirstStart {
  admin: { email: string; password: string | null } | null;
  demo: Demo | null;
}

/** On an empty store: makes the admin and, unless DEMO=0, the demo business. */
export async function firstStart(services: Services): Promise<FirstStart> {
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
  const admin = admins.length === 0 ? await createAdmin(services) : null;
  const empty = businesses.length === 0 && admin !== null;
  return { admin, demo: empty && config.DEMO ? await seedDemo(services, demoOrigins(services)) : null };
}

async function createAdmin(services: Services): Promise<{ email: string; password: string | null }> {
  const { ADMIN_EMAIL: email = DEFAULT_ADMIN, ADMIN_PASSWORD: given } = services.config;
  const password = given ?? randomBytes(12).toString('base64url');
  const id = await createUser(services, {
    kind: 'admin',
    business_id: null,
    email,
    name: 'Admin',
    role: 'admin',
    password,
  });
  await services.store.platform.transaction((q) =>
    appendAudit(q, PLATFORM, services.now(), { actor: systemActor, action: 'admin.created', target: id }),
  );
  // A password from the settings is not repeated where logs may keep it.
  return { email, password: given === undefined ? password : null };
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

/** The lines a person needs after a start: where to look, how to sign in, what to paste. */
export function welcome(services: Services, { admin, demo }: FirstStart): string[] {
  const base = services.publicUrl();
  const found = [`Ask Bob is ready: ${base}`];
  if (admin) {
    const password = admin.password ?? '(ADMIN_PASSWORD)';
    found.push(`  Mission Control  ${base}/mission-control   ${admin.email}   ${password}`);
  }
  if (!demo) return found;
  return [
    ...found,
    `  Customer Portal  ${base}/portal   ${demo.owner.email}   ${demo.owner.password}`,
    '  These passwords are shown only now.',
    '',
    `  On a site:  <script async src="${base}/widget/${demo.businessId}/widget.js"></script>`,
    `  By curl:    curl -s ${base}/api/chat -H 'content-type: application/json' -d '{"message":"What does a boiler service cost?"}'`,
    '',
  ];
}
