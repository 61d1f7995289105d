import type { ConversationDetail, Note } from '@askbob/contract/endpoints/conversations.ts';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../../kernel/errors.ts';
import type { NotesTable } from '../../platform/db/schema.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import { blockOf } from '../blocked/read-blocked.ts';
import { readLetters, readMails } from '../mails/read-mails.ts';
import { presentDraft } from '../messages/drafts.ts';
import { givenContact } from '../sessions/given-contact.ts';
import { findInboxRow, presentInboxRow } from './inbox-row.ts';
import { presentContact } from './present-contact.ts';
import { presentMessage, readMessages } from './read-messages.ts';

/** A note as the wire shows it. */
export function presentNote(row: Omit<Selectable<NotesTable>, 'business_id'>): z.infer<typeof Note> {
  const { id, number, text, author } = row;
  return { id, number, text, author, created_at: new Date(row.created_at).toISOString() };
}

/** A conversation with its last thousand messages and all notes, as a reader finds it; throws 404. */
export async function readConversation(
  read: BusinessRead,
  id: string,
  reader?: string,
): Promise<z.infer<typeof ConversationDetail>> {
  const row = await findInboxRow(read, id, reader);
  if (!row) throw notFound();
  const messages = await readMessages(read, id, Math.max(0, row.last_seq - 1000));
  const notes = await read.q
    .selectFrom('notes')
    .selectAll()
    .where('conversation_id', '=', id)
    .orderBy('number')
    .execute();
  const escalation = row.escalation ? givenContact(row) : null;
  return {
    ...presentInboxRow(row),
    messages: messages.map((message) => presentMessage(message, 'staff')),
    notes: notes.map(presentNote),
    draft: presentDraft(row),
    origin: row.origin,
    page: row.page,
    device: row.device,
    mails: await readMails(read, id),
    letters: await readLetters(read, id),
    context: row.context ? (JSON.parse(row.context) as Record<string, unknown>) : null,
    escalation: escalation
      ? {
          name: escalation.name ?? null,
          email: escalation.email ?? null,
          phone: escalation.phone ?? null,
          note: escalation.note ?? null,
        }
      : null,
    block: row.blocked === 1 ? await blockOf(read, row.visitor_id) : null,
    ...(await readPerson(read, row)),
  };
}

/** Other conversations that are shown beside one. */
const EARLIER = 10;

/** Who it is, and what else was spoken with him: by the same visitor, or by others of the same contact. */
async function readPerson({ q }: BusinessRead, { id, visitor_id }: { id: string; visitor_id: string }) {
  const visitor = q.selectFrom('visitors').select('contact_id').where('id', '=', visitor_id);
  const contact = await q.selectFrom('contacts').selectAll().where('id', '=', visitor).executeTakeFirst();
  const same = contact
    ? q.selectFrom('visitors').select('id').where('contact_id', '=', contact.id)
    : q.selectFrom('visitors').select('id').where('id', '=', visitor_id);
  const earlier = await q
    .selectFrom('conversations')
    .select(['id', 'status', 'first_message', 'updated_at'])
    .where('visitor_id', 'in', same)
    .where('id', '!=', id)
    .where('last_seq', '>', 0)
    .orderBy('updated_at', 'desc')
    .limit(EARLIER)
    .execute();
  return {
    contact: contact ? presentContact(contact) : null,
    earlier: earlier.map((row) => ({ ...row, updated_at: new Date(row.updated_at).toISOString() })),
  };
}
