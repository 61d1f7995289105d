import type { OwnConversation } from '@askbob/contract/endpoints/chat.ts';
import { standardReply } from '../answering/deciding/small-talk-replies.ts';
import { knowContact } from '../contacts/know-contact.ts';
import { callTeam } from '../conversations/announce/call-team.ts';
import { blockedText } from '../conversations/blocked/blocked-text.ts';
import { markIfBlocked } from '../conversations/blocked/is-blocked.ts';
import { holdConversation } from '../conversations/messages/access.ts';
import { postMessages } from '../conversations/messages/post-messages.ts';
import { indexPerson } from '../conversations/search/index-words.ts';
import { begunIn } from '../conversations/sessions/begun-in.ts';
import { type GivenContact, givenContact } from '../conversations/sessions/given-contact.ts';
import { personComes } from '../conversations/staff/expire-draft.ts';
import { ApiError, notFound } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import { ownSession, type VisitorContext } from './own-session.ts';

/** Puts a conversation on the list of those who wait for a person, with how to reach the visitor. Throws 401, 403, 404, 409. */
export async function escalate(context: VisitorContext, input: OwnConversation & GivenContact) {
  const { services } = context;
  const { db, conversation } = await ownSession(context, input);
  const business = await services.profiles.find(db.businessId);
  if (!business) throw notFound();
  const now = services.now();
  const names = { business: business.name, persona: business.persona?.name ?? 'Bob' };
  const done = await db.transaction(async (tx) => {
    const row = await holdConversation(tx, conversation.id);
    const told = begunIn(row);
    if (row.status === 'closed') {
      throw new ApiError(
        'conversation_closed',
        'This conversation is closed. Send a message to start a new one.',
      );
    }
    if (await markIfBlocked(tx, row.visitor_id, input.email)) {
      const text = blockedText(business, told);
      await postMessages(tx, now, { ...row, blocked: 1 }, [{ id: newId(now), role: 'system', text }]);
      return { kind: 'blocked' as const, text };
    }
    const staff = row.status === 'with_staff';
    const contact: GivenContact = { ...givenContact(row), ...given(input) };
    const escalation = JSON.stringify(contact);
    const mail = services.mail.ready && !contact.email;
    const said = (situation: 'with_staff' | 'noted') =>
      standardReply(situation, told ?? business.settings.language, names);
    // Who waits has read when somebody comes; what he adds is not answered with the same again.
    const adds = row.status === 'waiting' && Object.keys(given(input)).length > 0;
    const text = staff
      ? said('with_staff')
      : adds
        ? said('noted')
        : personComes(business, told, { now, mail });
    const message = { id: newId(now), role: 'system' as const, text, outcome: 'escalated' as const };
    const [seq = row.last_seq + 1] = await postMessages(tx, now, row, [message], {
      escalation,
      snoozed_until: null,
      ...(staff ? {} : { status: 'waiting', waiting_since: row.waiting_since ?? now }),
    });
    await indexPerson(tx, row.id);
    await knowContact(tx, now, row.visitor_id, contact);
    // Who waits already is known to the team; what he adds may be how to reach him.
    const news = row.status !== 'waiting' || escalation !== row.escalation;
    if (!staff && news) await callTeam(tx, now, business.settings, row);
    return {
      conversation_id: row.id,
      ...(input.session_id === undefined ? {} : { session_id: input.session_id }),
      status: staff ? ('with_staff' as const) : ('waiting' as const),
      message_id: message.id,
      seq,
      reply: text,
    };
  });
  if (done.kind === 'blocked') throw new ApiError('forbidden', done.text);
  return done;
}

/** What the visitor filled in; an empty field does not take back what he wrote before. */
function given({ name, email, phone, note }: GivenContact): GivenContact {
  return {
    ...(name ? { name } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(note ? { note } : {}),
  };
}
