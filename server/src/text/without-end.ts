/** The text without the characters of `signs` that it ends with; linear, where `/[…]+$/` reads a run again from each of its places. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}
