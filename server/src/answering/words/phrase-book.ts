import { languageCodes, languages } from '../../text/languages/languages.ts';
import type { PhraseKind } from '../../text/languages/phrases.ts';
import { expandPhrases } from './expand-phrases.ts';
import { compilePhrases, type PhraseBook } from './match-phrases.ts';

const books = new Map<PhraseKind, PhraseBook>();

/** The phrases of a kind in every language; compiled when they are first asked for. */
export function phraseBook(kind: PhraseKind): PhraseBook {
  const known = books.get(kind);
  if (known) return known;
  const phrases = languageCodes.map((code) => {
    const { [kind]: lines, groups } = languages[code].phrases;
    return [code, expandPhrases(lines, groups)] as const;
  });
  const book = compilePhrases(Object.fromEntries(phrases));
  books.set(kind, book);
  return book;
}
