import type { Attachment, HistoryMessage } from '@askbob/contract/endpoints/chat.ts';
import type { Note } from '@askbob/contract/endpoints/conversations.ts';
import type { z } from 'zod';
import { channelOf } from '../../channels/channels.ts';
import type { LoginCaller } from '../../kernel/caller.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { actorOf, appendAudit } from '../../record/audit/append.ts';
import { tellHandOver } from '../announce/tell-hand-over.ts';
import { undelivered } from '../announce/undelivered.ts';
import { sendFiles } from '../attachments/send-files.ts';
import { presentNote } from '../inbox/read-conversation.ts';
import { presentMessage } from '../inbox/read-messages.ts';
import { holdConversation, requireNotClosed } from '../messages/access.ts';
import { postMessages } from '../messages/post-messages.ts';
import { takenOver } from '../messages/whose-turn.ts';
import { indexNote } from '../search/index-words.ts';
import type { Services } from '../services.ts';
import { watchSilence } from './auto-release.ts';
import { requireStillSpeaker } from './require-speaker.ts';

/** What a person on staff writes. */
export interface StaffMessage {
  text: string;
  /** Ids of files that were brought before. */
  attachments?: string[] | undefined;
  client_message_id?: string | undefined;
  /** Keeps what has to be there together with the message or not at all; returns the files that came with it. */
  keep?(tx: BusinessTx, messageId: string): Promise<Attachment[]>;
}

/**
 * Writes to the visitor; the first message takes the conversation over, so that the assistant never
 * talks over a person. A retry with the same client_message_id returns the first. Throws 404, 409.
 */
export function writeToVisitor(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  { text, attachments = [], client_message_id, keep }: StaffMessage,
): Promise<HistoryMessage> {
  return db.transaction(async (tx) => {
    const now = services.now();
    await requireStillSpeaker(tx, caller);
    const row = await holdConversation(tx, id);
    const stored = (column: 'id' | 'client_message_id', value: string) =>
      tx.q
        .selectFrom('messages')
        .selectAll()
        .where('conversation_id', '=', id)
        .where('role', '=', 'staff')
        .where(column, '=', value)
        .executeTakeFirst();
    const first = client_message_id ? await stored('client_message_id', client_message_id) : undefined;
    if (first) return presentMessage(first, 'staff');
    requireNotClosed(row);
    const messageId = newId(now);
    const uploader = { user_id: caller.userId, conversation_id: id };
    const to = { conversation_id: id, message_id: messageId };
    const came = (await keep?.(tx, messageId)) ?? [];
    const files = [...(await sendFiles(tx, attachments, uploader, to)), ...came];
    const message = {
      id: messageId,
      role: 'staff' as const,
      text,
      attachments: files,
      author_id: caller.userId,
      author: caller.name,
    };
    const takes = row.status !== 'with_staff';
    const turn = takes ? takenOver(row, caller, now) : { staff_spoke_at: now };
    const [seq = 0] = await postMessages(
      tx,
      now,
      row,
      [{ ...message, ...(client_message_id ? { client_message_id } : {}) }],
      { ...turn, ...undelivered(row) },
    );
    await channelOf(row).deliver(tx, now, row, seq);
    if (takes) {
      const business = await services.profiles.find(tx.businessId);
      await watchSilence(tx, now, id, business?.settings.auto_release_minutes ?? 0);
      const detail = tellHandOver(tx, caller, row, turn);
      const entry = { actor: actorOf(caller), action: 'conversation.taken_over', target: id, detail };
      await appendAudit(services, tx.q, tx.businessId, now, entry);
    }
    const posted = await stored('id', messageId);
    if (!posted) throw new Error('a posted message is there');
    return presentMessage(posted, 'staff');
  });
}

/** Leaves a note that only staff see; notes have numbers of their own, so `seq` keeps no gap. Throws 404. */
export function writeNote(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  text: string,
): Promise<z.infer<typeof Note>> {
  return db.transaction(async (tx) => {
    const now = services.now();
    const row = await holdConversation(tx, id);
    const note = {
      conversation_id: id,
      number: row.last_note + 1,
      id: newId(now),
      author_id: caller.userId,
      author: caller.name,
      text,
      created_at: now,
    };
    await tx.q.insertInto('notes').values(note).execute();
    await indexNote(tx, id, note);
    await tx.q.updateTable('conversations').set({ last_note: note.number }).where('id', '=', id).execute();
    tx.emit({ kind: 'note', conversation_id: id, number: note.number });
    return presentNote(note);
  });
}
