import type { BusinessDb } from '../../platform/db/store.ts';
import { indexMessages, indexNote, indexPerson } from './index-words.ts';

/** Conversations of one transaction, so that nobody's message waits long behind it. */
const AT_ONCE = 20;

/** Lets conversations be found that are older than the search. */
export async function indexOlder(db: BusinessDb): Promise<void> {
  while ((await indexSome(db)) > 0);
}

function indexSome(db: BusinessDb): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .locked(
        tx.q
          .selectFrom('conversations')
          .select('conversations.id')
          .where('last_seq', '>', 0)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('search_texts')
                  .select('search_texts.ref')
                  .whereRef('search_texts.conversation_id', '=', 'conversations.id')
                  .where('search_texts.kind', '=', 'person'),
              ),
            ),
          )
          .limit(AT_ONCE),
      )
      .execute();
    for (const { id } of rows) await indexConversation(tx, id);
    return rows.length;
  });
}

async function indexConversation(tx: Parameters<typeof indexPerson>[0], id: string): Promise<void> {
  // Some were posted since, and can be found already.
  await tx.q.deleteFrom('search_texts').where('conversation_id', '=', id).execute();
  const of = <T extends 'messages' | 'notes'>(table: T) =>
    tx.q.selectFrom(table as 'messages').where('conversation_id', '=', id);
  const messages = await of('messages')
    .select(['id', 'role', 'text', 'suggestions', 'attachments'])
    .execute();
  const notes = await of('notes').select(['id', 'text']).execute();
  const kept = messages.map(({ suggestions, attachments, ...message }) => ({
    ...message,
    ...(attachments ? { attachments: JSON.parse(attachments) as [] } : {}),
    ...(suggestions ? { suggestions: JSON.parse(suggestions) as [] } : {}),
  }));
  for (const message of kept) await indexMessages(tx, id, [message]);
  for (const note of notes) await indexNote(tx, id, note);
  await indexPerson(tx, id);
}
