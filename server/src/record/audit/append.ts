import type { Insertable } from 'kysely';
import type { LoginCaller } from '../../kernel/caller.ts';
import { newId } from '../../kernel/ids.ts';
import type { AuditTable } from '../../platform/db/schema.ts';
import type { Queries } from '../../platform/db/store.ts';
import { GENESIS } from '../seal/link.ts';
import { newestLink } from '../seal/newest-link.ts';
import { macOf, type Recorder, type RecordKey } from '../seal/record-key.ts';

/** Who did something, as the record names them. */
export interface Actor {
  id: string | null;
  kind: 'admin' | 'customer' | 'visitor' | 'system';
  name: string;
  /** Who made the key of the program that did it. */
  maker?: string;
}

export const systemActor: Actor = { id: null, kind: 'system', name: 'Ask Bob' };

/** The actor of a signed-in caller; an admin who signed in as a business stays visible, and a program goes by its key's name. */
export function actorOf(caller: LoginCaller): Actor {
  const { actingAdmin, serviceKey } = caller;
  if (serviceKey) {
    const name = `${serviceKey.name} (service key)`;
    return { id: serviceKey.id, kind: caller.userKind, name, maker: caller.userId };
  }
  if (actingAdmin) return { id: actingAdmin.id, kind: 'admin', name: `${actingAdmin.name} (signed in as)` };
  return { id: caller.userId, kind: caller.userKind, name: caller.name };
}

/** Whose doing it is where two people have to agree: a program's is its maker's. */
export function personBehind({ id, maker }: Actor): string | null {
  return maker ?? id;
}

export interface AuditEntry {
  actor: Actor;
  /** `noun.verb`, such as `release.published`. */
  action: string;
  target?: string | null;
  detail?: Record<string, unknown>;
}

/** Appends a record to a business's audit, in the transaction of what it records. @param now ms */
export async function appendAudit(
  { recordKey }: Recorder,
  q: Queries,
  businessId: string,
  now: number,
  { actor, action, target = null, detail = {} }: AuditEntry,
): Promise<void> {
  const record = {
    business_id: businessId,
    number: await nextNumber(q, businessId),
    id: newId(now),
    action,
    actor_id: actor.id,
    actor_kind: actor.kind,
    actor_name: actor.name,
    target,
    detail: JSON.stringify(detail),
    created_at: now,
    // So that links cannot be made anew without this record: a chain that lost one would not hold what it names.
    previous_hash: (await newestLink(q, businessId))?.hash ?? GENESIS,
  };
  const sealed = { hash: auditMac(recordKey, record), key_id: recordKey.id };
  await q
    .insertInto('audit')
    .values({ ...record, ...sealed })
    .execute();
}

type AuditContent = Omit<Insertable<AuditTable>, 'hash' | 'key_id' | 'link'>;

/** The MAC of a record, as the verifier makes it again. */
export function auditMac(key: RecordKey, record: AuditContent): string {
  const { business_id, number, id, action, actor_id, actor_kind, actor_name } = record;
  const { target, detail, created_at, previous_hash } = record;
  const who = [actor_id, actor_kind, actor_name];
  const what = [action, ...who, target, detail];
  return macOf(key, 'audit', [business_id, number, id, ...what, created_at, previous_hash]);
}

/** Locks the business's count until the transaction ends, so take it late: there is no gap and no number twice. */
async function nextNumber(q: Queries, businessId: string): Promise<number> {
  const counted = await q
    .insertInto('chains')
    .values({ business_id: businessId, chain: 'audit', number: 1, hash: GENESIS })
    .onConflict((conflict) =>
      conflict
        .columns(['business_id', 'chain'])
        .doUpdateSet(({ eb, ref }) => ({ number: eb(ref('chains.number'), '+', 1) })),
    )
    .returning('number')
    .executeTakeFirstOrThrow();
  return counted.number;
}
