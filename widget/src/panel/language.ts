/** The first of `wanted` language tags ("pt-BR", "en") that we have, else English. */
export function chooseLanguage(wanted: string[]): string {
  const codes = wanted.map((tag) => tag.slice(0, 2).toLowerCase());
  return codes.find((code) => /^(de|en|es|fr|it|ja|nl|pl|pt)$/.test(code)) ?? 'en';
}

/** `text` with `{name}`, `{n}` and the like filled in. */
export function fill(text: string, value: string | number): string {
  return text.replace(/{\w+}/, () => `${value}`);
}
