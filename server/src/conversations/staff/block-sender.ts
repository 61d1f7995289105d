import type { BlockedSender } from '@askbob/contract/endpoints/blocking.ts';
import { sql } from 'kysely';
import type { LoginCaller } from '../../kernel/caller.ts';
import { ApiError, notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { actorOf, appendAudit } from '../../record/audit/append.ts';
import { addressHash, isBlockedVisitor } from '../blocked/is-blocked.ts';
import { presentBlocked } from '../blocked/read-blocked.ts';
import { holdConversation } from '../messages/access.ts';
import { backToBob, waitingAgain } from '../messages/whose-turn.ts';
import type { Services } from '../services.ts';
import { applyChange } from './apply-change.ts';

/** Who is to be blocked, and why. */
interface Sender {
  visitor_id?: string | undefined;
  email?: string | undefined;
  reason: string;
}

/** A conversation that was closed with its sender, and whether a person was wanted there. */
interface Ended {
  id: string;
  waited: boolean;
}

/**
 * Blocks a sender: what he writes reaches nobody from now on, and his open conversations are closed; recorded. Throws 404 for a
 * visitor who is not there, 409 where all of it is blocked already.
 */
export function blockSender(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  sender: Sender,
): Promise<BlockedSender> {
  return db.transaction(async (tx) => {
    const now = services.now();
    const { visitor_id, email } = await notYetBlocked(tx, sender);
    const visitors = await visitorsOf(tx, sender);
    const act = newId(now);
    const ended = JSON.stringify(await endConversations(services, tx, visitors));
    const whole = {
      act,
      visitor_id: null,
      address: null,
      address_hash: null,
      reason: sender.reason,
      ended: '[]',
      made_by: caller.userId,
      made_by_name: caller.name,
      created_at: now,
    };
    // A row each: the address stays blocked when its visitor is long forgotten.
    const rows = [
      ...(visitor_id === undefined ? [] : [{ ...whole, id: newId(now), visitor_id }]),
      ...(email === undefined
        ? []
        : [{ ...whole, id: newId(now), address: email, address_hash: addressHash(email) }]),
    ].map((row, at) => (at === 0 ? { ...row, ended } : row));
    await tx.q.insertInto('blocked_senders').values(rows).execute();
    const detail = { by: [...(visitor_id ? ['visitor'] : []), ...(email ? ['address'] : [])] };
    const entry = { actor: actorOf(caller), action: 'sender.blocked', target: act, detail };
    await appendAudit(services, tx.q, tx.businessId, now, entry);
    const [blocked] = await presentBlocked(tx, rows);
    if (!blocked) throw new Error('what was blocked together is one sender');
    return blocked;
  });
}

/** Lets a sender through again. What blocking had closed is open again, and who waited then waits again; recorded. Throws 404. */
export function unblockSender(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<undefined> {
  return db.transaction(async (tx) => {
    const now = services.now();
    const rows = await tx
      .locked(tx.q.selectFrom('blocked_senders').selectAll().where('act', '=', id))
      .execute();
    if (rows.length === 0) throw notFound();
    await tx.q.deleteFrom('blocked_senders').where('act', '=', id).execute();
    await unmark(tx);
    const ended = rows.flatMap((row) => JSON.parse(row.ended) as Ended[]); // written by blockSender
    for (const each of ended) await openAgain(services, tx, now, each);
    const entry = { actor: actorOf(caller), action: 'sender.unblocked', target: id };
    await appendAudit(services, tx.q, tx.businessId, now, entry);
    return undefined;
  });
}

/** What of a sender is not blocked so far. Throws 404, 409. */
async function notYetBlocked(tx: BusinessTx, { visitor_id, email }: Sender): Promise<Omit<Sender, 'reason'>> {
  if (visitor_id !== undefined) {
    const known = await tx.q
      .selectFrom('visitors')
      .select('id')
      .where('id', '=', visitor_id)
      .executeTakeFirst();
    if (!known) throw notFound();
  }
  const has = async (column: 'visitor_id' | 'address_hash', value: string) =>
    (await tx.q.selectFrom('blocked_senders').select('id').where(column, '=', value).executeTakeFirst()) !==
    undefined;
  const left = {
    ...(visitor_id !== undefined && !(await has('visitor_id', visitor_id)) && { visitor_id }),
    ...(email !== undefined && !(await has('address_hash', addressHash(email))) && { email }),
  };
  if (left.visitor_id === undefined && left.email === undefined) {
    throw new ApiError('conflict', 'This sender is blocked already.');
  }
  return left;
}

/** The visitors that a sender is: on all devices of the same person, and whoever is known by the address. */
async function visitorsOf({ q }: BusinessTx, { visitor_id, email }: Sender): Promise<string[]> {
  const rows = await q
    .selectFrom('visitors')
    .leftJoin('contacts', 'contacts.id', 'visitors.contact_id')
    .select('visitors.id')
    .where((eb) =>
      eb.or([
        ...(visitor_id === undefined
          ? []
          : [
              eb('visitors.id', '=', visitor_id),
              eb(
                'visitors.contact_id',
                '=',
                q.selectFrom('visitors').select('contact_id').where('id', '=', visitor_id),
              ),
            ]),
        ...(email === undefined
          ? []
          : [
              eb(sql`lower(visitors.email)`, '=', email.toLowerCase()),
              eb(sql`lower(contacts.email)`, '=', email.toLowerCase()),
            ]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** Closes what is open of some visitors, and marks all they have said; says what was closed. */
async function endConversations(services: Services, tx: BusinessTx, visitors: string[]): Promise<Ended[]> {
  if (visitors.length === 0) return [];
  const ended: Ended[] = [];
  const open = await tx.q
    .selectFrom('conversations')
    .select('id')
    .where('visitor_id', 'in', visitors)
    .where('status', '!=', 'closed')
    .orderBy('id')
    .execute();
  for (const { id } of open) {
    const row = await holdConversation(tx, id);
    const closed = {
      status: 'closed',
      fence: row.fence + 1,
      draft: null,
      waiting_since: null,
      snoozed_until: null,
    } as const;
    await applyChange(services, tx, row, closed);
    ended.push({ id, waited: row.status !== 'open' });
  }
  const marked = await tx.q
    .updateTable('conversations')
    .set({ blocked: 1 })
    .where('visitor_id', 'in', visitors)
    .where('blocked', '=', 0)
    .returning('id')
    .execute();
  for (const { id } of marked) tx.emit({ kind: 'conversation', conversation_id: id });
  return ended;
}

/** Takes the mark off whatever is nobody's who is still blocked. */
async function unmark(tx: BusinessTx): Promise<void> {
  const marked = await tx.q
    .selectFrom('conversations')
    .select(['id', 'visitor_id'])
    .where('blocked', '=', 1)
    .execute();
  const free: string[] = [];
  for (const visitor of new Set(marked.map(({ visitor_id }) => visitor_id))) {
    if (!(await isBlockedVisitor(tx, visitor))) free.push(visitor);
  }
  if (free.length === 0) return;
  await tx.q.updateTable('conversations').set({ blocked: 0 }).where('visitor_id', 'in', free).execute();
  for (const { id, visitor_id } of marked)
    if (free.includes(visitor_id)) tx.emit({ kind: 'conversation', conversation_id: id });
}

async function openAgain(services: Services, tx: BusinessTx, now: number, ended: Ended): Promise<void> {
  const row = await tx
    .locked(tx.q.selectFrom('conversations').selectAll().where('id', '=', ended.id))
    .executeTakeFirst();
  // It was erased meanwhile, or somebody opened it, or its sender is blocked by something else too.
  if (row?.status !== 'closed' || row.blocked === 1) return;
  await applyChange(services, tx, row, ended.waited ? waitingAgain(row, now) : backToBob(row));
}
