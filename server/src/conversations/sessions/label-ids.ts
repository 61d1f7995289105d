import type { RawBuilder } from 'kysely';
import type { BusinessRead } from '../../platform/db/store.ts';
import { contains } from '../../platform/db/text-search.ts';

/** The ids of labels that a conversation's row holds. */
export function labelIds(stored: string): string[] {
  return stored.split('|').filter((id) => id !== '');
}

/** Ids of labels as a row holds them. */
export function storedLabels(ids: readonly string[]): string {
  return `|${ids.map((id) => `${id}|`).join('')}`;
}

/** The condition that a conversation wears a label. */
export function wears(read: Pick<BusinessRead, 'q'>, id: string): RawBuilder<boolean> {
  return contains(read, 'conversations.label_ids', `|${id}|`);
}
