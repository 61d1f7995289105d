// Finds parts of the documentation. Runs in the browser and, for those without scripts, on the server.

/** Words of a text, folded: no case, no accents. @param {string} text @returns {string[]} */
export function wordsOf(text) {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * The parts that hold each word of the question, or words that begin with it, best first.
 * @param {import('./find.d.ts').Part[]} parts @param {string} question @param {number} [most]
 * @returns {import('./find.d.ts').Found[]}
 */
export function findParts(parts, question, most = 12) {
  const asked = [...new Set(wordsOf(question))].slice(0, 12);
  if (asked.length === 0) return [];
  return parts
    .map((part) => ({ part, score: scoreOf(part, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ part }) => ({ ...part, snippet: snippetOf(part.text, asked) }));
}

/** Where a word stands says how much it counts; a part that lacks one counts nothing. */
function scoreOf(part, asked) {
  let score = 0;
  part.words ??= [wordsOf(part.title), wordsOf(part.page), wordsOf(part.text)];
  for (const word of asked) {
    let best = 0;
    for (const [place, weight] of [12, 4, 1].entries()) {
      const words = part.words[place];
      const isWhole = words.includes(word);
      if (isWhole || words.some((each) => each.startsWith(word)))
        best = Math.max(best, isWhole ? weight * 2 : weight);
    }
    if (best === 0) return 0;
    score += best;
  }
  // Of two that hold the same, the shorter one is about it.
  return score + 1 / (1 + part.words[2].length);
}

/** The words around the first place where something that was asked for stands. */
function snippetOf(text, asked) {
  const folded = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const places = asked.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  const from = places.length === 0 ? 0 : Math.max(0, Math.min(...places) - 50);
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const end = text.length > start + 150 ? text.lastIndexOf(' ', start + 150) : text.length;
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}
