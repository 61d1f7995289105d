/** As long as a page may be. */
const LENGTH = 200_000;
/** A piece repeated up to a length. */
export const filled = (piece: string, length = LENGTH) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Pages any owner may write; a reader whose cost grows with the square of a line, a run or a word takes minutes for each. */
export const hostilePages = {
  'a heading of spaces': `# a${' '.repeat(LENGTH - 100)}b`,
  'a heading of tabs and a line separator': `#\t${filled('\t', LENGTH / 2)}x${filled('\t', LENGTH / 2 - 9)}\u2028`,
  'a heading over many passages': `# ${filled('x y ', LENGTH / 2)}\n${filled('Word one. ', LENGTH / 2 - 9)}`,
  'a heading a line': filled('# a\nb\n'),
  'one run of stops': `${filled('!', LENGTH - 1)}x`,
  'one run of quotes behind stops': filled('!"'),
  'one word': filled('a'),
  'one number': filled('0,'),
  'one contraction': filled("a'"),
  'one address': filled('a.b'),
  'one e-mail address': filled('a@b.'),
  'spaces between two words': `a${' '.repeat(LENGTH - 2)}b`,
  'open brackets': filled('!['),
  'open links': filled('[a]('),
  'open tags': filled('<a '),
  'one table row': filled('|a'),
  'a letter with accents': `a${filled('\u0301', LENGTH - 1)}`,
  'one word without spaces between': filled('漢'),
  'letters that unfold': filled('\ufdfa'),
  'words that objects know': filled('constructor toString valueOf. '),
};
