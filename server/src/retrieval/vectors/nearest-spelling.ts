const LETTERS = 'etaoinsrhldcumfpgwybvkxjqz';
const SHORTEST = 4;
const LONGEST = 20;
const SHORTEST_PART = 4;

/**
 * Rows that stand in for a word the table doesn't know: the word without its possessive, else the most frequent word one edit away
 * (Damerau), else the two words it was run together from; none when nothing fits or the word is under 4 letters.
 */
export function nearestSpelling(rowOf: Map<string, number>, word: string): number[] {
  const apostrophe = word.indexOf("'");
  const bare = apostrophe < 0 ? word : word.slice(0, apostrophe);
  const owner = apostrophe < 0 ? undefined : rowOf.get(bare);
  if (owner !== undefined) return [owner];
  if (bare.length < SHORTEST || bare.length > LONGEST || !/^[a-z]+$/.test(bare)) return [];
  const near = oneEditAway(rowOf, bare);
  return near === undefined ? runTogether(rowOf, bare) : [near];
}

function oneEditAway(rowOf: Map<string, number>, word: string): number | undefined {
  let best: number | undefined;
  const consider = (candidate: string) => {
    const row = rowOf.get(candidate);
    if (row !== undefined && (best === undefined || row < best)) best = row;
  };
  for (let at = 0; at <= word.length; at++) {
    const head = word.slice(0, at);
    const tail = word.slice(at);
    const rest = tail.slice(1);
    if (tail !== '') consider(head + rest);
    if (rest !== '') consider(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    // Spelling slips rarely touch the first letter, and leaving it alone keeps names from turning into common words.
    if (at === 0) continue;
    for (const letter of LETTERS) {
      consider(head + letter + tail);
      if (tail !== '') consider(head + letter + rest);
    }
  }
  return best;
}

function runTogether(rowOf: Map<string, number>, word: string): number[] {
  let best: number[] = [];
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const parts = [rowOf.get(word.slice(0, at)), rowOf.get(word.slice(at))].filter(
      (row) => row !== undefined,
    );
    if (parts.length === 2 && (best.length === 0 || Math.max(...parts) < Math.max(...best))) best = parts;
  }
  return best;
}
