import { standardReply } from '../answering/small-talk-replies.ts';
import { officeState } from '../businesses/office-hours.ts';
import { holdConversation } from '../conversations/access.ts';
import { applyChange } from '../conversations/change-conversation.ts';
import { postMessages } from '../conversations/post-messages.ts';
import { ApiError, notFound } from '../errors.ts';
import { newId } from '../ids.ts';
import { ownSession, type VisitorContext } from './own-session.ts';

export interface Escalation {
  session_id: string;
  name?: string | undefined;
  email?: string | undefined;
  note?: string | undefined;
}

/** Puts a conversation on the list of those who wait for a person, with how to reach the visitor. Throws 401, 404, 409. */
export async function escalate(context: VisitorContext, input: Escalation) {
  const { services } = context;
  const { db, conversation } = await ownSession(context, input.session_id);
  const business = await services.profiles.find(db.businessId);
  if (!business) throw notFound();
  const now = services.now();
  const office = officeState(business.settings, now);
  const names = { business: business.name, persona: business.persona?.name ?? 'Bob' };
  return db.transaction(async (tx) => {
    const row = await holdConversation(tx, conversation.id);
    if (row.status === 'closed') {
      throw new ApiError(
        'conversation_closed',
        'This conversation is closed. Send a message to start a new one.',
      );
    }
    const staff = row.status === 'with_staff';
    const kind = staff ? 'with_staff' : 'escalated';
    const words = standardReply(kind, business.settings.language, names);
    const text = office.open || staff ? words : `${words} (${office.text})`;
    const message = { id: newId(now), role: 'system' as const, text, outcome: 'escalated' as const };
    const [seq = row.last_seq + 1] = await postMessages(tx, now, row, [message]);
    const { name, email, note } = input;
    await applyChange(services, tx, row, {
      escalation: JSON.stringify({ ...JSON.parse(row.escalation ?? '{}'), name, email, note }),
      ...(staff ? {} : { status: 'waiting', waiting_since: row.waiting_since ?? now }),
    });
    return {
      session_id: row.id,
      status: staff ? ('with_staff' as const) : ('waiting' as const),
      message_id: message.id,
      seq,
      reply: text,
    };
  });
}
