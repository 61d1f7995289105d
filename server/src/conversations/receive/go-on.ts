import type { Hold } from '../../platform/db/holds.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { holdConversation } from '../messages/access.ts';
import { goOn, type KnownSession, type OpenedSession } from '../sessions/open-session.ts';
import { issueToken } from '../sessions/visitor-tokens.ts';
import { findRetry, type Retry } from './find-retry.ts';
import type { Turn } from './turn.ts';

/** Whether a message came in before. @param now ms */
export async function retryOf(
  tx: BusinessTx,
  now: number,
  { session, client, message }: Turn,
  known: KnownSession,
  hold: Hold,
): Promise<Retry> {
  if (client === null) return { kind: 'none' };
  const claim = { known, sessionId: session.sessionId, client, message };
  // Where no row is there that a copy would have to wait for: two of a first message must not make two conversations.
  // What is asked behind the lock is answered once it is had.
  const [, found] = await Promise.all([
    known.conversation === null && tx.advisoryLock(client.hash),
    findRetry(tx, now, claim, hold),
  ]);
  return found;
}

/** What a retry goes on with: what it was sent with, if that opened the conversation, and a new token if it proved itself. */
export async function goOnAgain(
  tx: BusinessTx,
  now: number,
  { session }: Turn,
  { byName, conversation }: KnownSession,
  { conversationId, isProven }: Exclude<Retry, { kind: 'none' }>,
): Promise<OpenedSession> {
  const opens = conversation?.id === conversationId;
  const row = opens ? conversation : await holdConversation(tx, conversationId);
  const opened = await goOn(tx, now, row, opens && byName && !isProven ? session.sessionId : null);
  return isProven ? { ...opened, visitor_token: await issueToken(tx, now, row.visitor_id) } : opened;
}
