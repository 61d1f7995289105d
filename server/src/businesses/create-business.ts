import { ApiError } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import { type Actor, appendAudit } from '../record/audit/append.ts';
import type { Services } from './services.ts';

export interface NewBusiness {
  name: string;
  site_hosts?: string[] | undefined;
  public_chat?: boolean | undefined;
  settings?: Record<string, unknown>;
  is_demo?: boolean;
  /** Who speaks first; Bob at the front desk unless said. */
  persona?: { name: string; description: string; tone: string; system_prompt: string; greeting: string };
}

const bob = {
  name: 'Bob',
  description: 'The front desk',
  tone: 'friendly, calm and short',
  system_prompt: '',
  greeting: null,
};

/** Creates a business with its default persona, Bob; returns its id. Throws 409 when a host is taken. */
export async function createBusiness(services: Services, actor: Actor, input: NewBusiness): Promise<string> {
  const now = services.now();
  const id = newId(now);
  const hosts = input.site_hosts ?? [];
  await requireFreeHosts(services, hosts, null);
  await services.store.forBusiness(id).transaction(async (tx) => {
    await tx.q
      .insertInto('businesses')
      .values({
        id,
        name: input.name,
        status: 'active',
        site_hosts: JSON.stringify(hosts),
        public_chat: (input.public_chat ?? true) ? 1 : 0,
        settings: JSON.stringify(input.settings ?? {}),
        model: null,
        identity_secret: null,
        active_release_id: null,
        is_demo: input.is_demo ? 1 : 0,
        created_at: now,
      })
      .execute();
    await tx.q
      .insertInto('personas')
      .values({
        business_id: id,
        id: newId(now),
        ...(input.persona ?? bob),
        active: 1,
        created_at: now,
        updated_at: now,
      })
      .execute();
    await appendAudit(services, tx.q, id, now, {
      actor,
      action: 'business.created',
      target: id,
      detail: { name: input.name },
    });
    tx.emit({ kind: 'settings' });
  });
  services.forget(id);
  return id;
}

/** Throws 409 when another business already answers one of these hosts. */
export async function requireFreeHosts(
  services: Services,
  hosts: readonly string[],
  ownId: string | null,
): Promise<void> {
  if (hosts.length === 0) return;
  const rows = await services.store.platform.read((q) =>
    q.selectFrom('businesses').select(['id', 'site_hosts']).execute(),
  );
  for (const row of rows) {
    if (row.id === ownId) continue;
    const taken = (JSON.parse(row.site_hosts) as string[]).find((host) => hosts.includes(host));
    if (taken) throw new ApiError('conflict', `${taken} already belongs to another business.`);
  }
}
