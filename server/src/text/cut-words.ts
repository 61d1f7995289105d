import { fold } from './fold.ts';

/** How a text is cut into words by one of those that compare them. */
interface Cut {
  /** The text as it is cut. */
  form: (text: string) => string;
  /** A word of that. */
  word: RegExp;
}

// Soft hyphens, zero-width and direction marks, and the invisible tag characters: they only hide words.
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu;

/**
 * Who cuts texts into words, and all they differ in. Stems, weights, phrases and vectors were learned on words cut in
 * these ways, so a change here asks for another training.
 */
const CUTS = {
  /** Index terms: figures apart from the letters beside them, and money has words of its own. */
  terms: {
    form: (text) => text.normalize('NFKC').toLowerCase(),
    word: /\p{L}[\p{L}\p{M}]*(?:['’ʼ]\p{L}[\p{L}\p{M}]*)*|\p{N}+(?:[.,:]\p{N}+)*|[€$£¥%]/gu,
  },
  /** What a line is about: a unit is cut from its number ("12kg"), but a code ("co2", "a4") is one word. */
  topics: {
    form: (text) => text.normalize('NFKC').toLowerCase().replaceAll('’', "'"),
    word: /\p{L}+\d[\p{L}\d]*|\p{L}+(?:'\p{L}+)?|\d+(?:[.,:]\d+)*/gu,
  },
  /** Phrases of a message, which stand somewhere in it: as written, whatever letters and figures are mixed. */
  phrases: {
    form: (text) => text.normalize('NFKC').replace(INVISIBLE, '').trim(),
    word: /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’´`][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu,
  },
  /** The keys of the table of vectors: no accents, contractions whole. */
  vectors: {
    form: (text) =>
      text
        .toLowerCase()
        .replace(/[’‘`´]/g, "'")
        .normalize('NFKD')
        .replace(/\p{M}+/gu, ''),
    word: /[\p{L}\p{N}]+(?:'\p{L}+)?/gu,
  },
  /** A wording and nothing beside its letters and figures. */
  wording: { form: fold, word: /[\p{L}\p{N}]+/gu },
  /** Names of topics that a business lists: the same with their accents. */
  names: { form: (text) => text.toLowerCase(), word: /[\p{L}\p{N}]+/gu },
  /** What visitors asked, where case, spaces and punctuation tell nothing apart, and money and "+" do. */
  asked: {
    form: (text) => text.normalize('NFKC').toLowerCase(),
    word: /[\p{L}\p{M}\p{N}]+|[€$£%+]/gu,
  },
} satisfies Record<string, Cut>;

type By = keyof typeof CUTS;

/** The words of a text in their order. */
export function cutWords(text: string, by: By): string[] {
  return CUTS[by].form(text).match(CUTS[by].word) ?? [];
}

/** A text as `cutInPlace` takes it. */
export function formOf(text: string, by: By): string {
  return CUTS[by].form(text);
}

/** The words of a text that is in its form, and where each stands there. */
export function* cutInPlace(formed: string, by: By): Generator<{ word: string; at: number }> {
  for (const { 0: word, index } of formed.matchAll(CUTS[by].word)) yield { word, at: index };
}

/** A number as it is compared: 1,000 and 1.000 are one thousand, decimals have a point; 7:30 stays as it is. */
export function plainNumber(written: string): string {
  return written.replace(/[.,](?=\d{3}(?!\d))/g, '').replaceAll(',', '.');
}
