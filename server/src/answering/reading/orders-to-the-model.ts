import { findPhrases, findSpaceless } from '../words/match-phrases.ts';
import { phraseBook } from '../words/phrase-book.ts';
import { type Token, type TokenisedMessage, tokenise, tokenOf } from '../words/tokenise.ts';
import { foreignOrders, promptMarks } from './foreign-orders.ts';

const BLOB = /[A-Za-z0-9+/_=-]{20,}/g;
const HEX = /(?:[0-9a-f]{2}[\s:]?){16,}/gi;
const digitLetters = new Map(Object.entries({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' }));

/** The words of a message that give Bob an order, plainly or encoded; null when there are none. */
export function orderToTheModel(read: TokenisedMessage): string | null {
  return plainOrder(read) ?? respelledOrder(read) ?? decodedOrder(read.clean) ?? escapedOrder(read.clean);
}

function plainOrder({ clean, tokens }: TokenisedMessage): string | null {
  const lower = clean.toLowerCase();
  const mark =
    promptMarks.find((text) => lower.includes(text)) ?? foreignOrders.find((text) => lower.includes(text));
  if (mark) return mark.trim();
  if (/^(system|assistant|developer)\s*:/.test(lower)) return clean.slice(0, clean.indexOf(':'));
  const match = findPhrases(phraseBook('orders'), tokens)[0];
  if (match) return clean.slice(tokens[match.start]?.start, tokens[match.end - 1]?.end);
  return findSpaceless(phraseBook('orders'), clean)?.matched ?? null;
}

/** Orders written with digits for letters, with single spaced letters, backwards, or shifted by thirteen. */
function respelledOrder({ clean, tokens }: TokenisedMessage): string | null {
  const respellings = [
    tokens.some((token) => /[a-z][01345]|[01345][a-z]/.test(token.key))
      ? tokens.map((token) => withKey(token, unleet(token.key)))
      : null,
    joinLetters(tokens),
    tokens.length >= 3 ? tokens.map((token) => withKey(token, rot13(token.key))) : null,
    tokens.length >= 3
      ? tokens.map((token) => withKey(token, [...token.key].reverse().join(''))).reverse()
      : null,
  ];
  for (const respelled of respellings) {
    if (respelled && findPhrases(phraseBook('orders'), respelled).length > 0) return clean.slice(0, 80);
  }
  return null;
}

/** A readable sentence hidden in base64 or hexadecimal: nobody asks a shop a question that way. */
function decodedOrder(clean: string): string | null {
  for (const [blob] of clean.matchAll(BLOB)) {
    if (/[a-z]/.test(blob) && /[A-Z]/.test(blob) && isSentence(Buffer.from(blob, 'base64').toString('utf8')))
      return blob;
  }
  for (const [blob] of clean.matchAll(HEX)) {
    if (isSentence(Buffer.from(blob.replace(/[^0-9a-f]/gi, ''), 'hex').toString('utf8'))) return blob;
  }
  return null;
}

/** An order whose letters are written as web escapes: `%69gnore`, `&#105;gnore`. */
function escapedOrder(clean: string): string | null {
  const plain = clean
    .replace(/%([2-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&#(\d{2,3});/g, (_, code: string) => String.fromCharCode(Number(code)));
  return plain === clean ? null : plainOrder(tokenise(plain));
}

function isSentence(text: string): boolean {
  return /^[\p{L}\p{N}\p{P}\s]+$/u.test(text) && tokenise(text).tokens.length >= 3;
}

function joinLetters(tokens: Token[]): Token[] | null {
  const joined: Token[] = [];
  let run = 0;
  let longest = 0;
  for (const token of tokens) {
    const last = joined.at(-1);
    run = token.key.length === 1 ? run + 1 : 0;
    longest = Math.max(longest, run);
    // Letters with more than one space or a mark between them begin a new word.
    if (run > 1 && last && token.start - last.end <= 1) {
      joined[joined.length - 1] = tokenOf(last.key + token.key, last.start, token.end);
    } else joined.push(token);
  }
  return longest >= 4 ? joined : null;
}

function withKey(token: Token, key: string): Token {
  return tokenOf(key, token.start, token.end);
}

function unleet(key: string): string {
  return /[a-z]/.test(key) ? Array.from(key, (letter) => digitLetters.get(letter) ?? letter).join('') : key;
}

function rot13(key: string): string {
  return key.replace(/[a-z]/g, (letter) => String.fromCharCode(((letter.charCodeAt(0) - 84) % 26) + 97));
}
