import { newId, newToken, sha256 } from '../../kernel/ids.ts';
import { insertRows, selectRows } from '../../platform/db/by-shape.ts';
import type { BusinessRead, BusinessTx } from '../../platform/db/store.ts';
import { businessOfToken, tokenPrefix } from '../../platform/http/visitor-token.ts';

/** Whose token was shown. */
export interface KnownVisitor {
  id: string;
  /** The only conversation it opens, for one that came by mail; null for whatever is his. */
  only: string | null;
}

/** The visitor a token belongs to; null for none, or for another business's token. */
export async function findVisitor(tx: BusinessRead, token: string | null): Promise<KnownVisitor | null> {
  if (!token || businessOfToken(token) !== tx.businessId) return null;
  const [row] = await selectRows(tx, 'visitor_tokens', { token_hash: sha256(token) });
  return row ? { id: row.visitor_id, only: row.conversation_id } : null;
}

/** Starts a visitor, whom nobody has vouched for; returns his id. @param now milliseconds */
export async function createVisitor(
  tx: BusinessTx,
  now: number,
  known: { name?: string; email?: string } = {},
): Promise<string> {
  const id = newId(now);
  await insertRows(tx, 'visitors', [
    {
      id,
      external_id: null,
      name: known.name ?? null,
      email: known.email ?? null,
      verified: 0,
      created_at: now,
      last_seen_at: now,
    },
  ]);
  return id;
}

/**
 * Gives a visitor one more token, stored as a hash and returned once; the others go on working.
 * @param now milliseconds @param only the one conversation it is to open
 */
export async function issueToken(
  tx: BusinessTx,
  now: number,
  visitorId: string,
  only: string | null = null,
): Promise<string> {
  const token = newToken(tokenPrefix(tx.businessId));
  await insertRows(tx, 'visitor_tokens', [
    { token_hash: sha256(token), visitor_id: visitorId, conversation_id: only, created_at: now },
  ]);
  return token;
}
