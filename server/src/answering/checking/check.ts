import { cleanText, foldText } from '../../text/clean-text.ts';
import { isInstructionLike, unsafeReason } from '../../text/unsafe-text.ts';
import { carriedBy } from './carried-by.ts';
import { type Carrier, type CitablePassage, readCarriers } from './carrier-units.ts';

/** What `check` made of one sentence: what may be shown, with the passage and its statement that carry it, or why it goes. */
export type SentenceVerdict =
  | { kind: 'kept'; text: string; n: number; source: string }
  | { kind: 'dropped'; text: string; reason: string };

const MARKER = /\[\s*(\d{1,3}(?:\s*,\s*\d{1,3})*)\s*\]/g;
const LONGEST = 600;

/**
 * Keeps a model's sentence only if one passage that it cites carries all of it: content words, numbers with units,
 * names, addresses, negation and limits. `passages[0]` is `[1]`. The kept text has no marker; `n` says where it goes.
 */
export function checkSentence(sentence: string, passages: CitablePassage[]): SentenceVerdict {
  return checkAgainst(readCarriers(passages), passages, sentence);
}

/** Checks the sentences of one answer in turn; one that says the same as an earlier one is dropped too. */
export function createChecker(passages: CitablePassage[]): (sentence: string) => SentenceVerdict {
  const carriers = readCarriers(passages);
  const said = new Set<string>();
  return (sentence) => {
    const verdict = checkAgainst(carriers, passages, sentence);
    if (verdict.kind === 'dropped') return verdict;
    const folded = foldText(verdict.text);
    if (said.has(folded)) return { kind: 'dropped', text: verdict.text, reason: 'repeated' };
    said.add(folded);
    return verdict;
  };
}

function checkAgainst(carriers: Carrier[], passages: CitablePassage[], sentence: string): SentenceVerdict {
  const text = cleanText(sentence.replace(MARKER, ' ')).replace(/ (?=[.,;:!?](?: |$))/g, '');
  const dropped = (reason: string): SentenceVerdict => ({ kind: 'dropped', text, reason });
  const cited = citedNumbers(sentence);
  if (text === '') return dropped('empty');
  if (text.length > LONGEST) return dropped('too_long');
  if (cited.length === 0) return dropped('no_source');
  const unsafe = unsafeReason(text);
  if (unsafe !== null) return dropped(unsafe);
  if (isInstructionLike(text)) return dropped('instruction');
  let first: string | undefined;
  for (const n of cited) {
    const carrier = carriers[n - 1];
    const verdict = carrier ? carriedBy(text, carrier) : 'unknown_source';
    if (typeof verdict !== 'string' && !shouts(text, passages[n - 1])) return { kind: 'kept', ...verdict, n };
    first ??= typeof verdict === 'string' ? verdict : 'capitals';
  }
  return dropped(first ?? 'no_source');
}

/** Words in capitals are codes, names and orders: they must stand in the passage as they are. */
function shouts(text: string, passage: CitablePassage | undefined): boolean {
  return (text.match(/\p{Lu}{4,}/gu) ?? []).some((word) => !passage?.text.includes(word));
}

function citedNumbers(sentence: string): number[] {
  const numbers = [...sentence.matchAll(MARKER)].flatMap((match) => (match[1] ?? '').split(',').map(Number));
  return [...new Set(numbers)];
}
