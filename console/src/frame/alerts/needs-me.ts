import type { ConversationRow } from '@askbob/contract/endpoints/conversations.ts';

/** Why a conversation is brought to a person's notice. */
export type Reason = 'waits' | 'wrote' | 'draft';

/** Decides what of the live events a person is alerted to; it remembers what came before. */
export function createAttention(me: string) {
  const rows = new Map<string, ConversationRow>();
  /** Conversations whose visitor has just written; the row follows. */
  const written = new Set<string>();
  return {
    message(id: string, role: string): void {
      if (role === 'visitor') written.add(id);
    },
    /** Why this row needs the person now; null when it doesn't. */
    row(row: ConversationRow): Reason | null {
      const before = rows.get(row.id);
      rows.set(row.id, row);
      const wrote = written.delete(row.id);
      const mine = row.status === 'with_staff' && row.assignee?.id === me;
      if (row.status === 'waiting' && before?.status !== 'waiting' && (wrote || before)) return 'waits';
      if (wrote && (mine || row.status === 'waiting')) return 'wrote';
      if (row.has_draft && !before?.has_draft && (wrote || before)) return 'draft';
      return null;
    },
  };
}
