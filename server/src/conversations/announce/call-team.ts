import type { Settings } from '@askbob/contract/endpoints/businesses.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { ConversationRow } from '../sessions/open-session.ts';

const MINUTE = 60_000;

/**
 * Tells the team, by mail and on their devices, that a visitor begins to wait or says how to reach him, and sees to it
 * that somebody else hears of it when nobody reacts. @param before the conversation's row as it was @param now milliseconds
 */
export async function callTeam(
  tx: BusinessTx,
  now: number,
  { remind_minutes }: Pick<Settings, 'remind_minutes'>,
  before: Pick<ConversationRow, 'id' | 'status' | 'waiting_since' | 'last_seq'>,
): Promise<void> {
  const conversation_id = before.id;
  await enqueue(tx, now, 'mail_team', { conversation_id });
  await enqueue(tx, now, 'tell_staff', { conversation_id, about: 'waiting', seq: before.last_seq });
  if (before.status === 'waiting') return;
  await watchReaction(tx, now, remind_minutes, conversation_id, before.waiting_since ?? now);
}

/** Looks after some minutes whether anybody reacted. @param since milliseconds @param minutes 0 for never */
export async function watchReaction(
  tx: BusinessTx,
  now: number,
  minutes: number,
  conversation_id: string,
  since: number,
): Promise<void> {
  if (minutes === 0) return;
  await enqueue(tx, now, 'remind_staff', { conversation_id, since, step: 1 }, now + minutes * MINUTE);
}
