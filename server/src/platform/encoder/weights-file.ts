import { closeSync, openSync, readSync } from 'node:fs';
import type { Pieces } from './tokenizer.ts';

const MAGIC = 'ASKBOBE5';
/** Parts start at multiples of this. */
const ALIGNMENT = 16;

type Section = 'pieces' | 'lengths' | 'scores' | 'words' | 'positions' | 'weights' | 'scales' | 'floats';

interface Header {
  unknownScore: number;
  normal: [string, string][];
  /** Where each part starts behind the header, and how long it is, in bytes. */
  sections: Record<Section, [number, number]>;
}

/** The file of weights that scripts/encoder/make-weights.mjs makes, read part by part so that it is never in memory twice. */
export interface WeightsFile {
  pieces: Pieces;
  /** Length of a part in bytes. */
  lengthOf(section: Section): number;
  /** Reads a part into `target`, which is as long as the part is. */
  read(section: Section, target: Uint8Array): void;
  close(): void;
}

/** Opens a file of weights. Throws where there is none or it is another kind of file. */
export function openWeights(path: string): WeightsFile {
  const file = openSync(path, 'r');
  const lead = readAt(file, 0, Buffer.alloc(MAGIC.length + 4));
  if (lead.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new Error(`${path} holds no encoder.`);
  const length = lead.readUInt32LE(MAGIC.length);
  const text = readAt(file, lead.length, Buffer.alloc(length)).toString();
  const header: Header = JSON.parse(text);
  const start = Math.ceil((lead.length + length) / ALIGNMENT) * ALIGNMENT;
  const lengthOf = (section: Section) => header.sections[section][1];
  const read = (section: Section, target: Uint8Array) =>
    void readAt(file, start + header.sections[section][0], target);
  const part = (section: Section) => {
    const bytes = new Uint8Array(lengthOf(section));
    read(section, bytes);
    return bytes;
  };
  const pieces = {
    bytes: part('pieces'),
    lengths: part('lengths'),
    scores: new Float32Array(part('scores').buffer),
    unknownScore: header.unknownScore,
    normal: new Map(header.normal),
  };
  return { pieces, lengthOf, read, close: () => closeSync(file) };
}

function readAt<T extends Uint8Array>(file: number, position: number, target: T): T {
  for (let at = 0; at < target.length; ) {
    const count = readSync(file, target, at, target.length - at, position + at);
    if (count === 0) throw new Error('The file of the encoder is cut off.');
    at += count;
  }
  return target;
}
