import { nextOpening } from '../businesses/office-hours.ts';
import { topicOf } from './decide.ts';
import { readMessage } from './read-message.ts';
import type { Reply } from './reply.ts';
import type { Situation } from './situation.ts';
import { standardReply } from './small-talk-replies.ts';

/**
 * What the business wants done with a finished reply: an answer it supervises is held for a person,
 * and who waits for a person outside office hours hears when one will be there. Pure. @param now ms
 */
export function houseRules(reply: Reply, situation: Situation, now: number): Reply {
  if (reply.outcome === 'answered' && isSupervised(reply, situation)) return held(reply, situation);
  if (reply.outcome === 'escalated') return withOpening(reply, situation, now);
  return reply;
}

/** Whether an answer to this message needs a person's approval. */
export function isSupervised(
  { candidates }: Pick<Reply, 'candidates'>,
  { business, query }: Situation,
): boolean {
  const { supervised, supervised_topics } = business.settings;
  if (supervised === 'off') return false;
  return supervised === 'all' || topicOf(supervised_topics, query.message, candidates[0]) !== null;
}

/**
 * The visitor hears that a person checks. Its outcome is `escalated`: a person is brought in before
 * anything is claimed, and `answered` would promise citations that are not shown yet. The approved
 * answer follows as a message of its own, with outcome `answered`.
 */
function held(reply: Reply, situation: Situation): Reply {
  return {
    ...reply,
    outcome: 'escalated',
    text: standardReply('checking', languageOf(situation), namesOf(situation)),
    citations: [],
    suggestions: [],
    rule: 'supervised',
    reason: `Bob wrote an answer and held it until a person approves it. ${reply.reason}`,
    held: { text: reply.text ?? '', citations: reply.citations },
  };
}

function withOpening(reply: Reply, situation: Situation, now: number): Reply {
  const language = languageOf(situation);
  const when = nextOpening(situation.business.settings, now, language);
  if (when === null || reply.text === null) return reply;
  return {
    ...reply,
    text: `${reply.text} ${standardReply('back_at', language, { ...namesOf(situation), when })}`,
  };
}

/** The visitor's language where his message shows it, else the business's. */
function languageOf({ business, query }: Situation): string {
  const reading = readMessage(query.message, { language: business.settings.language });
  const told = 'language' in reading ? reading.language : 'other';
  return told === 'other' ? business.settings.language : told;
}

function namesOf({ business }: Situation): { business: string; persona: string } {
  return { business: business.name, persona: business.persona?.name ?? 'Bob' };
}
