import type { Collection, ReleaseIndex } from './release-index.ts';

const PER_TERM = 96;
const PER_DOCUMENT = 256;

/** Memory an index holds, in bytes: typed arrays exactly; a map entry and a document row by an estimate. */
export function indexBytes(index: ReleaseIndex): number {
  const { terms, stop, wordRows, spellingHashes, spellingTerms } = index.vocabulary;
  const vocabulary =
    terms.length * PER_TERM +
    stop.byteLength +
    wordRows.byteLength +
    spellingHashes.byteLength +
    spellingTerms.byteLength;
  return vocabulary + collectionBytes(index.entries) + arrayBytes(index.model) + readerBytes(index);
}

function collectionBytes(collection: Collection): number {
  return collection.documents.length * PER_DOCUMENT + arrayBytes(collection);
}

function arrayBytes(value: object): number {
  let sum = 0;
  for (const part of Object.values(value)) {
    if (ArrayBuffer.isView(part)) sum += part.byteLength;
    else if (part && typeof part === 'object' && !Array.isArray(part)) sum += arrayBytes(part);
  }
  return sum;
}

/** What the reader holds: arrays exactly, texts by their length. */
function readerBytes({ reader, exact, vectors }: ReleaseIndex): number {
  const { texts, terms, documents } = reader.index;
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const wordings = (exact.inOrder.size + exact.anyOrder.size) * PER_DOCUMENT;
  return (
    arrayBytes(vectors) +
    arrayBytes(reader.index) +
    2 * characters +
    terms.length * PER_TERM +
    documents.length * PER_DOCUMENT +
    wordings
  );
}
