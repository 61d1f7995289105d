const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[’‘`´]/g;

/** Cuts a text into the lower-case words the table is keyed by, without accents and with contractions kept whole. */
export function words(text: string): string[] {
  const plain = text.toLowerCase().replace(APOSTROPHES, "'").normalize('NFKD').replace(MARKS, '');
  return plain.match(WORD) ?? [];
}
