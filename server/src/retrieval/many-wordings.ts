import type { EntryDocument } from './types.ts';

/** Wordings of a release, and of an entry on average, from which entries are told apart by what visitors were heard to say. */
const ENOUGH_WORDINGS = 250;
const ENOUGH_EACH = 5;

/** Every wording of an entry once, the question first. */
export function wordingsOf(entry: EntryDocument): string[] {
  return [...new Set([entry.question, ...entry.variants].filter((text) => text.trim() !== ''))];
}

/** Whether the entries have wordings enough to learn from and to be probed with. */
export function hasManyWordings(entries: readonly EntryDocument[]): boolean {
  const wordings = entries.reduce((sum, entry) => sum + wordingsOf(entry).length, 0);
  return entries.length > 1 && wordings >= ENOUGH_WORDINGS && wordings >= ENOUGH_EACH * entries.length;
}
