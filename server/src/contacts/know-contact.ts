import { searchable } from '../conversations/search/search-words.ts';
import { newId } from '../kernel/ids.ts';
import type { ContactsTable } from '../platform/db/schema.ts';
import type { BusinessTx } from '../platform/db/store.ts';
import { tellWebhooks } from '../webhooks/tell-webhooks.ts';
import { type FieldValues, storedFields } from './own-fields.ts';

/** What somebody says of himself. */
export interface Said {
  name?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  /** What the business vouches for: it takes the place of what was known. */
  fields?: FieldValues;
}

/**
 * Keeps what a visitor says of himself in his contact, who begins with it. It fills what is not known, and never
 * changes what is: a typed address proves nothing. @param now milliseconds
 */
export async function knowContact(tx: BusinessTx, now: number, visitorId: string, said: Said): Promise<void> {
  const { name, email, phone, fields = {} } = said;
  if (!name && !email && !phone && Object.keys(fields).length === 0) return;
  const visitor = await tx.q
    .selectFrom('visitors')
    .select('contact_id')
    .where('id', '=', visitorId)
    .executeTakeFirst();
  if (!visitor) return;
  const known = visitor.contact_id
    ? await tx.q.selectFrom('contacts').selectAll().where('id', '=', visitor.contact_id).executeTakeFirst()
    : undefined;
  const contact = {
    name: known?.name ?? name ?? null,
    email: known?.email ?? email ?? null,
    phone: known?.phone ?? phone ?? null,
    note: known?.note ?? '',
    fields: JSON.stringify({ ...storedFields(known?.fields ?? '{}'), ...fields }),
  };
  const changed = { ...contact, folded: foldedOf(contact), updated_at: now };
  if (known) {
    await tx.q.updateTable('contacts').set(changed).where('id', '=', known.id).execute();
    await tellWebhooks(tx, now, [{ type: 'contact.changed', data: { contact_id: known.id } }]);
    return;
  }
  const id = newId(now);
  await tx.q
    .insertInto('contacts')
    .values({ id, ...changed, consent: null, created_at: now })
    .execute();
  await tx.q.updateTable('visitors').set({ contact_id: id }).where('id', '=', visitorId).execute();
  await tellWebhooks(tx, now, [{ type: 'contact.changed', data: { contact_id: id } }]);
}

/** What a contact is found by. */
export function foldedOf({
  name,
  email,
  phone,
  note,
  fields,
}: Pick<ContactsTable, 'name' | 'email' | 'phone' | 'note'> & { fields: string }): string {
  const own = Object.values(storedFields(fields));
  return searchable([name, email, phone, note, ...own].filter(Boolean).join('\n'));
}

/** Erases contacts of whom no visitor is left. */
export async function eraseAlone(tx: BusinessTx, ids: readonly (string | null)[]): Promise<void> {
  const asked = ids.filter((id) => id !== null);
  if (asked.length === 0) return;
  await tx.q
    .deleteFrom('contacts')
    .where('id', 'in', asked)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('visitors').select('visitors.id').whereRef('visitors.contact_id', '=', 'contacts.id'),
        ),
      ),
    )
    .execute();
}
