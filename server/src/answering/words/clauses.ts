import { unifyMarks } from '../../text/clean-text.ts';
import type { Language } from '../../text/language.ts';
import { claimTokens, type Token } from './claim-tokens.ts';
import { contentOf } from './content-of.ts';

/** Punctuation and conjunctions at which a sentence may start another statement. Not inside numbers or times. */
const BREAK =
  /([;()|?!]|[.,:](?=\s)|\s-\s|\b(?:and|or|then|but|however|although|though|while|whereas|versus|vs|und|oder|dann|aber|sondern|et|ou|puis|mais|y|o|pero|e|ma|en|maar|mas)\b)/giu;
/** Breaks behind which another statement always begins. */
const ENDING = /^[;|?!.]$/;
/** Breaks that may as well join two things of one statement. */
const JOINING = /^(?:,|:|\(|\)|and|then|und|dann|et|puis|y|e|en|\s-\s)$/i;
const ALTERNATIVE = /^(?:or|oder|ou|o)$/i;
/** Words that show that a piece of a sentence says something by itself: finite verbs and subjects. */
const FINITE =
  /\b(?:is|are|was|were|can|will|must|may|does|do|has|have|should|we|you|they|it|ist|sind|kann|können|wird|werden|muss|müssen|hat|haben|wir|sie|est|sont|peut|peuvent|nous|vous|es|son|está|están|puede|è|sono|può|wordt|worden|kunnen)\b/i;
/** "We can't promise that …": what follows is denied too. */
const DENIED_BELOW =
  /\b(?:not|never|no|cannot|nicht|kein\w*|pas|nunca|non|niet|geen)\b.*\b(?:that|whether|dass|ob|que|che|dat)\b|n't\b.*\b(?:that|whether)\b/i;

/** The content of each clause, in order. */
export function clausesOf(text: string, language: Language): Token[][] {
  const pieces = unifyMarks(text)
    .split(BREAK)
    .filter((_, at) => at % 2 === 0);
  return pieces.map((piece) => contentOf(claimTokens(piece), language)).filter((tokens) => tokens.length > 0);
}

/** The content of each statement of a sentence, in order: clauses that only continue one belong to it. */
export function segmentsOf(text: string, language: Language): Token[][] {
  const pieces = unifyMarks(text).split(BREAK);
  const segments: string[] = [pieces[0] ?? ''];
  for (let at = 1; at < pieces.length; at += 2) {
    const [mark = '', piece = ''] = [pieces[at], pieces[at + 1]];
    const last = segments.at(-1) ?? '';
    const continues = !ENDING.test(mark) && continuesStatement(mark, piece, last);
    if (continues) segments[segments.length - 1] = `${last}${mark}${piece}`;
    else segments.push(piece);
  }
  return segments
    .map((segment) => contentOf(claimTokens(segment), language))
    .filter((tokens) => tokens.length > 0);
}

function continuesStatement(mark: string, piece: string, last: string): boolean {
  if (ALTERNATIVE.test(mark) || !FINITE.test(piece) || DENIED_BELOW.test(last)) return true;
  return JOINING.test(mark) && !FINITE.test(last);
}
