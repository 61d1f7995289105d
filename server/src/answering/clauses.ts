import type { Language } from '../retrieval/text/language.ts';
import { claimTokens, type Token } from './claim-tokens.ts';
import { unifyMarks } from './clean-text.ts';
import { contentOf } from './content-of.ts';

/** Punctuation and conjunctions at which a sentence may start another statement. Not inside numbers or times. */
const BREAK =
  /[;()|?!]|[,:](?=\s)|\s-\s|\b(?:and|or|but|however|although|though|while|whereas|und|oder|aber|sondern|et|ou|mais|y|o|pero|e|ma|en|maar|mas)\b/giu;

/** The content of each clause, in order; positions go on from clause to clause. */
export function clausesOf(text: string, language: Language): Token[][] {
  const clauses: Token[][] = [];
  let offset = 0;
  for (const part of unifyMarks(text).split(BREAK)) {
    const all = claimTokens(part).map((token) => ({ ...token, at: token.at + offset }));
    offset = all.at(-1)?.at ?? offset;
    const tokens = contentOf(all, language);
    if (tokens.length > 0) clauses.push(tokens);
  }
  return clauses;
}
