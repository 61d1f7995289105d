import type { Citation } from '@askbob/contract/endpoints/chat.ts';
import type { Draft } from '@askbob/contract/endpoints/conversations.ts';
import type { z } from 'zod';

/** An answer that waits for staff; a conversation keeps several, the oldest first. */
export interface StoredDraft {
  id: string;
  in_reply_to: string;
  text: string;
  citations: Citation[];
  /** Milliseconds. */
  expires_at: number;
  /** The receipt of the reply that held it back. */
  receipt_id: string;
}

/** Drafts of one conversation at most; a visitor who asks on and on gets a person instead. */
export const MAX_DRAFTS = 10;

/** The drafts of a conversation's row. */
export function draftsOf({ draft }: { draft: string | null }): StoredDraft[] {
  // Only ever written from this type.
  return draft === null ? [] : (JSON.parse(draft) as StoredDraft[]);
}

/** The drafts as the row keeps them. */
export function storedDrafts(drafts: readonly StoredDraft[]): string | null {
  return drafts.length === 0 ? null : JSON.stringify(drafts);
}

/** The draft staff decide on next, as the wire shows it. */
export function presentDraft(row: { draft: string | null }): z.infer<typeof Draft> | null {
  const [first] = draftsOf(row);
  if (!first) return null;
  const { id, in_reply_to, text, citations, expires_at } = first;
  return { id, in_reply_to, text, citations, expires_at: new Date(expires_at).toISOString() };
}
