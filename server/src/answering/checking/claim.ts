import {
  inEveryLanguage,
  pairsOfEveryLanguage,
  patternOfEveryLanguage,
} from '../../text/languages/in-every-language.ts';
import type { Language } from '../../text/languages/language.ts';

/** One part of a sentence that its meaning hangs on: a word, a number, or a sign. */
export interface Token {
  kind: 'word' | 'number' | 'sign';
  /** In lower case, marks kept; of a number its value, of a time minutes since midnight. */
  key: string;
  /** One of its kind: "a drink" is not "drinks". */
  single?: true;
  /** A comma, bracket or the like stands behind it. */
  parted?: true;
}

const TIME = /\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\b\.?|\d{1,2}:\d{2}(?!\d)|\d{1,2}(?:[:.]\d{2})?\s?uhr\b/iu;
const NUMBER = /\d+(?:[.,'’]\d+)*/u;
/** What has a name's dot, an "@" or a scheme in it and no space. */
const ADDRESS = /(?<![^\s<>"()])[^\s<>"()]{1,200}?(?:@|:\/\/|(?<=\p{L})\.(?=\p{L}{2}))[^\s<>"()]{1,300}/u;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*)*/u;
/** Marks that only part what is said; any other sign says something. */
const SILENT = /[\s.,;:!?"'“”„‘’«»()]/u;
const SCAN = new RegExp(
  `(${ADDRESS.source})|(${TIME.source})|(${NUMBER.source})|(${WORD.source})|(\\S)`,
  'giu',
);

/** A comma before "and" parts nothing more than "and" alone. */
const JOINED = new RegExp(`^,\\s(?:${patternOfEveryLanguage('joins')})\\s`, 'i');

const NEGATED = new RegExp(`^(?:${patternOfEveryLanguage('negatedVerbs')})['’]t$`, 'i');
const CONTRACTIONS = pairsOfEveryLanguage('contractions');
const SIGNS = pairsOfEveryLanguage('signs');
const SHORT_UNITS = pairsOfEveryLanguage('shortUnits');
const UNITS = inEveryLanguage('units');
const ONE = inEveryLanguage('one');
const ANSWERS = inEveryLanguage('yesNo');
const BEFORE_DAY = inEveryLanguage('beforeDay');
const EACH = inEveryLanguage('each');
const SHORT_DAYS = inEveryLanguage('shortDays');
const FROM = inEveryLanguage('from');
const TO = new Set([...inEveryLanguage('to'), '-', '–', '—']);
const BETWEEN = inEveryLanguage('between');

/** Reads a sentence into what its meaning hangs on, in order. Ranges are read alike however they are written. */
export function claimOf(text: string, language: Language): Token[] {
  const plain = text.normalize('NFKC').replace(/[’‘`´]/g, "'");
  const tokens: Token[] = [];
  for (const match of plain.matchAll(SCAN)) {
    const [raw, address, time, number, word, sign] = match;
    if (address !== undefined)
      tokens.push({ kind: 'sign', key: address.toLowerCase().replace(/[.,;:!?]{1,3}$/, '') });
    else if (time !== undefined) tokens.push({ kind: 'number', key: `t${minutesOf(time)}` });
    else if (number !== undefined) tokens.push({ kind: 'number', key: valueOfNumber(number) });
    else if (word !== undefined)
      tokens.push(...wordTokens(word.toLowerCase(), plain[match.index + raw.length], language));
    else if (sign !== undefined && !SILENT.test(sign)) tokens.push({ kind: 'sign', key: sign });
    else if (tokens.length > 0 && !JOINED.test(plain.slice(match.index)))
      tokens.push({ ...(tokens.pop() as Token), parted: true });
  }
  return ranges(currencies(singled(tokens)), language);
}

/** What stands behind "a", with two words between at most, is one of its kind. */
function singled(tokens: readonly Token[]): Token[] {
  const isOne = (token: Token | undefined) => token?.kind === 'word' && ONE.has(token.key);
  return tokens.map((token, at) =>
    [1, 2, 3].some((back) => isOne(tokens[at - back])) ? { ...token, single: true as const } : token,
  );
}

function wordTokens(word: string, next: string | undefined, language: Language): Token[] {
  // "No, dogs are welcome" and "no dogs are welcome" are not the same.
  if (ANSWERS.has(word) && next !== undefined && /[,.!;:]/.test(next))
    return [{ kind: 'sign', key: `${word},` }];
  const whole = CONTRACTIONS.get(word)?.split(' ');
  if (whole) return whole.flatMap((each) => wordTokens(each, undefined, language));
  if (NEGATED.test(word))
    return [
      { kind: 'word', key: word.replace(/n?['’]t$/i, '') },
      { kind: 'word', key: 'not' },
    ];
  const sign = SIGNS.get(word);
  if (sign) return [{ kind: 'sign', key: sign }];
  const value = language.numbers.get(word);
  if (value) return [{ kind: 'number', key: value }];
  return [{ kind: 'word', key: word === 'e-mail' ? 'email' : word }];
}

/** A currency's sign stands behind its number, wherever it was written. */
function currencies(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token) continue;
    if (token.kind === 'sign' && /^[€£$¥]$/.test(token.key) && next?.kind === 'number') {
      found.push(next, token);
      at += 1;
    } else found.push(token);
  }
  return found;
}

/** "From 9 to 5" and "9–5" are one range. */
function ranges(tokens: readonly Token[], language: Language): Token[] {
  const { days: long, months } = language.data;
  const days = new Set([...`${long} ${months}`.split(/\s+/).map((day) => day.toLowerCase()), ...SHORT_DAYS]);
  const isEnd = (token: Token | undefined) =>
    token !== undefined && (token.kind === 'number' || (token.kind === 'word' && days.has(token.key)));
  const found: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const isTo = TO.has(token.key) && isEnd(tokens[at - 1]) && isEnd(next);
    const after = tokens[at + 2];
    const opens =
      FROM.has(token.key) &&
      isEnd(next) &&
      after !== undefined &&
      (TO.has(after.key) || BETWEEN.has(after.key)) &&
      isEnd(tokens[at + 3]);
    const isEach = token.key === 'for' && next !== undefined && EACH.has(next.key);
    const names = BEFORE_DAY.has(token.key) && next?.kind === 'word' && isEnd(next);
    if (isTo) found.push({ kind: 'sign', key: '→' });
    else if (!opens && !names && !isEach) found.push(counted(token, tokens[at - 1]));
  }
  return found;
}

/** A unit behind a number, written out and for several: "5 minute", "5 min" and "5 minutes" are one. */
function counted(token: Token, before: Token | undefined): Token {
  if (before?.kind !== 'number' || token.kind !== 'word') return token;
  const full = SHORT_UNITS.get(token.key) ?? token.key;
  const several = UNITS.has(`${full}s`) ? `${full}s` : UNITS.has(`${full}n`) ? `${full}n` : full;
  return UNITS.has(full) ? { ...token, key: several } : token;
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = (time.match(/\d+/g) ?? []).map(Number);
  const half = /([ap])\.?m/i.exec(time)?.[1]?.toLowerCase();
  return (half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0)) * 60 + minutes;
}

function valueOfNumber(number: string): string {
  const grouped = /^\d{1,3}(?:[.,'’]\d{3})+(?:[.,]\d{1,2})?$/.test(number);
  const cents = grouped ? /[.,](\d{1,2})$/.exec(number)?.[1] : undefined;
  const whole = cents === undefined ? number : number.slice(0, -cents.length - 1);
  const digits = grouped
    ? whole.replace(/[.,'’]/g, '') + (cents ? `.${cents}` : '')
    : number.replace(',', '.');
  // A leading zero belongs to a telephone number or a code.
  return /^\d+(?:\.\d+)?$/.test(digits) && !/^0\d/.test(digits) ? String(Number(digits)) : digits;
}

/** Whether a token may be left out or added: it promises nothing. */
export function isFree({ kind, key }: Token, { sentences }: Language): boolean {
  return kind === 'word' && wordsOf(sentences.free).has(key);
}

/** Whether a part of a sentence that begins so may stand before or behind the rest. */
export function beginsPart({ kind, key }: Token, { sentences }: Language): boolean {
  return kind === 'word' && wordsOf(sentences.partBegins).has(key);
}

/** Whether a token governs the one behind it, so that nothing may come between. */
export function governs(token: Token, language: Language): boolean {
  return beginsPart(token, language) || wordsOf(language.sentences.governs).has(token.key);
}

/** Whether a word of a title only asks. */
export function asks({ kind, key }: Token, { sentences }: Language): boolean {
  return kind === 'word' && wordsOf(sentences.asks).has(key);
}

/** Whether two tokens say the same: the same value or sign, forms of one word, or everyday words of one group. */
export function isSame(a: Token, b: Token, language: Language): boolean {
  if (a.kind !== b.kind) return false;
  if (a.key === b.key) return true;
  if (a.kind !== 'word' || a.single || b.single || UNITS.has(a.key)) return false;
  return (
    isForm(a.key, b.key, language) ||
    groupsOf(a.key, language).some((group) => groupsOf(b.key, language).includes(group))
  );
}

/** Forms of one word: one stem (Snowball), and endings of the same paradigm, which never make another word of it. */
function isForm(a: string, b: string, language: Language): boolean {
  if (Math.min(a.length, b.length) < 3 || language.stem(a) !== language.stem(b)) return false;
  const { forms } = language.sentences;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  const [restA, restB] = [a.slice(shared), b.slice(shared)];
  const softened = language.code === 'en' && [restA, restB].sort().join() === 'ies,y';
  return softened || (forms.includes(restA) && forms.includes(restB));
}

const sets = new Map<string, ReadonlySet<string>>();

function wordsOf(list = ''): ReadonlySet<string> {
  const known = sets.get(list) ?? new Set(list.split(' '));
  sets.set(list, known);
  return known;
}

/** Numbers of the groups of everyday words that hold this one, or a form of it. */
function groupsOf(word: string, language: Language): number[] {
  return (language.sentences.same ?? '')
    .split('\n')
    .flatMap((line, at) =>
      line.split(' ').some((each) => each === word || isForm(each, word, language)) ? [at] : [],
    );
}
