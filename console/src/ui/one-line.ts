/** Letters of a text that a line of a list may show; what is longer is cut off there anyway. */
const LONGEST = 400;

/** The beginning of a page without headings and marks, for a list. Without the reader of Markdown, which lists need not load. */
export function oneLine(markdown: string): string {
  return markdown
    .slice(0, 4 * LONGEST)
    .replace(/^(?:#{1,6} .*|[|:\s-]+)$/gm, '')
    .replace(/\[([^\][]*)\]\([^()\s]*\)/g, '$1')
    .replace(/^[-*+>] |[*_`|]+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);
}
