import type { Selectable } from 'kysely';
import { newToken, sha256 } from '../../kernel/ids.ts';
import { askShaped, insertRows, selectRows } from '../../platform/db/by-shape.ts';
import type { ConversationsTable, VisitorsTable } from '../../platform/db/schema.ts';
import type { BusinessRead, BusinessTx, Reading } from '../../platform/db/store.ts';

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

/**
 * The conversation's id by the hash of its handle, as a value to compare with. Not a join: before PostgreSQL has counted a table's
 * rows it joins by business alone, and reads each of its conversations.
 */
function idOf(read: Reading, hash: unknown) {
  return read.q
    .selectFrom('session_handles')
    .select('conversation_id')
    .where('handle_hash', '=', hash as never);
}

/** The conversation that a handle belongs to; locked where it is read for a change. */
export async function handledConversation(
  read: Reading,
  handle: string,
): Promise<Selectable<ConversationsTable> | null> {
  const lock = read.rowLocks === true;
  const rows = await askShaped<Selectable<ConversationsTable>>(
    read,
    `handled ${lock}`,
    [sha256(handle)],
    ([hash]) => {
      const query = read.q.selectFrom('conversations').selectAll().where('id', '=', idOf(read, hash));
      return (lock ? query.forUpdate() : query).compile();
    },
  );
  return rows[0] ?? null;
}

/** The visitor whose conversation a handle belongs to. */
export async function handledVisitor(
  read: BusinessRead,
  handle: string,
): Promise<Pick<Selectable<VisitorsTable>, 'verified'> | null> {
  const rows = await askShaped<Pick<Selectable<VisitorsTable>, 'verified'>>(
    read,
    'handled visitor',
    [sha256(handle)],
    ([hash]) =>
      read.q
        .selectFrom('visitors')
        .select('verified')
        .where('id', '=', (q) =>
          q.selectFrom('conversations').select('visitor_id').where('id', '=', idOf(read, hash)),
        )
        .compile(),
  );
  return rows[0] ?? null;
}
