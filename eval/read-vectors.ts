import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The vector of a text that set-texts.ts wrote. */
export type VectorOf = (text: string) => Float32Array;

const WIDTH = 512;

/** Reads the stand-in encoder's vectors of the sets' texts from VECTORS_WORK (see vectors/README.md). Throws for a text it has not. */
export function readVectors(): VectorOf {
  const folder = process.env.VECTORS_WORK;
  if (!folder) throw new Error('Set VECTORS_WORK to the folder that holds sets.txt and sets.f32.');
  const texts = readFileSync(join(folder, 'sets.txt'), 'utf8').split('\n');
  const { buffer, byteOffset } = readFileSync(join(folder, 'sets.f32'));
  const numbers = new Float32Array(buffer, byteOffset, texts.length * WIDTH);
  const rows = new Map(texts.map((text, row) => [text, row * WIDTH]));
  return (text) => {
    const start = rows.get(oneLine(text));
    if (start === undefined)
      throw new Error(`There is no vector of "${text}"; run set-texts.ts and encode.ts again.`);
    return numbers.subarray(start, start + WIDTH);
  };
}

/** A text as the encoder's file of lines holds it. */
export function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}
