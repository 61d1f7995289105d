// Which pieces of words the encoder keeps: those that the words of European languages are made of.
import { wordsOf } from './source-files.mjs';

/** Pieces kept; the file of weights holds as many as fit into 33 MB. */
const KEPT = 88_000;
/** Languages that Bob answers in, which count most, and the others of Europe that wordfreq has. */
const OWN = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pl', 'pt'];
const OTHERS = 'bg ca cs da el fi hu is lt lv mk nb ro ru sh sk sl sv tr uk'.split(' ');
const OWN_WORDS = 60_000;
const OTHER_WORDS = 8_000;
const OWN_COUNTS = 12;
/** Single characters, pairs of Latin letters, numbers and signs are kept whether a common word needs them or not. */
const ALWAYS = [
  /^\u2581?[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u,
  /^\u2581?(?=[\u0020-\u2bff\u{1f300}-\u{1faff}])\p{Script=Common}$/u,
  /^\u2581?\p{Script=Latin}{2}$/u,
  /^\u2581?[!-@[-`{-~€£°²–—’“”„…0-9]+$/u,
];

/**
 * Numbers of the pieces to keep, ascending.
 * @param pieces all there are @param tokenize the model's own tokeniser @param lists wordfreq's files by name
 */
export function choosePieces(pieces, tokenize, lists) {
  const rank = new Map(pieces.map((_, id) => [id, Number.POSITIVE_INFINITY]));
  const count = (text, at) => {
    for (const id of tokenize(text).ids) rank.set(id, Math.min(rank.get(id), at));
  };
  for (const language of OTHERS) {
    for (const [at, word] of commonest(lists, language, OTHER_WORDS).entries()) {
      for (const form of [word, capital(word), `-${word}`]) count(form, at);
    }
  }
  for (const language of OWN) {
    for (const [at, word] of commonest(lists, language, OWN_WORDS).entries()) {
      for (const [form, weight] of formsOf(word, language)) count(form, (at * weight) / OWN_COUNTS);
    }
  }
  for (const [id, piece] of pieces.entries()) if (ALWAYS.some((kind) => kind.test(piece))) rank.set(id, -1);
  // The marks of a text's beginning and end come first.
  for (let id = 0; id < 4; id++) rank.set(id, -2);
  const order = [...rank].sort(([a, one], [b, other]) => one - other || a - b);
  return order
    .slice(0, KEPT)
    .map(([id]) => id)
    .sort((a, b) => a - b);
}

function commonest(lists, language, most) {
  const name = (size) => `wordfreq/data/${size}_${language}.msgpack.gz`;
  const file = lists.get(name('large')) ?? lists.get(name('small'));
  return wordsOf(file()).slice(0, most);
}

/** A word as it is written: also at the beginning of a sentence, after a sign, and in capitals; wordfreq writes "ss" for "ß". */
function formsOf(word, language) {
  const spelt = language === 'de' && word.includes('ss') ? [word, word.replace('ss', 'ß')] : [word];
  return spelt.flatMap((each) => [
    [each, 1],
    [capital(each), 1],
    [`-${each}`, 1],
    [`-${capital(each)}`, 2],
    [each.toUpperCase(), 4],
  ]);
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}
