import type { TextTable } from './release-index.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Packs strings into one block. */
export function packTexts(texts: string[]): TextTable {
  const parts = texts.map((text) => encoder.encode(text));
  const offsets = new Uint32Array(texts.length + 1);
  for (let i = 0; i < parts.length; i++) offsets[i + 1] = (offsets[i] ?? 0) + (parts[i]?.length ?? 0);
  const bytes = new Uint8Array(offsets[texts.length] ?? 0);
  for (let i = 0; i < parts.length; i++) bytes.set(parts[i] ?? [], offsets[i]);
  return { bytes, offsets };
}

/** The string at a position; empty when the table has none there. */
export function textAt(table: TextTable, position: number): string {
  return decoder.decode(table.bytes.subarray(table.offsets[position] ?? 0, table.offsets[position + 1] ?? 0));
}
