import { deserialize, serialize } from 'node:v8';
import type { SearchedCode } from '../text/languages/languages.ts';
import { type PackedExact, packExact, unpackExact } from './exact-wordings.ts';
import { indexBytes } from './index-bytes.ts';
import type { NamedVectors } from './near-documents.ts';
import type { KnowledgeIndex } from './reader/knowledge-index.ts';
import { readable } from './reader/look.ts';
import type { Collection, DocumentRow, ReleaseIndex } from './release-index.ts';
import { packTexts, textAt } from './text-table.ts';

const MAGIC = 'askbob-index-7';
const HEADER_LENGTH_BYTES = 4;
const ALIGNMENT = 8;

const ARRAY_TYPES = { Uint8Array, Int8Array, Uint16Array, Int32Array, Uint32Array, Float32Array };
type ArrayType = keyof typeof ARRAY_TYPES;
type NumberArray = InstanceType<(typeof ARRAY_TYPES)[ArrayType]>;

/** An index taken apart: each number and each array under its path, such as `entries.words.idf`. */
interface Parts {
  numbers: Record<string, number>;
  arrays: Record<string, NumberArray>;
}

interface Header {
  magic: string;
  language: SearchedCode;
  wordTable: string;
  documents: DocumentRow[];
  numbers: Parts['numbers'];
  arrays: { name: string; type: ArrayType; offset: number; length: number }[];
}

/** An index as bytes: a JSON header with the plan, then the typed arrays, aligned so that they can be used in place. */
export function encodeIndex(index: ReleaseIndex): Uint8Array {
  const { terms, ids: _, ...vocabulary } = index.vocabulary;
  const { reader, exact, vectors, ...learnt } = index;
  const parts = takeApart({ ...learnt, vocabulary: { ...vocabulary, terms: packTexts(terms) } });
  parts.arrays.read = Uint8Array.from(serialize({ index: reader.index, exact: packExact(exact), vectors }));
  const { plan, size } = planOf(parts.arrays);
  const header: Header = {
    magic: MAGIC,
    language: index.language,
    wordTable: index.wordTable,
    documents: index.entries.documents,
    numbers: parts.numbers,
    arrays: plan,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const start = align(HEADER_LENGTH_BYTES + head.length);
  const bytes = new Uint8Array(start + size);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, HEADER_LENGTH_BYTES);
  for (const { name, offset } of plan) {
    const array = parts.arrays[name];
    if (array) bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + offset);
  }
  return bytes;
}

/** The index that `encodeIndex` wrote, which keeps nothing of `bytes`. Throws when the bytes are not such an index. */
export function decodeIndex(bytes: Uint8Array): ReleaseIndex {
  const aligned = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const { header, start } = readHeader(aligned);
  const arrays: Parts['arrays'] = {};
  // Copied: views would keep all of `bytes` in memory, of which a sixth is read once, here.
  for (const { name, type, offset, length } of header.arrays)
    arrays[name] = new ARRAY_TYPES[type](aligned.buffer as ArrayBuffer, start + offset, length).slice(); // never a shared buffer
  // What encodeIndex serialised; the magic says so.
  const read = deserialize(arrays.read ?? new Uint8Array(0)) as {
    index: KnowledgeIndex;
    exact: PackedExact;
    vectors: NamedVectors;
  };
  delete arrays.read;
  const whole = putTogether({ numbers: header.numbers, arrays });
  const { terms: table, ...vocabulary } = whole.vocabulary;
  const terms = Array.from({ length: table.offsets.length - 1 }, (_, position) => textAt(table, position));
  const index: ReleaseIndex = {
    language: header.language,
    vocabulary: { ...vocabulary, terms, ids: new Map(terms.map((term, id) => [term, id])) },
    vectors: read.vectors,
    reader: readable(read.index),
    exact: unpackExact(read.exact),
    entries: { ...whole.entries, documents: header.documents },
    model: whole.model,
    wordTable: header.wordTable,
    bytes: 0,
  };
  return { ...index, bytes: indexBytes(index) };
}

function readHeader(bytes: Uint8Array): { header: Header; start: number } {
  const length =
    bytes.length < HEADER_LENGTH_BYTES ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = new TextDecoder().decode(bytes.subarray(HEADER_LENGTH_BYTES, HEADER_LENGTH_BYTES + length));
  if (!head.includes(MAGIC))
    throw new Error('These bytes are not an index of this version; publish the release again.');
  const header = JSON.parse(head) as Header; // written by encodeIndex; the magic says so
  return { header, start: bytes.byteOffset + align(HEADER_LENGTH_BYTES + length) };
}

function planOf(arrays: Parts['arrays']): { plan: Header['arrays']; size: number } {
  const plan: Header['arrays'] = [];
  let size = 0;
  for (const [name, array] of Object.entries(arrays)) {
    const type = array.constructor.name as ArrayType; // takeApart lets only these through
    plan.push({ name, type, offset: size, length: array.length });
    size = align(size + array.byteLength);
  }
  return { plan, size };
}

function align(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}

function takeApart(value: object, prefix = '', parts: Parts = { numbers: {}, arrays: {} }): Parts {
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'number') parts.numbers[prefix + key] = part;
    else if (ArrayBuffer.isView(part))
      parts.arrays[prefix + key] = part as NumberArray; // the index holds no others
    else if (part && typeof part === 'object' && !Array.isArray(part))
      takeApart(part, `${prefix}${key}.`, parts);
  }
  return parts;
}

type TermBlock = Omit<ReleaseIndex['vocabulary'], 'terms' | 'ids'> & { terms: ReturnType<typeof packTexts> };

interface Whole {
  vocabulary: TermBlock;
  entries: Omit<Collection, 'documents'>;
  model: ReleaseIndex['model'];
}

function putTogether({ numbers, arrays }: Parts): Whole {
  const root: Record<string, unknown> = {};
  for (const [name, part] of [...Object.entries(numbers), ...Object.entries(arrays)]) {
    const path = name.split('.');
    const leaf = path.pop() ?? name;
    let node = root;
    for (const key of path) {
      node[key] ??= {};
      node = node[key] as Record<string, unknown>; // built right here
    }
    node[leaf] = part;
  }
  return root as unknown as Whole; // the paths are those of the index that was taken apart
}
