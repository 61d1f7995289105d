/** A number of 32 bits that spreads like texts (FNV-1a, then Murmur's last steps); the same everywhere. */
export function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Texts in an order that looks like chance, so that like ones don't stand together, and that the texts alone decide. */
export function bySpread(a: string, b: string): number {
  return spread(a) - spread(b) || (a < b ? -1 : Number(a > b));
}
