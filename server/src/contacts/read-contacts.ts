import type { ContactDetail } from '@askbob/contract/endpoints/contacts.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import { inboxRows, presentInboxRow } from '../conversations/inbox/inbox-row.ts';
import { presentContact } from '../conversations/inbox/present-contact.ts';
import { wordsOf } from '../conversations/search/search-words.ts';
import { notFound } from '../kernel/errors.ts';
import type { BusinessRead } from '../platform/db/store.ts';
import { contains } from '../platform/db/text-search.ts';
import { pageOf, readCursor } from '../platform/http/pages.ts';

/** A page of the people who said who they are, those heard of last first. */
export async function listContacts(
  read: BusinessRead,
  query: { limit: number; cursor?: string | undefined; q?: string | undefined },
) {
  const after = readCursor(query.cursor);
  let select = read.q.selectFrom('contacts').selectAll().orderBy('updated_at', 'desc').orderBy('id', 'desc');
  for (const word of wordsOf(query.q ?? '')) {
    select = select.where(contains(read, 'contacts.folded', word));
  }
  if (after) select = select.where(sql<boolean>`(updated_at, id) < (${after.at}, ${after.id})`);
  const rows = await select.limit(query.limit + 1).execute();
  return pageOf(rows, query.limit, presentContact, ({ updated_at: at, id }) => ({ at, id }));
}

/** Conversations that one reply shows at most. */
const MOST = 100;

/** A person with the conversations, as a reader finds them; throws 404. */
export async function readContact(
  read: BusinessRead,
  id: string,
  reader: string,
): Promise<z.infer<typeof ContactDetail>> {
  const row = await read.q.selectFrom('contacts').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  const visitors = await read.q.selectFrom('visitors').select('id').where('contact_id', '=', id).execute();
  const conversations = await inboxRows(read, reader)
    .where('visitors.contact_id', '=', id)
    .where('conversations.last_seq', '>', 0)
    .orderBy('conversations.updated_at', 'desc')
    .limit(MOST)
    .execute();
  return {
    ...presentContact(row),
    conversations: conversations.map(presentInboxRow),
    visitors: visitors.map((visitor) => visitor.id),
  };
}
