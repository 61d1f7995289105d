import { newToken, sha256 } from '../../kernel/ids.ts';
import { insertRows, selectRows } from '../../platform/db/by-shape.ts';
import type { BusinessRead, BusinessTx } from '../../platform/db/store.ts';

/** From this length on what a client made up cannot be guessed, and may be a secret. */
export const SECRET_LENGTH = 22;

/** What the server makes as handles, and made as conversations' ids before there were handles. */
const MADE_HERE = /^s_[A-Za-z0-9_-]{43}$/;

/**
 * Whether a session id that nobody knows may become its sender's handle. One that looks as if made here
 * was somebody's, and whoever remembers it could wait for its owner to come back.
 */
export function mayBecomeHandle(sessionId: string): boolean {
  return sessionId.length >= SECRET_LENGTH && !MADE_HERE.test(sessionId);
}

/** Makes a handle that opens a conversation; only its hash is stored. @param now milliseconds */
export async function newHandle(tx: BusinessTx, now: number, conversationId: string): Promise<string> {
  const handle = newToken('s_');
  await keepHandle(tx, now, conversationId, handle);
  return handle;
}

/** Lets a client's own secret open a conversation. @param now milliseconds */
export async function keepHandle(
  tx: BusinessTx,
  now: number,
  conversationId: string,
  handle: string,
): Promise<void> {
  await insertRows(tx, 'session_handles', [
    {
      handle_hash: sha256(handle),
      conversation_id: conversationId,
      created_at: now,
    },
  ]);
}

/** The id of the conversation that a handle belongs to, or null. */
export async function conversationOfHandle(read: BusinessRead, sessionId: string): Promise<string | null> {
  const [row] = await selectRows(read, 'session_handles', { handle_hash: sha256(sessionId) });
  return row?.conversation_id ?? null;
}
