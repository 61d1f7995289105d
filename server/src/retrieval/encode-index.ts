import { indexBytes } from './index-bytes.ts';
import type { Collection, DocumentRow, ReleaseIndex } from './release-index.ts';
import type { Language } from './text/language.ts';
import { packTexts, textAt } from './text-table.ts';

const MAGIC = 'askbob-index-1';
const HEADER_LENGTH_BYTES = 4;
const ALIGNMENT = 8;

const ARRAY_TYPES = { Uint8Array, Int8Array, Uint16Array, Uint32Array, Float32Array };
type ArrayType = keyof typeof ARRAY_TYPES;
type Arrays = { [name: string]: InstanceType<(typeof ARRAY_TYPES)[ArrayType]> };

interface Header {
  magic: string;
  language: Language;
  dimensions: number;
  documents: { entries: DocumentRow[]; pages: DocumentRow[] };
  arrays: { name: string; type: ArrayType; offset: number; length: number }[];
}

/** An index as bytes: a JSON header with the plan, then the typed arrays, aligned so that they can be used in place. */
export function encodeIndex(index: ReleaseIndex): Uint8Array {
  const arrays = {
    ...vocabularyArrays(index),
    ...collectionArrays('entries', index.entries),
    ...collectionArrays('pages', index.pages),
    ...flatten('model', index.model),
  };
  const plan: Header['arrays'] = [];
  let size = 0;
  for (const [name, array] of Object.entries(arrays)) {
    plan.push({ name, type: array.constructor.name as ArrayType, offset: size, length: array.length }); // only these types are put in
    size = align(size + array.byteLength);
  }
  const header: Header = {
    magic: MAGIC,
    language: index.language,
    dimensions: index.dimensions,
    documents: { entries: index.entries.documents, pages: index.pages.documents },
    arrays: plan,
  };
  const head = new TextEncoder().encode(JSON.stringify(header));
  const start = align(HEADER_LENGTH_BYTES + head.length);
  const bytes = new Uint8Array(start + size);
  new DataView(bytes.buffer).setUint32(0, head.length, true);
  bytes.set(head, HEADER_LENGTH_BYTES);
  for (const { name, offset } of plan) {
    const array = arrays[name];
    if (array) bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + offset);
  }
  return bytes;
}

/** The index that `encodeIndex` wrote, with views into `bytes`. Throws when the bytes are not such an index. */
export function decodeIndex(bytes: Uint8Array): ReleaseIndex {
  const aligned = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
  const length =
    aligned.length < HEADER_LENGTH_BYTES
      ? 0
      : new DataView(aligned.buffer, aligned.byteOffset).getUint32(0, true);
  const head = new TextDecoder().decode(aligned.subarray(HEADER_LENGTH_BYTES, HEADER_LENGTH_BYTES + length));
  if (!head.includes(MAGIC))
    throw new Error('These bytes are not an index of this version; publish the release again.');
  const header = JSON.parse(head) as Header; // written by encodeIndex; the magic says so
  const start = aligned.byteOffset + align(HEADER_LENGTH_BYTES + length);
  const arrays: Arrays = {};
  for (const { name, type, offset, length: count } of header.arrays)
    arrays[name] = new ARRAY_TYPES[type](aligned.buffer as ArrayBuffer, start + offset, count); // never a shared buffer
  const nested = unflatten(arrays);
  const terms = allTexts(nested.vocabulary.terms);
  const index: ReleaseIndex = {
    language: header.language,
    vocabulary: { ...nested.vocabulary, terms, ids: new Map(terms.map((term, id) => [term, id])) },
    entries: { ...nested.entries, documents: header.documents.entries },
    pages: { ...nested.pages, documents: header.documents.pages },
    model: nested.model,
    dimensions: header.dimensions,
    bytes: 0,
  };
  return { ...index, bytes: indexBytes(index) };
}

function align(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}

function vocabularyArrays({ vocabulary }: ReleaseIndex): Arrays {
  const { terms, ids: _, ...arrays } = vocabulary;
  return flatten('vocabulary', { ...arrays, terms: packTexts(terms) });
}

function collectionArrays(name: string, { documents: _, ...arrays }: Collection): Arrays {
  return flatten(name, arrays);
}

function flatten(prefix: string, value: object): Arrays {
  const found: Arrays = {};
  for (const [key, part] of Object.entries(value)) {
    if (ArrayBuffer.isView(part))
      found[`${prefix}.${key}`] = part as Arrays[string]; // the index holds only these types
    else Object.assign(found, flatten(`${prefix}.${key}`, part));
  }
  return found;
}

interface Nested {
  vocabulary: Omit<ReleaseIndex['vocabulary'], 'terms' | 'ids'> & { terms: ReturnType<typeof packTexts> };
  entries: Omit<Collection, 'documents'>;
  pages: Omit<Collection, 'documents'>;
  model: ReleaseIndex['model'];
}

function unflatten(arrays: Arrays): Nested {
  const root: Record<string, unknown> = {};
  for (const [name, array] of Object.entries(arrays)) {
    const path = name.split('.');
    const leaf = path.pop() ?? name;
    let node = root;
    for (const key of path) {
      node[key] ??= {};
      node = node[key] as Record<string, unknown>; // built right here
    }
    node[leaf] = array;
  }
  return root as unknown as Nested; // the names are those that flatten wrote
}

function allTexts(table: ReturnType<typeof packTexts>): string[] {
  return Array.from({ length: table.offsets.length - 1 }, (_, position) => textAt(table, position));
}
