import { readFileSync } from 'node:fs';
import { createTokenizer, MARKS } from './tokenizer.ts';
import { openWeights, type WeightsFile } from './weights-file.ts';

/** Files of the encoder, as they come with the server. */
export const WEIGHTS_FILE = new URL('../../../assets/encoder/e5-small.weights', import.meta.url);
export const PROGRAM_FILE = new URL('../../../assets/encoder/encode.wasm', import.meta.url);

/** What a text is encoded as: what is asked, or what may answer. */
export type TextKind = 'query' | 'passage';

/** Encodes one text into 384 numbers of unit length; null where it is written in letters that the encoder doesn't know. */
export type Encode = (kind: TextKind, text: string) => Float32Array | null;

/** Numbers of a vector. */
const DIMENSIONS = 384;
/** Tokens that are read of a text, its marks among them. */
const LONGEST = 128;
/** Share of a text's pieces that may be unknown. */
const MOST_UNKNOWN = 0.25;
const PAGE = 65_536;
const NUMBER = 4;

/** Node has it; the types of Node leave it to those of browsers. */
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object) => { exports: object };
};

/** What encode.wasm exports; see scripts/encoder/engine/encode.ts. */
interface Program {
  memory: { buffer: ArrayBuffer; grow(pages: number): void };
  free(): number;
  workspace(most: number): number;
  init(
    words: number,
    positions: number,
    weights: number,
    scales: number,
    floats: number,
    work: number,
    most: number,
  ): void;
  encode(tokens: number, count: number, out: number): void;
}

/** Loads multilingual-e5-small. Throws where a file is missing, or the machine can't run it. */
export function loadEncoder(weights: string, program: string): Encode {
  const file = openWeights(weights);
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(program)));
    return encodeWith(exports as Program, file); // our own program, built from the source beside it
  } finally {
    file.close();
  }
}

function encodeWith(program: Program, file: WeightsFile): Encode {
  const { tokens, out } = layOut(program, file);
  const { memory } = program;
  const tokenize = createTokenizer(file.pieces);
  return (kind, text) => {
    const { ids, unknown } = tokenize(`${kind}: ${text.trim()}`);
    if (unknown > MOST_UNKNOWN * ids.length) return null;
    const read = [MARKS.begin, ...ids.slice(0, LONGEST - 2), MARKS.end];
    new Int32Array(memory.buffer, tokens, read.length).set(read);
    program.encode(tokens, read.length, out);
    return new Float32Array(memory.buffer, out, DIMENSIONS).slice();
  };
}

/** Puts the parts of the file into the program's memory, one after the other, and room to work behind them. */
function layOut(program: Program, file: WeightsFile) {
  const { memory } = program;
  let end = program.free();
  const take = (length: number): number => {
    const start = Math.ceil(end / 16) * 16;
    end = start + length;
    const missing = end - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    return start;
  };
  const put = (section: 'words' | 'positions' | 'weights' | 'floats'): number => {
    const length = file.lengthOf(section);
    const start = take(length);
    file.read(section, new Uint8Array(memory.buffer, start, length));
    return start;
  };
  const putScales = (): number => {
    const halves = new Float16Array(file.lengthOf('scales') / 2);
    file.read('scales', new Uint8Array(halves.buffer));
    const start = take(halves.length * NUMBER);
    new Float32Array(memory.buffer, start, halves.length).set(halves);
    return start;
  };
  const parts = [put('words'), put('positions'), put('weights'), putScales(), put('floats')] as const;
  program.init(...parts, take(program.workspace(LONGEST)), LONGEST);
  return { tokens: take(LONGEST * NUMBER), out: take(DIMENSIONS * NUMBER) };
}
