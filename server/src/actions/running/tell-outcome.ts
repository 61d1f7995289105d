import type { Form } from '@askbob/contract/endpoints/chat.ts';
import type { Receipt } from '@askbob/contract/endpoints/insights.ts';
import type { LoadedRelease, Situation } from '../../answering/reading/situation.ts';
import { ACTION } from '../../answering/writing/form.ts';
import type { Reply } from '../../answering/writing/reply.ts';
import type { Profile } from '../../businesses/profile.ts';
import { heldByStaff } from '../../conversations/answer-turn/held-by-staff.ts';
import { type Asked, type RecordedReply, record } from '../../conversations/answer-turn/record.ts';
import { holdConversation } from '../../conversations/messages/access.ts';
import { postMessages } from '../../conversations/messages/post-messages.ts';
import type { Services } from '../../conversations/services.ts';
import type { ConversationRow } from '../../conversations/sessions/open-session.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { knownCode } from '../../text/languages/languages.ts';

/** What a visitor is told of an action, and what its receipt says. */
export interface Told {
  text: string;
  outcome: 'answered' | 'escalated';
  /** The system it comes from, with the version of the action that asked it; null where nothing was asked. */
  from: { name: string; version: number; system: string } | null;
  /** One sentence for people. */
  reason: string;
  story: NonNullable<Receipt['action']>;
  /** What he may fill in instead. */
  form?: Form | null;
}

/** In what a run is told. */
export interface Telling {
  business: Profile;
  release: LoadedRelease | null;
  conversation: ConversationRow;
  asked: Asked;
  language: string;
}

/**
 * Tells a visitor what came of an action, as a reply with its receipt; while a person speaks with him, as word of the system beside
 * the person's. @param now milliseconds
 */
export async function tellOutcome(
  services: Services,
  tx: BusinessTx,
  now: number,
  { business, release, conversation, asked, language }: Telling,
  told: Told,
): Promise<RecordedReply> {
  const situation = situationOf(business, release, asked.text, language, now);
  const { from } = told;
  const text = from && told.outcome === 'answered' ? `${told.text} [1]` : told.text;
  const citations =
    from && told.outcome === 'answered'
      ? [
          {
            n: 1,
            document_id: `${ACTION}${from.name}`,
            external_id: null,
            version: from.version,
            title: from.system,
            url: null,
            quote: told.text,
          },
        ]
      : [];
  const reply: Reply = {
    ...heldByStaff(null),
    outcome: told.outcome,
    text,
    rule: 'action',
    decision: 'action',
    reason: told.reason,
    citations,
    action: told.story,
    form: told.form ?? null,
  };
  if (conversation.status !== 'with_staff')
    return record(services, tx, now, conversation, asked, reply, situation);
  const silent: Reply = { ...reply, text: null, outcome: 'with_staff', citations: [], form: null };
  const result = await record(services, tx, now, conversation, asked, silent, situation);
  const row = await holdConversation(tx, conversation.id);
  await postMessages(tx, now, row, [
    {
      id: newId(now),
      role: 'system',
      text,
      outcome: told.outcome,
      citations,
      ...(told.form ? { form: told.form } : {}),
    },
  ]);
  return result;
}

function situationOf(
  business: Profile,
  release: LoadedRelease | null,
  message: string,
  language: string,
  now: number,
): Situation {
  return {
    business,
    release,
    query: { message, previous: [] },
    reading: { kind: 'question', language: knownCode(language), text: message, oneWord: false },
    now,
    refusals: 0,
    personOffered: false,
  };
}
