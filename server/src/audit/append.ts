import { type Insertable, sql } from 'kysely';
import { updateRows } from '../db/by-shape.ts';
import type { AuditTable } from '../db/schema.ts';
import type { Queries } from '../db/store.ts';
import type { LoginCaller } from '../http/caller.ts';
import { newId, sha256 } from '../ids.ts';

/** Who did something, as the record names them. */
export interface Actor {
  id: string | null;
  kind: 'admin' | 'customer' | 'visitor' | 'system';
  name: string;
}

export const systemActor: Actor = { id: null, kind: 'system', name: 'Ask Bob' };

/** Where what belongs to no business is recorded. */
export const PLATFORM = 'platform';

/** The actor of a signed-in caller; an admin who signed in as a business stays visible. */
export function actorOf(caller: LoginCaller): Actor {
  const { actingAdmin } = caller;
  if (actingAdmin) return { id: actingAdmin.id, kind: 'admin', name: `${actingAdmin.name} (signed in as)` };
  return { id: caller.userId, kind: caller.userKind, name: caller.name };
}

export interface AuditEntry {
  actor: Actor;
  /** `noun.verb`, such as `release.published`. */
  action: string;
  target?: string | null;
  detail?: Record<string, unknown>;
}

/** Appends a record to a business's audit chain, in the transaction of what it records. @param now ms */
export async function appendAudit(
  q: Queries,
  businessId: string,
  now: number,
  { actor, action, target = null, detail = {} }: AuditEntry,
): Promise<void> {
  const record = {
    id: newId(now),
    action,
    actor_id: actor.id,
    actor_kind: actor.kind,
    actor_name: actor.name,
    target,
    detail: JSON.stringify(detail),
    created_at: now,
  };
  const link = await nextLink(q, businessId, 'audit', auditHash(record));
  await q
    .insertInto('audit')
    .values({
      ...record,
      business_id: businessId,
      number: link.number,
      previous_hash: link.previous,
      hash: link.hash,
    })
    .execute();
}

type AuditContent = Omit<Insertable<AuditTable>, 'business_id' | 'number' | 'previous_hash' | 'hash'>;

/** The hash of what a record says, as the verifier recomputes it. */
export function auditHash(record: AuditContent): string {
  const { id, action, actor_id, actor_kind, actor_name, target, detail, created_at } = record;
  return sha256(JSON.stringify([id, action, actor_id, actor_kind, actor_name, target, detail, created_at]));
}

/** The next place in a chain: its number, the hash before it and its own. */
export interface ChainLink {
  number: number;
  previous: string;
  hash: string;
}

/** What the first link points back to. */
export const GENESIS = '0'.repeat(64);

/**
 * Advances a hash chain by one: hash = SHA-256(number, previous hash, hash of the content).
 * Locks the chain's head until the transaction ends, so take it last.
 */
export async function nextLink(
  q: Queries,
  businessId: string,
  chain: 'audit' | 'receipts',
  contentHash: string,
): Promise<ChainLink> {
  const head = await sql<{ number: number; hash: string }>`
    INSERT INTO chains (business_id, chain, number, hash) VALUES (${businessId}, ${chain}, 1, ${GENESIS})
    ON CONFLICT (business_id, chain) DO UPDATE SET number = chains.number + 1
    RETURNING number, hash`.execute(q);
  const { number, hash: previous } = head.rows[0] ?? { number: 1, hash: GENESIS };
  const hash = linkHash(number, previous, contentHash);
  await updateRows(q, 'chains', { business_id: businessId, chain }, { hash });
  return { number, previous, hash };
}

/** The hash of one link, as the verifier recomputes it. */
export function linkHash(number: number, previous: string, contentHash: string): string {
  return sha256(`${number}:${previous}:${contentHash}`);
}
