/** How the line above a quote ends, in lower case and without the colon: "wrote", or where the name comes last, what stands before it. */
const ENDS = [
  ...[
    'wrote',
    'a écrit',
    'escribió',
    'ha escrito',
    'ha scritto',
    'napisał',
    'napisała',
    'napisał(a)',
    'pisze',
  ],
  ...[
    'escreveu',
    'schreef',
    'schrieb',
    'geschreven',
    'geschrieben',
    'のメール',
    'さんは書きました',
    'wrote (via ask bob)',
  ],
];
/** Words in the middle of such a line, where the name comes after them. */
const MIDDLES = [' schrieb ', ' schreef ', ' het volgende geschreven', ' napisał ', ' napisała '];
/** How such a line begins, where that says something. */
const STARTS = [
  'on ',
  'am ',
  'le ',
  'el ',
  'il ',
  'op ',
  'w dniu ',
  'em ',
  'a ',
  'no dia ',
  'às ',
  'dnia ',
  'den ',
];

/** Such a line is wrapped into this many at most. */
const MOST_LINES = 4;
/** And is never longer than this. */
const LONGEST = 400;

/** How many lines here say who wrote what is quoted below, as "On … Ada wrote:"; 0 for none. */
export function attributionAt(lines: readonly string[], at: number): number {
  let joined = '';
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const line = lines[at + count - 1]?.trim() ?? '';
    if (line === '' || line.startsWith('>')) return 0;
    joined = joined === '' ? line : `${joined} ${line}`;
    if (joined.length > LONGEST) return 0;
    if (isAttribution(joined)) return count;
  }
  return 0;
}

function isAttribution(text: string): boolean {
  const lower = text.toLowerCase().replaceAll('*', '');
  if (!lower.endsWith(':') && !lower.endsWith('：')) return false;
  if (!/\d/.test(lower)) return false;
  const words = lower.slice(0, -1).trim();
  // Gmail in Japanese and other languages: a date, a name and an address.
  const isDated = /^\d{4}[年/.-]/.test(words) && (words.endsWith('>') || words.includes('@'));
  const begins =
    STARTS.some((start) => words.startsWith(start)) || /^\d/.test(words) || /^\S+,? \d/.test(words);
  const says = ENDS.some((end) => words.endsWith(end)) || MIDDLES.some((middle) => words.includes(middle));
  // Wherever the name stands: an address in brackets, with a time or a year.
  const names = words.includes('<') && words.includes('@') && /\d[:.]\d\d|\d{4}/.test(words);
  return isDated || names || (begins && says);
}
