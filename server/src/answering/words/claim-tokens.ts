import { cleanText, unifyMarks } from '../../text/clean-text.ts';
import { withoutEnd } from '../../text/without-end.ts';
import { LIMITS, type LimitClass, NEGATIONS, PHRASES } from './word-classes.ts';

/** One piece of what a sentence says. `at` is its position among all words; `narrows` marks a word behind "for", "in", "per". */
export type Token = { at: number; raw: string; start: number } & (
  | { kind: 'word'; key: string; narrows?: boolean }
  | { kind: 'value'; key: string; unit: string }
  | { kind: 'limit'; limit: LimitClass }
  | { kind: 'negation' }
  | { kind: 'address'; key: string }
);

const ADDRESS =
  /[a-z][a-z0-9+.-]*:\/\/[^\s<>"')\]]+|www\.[^\s<>"')\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:\/[^\s<>"')\]]*)?/u;
const TIME = /\d{1,2}(?::\d{2})?\s?[ap]\.?m\b\.?|\d{1,2}:\d{2}/u;
const NUMBER = /(?<![\p{L}\p{N}])-\d+(?:[.,']\d+)*|\p{Nd}+(?:[.,']\p{Nd}+)*/u;
const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:'\p{L}+)*/u;
const MARK = /[€£$¥₹₺₽%‰]/u;
const SCAN = new RegExp(
  [ADDRESS, TIME, NUMBER, WORD, MARK].map((part) => `(${part.source})`).join('|'),
  'giu',
);

const NUMBER_WORDS = new Map(
  'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, at) => [word, String(at + 2)]),
);
for (const [at, word] of 'twenty thirty forty fifty sixty seventy eighty ninety hundred'
  .split(' ')
  .entries()) {
  NUMBER_WORDS.set(word, String(20 + at * 10));
}
NUMBER_WORDS.set('thousand', '1000');

const UNIT_WORDS = new Map([
  ['euro', '€'],
  ['euros', '€'],
  ['eur', '€'],
  ['pound', '£'],
  ['pounds', '£'],
  ['gbp', '£'],
  ['dollar', '$'],
  ['dollars', '$'],
  ['usd', '$'],
  ['percent', '%'],
  ['prozent', '%'],
  ['pct', '%'],
  ['procent', '%'],
  ['chf', 'chf'],
  ['franken', 'chf'],
  ['pence', 'p'],
  ['cent', 'c'],
  ['cents', 'c'],
]);

/** Reads a sentence into words, values with their units, limits, negations and addresses, in order. */
export function claimTokens(sentence: string): Token[] {
  const tokens: Token[] = [];
  let unit: { sign: string; at: number } | null = null;
  let at = 0;
  for (const match of unifyMarks(cleanText(sentence)).matchAll(SCAN)) {
    const [raw, address, time, number, word, mark] = match;
    at += 1;
    const place = { at, raw, start: match.index };
    const sign = mark ?? UNIT_WORDS.get(raw.toLowerCase());
    if (sign !== undefined) {
      const last = tokens.at(-1);
      if (last?.kind === 'value' && last.unit === '' && last.at === at - 1) last.unit = sign;
      else unit = { sign, at };
    } else if (address !== undefined) tokens.push({ ...place, kind: 'address', key: addressKey(address) });
    else if (time !== undefined) tokens.push({ ...place, kind: 'value', key: timeKey(time), unit: 'time' });
    else if (number !== undefined) {
      tokens.push({
        ...place,
        kind: 'value',
        key: numberKey(number),
        unit: unit?.at === at - 1 ? unit.sign : '',
      });
    } else if (word !== undefined) at = pushWord(tokens, place, word);
  }
  return joinPhrases(tokens);
}

/** A word in lower case without accents. */
export function foldWord(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
}

function pushWord(tokens: Token[], place: { at: number; raw: string; start: number }, word: string): number {
  let at = place.at;
  const parts = word.split("'");
  const negated = parts.length > 1 && parts.at(-1)?.toLowerCase() === 't' && /n$/i.test(parts.at(-2) ?? '');
  for (const part of negated ? [] : parts) {
    if (parts.length > 1 && part.length <= 2) continue;
    tokens.push(classified({ ...place, at }, part));
    at += 1;
  }
  if (negated) tokens.push({ ...place, kind: 'negation' });
  else if (at > place.at) at -= 1;
  return at;
}

function classified(place: { at: number; raw: string; start: number }, part: string): Token {
  const key = foldWord(part);
  const value = NUMBER_WORDS.get(key);
  if (value !== undefined) return { ...place, kind: 'value', key: value, unit: '' };
  if (key === 'may' && part !== 'may') return { ...place, kind: 'word', key };
  if (NEGATIONS.has(key)) return { ...place, kind: 'negation' };
  const limit = LIMITS.get(key);
  if (limit !== undefined) return { ...place, kind: 'limit', limit };
  return { ...place, kind: 'word', key };
}

function joinPhrases(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.kind === 'value' && last?.kind === 'word' && token.at - last.at <= 2 && isRough(last.key)) {
      joined.pop();
      joined.push({ at: last.at, raw: last.raw, start: last.start, kind: 'limit', limit: 'about' }, token);
      continue;
    }
    const phrase =
      last?.at === token.at - 1 ? PHRASES.get(`${last.raw} ${token.raw}`.toLowerCase()) : undefined;
    if (!last || phrase === undefined) {
      joined.push(token);
      continue;
    }
    joined.pop();
    const place = { at: token.at, raw: token.raw, start: last.start };
    joined.push(
      phrase === 'not' ? { ...place, kind: 'negation' } : { ...place, kind: 'limit', limit: phrase },
    );
  }
  return joined;
}

/** "About" and "around" before a number. */
function isRough(key: string): boolean {
  return key === 'about' || key === 'around' || key === 'some';
}

function addressKey(address: string): string {
  return withoutEnd(address.toLowerCase(), '.,;:!?').replace(/\/$/, '');
}

/** Minutes since midnight, so that 5 pm and 17:00 are the same. */
function timeKey(time: string): string {
  const [hours = 0, minutes = 0] = time
    .split(/\D+/)
    .filter((part) => part !== '')
    .map(Number);
  const half = /([ap])\.?m/i.exec(time)?.[1]?.toLowerCase();
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return String(hour * 60 + minutes);
}

function numberKey(number: string): string {
  const digits = number.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  const grouped = /^-?[1-9]\d{0,2}(?:[.,']\d{3})+(?:[.,]\d{1,2})?$/.test(digits);
  const decimal = grouped ? withoutGrouping(digits) : digits.replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(decimal) ? String(Number(decimal)) : decimal;
}

function withoutGrouping(digits: string): string {
  const cents = /[.,](\d{1,2})$/.exec(digits)?.[1];
  const whole = (cents === undefined ? digits : digits.slice(0, -cents.length - 1)).replace(/[.,']/g, '');
  return cents === undefined ? whole : `${whole}.${cents}`;
}

/** Decimal digits of a script stand in a row of ten that starts where the code point before it is no digit. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
