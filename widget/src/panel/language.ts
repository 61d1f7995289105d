import type { Texts } from '../texts/en.ts';

/** The first of `wanted` language tags ("pt-BR", "en") that we have, else English. */
export function chooseLanguage(wanted: string[]): string {
  const codes = wanted.map((tag) => tag.slice(0, 2).toLowerCase());
  return codes.find((code) => /^(de|en|es|fr|it|ja|nl|pl|pt)$/.test(code)) ?? 'en';
}

/** The texts of a language that `chooseLanguage` named; rejects when the file cannot be loaded. */
export async function loadTexts(language: string): Promise<Texts> {
  // Each language is a file of its own beside the panel, so that a visitor loads one only.
  const file: { default: Texts } = await import(/* @vite-ignore */ `./${language}.js`);
  return file.default;
}

/** `text` with `{name}`, `{n}` and the like filled in. */
export function fill(text: string, value: string | number): string {
  return text.replace(/{\w+}/, () => `${value}`);
}
