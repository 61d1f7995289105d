import { standardReply } from '../../answering/deciding/small-talk-replies.ts';
import type { Replies } from '../../text/languages/replies.ts';
import type { Called } from '../calling/call-system.ts';
import type { Told } from './tell-outcome.ts';

/** What of an action its words need. */
interface Named {
  business: string;
  language: string;
  title: string;
  /** What was confirmed is on its way by mail instead. */
  isMailed: boolean;
}

const SAID: Record<'failed' | 'unknown', keyof Replies> = {
  failed: 'action_failed',
  unknown: 'action_unknown',
};

/** What a visitor reads of a call, and a person first. */
export function wordsFor(
  { state, reply, problem }: Pick<Called, 'state' | 'reply' | 'problem'>,
  { business, language, title, isMailed }: Named,
): Pick<Told, 'text' | 'outcome' | 'reason'> {
  if (state === 'done' || state === 'not_found') {
    const what = state === 'done' ? 'had it done' : 'looked, and nothing fits what was confirmed';
    return {
      text: reply ?? '',
      outcome: 'answered',
      reason: `The visitor confirmed "${title}", and Bob ${what}.`,
    };
  }
  const what = state === 'unknown' ? 'it is not known whether it was done' : 'it failed';
  const instead = isMailed ? ' It was mailed instead.' : '';
  return {
    text: standardReply(isMailed && state === 'failed' ? 'action_mailed' : SAID[state], language, {
      business,
    }),
    outcome: 'escalated',
    reason: `The visitor confirmed "${title}", but ${what}${problem ? `: ${problem}` : '.'}${instead}`,
  };
}
