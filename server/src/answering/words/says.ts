import type { Token } from './claim-tokens.ts';
import { isSameWord } from './same-word.ts';
import { PRICE_WORDS, STRONG_WORDS } from './word-classes.ts';

const CURRENCIES = new Set(['€', '£', '$', '¥', '₹', '₺', '₽', 'chf', 'p', 'c']);

/** True when the source's token says what the claim's token says. */
export function says(source: Token, claim: Token): boolean {
  if (claim.kind === 'word') {
    if (source.kind === 'word') return isSameWord(source.key, claim.key);
    return source.kind === 'value' && PRICE_WORDS.has(claim.key) && CURRENCIES.has(source.unit);
  }
  if (claim.kind === 'value') {
    return source.kind === 'value' && source.key === claim.key && source.unit === claim.unit;
  }
  if (claim.kind === 'address') return source.kind === 'address' && source.key === claim.key;
  if (claim.kind === 'limit') return source.kind === 'limit' && source.limit === claim.limit;
  return source.kind === 'negation';
}

/** True for words that promise: free, always, guaranteed, and their forms. */
export function isStrong(key: string): boolean {
  return (
    STRONG_WORDS.has(key) ||
    [/s$/, /d$/, /ed$/, /able$/].some((ending) => STRONG_WORDS.has(key.replace(ending, '')))
  );
}
