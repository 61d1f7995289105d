import { languageOf } from '../../text/languages/language.ts';
import type { LanguageData } from '../../text/languages/language-data.ts';
import { type LanguageCode, searched, searchedCodes } from '../../text/languages/languages.ts';
import {
  isNearer,
  negators,
  type PhraseBook,
  type PhraseMatch,
  phraseAt,
  wordsOfBook,
} from '../words/match-phrases.ts';
import { phraseBook } from '../words/phrase-book.ts';
import { foldWord, PREFIX_LENGTH, type Token, type TokenisedMessage } from '../words/tokenise.ts';

/** What a message without a question is about. */
export type SmallTalkTopic = (typeof topics)[number] | 'confirmation';

/** What small talk is about, and what a short answer says. */
export interface SmallTalk {
  topic: SmallTalkTopic;
  language: LanguageCode;
  /** For a confirmation: what it says. */
  answer?: 'yes' | 'no' | 'ok';
}

interface Part {
  topic: SmallTalkTopic;
  answer?: 'yes' | 'no' | 'ok';
  book: PhraseBook;
}

// The order is the rank: "thanks, bye" is a farewell, "hi, are you a bot?" asks who Bob is.
const topics = ['identity', 'farewell', 'how_are_you', 'thanks', 'praise', 'apology', 'greeting'] as const;
const parts: Part[] = [
  ...topics.map((topic): Part => ({ topic, book: phraseBook(topic) })),
  ...(['yes', 'no', 'ok'] as const).map(
    (answer): Part => ({ topic: 'confirmation', answer, book: phraseBook(answer) }),
  ),
];
const filler = phraseBook('filler');
const wordsOf = (list: (words: LanguageData) => string): ReadonlySet<string> =>
  new Set(searchedCodes.flatMap((code) => list(searched[code].words).split(/[ |]/).map(foldWord)));

const connectors = wordsOf(({ and }) => and);
const buts = wordsOf(({ but }) => but);
/** Words that begin a sentence rather than a name. */
const starters = wordsOf(({ common, but }) => `${common} ${but}`);
const LONGEST = 24;
/** What makes small talk of the words around it, and how many words there may be. */
const LOOSE: ReadonlyMap<string, number> = new Map([
  ['greeting', 6],
  ['thanks', 6],
  ['farewell', 6],
  ['apology', 6],
  ['yes', 5],
  ['no', 6],
]);
/** Where a message that begins with yes or no ranks: "no thanks, I'm fine" says no, "no thanks, bye" is a farewell. */
const ANSWERED = topics.indexOf('farewell') + 0.5;
/** What nobody asks: "did that fix it?" wants an answer. */
const SAID = new Set<SmallTalkTopic>(['thanks', 'praise', 'farewell']);
const spaceless = parts.flatMap((part) =>
  part.book.spaceless.map((phrase) => ({ part, text: phrase.parts.join('') })),
);
spaceless.push(
  ...filler.spaceless.map((phrase) => ({
    part: { topic: 'greeting' as const, book: filler },
    text: phrase.parts.join(''),
  })),
);
spaceless.sort((a, b) => b.text.length - a.text.length);

/** Reads a message that is small talk from its first word to its last; null as soon as a word is left over. */
export function readSmallTalk(read: TokenisedMessage, preferred: readonly LanguageCode[]): SmallTalk | null {
  const { tokens, clean } = read;
  if (tokens.length > LONGEST || clean.length > 240) return null;
  if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(clean)) return readSpaceless(tokens);
  const talk = readWords(tokens, preferred) ?? readWords(tokens.map(undrawn), preferred);
  return talk && isAsked(talk, clean) ? null : talk;
}

/** Whether what looks like thanks, a farewell or a yes is asked: it ends as a question, or begins as none but questions do. */
function isAsked({ topic, answer, language }: SmallTalk, clean: string): boolean {
  const last = Math.max(clean.lastIndexOf('?'), clean.lastIndexOf('？'));
  if (SAID.has(topic) && last >= 0 && !/\p{L}/u.test(clean.slice(last))) return true;
  return (SAID.has(topic) || answer !== undefined) && languageOf(language).inverted.test(clean.trim());
}

/**
 * Small talk in words of its own: a courtesy, yes or no, and beside it nothing but words of which that language's small
 * talk is made. Yes and no stand first, and nothing turns a yes round.
 */
export function readLooseTalk(read: TokenisedMessage, preferred: readonly LanguageCode[]): SmallTalk | null {
  const { tokens, clean } = read;
  if (/[?？\d]/.test(clean)) return null;
  const plain = tokens.map(undrawn);
  const talk = readWords(plain, preferred, true);
  if (!talk || plain.length > (LOOSE.get(talk.answer ?? talk.topic) ?? 0)) return null;
  // Words of greetings make a question too: "good morning, are you open Tuesday".
  const { inverted } = languageOf(talk.language);
  if (inverted.test(clean.trim()) || inverted.test(clean.slice(leadingSmallTalk(read)))) return null;
  if (isAsked(talk, clean)) return null;
  if (talk.answer && !beginsWith(plain, talk.answer, preferred)) return null;
  if (talk.answer === 'yes' && plain.some(({ key }) => negators.has(key))) return null;
  const own = vocabulary(talk.language);
  return plain.every(({ key }) => own.has(key)) ? talk : null;
}

/** Without the marks that end a sentence. */
function withoutEnd(clean: string): string {
  let end = clean.length;
  while (end > 0 && '。！!'.includes(clean[end - 1] ?? ' ')) end -= 1;
  return clean.slice(0, end);
}

/** Whether a message says, with no more than courtesies around it, that an answer was wrong or no help. */
export function saysNoHelp({ tokens, clean }: TokenisedMessage): boolean {
  if (/[?？]/.test(clean) || tokens.length > LONGEST) return false;
  const book = phraseBook('notHelped');
  if (book.spaceless.some(({ parts: [text = ''] }) => withoutEnd(clean) === text)) return true;
  for (let at = 0; at < tokens.length; ) {
    const match = phraseAt(book, tokens, at);
    if (match && isOnlyFiller(tokens, match.end)) return true;
    const courtesy = longestAt(
      tokens,
      at,
      ['en'],
      ['thanks', 'greeting', 'apology', 'praise', 'confirmation'],
    );
    const joins = buts.has(tokens[at]?.key ?? '') || connectors.has(tokens[at]?.key ?? '');
    const end = courtesy?.match.end ?? phraseAt(filler, tokens, at)?.end ?? (joins ? at + 1 : null);
    if (end === null) return false;
    // "Danke das hilft mir" would take the beginning of "das hilft mir nicht".
    at = courtesy ? at + 1 : end;
  }
  return false;
}

function isOnlyFiller(tokens: Token[], start: number): boolean {
  for (let at = start; at < tokens.length; ) {
    const around = phraseAt(filler, tokens, at);
    if (!around) return false;
    at = around.end;
  }
  return true;
}

function beginsWith(tokens: Token[], answer: string, preferred: readonly LanguageCode[]): boolean {
  return longestAt(tokens, 0, preferred)?.part.answer === answer;
}

const vocabularies = new Map<LanguageCode, ReadonlySet<string>>();

/** The words of which a language's small talk is made. */
function vocabulary(language: LanguageCode): ReadonlySet<string> {
  const known = vocabularies.get(language);
  if (known) return known;
  const books = [...parts.filter(({ topic }) => topic !== 'identity').map(({ book }) => book), filler];
  const found = new Set(books.flatMap((book) => wordsOfBook(book, language)));
  vocabularies.set(language, found);
  return found;
}

/** A word as it is without letters that are drawn out: "hellooo", "noo". */
function undrawn(token: Token): Token {
  const key = token.key.replace(/(\p{L})\1{2,}/gu, '$1').replace(/(\p{L})\1$/u, '$1');
  return key === token.key ? token : { ...token, key, prefix: key.slice(0, PREFIX_LENGTH) };
}

function readWords(tokens: Token[], preferred: readonly LanguageCode[], loosely = false): SmallTalk | null {
  let best: { rank: number; talk: SmallTalk } | null = null;
  let at = 0;
  while (at < tokens.length) {
    const found = longestAt(tokens, at, preferred);
    const around = phraseAt(filler, tokens, at);
    if (!found && around) {
      at = around.end;
      continue;
    }
    if (!found) {
      const joins =
        connectors.has(tokens[at]?.key ?? '') && at > 0 && longestAt(tokens, at + 1, preferred) !== null;
      if (!joins && !loosely) return null;
      at += 1;
      continue;
    }
    const rank: number = best === null && isYesOrNo(found.part) ? ANSWERED : found.rank;
    if (!best || rank < best.rank) best = { rank, talk: talkOf(found.part, found.match.language) };
    at = found.match.end;
  }
  return best?.talk ?? null;
}

/** Characters of greeting, thanks and courtesy before the real message; 0 when it begins at once. */
export function leadingSmallTalk({ tokens, clean }: TokenisedMessage): number {
  let at = 0;
  while (at < tokens.length) {
    const courtesy = longestAt(tokens, at, ['en'], ['greeting', 'how_are_you', 'thanks', 'apology']);
    const around = at > 0 ? phraseAt(filler, tokens, at) : null;
    const end = courtesy?.match.end ?? around?.end;
    const last = end === undefined ? undefined : tokens[end - 1];
    const next = end === undefined ? undefined : tokens[end];
    if (end === undefined || !last || !next) break;
    const gap = clean.slice(last.end, next.start);
    // A hyphen joins ("hi-vis"), and two words of greeting can be part of the matter ("good morning slot").
    if (/[-–/]$/.test(gap.trim()) && !/\s/.test(gap)) break;
    if (around && !courtesy && !/[,.;:!\n]/.test(gap)) break;
    if (courtesy && end - at > 1 && !endsCourtesy(gap, next)) break;
    at = end;
  }
  const next = tokens[at];
  if (at === 0 || !next) return 0;
  const joined = buts.has(next.key);
  return (joined && tokens[at + 1] ? tokens[at + 1] : next)?.start ?? 0;
}

function endsCourtesy(gap: string, next: Token): boolean {
  return /[,.;:!?\n]/.test(gap) || /\p{Extended_Pictographic}/u.test(gap) || starters.has(next.key);
}

function longestAt(
  tokens: Token[],
  at: number,
  preferred: readonly LanguageCode[],
  only?: readonly SmallTalkTopic[],
) {
  let best: { rank: number; part: Part; match: PhraseMatch } | null = null;
  for (const [rank, part] of parts.entries()) {
    if (only && !only.includes(part.topic)) continue;
    const match = phraseAt(part.book, tokens, at, preferred);
    if (!match) continue;
    const longer = match.end > (best?.match.end ?? 0);
    const nearer = match.end === best?.match.end && isNearer(match.language, best.match.language, preferred);
    if (longer || nearer) best = { rank, part, match };
  }
  return best;
}

function isYesOrNo({ answer }: Part): boolean {
  return answer === 'yes' || answer === 'no';
}

function readSpaceless(tokens: Token[]): SmallTalk | null {
  let rest = tokens.map((token) => token.key.toUpperCase()).join('');
  let best: { rank: number; part: Part } | null = null;
  while (rest.length > 0) {
    const found = spaceless.find(({ text }) => rest.startsWith(text));
    if (!found) return null;
    rest = rest.slice(found.text.length);
    const rank = parts.indexOf(found.part);
    if (rank >= 0 && (!best || rank < best.rank)) best = { rank, part: found.part };
  }
  return best ? talkOf(best.part, 'ja') : null;
}

function talkOf(part: Part, language: LanguageCode): SmallTalk {
  return part.answer ? { topic: part.topic, language, answer: part.answer } : { topic: part.topic, language };
}
