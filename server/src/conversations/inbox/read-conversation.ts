import type { ConversationDetail, Note } from '@askbob/contract/endpoints/conversations.ts';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../../kernel/errors.ts';
import type { NotesTable } from '../../platform/db/schema.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import { presentDraft } from '../messages/drafts.ts';
import { findInboxRow, presentInboxRow } from './inbox-row.ts';
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
  const escalation = row.escalation
    ? (JSON.parse(row.escalation) as { name?: string; email?: string; note?: string })
    : null;
  return {
    ...presentInboxRow(row),
    messages: messages.map((message) => presentMessage(message, 'staff')),
    notes: notes.map(presentNote),
    draft: presentDraft(row),
    context: row.context ? (JSON.parse(row.context) as Record<string, unknown>) : null,
    escalation: escalation
      ? { name: escalation.name ?? null, email: escalation.email ?? null, note: escalation.note ?? null }
      : null,
  };
}
