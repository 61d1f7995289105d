import type { Contact } from '@askbob/contract/endpoints/conversations.ts';
import type { Selectable } from 'kysely';
import type { ContactsTable } from '../../platform/db/schema.ts';

/** A contact as the wire shows it. */
export function presentContact(row: Omit<Selectable<ContactsTable>, 'business_id'>): Contact {
  const { id, name, email, phone, note, consent, fields } = row;
  return {
    id,
    name,
    email,
    phone,
    note,
    consent: consent === null ? null : consent === 1,
    fields: JSON.parse(fields) as Contact['fields'], // written from values that were read
    created_at: new Date(row.created_at).toISOString(),
    updated_at: new Date(row.updated_at).toISOString(),
  };
}
