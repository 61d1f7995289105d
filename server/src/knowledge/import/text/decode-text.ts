/** Encodings that text of our languages comes in, when it is not UTF-8. */
const candidates = ['windows-1252', 'windows-1250', 'macintosh', 'shift_jis', 'euc-jp'] as const;
const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Letters of our languages that are not ASCII. */
const LETTERS = 'äöüßÄÖÜéèêëàâùûçœîïôÉÈÊÀÇáíóúñÁÍÓÚÑ¿¡òìÒÌÙãõâÃÕąćęłńóśźżĄĆĘŁŃÓŚŹŻ';
const SIGNS = '€£§°–—’‘“”„«»…·•½¼²´©®\u00a0';

/** The words of a file whatever encoding it is in: marked, UTF-8, UTF-16, or the one in which its letters make sense. */
export function decodeText(bytes: Uint8Array): string {
  return decode(bytes)
    .replace(/^\ufeff/, '')
    .replaceAll('\0', '');
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return new TextDecoder(likeliest(bytes)).decode(bytes);
  }
}

/** UTF-16 without a mark: every other byte of western text is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4000);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of sample.entries()) if (byte === 0) at % 2 === 0 ? even++ : odd++;
  if (odd > sample.length * 0.3 && even < odd / 10) return 'utf-16le';
  return even > sample.length * 0.3 && odd < even / 10 ? 'utf-16be' : null;
}

function likeliest(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 200_000);
  let best = { encoding: 'windows-1252' as string, score: Number.NEGATIVE_INFINITY };
  for (const encoding of candidates) {
    const score = plausibility(new TextDecoder(encoding).decode(sample));
    if (score > best.score) best = { encoding, score };
  }
  return best.encoding;
}

/** How much a text looks like one of our languages: by its letters that are not ASCII. */
function plausibility(text: string): number {
  let score = 0;
  for (const [at, character] of [...text].entries()) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 128) continue;
    if (LETTERS.includes(character)) score += isLetter(text[at - 1]) || isLetter(text[at + 1]) ? 2 : 1;
    else if (SIGNS.includes(character)) score += 1;
    else if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x4e00 && code <= 0x9fff)) score += 1.5;
    else score -= code === 0xfffd ? 20 : 3;
  }
  return score;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[a-z]/i.test(character);
}

/** The same for a page, which may name its encoding in its head or in the header it came with. */
export function decodeHtml(bytes: Uint8Array, contentType = ''): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named = /charset\s?=\s?["']?([\w-]{2,20})/i;
  const label = named.exec(contentType)?.[1] ?? named.exec(head)?.[1];
  if (label === undefined || bytes[0] === 0xff || bytes[0] === 0xfe) return decodeText(bytes);
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes).replaceAll('\0', '');
  } catch {
    // An unknown name, or one that is wrong.
    return decodeText(bytes);
  }
}
