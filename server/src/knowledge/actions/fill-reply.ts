/** Fields of a response that a reply names. */
const NAMED = /\{([\p{L}\p{N}_$-]+(?:\.[\p{L}\p{N}_$-]+)*)\}/gu;

/** Characters of one field that are said. */
const LONGEST = 500;

/** The value of a field such as `order.items.0.name`; undefined for none, and for what is no single value. */
export function fieldOf(json: unknown, path: string): string | undefined {
  let at: unknown = json;
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as Record<string, unknown>)[name];
  }
  return typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean' ? String(at) : undefined;
}

/**
 * A reply with what the response says in place of its fields; null when one of them is missing.
 * @param hide takes out of a field what nobody may read
 */
export function fillReply(
  template: string,
  json: unknown,
  hide: (value: string) => string = (value) => value,
): string | null {
  let isWhole = true;
  const text = template.replaceAll(NAMED, (_, path: string) => {
    const value = fieldOf(json, path);
    if (value === undefined || value.trim() === '') isWhole = false;
    return plain(hide(value ?? ''));
  });
  return isWhole ? text : null;
}

/** One line of plain words: what another system says is data, and no mark of ours. */
function plain(value: string): string {
  const line = value
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('[', '(')
    .replaceAll(']', ')');
  return line.trim().slice(0, LONGEST);
}

/** The fields that a reply names. */
export function namedIn(template: string): string[] {
  return [...template.matchAll(NAMED)].map(([, path = '']) => path);
}
