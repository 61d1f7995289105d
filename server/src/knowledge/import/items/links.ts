/** Markdown with the words of its links only; by hand, so that no text can make it slow. */
export function withoutLinks(text: string): string {
  if (!text.includes('](')) return text;
  const parts: string[] = [];
  let at = 0;
  for (let middle = text.indexOf(']('); middle >= 0; middle = text.indexOf('](', middle + 2)) {
    const open = text.lastIndexOf('[', middle);
    const close = text.indexOf(')', middle);
    if (close < 0) break;
    if (open < at) continue;
    parts.push(text.slice(at, open), text.slice(open + 1, middle));
    at = close + 1;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
