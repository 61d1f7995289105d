import { nextOpening } from '../facts/office-hours.ts';
import { toldLanguage } from '../reading/read-message.ts';
import type { Situation } from '../reading/situation.ts';
import type { Reply } from '../writing/reply.ts';
import { topicOf } from './decide.ts';
import { standardReply } from './small-talk-replies.ts';

/**
 * What the business wants done with a finished reply: an answer it supervises is held for a person,
 * and who waits for a person hears when one will be there and, where mail can be sent, that he may
 * leave an address. Pure. @param desk `now` in milliseconds
 */
export function applyBusinessRules(
  reply: Reply,
  situation: Situation,
  desk: { now: number; mail: boolean },
): Reply {
  // A form claims nothing, and what is sent with it is confirmed, and approved where the business wants that.
  if (reply.form) return reply;
  if (reply.outcome === 'answered' && isSupervised(reply, situation)) return held(reply, situation);
  if (reply.outcome === 'escalated') return withContact(reply, situation, desk);
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

function withContact(reply: Reply, situation: Situation, desk: { now: number; mail: boolean }): Reply {
  if (reply.text === null) return reply;
  const language = languageOf(situation);
  // Who is in danger or angry is not asked to fill in anything.
  const mail = desk.mail && reply.rule !== 'danger' && reply.rule !== 'angry';
  const more = whatNext(situation.business, { ...desk, mail, language });
  return { ...reply, text: [reply.text, ...more].join(' ') };
}

/** What follows after the word that a person will answer: when, if nobody is there now, and by which other way. */
export function whatNext(
  business: Situation['business'],
  { now, mail, language }: { now: number; mail: boolean; language: string },
): string[] {
  const names = { business: business.name, persona: business.persona?.name ?? 'Bob' };
  const when = nextOpening(business.settings, now, language);
  return [
    ...(when === null ? [] : [standardReply('back_at', language, { ...names, when })]),
    ...(mail ? [standardReply('leave_address', language, names)] : []),
  ];
}

/** The visitor's language where his message shows it, else the business's. */
function languageOf({ business, reading }: Situation): string {
  return toldLanguage(reading) ?? business.settings.language;
}

function namesOf({ business }: Situation): { business: string; persona: string } {
  return { business: business.name, persona: business.persona?.name ?? 'Bob' };
}
