import type { ReasonParts } from '@askbob/contract/reason-parts.ts';
import type { Decision } from './decide.ts';

const percent = (value: number): string => value.toFixed(2);

/** What stands in the sentence of `reasonFor`, apart from its words. */
export function reasonParts(decision: Decision, withoutVectors: boolean): ReasonParts {
  const candidates = 'candidates' in decision ? decision.candidates : [];
  return {
    titles: candidates.map(({ title }) => title),
    words: 'matched' in decision ? decision.matched : [],
    unanswered: 'unanswered' in decision ? decision.unanswered : [],
    score: candidates[0]?.confidence ?? null,
    threshold: 'threshold' in decision ? decision.threshold : null,
    without_vectors: withoutVectors,
  };
}

/** One sentence for people: why the assistant did what it did. */
export function reasonFor(decision: Decision): string {
  switch (decision.kind) {
    case 'answer':
      return answered(decision);
    case 'suggest':
      if (decision.rule === 'model_found_none')
        return 'Bob offered what is near, because the model found nothing in your knowledge that answers.';
      return `Bob offered ${decision.candidates.length === 1 ? 'one question' : `${decision.candidates.length} questions`} because the best match, at ${percent(decision.candidates[0]?.confidence ?? 0)}, stayed below your ${percent(decision.threshold)}.`;
    case 'escalate':
      return escalations[decision.rule](decision.matched.join(', '));
    case 'small_talk':
      return decision.rule === 'empty'
        ? 'Bob asked what the visitor would like to know, because the message held no words.'
        : 'Bob answered small talk, which needs no knowledge.';
    case 'refuse':
      return refusals[decision.rule] ?? 'Bob said that he does not know.';
  }
}

function answered({
  rule,
  candidates,
  unanswered,
  threshold,
}: Extract<Decision, { kind: 'answer' }>): string {
  const names = candidates.map(({ title }) => `"${title}"`).join(' and ');
  const named = unanswered.filter((text) => text !== '').join(' / ') || 'a part of the message';
  const open = unanswered.length === 0 ? '' : ` Nothing answered: ${named}.`;
  if (rule === 'model_selected')
    return `Bob answered with the approved words that the model chose from ${names}.${open}`;
  if (rule === 'business_fact') return 'Bob answered with what your business says of itself in its settings.';
  if (rule === 'pressed_suggestion') return `Bob answered because the visitor pressed his offer of ${names}.`;
  if (rule === 'exact_words')
    return `Bob answered because the message has the approved words of ${names}.${open}`;
  return `Bob answered because ${names} matched at ${percent(candidates[0]?.confidence ?? 0)}, above your ${percent(threshold)}.${open}`;
}

const escalations: Record<(Decision & { kind: 'escalate' })['rule'], (words: string) => string> = {
  danger: (words) => `Bob brought a person in because the message speaks of danger (${words}).`,
  asked_for_person: (words) => `Bob brought a person in because the visitor asked for one (${words}).`,
  accepted_person: () => 'Bob brought a person in because the visitor accepted the offer of one.',
  angry: (words) => `Bob brought a person in because the visitor is upset (${words}).`,
  person_topic: (topic) => `Bob brought a person in because you want people to handle "${topic}".`,
};

const refusals: Partial<Record<(Decision & { kind: 'refuse' })['rule'], string>> = {
  nothing_published: 'Bob said that he does not know, because nothing has been published yet.',
  nothing_close: 'Bob said that he does not know, because nothing in your knowledge is about this.',
  below_threshold: 'Bob said that he does not know, because no answer matched well enough.',
  no_quote:
    'Bob said that he does not know, because the closest page talks about it but holds no sentence that answers.',
  tries_to_instruct:
    'Bob said that he does not know, because the message tries to give him orders instead of asking.',
  not_helped: 'Bob offered a person because the visitor says that the answer was wrong or no help.',
  model_found_none:
    'Bob said that he does not know, because the model found nothing in your knowledge that answers.',
};
