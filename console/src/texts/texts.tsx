import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import type { en } from './en.ts';
import type { enMore } from './en-more.ts';
import type { enRare } from './en-rare.ts';

/** The shape of the texts: same keys and arguments in every language, any words. */
export type CoreTexts = Widened<typeof en>;
export type MoreTexts = Widened<typeof enMore>;
export type RareTexts = Widened<typeof enRare>;
export type Texts = CoreTexts & MoreTexts & RareTexts;
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Widened<T[K]> };

export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const storageKey = 'askbob.language';
const load = {
  en: {
    core: async (): Promise<CoreTexts> => (await import('./en.ts')).en,
    more: async (): Promise<MoreTexts> => (await import('./en-more.ts')).enMore,
    rare: async (): Promise<RareTexts> => (await import('./en-rare.ts')).enRare,
  },
  de: {
    core: async (): Promise<CoreTexts> => (await import('./de.ts')).de,
    more: async (): Promise<MoreTexts> => (await import('./de-more.ts')).deMore,
    rare: async (): Promise<RareTexts> => (await import('./de-rare.ts')).deRare,
  },
};

interface Speech {
  texts: Texts;
  language: Language;
}
let speech: Speech | null = null;
/** What is wanted beside the texts of the first screens. */
const wanted = new Set<'more' | 'rare'>();
let queue = Promise.resolve();
const watchers = new Set<() => void>();

/** Shows everything in a language once its texts are there; one change after the other, so the last one stays. */
function speak(language: Language): Promise<void> {
  queue = queue.then(async () => {
    const core = await load[language].core();
    const parts = await Promise.all([...wanted].map((part) => load[language][part]()));
    // A screen that needs the rest of the texts is loaded by `withMoreTexts` or `withRareTexts`, which wait for them.
    speech = { texts: Object.assign({}, core, ...parts) as Texts, language };
    document.documentElement.lang = language;
    for (const watcher of watchers) watcher();
  });
  return queue;
}

/** Loads a screen together with the texts that only screens behind the first ones need. */
export function withMoreTexts<M>(screen: Promise<M>): Promise<M> {
  return withTexts(screen, ['more']);
}

/** The same for a screen that few people open. */
export function withRareTexts<M>(screen: Promise<M>): Promise<M> {
  return withTexts(screen, ['more', 'rare']);
}

async function withTexts<M>(screen: Promise<M>, parts: readonly ('more' | 'rare')[]): Promise<M> {
  const language = speech?.language ?? preferredLanguage();
  const missing = parts.filter((part) => !wanted.has(part));
  if (missing.length > 0) {
    for (const part of missing) {
      wanted.add(part);
      void load[language][part]();
    }
    void speak(language);
  }
  const [module] = await Promise.all([screen, queue]);
  return module;
}

/** Shows nothing until the person's language has arrived. */
export function TextsProvider({ children }: { children: ReactNode }) {
  const ready = useSyncExternalStore(watch, () => speech !== null);
  useEffect(() => void speak(preferredLanguage()), []);
  return ready ? children : null;
}

/** The texts in the person's language. */
export function useTexts(): Texts {
  return useSpeech().texts;
}

/** The texts, the language they are in, and how to change it. */
export function useSpeech(): Speech & { setLanguage: (language: Language) => void } {
  const current = useSyncExternalStore(watch, () => speech);
  if (!current) throw new Error('useSpeech needs TextsProvider above it');
  return { ...current, setLanguage };
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function setLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
  void speak(language);
}

function preferredLanguage(): Language {
  const stored = localStorage.getItem(storageKey);
  if (stored === 'en' || stored === 'de') return stored;
  return navigator.language.startsWith('de') ? 'de' : 'en';
}
