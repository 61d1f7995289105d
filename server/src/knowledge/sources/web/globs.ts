/** Whether a path fits a pattern: `*` is any text, also with slashes; everything else is meant as written. */
function fitsGlob(path: string, glob: string): boolean {
  const [first = '', ...others] = glob.split('*');
  const last = others.pop();
  if (last === undefined) return path === first || path === `${first}/`;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}

/** Which pages of a site a business wants, by patterns of their paths. */
export interface Wanted {
  /** None means all. */
  include: readonly string[];
  exclude: readonly string[];
}

/** Whether a page is wanted; `exclude` goes before `include`. */
export function isWanted(address: string, { include, exclude }: Wanted): boolean {
  const path = readable(new URL(address).pathname);
  if (exclude.some((glob) => fitsGlob(path, readable(glob)))) return false;
  return include.length === 0 || include.some((glob) => fitsGlob(path, readable(glob)));
}

/** A path as people write it, where that can be told. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
