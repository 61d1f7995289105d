/** Text as it is compared: compatibility forms joined, lower case, ß as ss, no accents. */
export function fold(text: string): string {
  return stripMarks(text.normalize('NFKC').toLowerCase().replaceAll('’', "'"));
}

/** Letters without their accents; ß becomes ss. */
export function stripMarks(text: string): string {
  if (isPlain(text)) return text;
  return text
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
