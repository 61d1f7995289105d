import type { Situation } from '../../answering/reading/situation.ts';
import type { Reply } from '../../answering/writing/reply.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { callTeam } from '../announce/call-team.ts';
import { tellHolder } from '../announce/tell-holder.ts';
import type { ConversationRow } from '../sessions/open-session.ts';

/** The team hears of whatever needs a person: who begins to wait, what is written to one, and an answer to approve. */
export async function tellTeam(
  tx: BusinessTx,
  now: number,
  before: ConversationRow,
  reply: Reply,
  { seq, situation }: { seq: number; situation: Situation },
): Promise<void> {
  const { settings } = situation.business;
  const waits = before.status === 'waiting' || before.status === 'with_staff';
  if (waits && settings.notify.when === 'always') {
    await enqueue(tx, now, 'mail_team', { conversation_id: before.id, seq });
  }
  if (before.status === 'with_staff') return tellHolder(tx, now, settings.remind_minutes, before, seq);
  const about = reply.held ? 'draft' : before.status === 'waiting' ? 'message' : null;
  if (about) return enqueue(tx, now, 'tell_staff', { conversation_id: before.id, about, seq });
  if (reply.outcome === 'escalated') await callTeam(tx, now, settings, before);
}
