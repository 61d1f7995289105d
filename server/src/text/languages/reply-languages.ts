/** Languages Bob has replies for; anything else is `other`. */
export const languages = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'ja'] as const;

/** A language Bob has replies for. */
export type Language = (typeof languages)[number];

/** Phrases per language, written in the small notation that `compilePhrases` explains. */
export type PhraseTable = Partial<Record<Language, string[]>>;
