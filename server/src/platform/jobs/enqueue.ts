import { newId } from '../../kernel/ids.ts';
import { insertRows } from '../db/by-shape.ts';
import type { BusinessTx } from '../db/store.ts';

/** What a device is told of: a visitor who begins to wait, writes on, or has waited long; or a draft to approve. */
export type News = 'waiting' | 'message' | 'draft' | 'still_waiting' | 'unanswered';

/** What each kind of job is told; ids wherever there are any, so that a job never holds a visitor's words. */
export interface JobPayloads {
  /** Gives a conversation back to the assistant after staff kept silent. */
  auto_release: { conversation_id: string };
  /** Puts a snoozed conversation back into the list, unless it was snoozed anew; `until` in milliseconds. */
  wake_conversation: { conversation_id: string; until: number };
  /** Tells the visitor of a draft nobody looked at that a person will answer. */
  draft_timeout: { conversation_id: string; draft_id: string };
  /** Tells whoever a conversation concerns, on their devices, what it needs; `seq` is the message it is about. */
  tell_staff: { conversation_id: string; about: 'waiting' | 'message' | 'draft'; seq: number };
  /** Tells one device; `at` in milliseconds is when it was news. */
  push_device: { device_id: string; conversation_id: string; about: News; at: number };
  /** Sees whether anybody reacted to a visitor who waits since then, in milliseconds. */
  remind_staff: { conversation_id: string; since: number; step: 1 | 2 };
  /** Tells the team by mail that a visitor waits for a person; or has written message `seq`; `to` is one of the addresses. */
  mail_team: { conversation_id: string; to?: string; seq?: number };
  /** Sees whether what a person wrote was seen, and mails it if not; `assistant`: whoever wrote it. */
  mail_visitor: { conversation_id: string; seq: number; assistant?: true };
  /** Mails what was said in a conversation, as the row of the mail says to whom. */
  mail_transcript: { conversation_id: string; mail_id: string; asked_by: 'staff' | 'visitor' };
  /** Mails links that set a new password to whoever has this address, if anybody; times in milliseconds. */
  mail_reset_links: { kind: 'admin' | 'customer'; email: string; asked_at: number };
  /** Mails a visitor what became of his booking, unless it was changed again since. */
  mail_booking: { booking_id: string; sequence: number };
  /** Mails one of the team what became of a booking, unless it was changed again since. */
  mail_team_booking: { booking_id: string; sequence: number; to: string };
  /** Brings the events of a booking in line with it, wherever they lie; those of one that was erased too. */
  write_calendar: { booking_id: string };
  /** Mails an owner that a calendar did not take what became of a booking. */
  mail_event_left: { booking_id: string; calendar: string; user_id: string };
  /** Mails what a system did not take, as a visitor confirmed it. */
  mail_fallback: { run_id: string; to: string };
  /** Settles what was under way when its node ended. */
  settle_action: { run_id: string };
  /** Reads a site, page by page. */
  read_source: { source_id: string; run_id: string };
  /** Starts the reading of a site that is due at this time, in milliseconds. */
  recheck_source: { source_id: string; at: number };
  /** Sees whether knowledge is due to be looked at again; one for the whole installation. */
  watch_reviews: Record<string, never>;
  /** Mails a person which documents are due. */
  mail_review: { user_id: string; document_ids: string[] };
  /** Sees whose weekly mails are due; one for the whole installation. */
  send_weekly: Record<string, never>;
  /** Mails a person how the week went that ended at this moment, in milliseconds. */
  mail_weekly: { user_id: string; monday: number };
  /** Has those who may approve a change mailed, unless it was decided or changed again meanwhile. */
  tell_approvers: { approval_id: string };
  /** Mails a person that a change waits for approval. */
  mail_approval: { approval_id: string; user_id: string };
  /** Writes failed sign-ins into the record; one for the whole installation. */
  record_failed_sign_ins: Record<string, never>;
  /** Tells an address of a program what is due. */
  deliver_webhook: { webhook_id: string };
  /** Tells an owner that such an address was switched off. */
  mail_webhook_off: { webhook_id: string; user_id: string };
  /** Has every business billed; one for the whole installation. */
  bill_all: Record<string, never>;
  /** Brings what the payment service knows of a business in line with its plan and its use. */
  bill_business: Record<string, never>;
  /** Erases what has been kept long enough; one for the whole installation. */
  housekeeping: Record<string, never>;
  /** Prints the anchor of the record; one for the whole installation. */
  write_anchor: Record<string, never>;
}

export type JobKind = keyof JobPayloads;

/**
 * Writes a job in the transaction of the change it follows from, so that both are there or neither.
 * @param now milliseconds @param runAt milliseconds; it runs at this time or soon after
 */
export async function enqueue<K extends JobKind>(
  tx: BusinessTx,
  now: number,
  kind: K,
  payload: JobPayloads[K],
  runAt: number = now,
): Promise<void> {
  await insertRows(tx, 'jobs', [
    {
      id: newId(now),
      kind,
      payload: JSON.stringify(payload),
      attempts: 0,
      run_at: runAt,
      locked_until: null,
      failed_at: null,
      error: null,
      created_at: now,
    },
  ]);
  tx.emit({ kind: 'job', run_at: runAt });
}
