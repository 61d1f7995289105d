import { isUtf8 } from 'node:buffer';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** What a ZIP is that holds this entry. */
const ZIPPED = [
  ['word/document.xml', `${OFFICE}.wordprocessingml.document`],
  ['xl/workbook.xml', `${OFFICE}.spreadsheetml.sheet`],
  ['ppt/presentation.xml', `${OFFICE}.presentationml.presentation`],
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  [
    'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
] as const;

/** Pictures that may be shown where they are, once they were looked through. */
export const pictureTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** The media type of a file by what it holds, never by its name; null for any that people don't send each other. */
export function fileType(bytes: Buffer): string | null {
  const starts = (text: string, at = 0) => bytes.toString('latin1', at, at + text.length) === text;
  if (starts('\xff\xd8\xff')) return 'image/jpeg';
  if (starts('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (starts('GIF87a') || starts('GIF89a')) return 'image/gif';
  if (starts('RIFF') && starts('WEBP', 8)) return 'image/webp';
  if (starts('%PDF-')) return 'application/pdf';
  if (starts('PK\x03\x04')) return ZIPPED.find(([entry]) => bytes.includes(entry))?.[1] ?? null;
  if (starts('ftyp', 4)) return starts('qt  ', 8) ? 'video/quicktime' : isVideo(bytes) ? 'video/mp4' : null;
  return bytes.length > 0 && isUtf8(bytes) && !bytes.includes(0) && !looksLikeMarkup(bytes)
    ? 'text/plain'
    : null;
}

/** Pictures of telephones (HEIC, AVIF) come in the same box, and no desk could open them. */
function isVideo(bytes: Buffer): boolean {
  return /^(?:isom|iso\d|mp4\d|avc1|M4V |3gp\d)$/.test(bytes.toString('latin1', 8, 12));
}

/** Something that a browser would run when it is opened from a disk. */
function looksLikeMarkup(bytes: Buffer): boolean {
  return /<(?:!doctype|html|script|svg|\?xml)/i.test(bytes.toString('latin1', 0, 1024));
}
