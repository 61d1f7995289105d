import type { Citation, Form, Suggestion } from '@askbob/contract/endpoints/chat.ts';
import type { Candidate } from '../../retrieval/types.ts';
import { isInstructionLike } from '../../text/unsafe-text.ts';
import type { Decision } from '../deciding/decide.ts';
import type { Reading } from '../reading/read-message.ts';
import { isForeign, type Situation } from '../reading/situation.ts';
import { ACTION, actionAt, formOf } from './form.ts';
import { quoteOf } from './quotable.ts';
import { cite, suggest } from './reply.ts';
import {
  escalationText,
  formText,
  languageOf,
  nothingAbout,
  refusalText,
  restMissing,
  smallTalkText,
  suggestionText,
} from './reply-texts.ts';

/** Text for the visitor with the sources it carries; `null` when the passage holds nothing to quote. */
export interface Written {
  text: string;
  citations: Citation[];
  suggestions: Suggestion[];
  /** What may be filled in to have it done. */
  form?: Form | null;
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
        // In another language every word is missing, and the plainest of them most of all.
        text: suggestionText(
          isForeign(reading, situation) ? [] : missingInAll(decision.candidates, situation.query.message),
          reading,
          situation,
        ),
        citations: [],
        suggestions: decision.candidates.map((each, at) => suggest(each, offeredQuote(each, at))),
      };
    case 'refuse':
      return plain(refusalText(decision.rule, reading, situation));
    case 'escalate':
      return escalation(decision, reading, situation);
    case 'answer':
      return answerText(decision, reading, situation);
  }
}

/** The words with which a person is brought; in danger what the business approved for it comes before ours. */
function escalation(
  { rule, matched, candidate }: Extract<Decision, { kind: 'escalate' }>,
  reading: Reading,
  situation: Situation,
): Written {
  const quoted = candidate ? quoteOf(candidate) : null;
  if (!candidate || quoted === null) return plain(escalationText(rule, matched, reading, situation));
  const own = rule === 'danger' ? situation.business.settings.emergency_text : '';
  const said = `${quoted} [1]`;
  const parts =
    rule !== 'danger'
      ? [escalationText(rule, matched, reading, situation), said]
      : [...(own === '' ? [] : [own]), said, escalationText('asked_for_person', matched, reading, situation)];
  return { text: parts.join('\n\n'), citations: [cite(1, candidate, quoted)], suggestions: [] };
}

/** The words of each answer with their source, and what stays unanswered. */
function answerText(
  { candidates, unanswered, wording }: Extract<Decision, { kind: 'answer' }>,
  reading: Reading,
  situation: Situation,
): Written | null {
  const quoted = candidates.flatMap((candidate, at) => {
    if (actionAt(situation, candidate.document_id)) return [];
    const quote = quoteOf(candidate);
    return quote === null ? [] : [{ candidate, quote, text: wording?.[at] ?? quote }];
  });
  const offered = offeredForm(candidates, reading, situation, quoted.length + 1);
  if (quoted.length === 0 && !offered) return null;
  const texts = quoted.map(({ text }, at) => `${text} [${at + 1}]`);
  const sayable = unanswered.filter(isSayable).map((text) => nothingAbout(text, reading, situation));
  const open = unanswered.length > 0 && sayable.length === 0 ? [restMissing(reading, situation)] : sayable;
  const citations = quoted.map(({ candidate, quote }, at) => cite(at + 1, candidate, quote));
  const said = [...texts, ...(offered ? [offered.text] : []), ...open].join('\n\n');
  const all = offered ? [...citations, offered.citation] : citations;
  return { text: said, citations: all, suggestions: [], form: offered?.form ?? null };
}

/** The words above the form of the first action among what answers, and the form; null where there is none. */
function offeredForm(
  candidates: readonly Candidate[],
  reading: Reading,
  situation: Situation,
  n: number,
): { text: string; citation: Citation; form: Form | null } | null {
  const candidate = candidates.find(({ document_id }) => actionAt(situation, document_id));
  const action = candidate && actionAt(situation, candidate.document_id);
  if (!candidate || !action) return null;
  const form = formOf(action, situation.visitor, languageOf(reading, situation));
  const said = formText(form ? 'form_offer' : 'form_sign_in', reading, situation);
  const quote = form && action.intro ? (quoteOf(candidate) ?? said) : said;
  const citation = { ...cite(n, candidate, quote), document_id: `${ACTION}${action.name}` };
  return { text: `${quote} [${n}]`, citation, form };
}

/** Longest question of a visitor that is said back to him. */
const LONGEST_SAID = 120;

/** Plain words only: no address, number, code or mark of a visitor is said back to him. */
function isSayable(text: string): boolean {
  const plain = /^[\p{L}\p{M}\s'’?,-]+$/u.test(text) && !/\p{Lu}{3,}/u.test(text);
  return plain && text.length <= LONGEST_SAID && !isInstructionLike(text);
}

function plain(text: string): Written {
  return { text, citations: [], suggestions: [] };
}

/** Words of the message that none of those offered holds; what shares no word at all is offered for its sense, and says nothing of them. In the order of the message. */
function missingInAll(offered: readonly Candidate[], message: string): string[] {
  const [first, ...others] = offered.filter(({ features }) => (features.document_cover ?? 0) > 0);
  return (first?.missing ?? [])
    .filter((word) => others.every(({ missing }) => missing.includes(word)))
    .slice(0, MOST_SAID)
    .sort((a, b) => message.indexOf(a) - message.indexOf(b));
}

/** Words that are said to be missing. */
const MOST_SAID = 2;

/** Chance from which what is offered is shown, of how many. */
const SHOWN_FROM = 0.3;
const MOST_SHOWN = 2;

function offeredQuote(candidate: Candidate, at: number): string | null {
  return at < MOST_SHOWN && candidate.confidence >= SHOWN_FROM ? quoteOf(candidate) : null;
}
