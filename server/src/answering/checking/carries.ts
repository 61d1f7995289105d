import { inEveryLanguage, patternOfEveryLanguage } from '../../text/languages/in-every-language.ts';
import type { Language } from '../../text/languages/language.ts';
import { isInstructionLike, unsafeReason } from '../../text/unsafe-text.ts';
import { asks, beginsPart, claimOf, governs, isFree, isSame, type Token } from './claim.ts';

/** An approved statement: its words, and what may be said with it (title) or must be (a lead-in, a heading that limits). */
export interface Statement {
  text: string;
  title: string;
  lead?: string | null;
}

const LONGEST = 600;
const JOINS_CLAUSES = new RegExp(`[,;:]|\\s(?:${patternOfEveryLanguage('clauseWords')})\\s`, 'i');
const CONDITIONS = inEveryLanguage('conditions');
const GOES_ON = inEveryLanguage('goesOn');

/**
 * Whether a sentence says what a statement says, no more and no less: every word that its meaning hangs on is there once, in the
 * statement's order. A form of a word, an everyday word for another, a part of the sentence put before the rest, and the whole of
 * the title in front change nothing; anything else may. Pure.
 */
export function carries({ text, title, lead }: Statement, sentence: string, language: Language): boolean {
  if (sentence.length > LONGEST || text.length > LONGEST || /\?\s*$/.test(sentence)) return false;
  if (unsafeReason(sentence) !== null || isInstructionLike(sentence) || shouts(sentence, text)) return false;
  const weighty = (of: string) => claimOf(of, language).filter((token) => !isFree(token, language));
  const claim = weighty(sentence);
  const said = weighty(lead ? `${lead.replace(/:\s*$/, '')} ${text}` : text);
  if (said.length === 0 || claim.length === 0) return false;
  if (isInOrder(said, claim, language) || (isSimple(text) && isTurned(said, claim, language))) return true;
  const named = weighty(title).filter((token) => !asks(token, language));
  // "How long does a service take?" – "It takes …": the verb is there already, and the title stands for "it".
  const isTwice = said.some((token) => isSame(token, named.at(-1) ?? token, language));
  const topic = isTwice ? named.slice(0, -1) : named;
  const rest = said[0]?.key === 'it' || said[0]?.key === 'es' ? said.slice(1) : said;
  const begins = topic.length > 0 && isInOrder(topic, claim.slice(0, topic.length), language);
  return begins && rest.length > 0 && isInOrder(rest, claim.slice(topic.length), language);
}

/** One statement, of which a part can be moved without leaving its twin: nothing is joined, or it begins with a condition. */
function isSimple(text: string): boolean {
  return !JOINS_CLAUSES.test(text) || isConditional(text);
}

function isConditional(text: string): boolean {
  return [...CONDITIONS].some((word) => new RegExp(`(?:^|\\s)${word}\\s`, 'i').test(text));
}

/** The same with one part of the sentence put before or behind the rest. */
function isTurned(said: readonly Token[], claim: readonly Token[], language: Language): boolean {
  return said.some((_, at) => {
    const [before, after] = [said.slice(0, at), said.slice(at)];
    return (
      mayTurn(before, after, language) &&
      isInOrder(after, claim.slice(0, after.length), language) &&
      isInOrder(before, claim.slice(after.length), language)
    );
  });
}

/** Whether what stands behind may stand in front: a part of the sentence that ends nothing which goes on. */
function mayTurn(before: readonly Token[], after: readonly Token[], language: Language): boolean {
  const [opens, end, first, last] = [before[0], before.at(-1), after[0], after.at(-1)];
  if (!opens || !end || !first || !last || governs(end, language)) return false;
  // Of several prices each stays with what it is for, and "24 hours before arrival" is one thing.
  if (numbersIn(before) > 0 && numbersIn(after) > 0 && numbersIn([...before, ...after]) > 2) return false;
  if (numbersIn(before.slice(-2)) > 0 && GOES_ON.has(first.key)) return false;
  return beginsPart(opens, language) || (beginsPart(first, language) && last.kind === 'word');
}

function numbersIn(tokens: readonly Token[]): number {
  return tokens.filter(({ kind }) => kind === 'number').length;
}

/** Token by token the same, no comma moved from one place to another, and none added but before a part or a number. */
function isInOrder(said: readonly Token[], claim: readonly Token[], language: Language): boolean {
  if (said.length !== claim.length) return false;
  const inner = said.slice(0, -1);
  const gone = inner.some(({ parted }, at) => parted && !claim[at]?.parted);
  const come = inner.flatMap(({ parted }, at) => (!parted && claim[at]?.parted ? [said[at + 1]] : []));
  const isMoved = gone && come.length > 0;
  if (isMoved || come.some((next) => next?.kind === 'word' && !beginsPart(next, language))) return false;
  return said.every((token, at) => {
    const other = claim[at];
    return other !== undefined && isSame(token, other, language);
  });
}

/** Words in capitals are codes, names and orders: they must stand in the statement as they are. */
function shouts(sentence: string, text: string): boolean {
  return (sentence.match(/\p{Lu}{4,}/gu) ?? []).some((word) => !text.includes(word));
}
