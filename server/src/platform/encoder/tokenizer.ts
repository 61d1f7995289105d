/** Pieces of words that a unigram model knows, and how it reads characters. */
export interface Pieces {
  /** UTF-8 of all pieces one after the other, and the length of each in bytes. */
  bytes: Uint8Array;
  lengths: Uint8Array;
  /** Piece → its log probability. */
  scores: Float32Array;
  /** What an unknown character costs. */
  unknownScore: number;
  /** Characters that are read as others, or as none. */
  normal: ReadonlyMap<string, string>;
}

/** A text as numbers of pieces, and how many of them stand for characters that no piece has. */
export interface Tokens {
  ids: number[];
  unknown: number;
}

/** Cuts a text into pieces, without the marks of its beginning and end. Pure. */
export type Tokenize = (text: string) => Tokens;

/** Numbers of the pieces that are marks. */
export const MARKS = { begin: 0, pad: 1, end: 2, unknown: 3 };
const SPACE = '\u2581';
const NOT_REACHED = Math.fround(-1e30);

/**
 * The tokeniser of XLM-RoBERTa: a SentencePiece unigram model, which cuts a text into the likeliest pieces. Sums are rounded to
 * single precision as the reference rounds them, so that ties fall alike.
 */
export function createTokenizer(pieces: Pieces): Tokenize {
  const table = pieceTable(pieces);
  const longest = pieces.lengths.reduce((most, length) => Math.max(most, length), 0);
  const encoder = new TextEncoder();
  return (text) => {
    const characters = [...readable(text, pieces.normal)];
    const bytes = encoder.encode(characters.join(''));
    return likeliest(bytes, startsOf(characters), { pieces, table, longest });
  };
}

/** A text as the model reads it: in its own characters, every gap and the beginning a mark of its own. */
function readable(text: string, normal: ReadonlyMap<string, string>): string {
  let read = '';
  for (const character of text.normalize('NFC')) read += normal.get(character) ?? character;
  const spaced = read.replace(/ +/g, SPACE);
  return spaced.startsWith(SPACE) ? spaced : SPACE + spaced;
}

/** Where each character starts in UTF-8, and where the last ends. */
function startsOf(characters: readonly string[]): Uint32Array {
  const starts = new Uint32Array(characters.length + 1);
  for (const [at, character] of characters.entries()) {
    starts[at + 1] = (starts[at] ?? 0) + Buffer.byteLength(character);
  }
  return starts;
}

interface Known {
  pieces: Pieces;
  table: PieceTable;
  longest: number;
}

/** The cut with the highest sum of scores, found from the left (Viterbi). */
function likeliest(bytes: Uint8Array, starts: Uint32Array, { pieces, table, longest }: Known): Tokens {
  const count = starts.length - 1;
  const best = new Float32Array(count + 1).fill(NOT_REACHED);
  const piece = new Int32Array(count + 1);
  const from = new Int32Array(count + 1);
  best[0] = 0;
  const unknownScore = Math.fround(pieces.unknownScore);
  const reach = (to: number, at: number, score: number, id: number): void => {
    const sum = Math.fround((best[at] ?? 0) + score);
    if (sum <= (best[to] ?? 0)) return;
    best[to] = sum;
    piece[to] = id;
    from[to] = at;
  };
  for (let at = 0; at < count; at++) {
    const begin = starts[at] ?? 0;
    let hash = HASH_START;
    for (let to = at + 1, read = begin; to <= count; to++) {
      const end = starts[to] ?? 0;
      if (end - begin > longest) break;
      for (; read < end; read++) hash = hashed(hash, bytes[read] ?? 0);
      const id = find(table, pieces, hash, bytes, begin, end);
      if (id >= 0) reach(to, at, pieces.scores[id] ?? 0, id);
    }
    reach(at + 1, at, unknownScore, MARKS.unknown);
  }
  const ids: number[] = [];
  for (let at = count; at > 0; at = from[at] ?? 0) ids.push(piece[at] ?? 0);
  ids.reverse();
  return { ids, unknown: ids.filter((id) => id === MARKS.unknown).length };
}

/** Pieces by the hash of their bytes: open addressing, 0 for a free place. */
interface PieceTable {
  places: Int32Array;
  offsets: Uint32Array;
}

const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

function hashed(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, HASH_FACTOR);
}

function pieceTable({ bytes, lengths }: Pieces): PieceTable {
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * lengths.length + 2)));
  const offsets = new Uint32Array(lengths.length + 1);
  for (const [id, length] of lengths.entries()) {
    const begin = offsets[id] ?? 0;
    offsets[id + 1] = begin + length;
    if (id < Object.keys(MARKS).length) continue;
    let hash = HASH_START;
    for (let at = begin; at < begin + length; at++) hash = hashed(hash, bytes[at] ?? 0);
    let place = hash & (places.length - 1);
    while (places[place] !== 0) place = (place + 1) & (places.length - 1);
    places[place] = id + 1;
  }
  return { places, offsets };
}

function find(
  { places, offsets }: PieceTable,
  pieces: Pieces,
  hash: number,
  bytes: Uint8Array,
  begin: number,
  end: number,
): number {
  for (let place = hash & (places.length - 1); ; place = (place + 1) & (places.length - 1)) {
    const id = (places[place] ?? 0) - 1;
    if (id < 0) return -1;
    if (pieces.lengths[id] !== end - begin) continue;
    const offset = offsets[id] ?? 0;
    let at = begin;
    while (at < end && bytes[at] === pieces.bytes[offset + at - begin]) at++;
    if (at === end) return id;
  }
}
