/** What a ready reply may leave open. */
const OPEN = /\{(name|business|me)\}/g;

/** A ready reply for this conversation: what is known stands in it, what is not is left to be written. */
export function fillReply(
  text: string,
  known: { name: string | null; business: string | null; me: string | null },
): string {
  // The expression finds no other names.
  return text.replace(OPEN, (left, what: keyof typeof known) => known[what] ?? left);
}
