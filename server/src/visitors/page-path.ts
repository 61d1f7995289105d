/** Characters of a path that are kept. */
const LONGEST = 300;

/**
 * The path of the page that a request says it was written on, without what may tell who is there: the query, the part after `#`.
 * Null for what is no path or address.
 */
export function pagePath(page: string | undefined): string | null {
  if (!page) return null;
  const url = URL.parse(page, 'https://page.invalid');
  if (!url?.protocol.startsWith('http')) return null;
  const path = url.pathname.replace(/\/(?:index\.html?)?$/, '') || '/';
  return readable(path).slice(0, LONGEST);
}

/** With letters in place of their percent signs, where they are letters. */
function readable(path: string): string {
  try {
    const text = decodeURI(path);
    return /\p{Cc}/u.test(text) || !text.isWellFormed() ? path : text;
  } catch {
    return path;
  }
}
