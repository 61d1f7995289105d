/** A stretch of text that either shares a word with the question or does not. */
export interface Stretch {
  at: number;
  text: string;
  marked: boolean;
}

/** Words shorter than this say little about what a question means. */
const shortest = 3;
/** Longer words count as the same when they begin alike: "boiler" and "boilers", "Heizung" and "Heizungen". */
const stem = 5;

/** Cuts a passage into stretches, marking the words that also stand in the question. */
export function markWords(passage: string, question: string): Stretch[] {
  const asked = new Set(wordsOf(question).map(stemOf));
  const stretches: Stretch[] = [];
  let at = 0;
  for (const part of passage.split(/([\p{L}\p{N}]+)/u)) {
    if (part === '') continue;
    const marked = part.length >= shortest && asked.has(stemOf(part));
    const last = stretches.at(-1);
    if (last && !marked && !last.marked) last.text += part;
    else stretches.push({ at, text: part, marked });
    at += part.length;
  }
  return stretches;
}

const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => word.length >= shortest && !common.has(word.toLowerCase()),
  );

const stemOf = (word: string): string => word.toLowerCase().slice(0, stem);

const common = new Set(
  (
    'the and for are you your our with that this what how does can will have has was not from who when where which ' +
    'der die das und ist sind ein eine mit für auf von den dem des wie was wer wann kann ich sie wir nicht'
  ).split(' '),
);
