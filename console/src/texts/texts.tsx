import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import type { en } from './en.ts';

/** The shape of the texts: same keys and arguments in every language, any words. */
export type Texts = Widened<typeof en>;
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Widened<T[K]> };

export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const storageKey = 'askbob.language';
const load: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
};

interface Speech {
  texts: Texts;
  language: Language;
  setLanguage: (language: Language) => void;
}
const SpeechContext = createContext<Speech | null>(null);

/** Loads the person's language before anything is shown, and switches it without a reload. */
export function TextsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(preferredLanguage);
  const [speech, setSpeech] = useState<{ texts: Texts; language: Language } | null>(null);
  useEffect(() => {
    let current = true;
    void load[language]().then((texts) => {
      if (current) setSpeech({ texts, language });
    });
    document.documentElement.lang = language;
    return () => {
      current = false;
    };
  }, [language]);
  if (!speech) return null;
  const choose = (next: Language) => {
    localStorage.setItem(storageKey, next);
    setLanguage(next);
  };
  return <SpeechContext value={{ ...speech, setLanguage: choose }}>{children}</SpeechContext>;
}

/** The texts in the person's language. */
export function useTexts(): Texts {
  return useSpeech().texts;
}

/** The texts, the language they are in, and how to change it. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('useSpeech needs TextsProvider above it');
  return speech;
}

function preferredLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  if (stored === 'en' || stored === 'de') return stored;
  return navigator.language.startsWith('de') ? 'de' : 'en';
}
