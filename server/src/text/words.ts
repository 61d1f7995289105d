import { cutWords, plainNumber } from './cut-words.ts';

const LETTERLESS_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
// Maps: a plain object would know the word "constructor".
const SYMBOLS = new Map([
  ['€', 'eur'],
  ['$', 'usd'],
  ['£', 'gbp'],
  ['¥', 'jpy'],
  ['%', 'percent'],
]);
const MAX_WORD = 40;

/** Words and numbers of a text: NFKC, lower case, contractions undone, thousands separators dropped, currency signs named. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const raw of cutWords(text, 'terms')) {
    const first = raw.charCodeAt(0);
    const symbol = SYMBOLS.get(raw);
    if (isDigit(first)) found.push(plainNumber(raw).slice(0, MAX_WORD));
    else if (symbol !== undefined) found.push(symbol);
    else if (/['’ʼ]/.test(raw)) pushContraction(raw, found);
    else if (first > 0x0e00 && LETTERLESS_SCRIPT.test(raw)) pushPairs(raw, found);
    else found.push(raw.slice(0, MAX_WORD));
  }
  return found;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const NEGATED = /^(.+)n['’ʼ]t$/;
const IRREGULAR = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ['ai', 'is'],
]);

function pushContraction(raw: string, found: string[]): void {
  const negated = NEGATED.exec(raw)?.[1];
  if (negated) {
    found.push(IRREGULAR.get(negated) ?? negated.slice(0, MAX_WORD), 'not');
    return;
  }
  for (const part of raw.split(/['’ʼ]/))
    if (part.length > 2 || part === 'i') found.push(part.slice(0, MAX_WORD));
}

/** Scripts written without spaces are indexed as overlapping pairs of characters. */
function pushPairs(raw: string, found: string[]): void {
  const characters = [...raw];
  if (characters.length === 1) found.push(raw);
  for (let i = 0; i + 1 < characters.length; i++) found.push(`${characters[i]}${characters[i + 1]}`);
}
