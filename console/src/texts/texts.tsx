import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import type { en } from './en.ts';
import type { enBusiness } from './en-business.ts';
import type { enDesk } from './en-desk.ts';
import type { enKnowledge } from './en-knowledge.ts';
import type { enPlatform } from './en-platform.ts';

/** The shape of the texts: same keys and arguments in every language, any words. */
export type CoreTexts = Widened<typeof en>;
export type BusinessTexts = Widened<typeof enBusiness>;
export type DeskTexts = Widened<typeof enDesk>;
export type KnowledgeTexts = Widened<typeof enKnowledge>;
export type PlatformTexts = Widened<typeof enPlatform>;
export type Texts = CoreTexts & BusinessTexts & DeskTexts & KnowledgeTexts & PlatformTexts;
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
    business: async (): Promise<BusinessTexts> => (await import('./en-business.ts')).enBusiness,
    knowledge: async (): Promise<KnowledgeTexts> => (await import('./en-knowledge.ts')).enKnowledge,
    desk: async (): Promise<DeskTexts> => (await import('./en-desk.ts')).enDesk,
    platform: async (): Promise<PlatformTexts> => (await import('./en-platform.ts')).enPlatform,
  },
  de: {
    core: async (): Promise<CoreTexts> => (await import('./de.ts')).de,
    business: async (): Promise<BusinessTexts> => (await import('./de-business.ts')).deBusiness,
    knowledge: async (): Promise<KnowledgeTexts> => (await import('./de-knowledge.ts')).deKnowledge,
    desk: async (): Promise<DeskTexts> => (await import('./de-desk.ts')).deDesk,
    platform: async (): Promise<PlatformTexts> => (await import('./de-platform.ts')).dePlatform,
  },
};

interface Speech {
  texts: Texts;
  language: Language;
}
let speech: Speech | null = null;
/** Texts that come with the screens that need them. */
export type TextGroup = 'business' | 'desk' | 'knowledge' | 'platform';
const wanted = new Set<TextGroup>();
let queue = Promise.resolve();
const watchers = new Set<() => void>();

/** Shows everything in a language once its texts are there; one change after the other, so the last one stays. */
function speak(language: Language): Promise<void> {
  queue = queue.then(async () => {
    const core = await load[language].core();
    const parts = await Promise.all([...wanted].map((group) => load[language][group]()));
    // A screen that needs the rest of the texts is loaded by `withTexts`, which waits for them.
    speech = { texts: Object.assign({}, core, ...parts) as Texts, language };
    document.documentElement.lang = language;
    for (const watcher of watchers) watcher();
  });
  return queue;
}

/** Loads a screen together with the texts that it needs beside those of the first screens. */
export async function withTexts<M>(screen: Promise<M>, ...groups: readonly TextGroup[]): Promise<M> {
  const language = speech?.language ?? preferredLanguage();
  const missing = groups.filter((group) => !wanted.has(group));
  if (missing.length > 0) {
    for (const group of missing) {
      wanted.add(group);
      void load[language][group]();
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
