import {
  createConversation,
  type KnownSession,
  type OpenedSession,
  type SessionClaim,
} from '../../conversations/sessions/open-session.ts';
import { createVisitor } from '../../conversations/sessions/visitor-tokens.ts';
import type { BusinessTx, ReadForChange } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { Addressed, Channel } from '../channel.ts';

/** Milliseconds in which several answers become one mail; nobody reads a mail box as he reads a chat. */
const TOGETHER_MS = 15_000;

/**
 * Mail: whoever brings one has found out whose conversation it belongs to, whichever channel that came by, and names it; without
 * one it begins a conversation of a visitor who is known by the address he wrote from.
 */
export const email: Channel = {
  name: 'email',
  receive: { named: async (_read, sessionId) => sessionId, recognise, open },
  deliver: (tx, now, conversation, seq) => mailSoon(tx, now, conversation, { seq }),
  answered: (tx, now, conversation, seq) => mailSoon(tx, now, conversation, { seq, assistant: true }),
  limits: { countsByVisitor: false, tokenIn: 'client', forms: 'never', reopens: true },
};

async function recognise(read: ReadForChange, { sessionId }: SessionClaim): Promise<KnownSession> {
  const nobody = { visitorId: null, conversation: null, byName: false, isFree: false };
  if (sessionId === null) return nobody;
  const found = read.q.selectFrom('conversations').selectAll().where('id', '=', sessionId);
  const conversation = await read.locked(found).executeTakeFirst();
  return { ...nobody, visitorId: conversation?.visitor_id ?? null, conversation: conversation ?? null };
}

async function open(
  tx: BusinessTx,
  now: number,
  { channel, from }: SessionClaim,
  { conversation }: KnownSession,
): Promise<OpenedSession> {
  const row =
    conversation ??
    (await createConversation(tx, now, {
      visitorId: await createVisitor(tx, now, from),
      alias: null,
      channel,
    }));
  // Who answers a mail goes on with what it was about, though somebody has closed it meanwhile.
  const reopened = { status: 'open' as const, fence: row.fence + 1, assignee_id: null, assignee_name: null };
  if (row.status !== 'closed') return { conversation: row, session_id: row.id, visitor_token: null };
  await tx.q.updateTable('conversations').set(reopened).where('id', '=', row.id).execute();
  return { conversation: { ...row, ...reopened }, session_id: row.id, visitor_token: null };
}

async function mailSoon(
  tx: BusinessTx,
  now: number,
  { id }: Addressed,
  what: { seq: number; assistant?: true },
): Promise<void> {
  await enqueue(tx, now, 'mail_visitor', { conversation_id: id, ...what }, now + TOGETHER_MS);
}
