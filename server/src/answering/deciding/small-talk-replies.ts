import { knownCode, languages } from '../../text/languages/languages.ts';
import type { Replies } from '../../text/languages/replies.ts';
import type { SmallTalk } from '../reading/read-small-talk.ts';

/** Names that a reply mentions. */
export interface ReplyNames {
  business: string;
  /** The assistant's name; Bob when absent. */
  persona?: string;
  /** When people are there again. */
  when?: string;
  /** What was not found. */
  what?: string;
}

/** What Bob says in a situation that no document answers; English for a language we don't write. */
export function standardReply(situation: keyof Replies, language: string, names: ReplyNames): string {
  const fill: Record<string, string> = {
    business: names.business,
    persona: names.persona ?? 'Bob',
    when: names.when ?? '',
    what: names.what ?? '',
  };
  // One pass, so that a business called "{persona}" stays what it is.
  return languages[knownCode(language)].replies[situation].replace(
    /\{(business|persona|when|what)\}/g,
    (_, name: string) => fill[name] ?? '',
  );
}

/** The reply to small talk; a "no" gets a different one from a "yes". */
export function smallTalkReply(talk: SmallTalk, names: ReplyNames): string {
  return standardReply(talk.answer === 'no' ? 'declined' : talk.topic, talk.language, names);
}
