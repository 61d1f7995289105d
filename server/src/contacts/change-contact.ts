import type { ContactDetail, updateContact as spec } from '@askbob/contract/endpoints/contacts.ts';
import type { Contact } from '@askbob/contract/endpoints/conversations.ts';
import type { z } from 'zod';
import { presentContact } from '../conversations/inbox/present-contact.ts';
import { indexVisitor } from '../conversations/search/index-words.ts';
import type { Services } from '../conversations/services.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { invalid, notFound } from '../kernel/errors.ts';
import type { BusinessDb, BusinessTx } from '../platform/db/store.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { tellWebhooks } from '../webhooks/tell-webhooks.ts';
import { foldedOf } from './know-contact.ts';
import { changeFields, storedFields } from './own-fields.ts';
import { readContact } from './read-contacts.ts';

/** Corrects what is known of a person; recorded by the names of the fields. Throws 404. */
export function updateContact(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  change: z.output<typeof spec.body>,
): Promise<Contact> {
  return db.transaction(async (tx) => {
    const row = await holdContact(tx, id);
    const business = await services.profiles.find(db.businessId);
    const own = change.fields ?? {};
    const consent =
      change.consent === undefined ? row.consent : change.consent === null ? null : Number(change.consent);
    const fields = {
      name: change.name === undefined ? row.name : change.name || null,
      email: change.email === undefined ? row.email : change.email,
      phone: change.phone === undefined ? row.phone : change.phone || null,
      note: change.note ?? row.note,
      fields: JSON.stringify(
        changeFields(business?.settings.contact_fields ?? [], storedFields(row.fields), own),
      ),
    };
    const next = { ...fields, consent, folded: foldedOf(fields), updated_at: services.now() };
    await tx.q.updateTable('contacts').set(next).where('id', '=', id).execute();
    await tellWebhooks(tx, services.now(), [{ type: 'contact.changed', data: { contact_id: id } }]);
    await indexContact(tx, id);
    const detail = {
      fields: [...Object.keys(change).filter((name) => name !== 'fields'), ...Object.keys(own)],
    };
    const entry = { actor: actorOf(caller), action: 'contact.changed', target: id, detail };
    await appendAudit(services, tx.q, tx.businessId, services.now(), entry);
    return presentContact({ ...row, ...next });
  });
}

/**
 * Makes two contacts one person: what the other knew fills what this one does not, and its visitors are this one's.
 * What their devices may open stays theirs. Throws 404, 422.
 */
export function mergeContact(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  otherId: string,
): Promise<z.infer<typeof ContactDetail>> {
  return db.transaction(async (tx) => {
    if (id === otherId) throw invalid('/contact_id', 'is the same contact. Choose another');
    // In one order, so that two who merge the other way round do not wait for each other.
    const held = new Map<string, Awaited<ReturnType<typeof holdContact>>>();
    for (const each of [id, otherId].sort()) held.set(each, await holdContact(tx, each));
    const [row, other] = [held.get(id), held.get(otherId)];
    if (!row || !other) throw notFound();
    const fields = {
      name: row.name ?? other.name,
      email: row.email ?? other.email,
      phone: row.phone ?? other.phone,
      note: [row.note, other.note].filter(Boolean).join('\n').slice(0, 4000),
      fields: JSON.stringify({ ...storedFields(other.fields), ...storedFields(row.fields) }),
    };
    const next = {
      ...fields,
      consent: row.consent ?? other.consent,
      folded: foldedOf(fields),
      updated_at: services.now(),
    };
    await tx.q.updateTable('contacts').set(next).where('id', '=', id).execute();
    await tellWebhooks(tx, services.now(), [{ type: 'contact.changed', data: { contact_id: id } }]);
    await tx.q.updateTable('visitors').set({ contact_id: id }).where('contact_id', '=', otherId).execute();
    await tx.q.deleteFrom('contacts').where('id', '=', otherId).execute();
    await indexContact(tx, id);
    const detail = { merged: otherId };
    const entry = { actor: actorOf(caller), action: 'contact.merged', target: id, detail };
    await appendAudit(services, tx.q, tx.businessId, services.now(), entry);
    return readContact(tx, id, caller.userId);
  });
}

/** Lets the conversations of a person be found by what is known of him now. */
async function indexContact(tx: BusinessTx, id: string): Promise<void> {
  const visitors = await tx.q.selectFrom('visitors').select('id').where('contact_id', '=', id).execute();
  for (const visitor of visitors) await indexVisitor(tx, visitor.id);
}

async function holdContact(tx: BusinessTx, id: string) {
  const row = await tx
    .locked(tx.q.selectFrom('contacts').selectAll().where('id', '=', id))
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}
