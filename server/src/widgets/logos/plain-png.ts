/** What a picture needs to be seen; everything else a PNG may carry (places, texts, other pictures) is left out. */
const KEPT: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Pixels a side at most. */
const LARGEST = 512;

/** A PNG with nothing in it but its picture; null for what is none, or is larger than 512 pixels a side. */
export function plainPng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return null;
  const kept: Buffer[] = [SIGNATURE];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length || (at === 8) !== (type === 'IHDR')) return null;
    const chunk = bytes.subarray(at, end);
    if (type === 'IHDR' && !isSmall(chunk)) return null;
    if (KEPT.has(type)) kept.push(chunk);
    if (type === 'IEND') return end === bytes.length ? Buffer.concat(kept) : null;
    at = end;
  }
  return null;
}

function isSmall(header: Buffer): boolean {
  if (header.length !== 25) return false;
  const sides = [header.readUInt32BE(8), header.readUInt32BE(12)];
  return sides.every((side) => side > 0 && side <= LARGEST);
}
