import { hasMessageLeft } from '../../businesses/plans.ts';
import { usedToday } from '../../businesses/usage.ts';
import { channelOf } from '../../channels/channels.ts';
import type { Services } from '../services.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import { firstTry } from './first-try.ts';
import { beginsBlocked } from './note-sender.ts';
import { isFull } from './require-open.ts';
import type { Turn } from './turn.ts';

/**
 * Whether Bob will consider a message, as far as a look without locks tells: it is new, within the day's quota and the plan, and its
 * conversation is open and not a person's. Asked before money is spent on it; what changes meanwhile costs one request at most.
 * Throws 401 and 404 where nobody may go on with the session.
 */
export async function isForBob(
  { store, now: clock }: Pick<Services, 'store' | 'now'>,
  { business, message, client, session, leftToPeople }: Turn,
): Promise<boolean> {
  if (leftToPeople || message === '') return false;
  const now = clock();
  const channel = channelOf(session);
  const quota = business.settings.daily_message_quota;
  return store.forBusiness(business.id).read(async (read) => {
    const looking = { ...read, rowLocks: false, locked: <Q>(query: Q) => query };
    const known = await channel.receive.recognise(looking, session);
    const { conversation } = known;
    if (conversation && !isOpenTo(conversation, channel.limits)) return false;
    const claim = client && { known, sessionId: session.sessionId, client, message };
    if (claim && (await firstTry(read, now, claim)).first) return false;
    if (quota > 0 && (await usedToday(read, now, quota)) >= quota) return false;
    return !(await beginsBlocked(read, known)) && hasMessageLeft(read, now, business);
  });
}

function isOpenTo(row: ConversationRow, { reopens }: { reopens: boolean }): boolean {
  const isOver = row.status === 'closed' && !reopens;
  return row.blocked === 0 && row.status !== 'with_staff' && !isOver && !isFull(row);
}
