import { Settings } from '@askbob/contract/endpoints/businesses.ts';
import type { Selectable } from 'kysely';
import type { LoginCaller } from '../kernel/caller.ts';
import { invalid, notFound } from '../kernel/errors.ts';
import type { BusinessesTable } from '../platform/db/schema.ts';
import type { BusinessTx } from '../platform/db/store.ts';
import { fromZod } from '../platform/http/problem.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { lockBusiness } from './approvals.ts';
import { requireFreeHosts } from './create-business.ts';
import { holdSettings, partSettings, requireTwoPeople, said } from './held-settings.ts';
import { readSettings } from './read-settings.ts';
import type { Services } from './services.ts';

export interface BusinessChange {
  name?: string | undefined;
  site_hosts?: string[] | undefined;
  public_chat?: boolean | undefined;
  status?: 'active' | 'suspended' | undefined;
  /** Why it is suspended. */
  reason?: string | undefined;
  settings?: Record<string, unknown> | undefined;
}

/** The row of a business; throws 404, also when it was erased. */
export async function findBusiness(services: Services, id: string): Promise<Selectable<BusinessesTable>> {
  const row = await services.store.platform.read((q) =>
    q.selectFrom('businesses').selectAll().where('id', '=', id).executeTakeFirst(),
  );
  if (!row || row.erased_at !== null) throw notFound();
  return row;
}

/** A business after a change, and which of its settings wait for another person. */
export interface Updated {
  row: Selectable<BusinessesTable>;
  awaiting: string[];
}

/** Changes a business; settings are merged field by field, some of them only once they are approved. Throws 404, 409, 422. */
export async function updateBusiness(
  services: Services,
  caller: LoginCaller,
  id: string,
  change: BusinessChange,
): Promise<Updated> {
  let awaiting: string[] = [];
  if (change.settings?.approval === 'two') await requireTwoPeople(services, id);
  await requireFreeHosts(services, change.site_hosts ?? [], id);
  await changeBusiness(services, id, async (tx, before) => {
    const standing = standingAfter(before, change);
    const { now, held } = partSettings(readSettings(before.settings), change.settings ?? {});
    awaiting = Object.keys(held);
    // What waits is checked as a whole now, by who wrote it.
    if (awaiting.length > 0) mergeSettings(before.settings, held);
    const applied = change.settings && { ...change, settings: now };
    await tx.q
      .updateTable('businesses')
      .set({
        name: change.name ?? before.name,
        site_hosts: change.site_hosts ? JSON.stringify(change.site_hosts) : before.site_hosts,
        public_chat: change.public_chat === undefined ? before.public_chat : change.public_chat ? 1 : 0,
        ...standing,
        settings: mergeSettings(before.settings, applied?.settings),
      })
      .where('id', '=', id)
      .execute();
    await appendAudit(services, tx.q, id, services.now(), {
      actor: actorOf(caller),
      action: actionOf(before.status, standing.status),
      target: id,
      detail: { ...(applied ?? change) },
    });
    if (awaiting.length > 0) await holdSettings(services, tx, actorOf(caller), held);
  });
  return { row: await findBusiness(services, id), awaiting };
}

/** Whether a business is suspended after a change, and why. Throws 422 for a reason that is missing or out of place. */
function standingAfter(
  before: Pick<Selectable<BusinessesTable>, 'status' | 'suspended_reason'>,
  { status = before.status, reason }: BusinessChange,
) {
  if (status === 'active') {
    if (reason !== undefined) throw invalid('/reason', 'is only for suspending; leave it out');
    return { status, suspended_reason: null };
  }
  const suspended_reason = reason ?? (before.status === 'suspended' ? before.suspended_reason : null);
  if (suspended_reason === null && before.status === 'active') {
    throw invalid('/reason', 'is missing: say why, for the people of this business to read');
  }
  return { status, suspended_reason };
}

function actionOf(before: string, after: string): string {
  if (before === after) return 'business.changed';
  return after === 'suspended' ? 'business.suspended' : 'business.resumed';
}

/**
 * Changes the row of a business and records it, in one transaction: of two at once the second sees what the first left, and
 * one that is erased meanwhile stays so. Has every node read its profile anew. Throws 404.
 */
export async function changeBusiness(
  services: Services,
  id: string,
  work: (tx: BusinessTx, before: Selectable<BusinessesTable>) => Promise<void>,
): Promise<void> {
  await services.store.forBusiness(id).transaction(async (tx) => {
    await work(tx, await lockBusiness(tx));
    tx.emit({ kind: 'settings' });
    // A second factor may be demanded from now on, or the business is suspended.
    tx.emit({ kind: 'rights', user_id: null });
  });
  services.forget(id);
}

/** Settings as stored after a change. Throws 422. */
export function mergeSettings(stored: string, change: Record<string, unknown> | undefined): string {
  const before = JSON.parse(stored) as Record<string, unknown>;
  if (!change) return stored;
  const widget = { ...(before.widget as object | undefined), ...(change.widget as object | undefined) };
  const facts = { ...(before.facts as object | undefined), ...(change.facts as object | undefined) };
  const told = whoIsTold(stored, change);
  const parsed = Settings.safeParse({ ...before, ...change, ...told, widget, facts }, { reportInput: true });
  if (!parsed.success) throw fromZod(parsed.error);
  const { facts_version, ...settings } = parsed.data;
  const isNews = said.some((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(settings[name]));
  return JSON.stringify({ ...settings, facts_version: facts_version + (isNews ? 1 : 0) });
}

/** Who is told by mail after a change, which may name one address as older clients do. */
function whoIsTold(stored: string, { notify, notify_email }: Record<string, unknown>) {
  const before = readSettings(stored).notify;
  const one =
    notify_email === undefined ? {} : { emails: notify_email ? [notify_email] : [], when: 'waiting' };
  return { notify: { ...before, ...one, ...(notify as object | undefined) }, notify_email: '' };
}
