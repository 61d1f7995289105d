import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../blocks/refusal.ts';

/** What all parts that are read may hold together, unpacked. */
const MOST_UNPACKED = 80 * 1024 * 1024;
const MOST_ENTRIES = 20_000;
const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const SHORTEST_END = 22;
const LONGEST_COMMENT = 65_535;

/** The parts of a package by their names, each unpacked when it is asked for. */
export interface Archive {
  names: string[];
  /** The bytes of a part, or null when there is none of the name; throws Refusal when parts hold too much. */
  bytes(name: string): Buffer | null;
  /** The same as text. */
  text(name: string): string | null;
}

interface Entry {
  method: number;
  encrypted: boolean;
  packed: number;
  offset: number;
}

/** Opens a ZIP package such as a DOCX. Nothing is unpacked but what is asked for, and never more than a file of words needs. */
export function openArchive(file: Buffer): Archive {
  const entries = readDirectory(file);
  let left = MOST_UNPACKED;
  const bytes = (name: string): Buffer | null => {
    const entry = entries.get(name);
    if (!entry) return null;
    const unpacked = unpack(file, entry, left);
    left -= unpacked.length;
    return unpacked;
  };
  return {
    names: [...entries.keys()],
    bytes,
    text: (name) => bytes(name)?.toString('utf8') ?? null,
  };
}

function readDirectory(file: Buffer): Map<string, Entry> {
  const end = endOfDirectory(file);
  const entries = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  const count = Math.min(file.readUInt16LE(end + 10), MOST_ENTRIES);
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== CENTRAL) throw new Refusal('damaged');
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    entries.set(name, {
      method: file.readUInt16LE(at + 10),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      packed: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function endOfDirectory(file: Buffer): number {
  const first = Math.max(0, file.length - SHORTEST_END - LONGEST_COMMENT);
  for (let at = file.length - SHORTEST_END; at >= first; at--) if (file.readUInt32LE(at) === END) return at;
  throw new Refusal('damaged');
}

function unpack(file: Buffer, { method, encrypted, packed, offset }: Entry, most: number): Buffer {
  if (encrypted) throw new Refusal('locked');
  if (offset + 30 > file.length) throw new Refusal('damaged');
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const data = file.subarray(start, start + packed);
  if (data.length < packed) throw new Refusal('damaged');
  if (method === 0 && data.length <= most) return data;
  if (method === 0) throw new Refusal('bomb');
  if (method !== 8) throw new Refusal('damaged');
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    throw new Refusal((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged');
  }
}
