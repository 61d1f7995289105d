/** Bytes of a page in which it says how it is written, as browsers look for it. */
const HEAD = 1024;

/**
 * The text of a web page: written as its byte order mark says, else its server, else the page itself; else UTF-8 where
 * that can be, and what most old pages of the west are written in where it can't.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const named = markOf(bytes) ?? charsetIn(contentType) ?? charsetIn(latin1(bytes.subarray(0, HEAD)));
  const decoder = decoderFor(named);
  if (decoder) return decoder.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xff && second === 0xfe ? 'utf-16le' : null;
}

function charsetIn(text: string): string | null {
  return /charset=["']?([\w:.-]{2,40})/i.exec(text)?.[1] ?? null;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function decoderFor(name: string | null): InstanceType<typeof TextDecoder> | null {
  if (name === null) return null;
  try {
    return new TextDecoder(name);
  } catch {
    // A name that nobody knows says nothing.
    return null;
  }
}
