import { sql } from 'kysely';
import { eraseAlone } from '../contacts/know-contact.ts';
import { addressesOf, addressHash } from '../conversations/blocked/is-blocked.ts';
import type { Services } from '../conversations/services.ts';
import { eraseTied } from '../conversations/sessions/tied.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { notFound } from '../kernel/errors.ts';
import type { BusinessDb, BusinessTx } from '../platform/db/store.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { appendErasures } from '../record/chains/append-erasures.ts';

/**
 * Erases a visitor: whatever any table ties to him or his conversations, and what receipts say. The links of the
 * receipts' chain stay, since they hold hashes and ids and no words; open streams end. Throws 404.
 */
export async function eraseVisitor(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { q, businessId } = tx;
    const his = q.selectFrom('conversations').select('id').where('visitor_id', '=', id);
    const conversations = await his.select(['last_seq', 'last_receipt']).execute();
    const receipts = q.selectFrom('receipts').select('id').where('conversation_id', 'in', his);
    await q.deleteFrom('receipt_bodies').where('receipt_id', 'in', receipts).execute();
    await eraseTied(tx, services.now(), 'conversation_id', his);
    await eraseTied(tx, services.now(), 'visitor_id', [id]);
    const visitor = await q
      .selectFrom('visitors')
      .select('contact_id')
      .where('id', '=', id)
      .executeTakeFirst();
    await forgetAddresses(tx, id);
    await eraseMails(tx, id);
    const erased = await q.deleteFrom('visitors').where('id', '=', id).executeTakeFirst();
    if (erased.numDeletedRows === 0n) throw notFound();
    await eraseAlone(tx, [visitor?.contact_id ?? null]);
    const took = conversations.map((row) => ({
      conversation_id: row.id,
      messages: row.last_seq,
      receipts: row.last_receipt,
    }));
    await appendErasures(services, tx, services.now(), took);
    const detail = { conversations: conversations.length };
    const entry = { actor: actorOf(caller), action: 'visitor.erased', target: id, detail };
    await appendAudit(services, q, businessId, services.now(), entry);
    for (const row of conversations) tx.emit({ kind: 'conversation', conversation_id: row.id });
  });
}

/** A blocked address of his stays blocked, by its hash; what it reads is erased. */
async function forgetAddresses(tx: BusinessTx, id: string): Promise<void> {
  const hashes = (await addressesOf(tx, id)).map(addressHash);
  if (hashes.length === 0) return;
  await tx.q
    .updateTable('blocked_senders')
    .set({ address: null })
    .where('address_hash', 'in', hashes)
    .execute();
}

/** Mails of his that became nobody's message: those from the address that he writes from or is vouched for by, not from a typed one. */
async function eraseMails({ q }: BusinessTx, id: string): Promise<void> {
  await q
    .deleteFrom('mails_in')
    .where('conversation_id', 'is', null)
    .where(
      'sender',
      '=',
      q.selectFrom('visitors').select(sql<string>`lower(email)`.as('sender')).where('id', '=', id),
    )
    .execute();
}
