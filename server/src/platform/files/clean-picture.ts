/**
 * A picture without what a camera noted beside it (where it was taken, by whom, with what); which way up it is stays.
 * Returns null for one that is broken. A GIF notes nothing.
 */
export function cleanPicture(type: string, bytes: Buffer): Buffer | null {
  try {
    if (type === 'image/jpeg') return cleanJpeg(bytes);
    if (type === 'image/png') return cleanPng(bytes);
    if (type === 'image/webp') return cleanWebp(bytes);
    return bytes;
  } catch (error) {
    // Lengths that lead behind the end.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Segments with colours and the like; every other one that only notes something is left out. */
const JPEG_KEPT = new Set([0xe0, 0xe2, 0xee]);
const EXIF = 0xe1;
const START_OF_SCAN = 0xda;

function cleanJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes.readUInt8(at + 1);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (bytes.readUInt8(at) !== 0xff || end > bytes.length || end < at + 4) return null;
    // From here on there is only the picture.
    if (marker === START_OF_SCAN) return Buffer.concat([...kept, bytes.subarray(at)]);
    const notes = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
    if (!notes || JPEG_KEPT.has(marker)) kept.push(bytes.subarray(at, end));
    else if (marker === EXIF) kept.push(...onlyOrientation(bytes.subarray(at + 4, end)));
    at = end;
  }
  return null;
}

const ORIENTATION = 0x0112;

/** An EXIF segment that says nothing but which way up the picture is; none where it says nothing of that. */
function onlyOrientation(exif: Buffer): Buffer[] {
  const orientation = orientationOf(exif);
  if (orientation === null || orientation <= 1 || orientation > 8) return [];
  const segment = Buffer.from(
    'ffe10022457869660000 4d4d002a00000008 0001 0112 0003 00000001 0000 0000 00000000'.replaceAll(' ', ''),
    'hex',
  );
  segment.writeUInt16BE(orientation, 28);
  return [segment];
}

function orientationOf(exif: Buffer): number | null {
  if (exif.toString('latin1', 0, 6) !== 'Exif\0\0') return null;
  const tiff = exif.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = Math.min(short(first), 500);
  for (let i = 0; i < count; i++) {
    const entry = first + 2 + i * 12;
    if (short(entry) === ORIENTATION) return short(entry + 8);
  }
  return null;
}

const PNG_NOTES = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function cleanPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return null;
    if (!PNG_NOTES.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

/** Bits of the first chunk that say EXIF and XMP follow. */
const WEBP_NOTES = 0x08 | 0x04;

function cleanWebp(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [];
  for (let at = 12; at < bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = Math.min(at + 8 + size + (size % 2), bytes.length);
    if (at + 8 + size > bytes.length) return null;
    const chunk = Buffer.from(bytes.subarray(at, end));
    const name = chunk.toString('latin1', 0, 4);
    if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~WEBP_NOTES, 8);
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk);
    at = end;
  }
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + kept.reduce((sum, chunk) => sum + chunk.length, 0), 4);
  return kept.length > 0 ? Buffer.concat([head, ...kept]) : null;
}
