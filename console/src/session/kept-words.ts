import { useCallback, useSyncExternalStore } from 'react';

/** Where this browser keeps what somebody wrote and did not send yet. */
const PREFIX = 'askbob.words.';
/** Conversations are kept for a while only, and so are words for them; milliseconds. */
const KEPT_FOR = 14 * 24 * 3_600_000;
const watchers = new Set<() => void>();

/** Whose words, for which conversation, and for whom they are meant. */
export type WordsKey = `${string}/${string}/${'reply' | 'note' | 'unsent'}`;

/** The words that are kept now. */
export function keptWords(key: WordsKey): string | null {
  const stored = localStorage.getItem(PREFIX + key);
  return stored?.slice(stored.indexOf(' ') + 1) ?? null;
}

/** Words that outlive leaving the conversation, and reloading the page; null is none. */
export function useKeptWords(key: WordsKey): [string | null, (words: string | null) => void] {
  const words = useSyncExternalStore(watch, () => keptWords(key));
  const keep = useCallback((next: string | null) => keepWords(key, next), [key]);
  return [words, keep];
}

/** Writes or forgets words. */
export function keepWords(key: WordsKey, words: string | null): void {
  try {
    if (words === null || words === '') localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, `${Date.now()} ${words}`);
  } catch {
    // A full or forbidden storage must not keep anybody from writing.
  }
  for (const watcher of watchers) watcher();
}

/** Forgets everybody's words, or those that are old. */
export function forgetWords(olderThan = Number.POSITIVE_INFINITY): void {
  for (const name of Object.keys(localStorage).filter((other) => other.startsWith(PREFIX))) {
    const at = Number.parseInt(localStorage.getItem(name) ?? '', 10);
    if (!(at >= olderThan)) localStorage.removeItem(name);
  }
  for (const watcher of watchers) watcher();
}

/** Forgets words that were left for too long. */
export function forgetOldWords(): void {
  forgetWords(Date.now() - KEPT_FOR);
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  window.addEventListener('storage', watcher);
  return () => {
    watchers.delete(watcher);
    window.removeEventListener('storage', watcher);
  };
}
