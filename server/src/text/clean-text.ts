/** Controls, zero-width and direction marks, tags and other characters that a reader cannot see. */
const INVISIBLE = /(?![\t\n])\p{Cc}|[\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u3164]|\u034f|[\ufe00-\ufe0f]/gu;

/** The text without invisible characters and Markdown emphasis, with plain spaces; what a visitor may be shown. */
export function cleanText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/^\s*(?:[-*•]|#{1,6})\s+/, '')
    .replace(/[*`]|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
