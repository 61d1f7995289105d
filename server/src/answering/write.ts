import type { Citation, Suggestion } from '@askbob/contract/endpoints/chat.ts';
import { quoteSentences } from '../retrieval/quote-sentences.ts';
import type { Candidate } from '../retrieval/types.ts';
import type { Decision } from './decide.ts';
import { approvedAnswer, quotableSentences } from './quotable.ts';
import type { Reading } from './read-message.ts';
import { cite, suggest } from './reply.ts';
import { escalationText, refusalText, smallTalkText, suggestionText } from './reply-texts.ts';
import type { Situation } from './situation.ts';

/** Text for the visitor with the sources it carries; `null` when the passage holds nothing to quote. */
export interface Written {
  text: string;
  citations: Citation[];
  suggestions: Suggestion[];
}

/**
 * The built-in writer: an entry's approved answer word for word, a page's best sentences quoted, and
 * fixed words for everything else. Returns null when a page's passage does not plainly answer.
 */
export function write(decision: Decision, reading: Reading, situation: Situation): Written | null {
  switch (decision.kind) {
    case 'small_talk':
      return plain(smallTalkText(reading, situation));
    case 'suggest':
      return {
        text: suggestionText(reading, situation),
        citations: [],
        suggestions: decision.candidates.map(suggest),
      };
    case 'refuse':
      return plain(refusalText(decision.rule, reading, situation));
    case 'escalate': {
      const words = escalationText(decision.rule, reading, situation);
      const quoted = decision.candidate ? quote(decision.candidate, situation) : null;
      if (!quoted) return plain(words);
      return { ...quoted, text: `${words}\n\n${quoted.text}` };
    }
    case 'answer':
      return quote(decision.candidate, situation);
  }
}

/** A candidate's own words with the marker of their source. */
function quote(candidate: Candidate, situation: Situation): Written | null {
  const { passage } = candidate;
  if (passage.kind === 'entry') {
    const answer = approvedAnswer(passage.text);
    return { text: `${answer} [1]`, citations: [cite(1, candidate, answer)], suggestions: [] };
  }
  if (!situation.release) return null;
  const best = quoteSentences(situation.release.index, candidate, situation.query);
  const sentences = quotableSentences(passage.text, best);
  if (sentences.length === 0) return null;
  const text = sentences.join(' ');
  return { text: `${text} [1]`, citations: [cite(1, candidate, text)], suggestions: [] };
}

function plain(text: string): Written {
  return { text, citations: [], suggestions: [] };
}
