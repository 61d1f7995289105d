/**
 * Lets the sentence encoder read what corpus.ts wrote and keeps its 512 numbers for each line, about 1 ms of one core a line.
 *
 *   VECTORS_WORK=<folder> node eval/vectors/encode.ts words sentences
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Encoder, loadEncoder, workFolder } from './sources.ts';

const BLOCK = 8192;
const BATCH = 128;
const WIDTH = 512;

/** Encodes lines of like length together, since a batch costs as much as its longest line. */
async function encodeBlock(encode: Encoder, lines: string[]): Promise<Float32Array> {
  const order = lines.map((_, n) => n).sort((a, b) => (lines[a] ?? '').length - (lines[b] ?? '').length);
  const block = new Float32Array(lines.length * WIDTH);
  for (let start = 0; start < order.length; start += BATCH) {
    const batch = order.slice(start, start + BATCH);
    const vectors = await encode(batch.map((line) => lines[line] ?? ''));
    batch.forEach((line, n) => {
      block.set(vectors[n] ?? [], line * WIDTH);
    });
  }
  return block;
}

const encode = await loadEncoder();
for (const name of process.argv.slice(2)) {
  const lines = readFileSync(join(workFolder(), `${name}.txt`), 'utf8').split('\n');
  const target = join(workFolder(), `${name}.f32`);
  writeFileSync(target, '');
  for (let start = 0; start < lines.length; start += BLOCK) {
    const block = await encodeBlock(encode, lines.slice(start, start + BLOCK));
    appendFileSync(target, Buffer.from(block.buffer));
    console.log(name, start + block.length / WIDTH, 'of', lines.length);
  }
}
