import { fold } from '../../text/fold.ts';
import { knownCode, languages } from '../../text/languages/languages.ts';
import type { EscalationRule, Rule } from '../deciding/decide.ts';
import { smallTalkReply, standardReply } from '../deciding/small-talk-replies.ts';
import { type Reading, toldLanguage } from '../reading/read-message.ts';
import type { Situation } from '../reading/situation.ts';

/** The language to answer in: the visitor's where it could be told, else the business's. */
export function languageOf(reading: Reading, { business }: Situation): string {
  return toldLanguage(reading) ?? business.settings.language;
}

function namesOf({ business }: Situation): { business: string; persona: string } {
  return { business: business.name, persona: business.persona?.name ?? 'Bob' };
}

/** The answer to a greeting, thanks and the like, or to a message without words. */
export function smallTalkText(reading: Reading, situation: Situation): string {
  if (reading.kind === 'small_talk') return smallTalkReply(reading, namesOf(situation));
  return standardReply('empty', languageOf(reading, situation), namesOf(situation));
}

/** The words before "did you mean": what was not found, where that is known. */
export function suggestionText(missing: readonly string[], reading: Reading, situation: Situation): string {
  const before = missing.length === 0 ? '' : `${nothingAbout(missing.join(', '), reading, situation)} `;
  return `${before}${standardReply('suggested', languageOf(reading, situation), namesOf(situation))}`;
}

/** Says which part of a message the knowledge does not hold. */
export function nothingAbout(what: string, reading: Reading, situation: Situation): string {
  return standardReply('nothing_about', languageOf(reading, situation), { ...namesOf(situation), what });
}

/** Says that a part of a message stays open, where it can't be said which. */
export function restMissing(reading: Reading, situation: Situation): string {
  return standardReply('rest_missing', languageOf(reading, situation), namesOf(situation));
}

/** Says that a form is to be filled in, or who may have it. */
export function formText(
  kind: 'form_offer' | 'form_sign_in',
  reading: Reading,
  situation: Situation,
): string {
  return standardReply(kind, languageOf(reading, situation), namesOf(situation));
}

/** Says that he doesn't know and offers a person, differently the second time. */
export function refusalText(rule: Rule, reading: Reading, situation: Situation): string {
  const again = situation.refusals > 0 ? 'refused_again' : 'refused';
  const kind = rule === 'tries_to_instruct' ? 'injection' : rule === 'not_helped' ? 'not_helped' : again;
  return standardReply(kind, languageOf(reading, situation), namesOf(situation));
}

/** Says that a person comes; in danger the business's own emergency text stands first. @param matched words of the danger */
export function escalationText(
  rule: EscalationRule,
  matched: readonly string[],
  reading: Reading,
  situation: Situation,
): string {
  const language = languageOf(reading, situation);
  const names = namesOf(situation);
  if (rule !== 'danger') return standardReply(rule === 'angry' ? 'angry' : 'escalated', language, names);
  const own = situation.business.settings.emergency_text;
  if (own !== '') return own;
  return standardReply(isOfThePlace(matched, language) ? 'urgent_leave' : 'urgent', language, names);
}

/** Gas and fire are left; a tooth that was knocked out is not. */
function isOfThePlace(matched: readonly string[], language: string): boolean {
  const hazards = languages[knownCode(language)].hazards.split(' ').map(fold);
  const words = matched.flatMap((each) => fold(each).split(/\s+/));
  return words.some((word) => hazards.some((hazard) => word.startsWith(hazard)));
}
