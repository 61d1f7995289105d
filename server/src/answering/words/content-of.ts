import type { Language } from '../../text/language.ts';
import type { Token } from './claim-tokens.ts';
import { DETERMINERS, FUNCTION_WORDS, NARROWING, PRICE_WORDS } from './word-classes.ts';

/** The tokens that say something, those behind a narrowing preposition marked; function words of the language are left out. */
export function contentOf(tokens: Token[], language: Language): Token[] {
  const free = FUNCTION_WORDS[language];
  const content: Token[] = [];
  let narrowing: 'no' | 'open' | 'named' = 'no';
  for (const token of tokens) {
    const isFree = token.kind === 'word' && free.has(token.key);
    if (token.kind === 'word' && NARROWING.has(token.key)) narrowing = 'open';
    else if (isFree) narrowing = narrowing === 'open' && DETERMINERS.has(token.key) ? 'open' : 'no';
    else if (narrowing !== 'no') narrowing = 'named';
    if (isFree) continue;
    const narrows = token.kind === 'word' && narrowing === 'named' && !PRICE_WORDS.has(token.key);
    content.push(narrows ? { ...token, narrows } : token);
  }
  return content;
}
