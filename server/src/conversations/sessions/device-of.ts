/** [words of the browser's own name, what people call it]: the first that stands there. */
const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['CrOS', 'ChromeOS'],
  ['Windows', 'Windows'],
  ['Macintosh', 'Mac'],
  ['Linux', 'Linux'],
] as const;
const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['CriOS', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

/**
 * The kind of browser and machine, in words such as `Safari · iPhone`; null for a program. No more than that is kept: versions and
 * models would tell one visitor from another.
 */
export function deviceOf(userAgent: string | undefined): string | null {
  const find = (list: readonly (readonly [string, string])[]) =>
    list.find(([word]) => userAgent?.includes(word))?.[1];
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)];
  return browser && system ? `${browser} · ${system}` : null;
}

/** The first language of a list such as `de-AT,de;q=0.9`, as a tag of language and region; null for none. */
export function firstLanguage(languages: string | null): string | null {
  const [, language, region] =
    /^\s*([a-z]{2,3})(?:[-_](?:[a-z]{4}[-_])?([a-z]{2}))?(?![a-z])/i.exec(languages ?? '') ?? [];
  if (!language) return null;
  return region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase();
}
