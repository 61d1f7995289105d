import type { LoadedRelease } from '../../answering/reading/situation.ts';
import { askedOtherwise } from '../../text/languages/frames.ts';
import { type SearchedCode, searched } from '../../text/languages/languages.ts';
import type { Ask } from '../drafts/ask.ts';
import type { Content } from '../drafts/document-row.ts';
import { plain } from './asked-messages.ts';
import { termsOf } from './group-by-similarity.ts';

/** Share of an answer's words that a person's reply must hold to count as the same answer. */
const SAME_ANSWER = 0.6;

/** Other words for a question, from the table of its language, that the draft does not answer from this entry yet. */
export function askedInOtherWords(
  { ask, draft }: { ask: Ask; draft: LoadedRelease },
  id: string,
  { question, variants }: Pick<Content & { kind: 'entry' }, 'question' | 'variants'>,
): { all: number; unanswered: string[] } {
  const known = new Set([question, ...variants].map(plain));
  const others = askedOtherwise(searched[draft.index.language].frames, question).filter(
    (text) => !known.has(plain(text)),
  );
  const unanswered = others.filter((text) => {
    const { outcome, citations } = ask(draft, { message: text, previous: [] });
    return outcome !== 'answered' || citations[0]?.document_id !== id;
  });
  return { all: others.length, unanswered };
}

/** Whether a person's reply has nearly the words of an answer. */
export function saysTheSame(answer: string, reply: string, language: SearchedCode): boolean {
  const [own, said] = [termsOf(answer, language), termsOf(reply, language)];
  const shared = [...own].filter((term) => said.has(term)).length;
  return own.size > 0 && shared / own.size >= SAME_ANSWER;
}
