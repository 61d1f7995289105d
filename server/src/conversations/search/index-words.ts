import { insertRows, written } from '../../platform/db/by-shape.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { NewMessage } from '../messages/post-messages.ts';
import { searchable } from './search-words.ts';

/** Lets messages be found; what the system says of itself is the same everywhere, and nobody looks for it. */
export async function indexMessages(
  tx: BusinessTx,
  conversation_id: string,
  messages: readonly Pick<NewMessage, 'id' | 'role' | 'text' | 'suggestions' | 'attachments'>[],
): Promise<void> {
  const rows = messages
    .filter(({ role }) => role !== 'system')
    .map(({ id, text, suggestions = [], attachments = [] }) => ({
      conversation_id,
      kind: 'message' as const,
      ref: id,
      folded: searchable(
        [text, ...suggestions.map(({ question }) => question), ...attachments.map(({ name }) => name)].join(
          '\n',
        ),
      ),
    }));
  if (rows.length > 0) await insertRows(tx, 'search_texts', rows);
}

/** Lets a note be found. */
export async function indexNote(
  tx: BusinessTx,
  conversation_id: string,
  note: { id: string; text: string },
): Promise<void> {
  const row = { conversation_id, kind: 'note' as const, ref: note.id, folded: searchable(note.text) };
  await insertRows(tx, 'search_texts', [row]);
}

/** Lets a conversation be found by whoever it is with: his names, addresses and numbers, however they were given. */
export async function indexPerson(tx: BusinessTx, conversation_id: string): Promise<void> {
  const row = await tx.q
    .selectFrom('conversations')
    .innerJoin('visitors', 'visitors.id', 'conversations.visitor_id')
    .leftJoin('contacts', 'contacts.id', 'visitors.contact_id')
    .select(['escalation', 'context', 'visitors.name', 'visitors.email', 'visitors.external_id'])
    .select('contacts.folded as known')
    .where('conversations.id', '=', conversation_id)
    .executeTakeFirst();
  if (!row) return;
  const given = [row.escalation, row.context].flatMap((json) =>
    textsIn(json === null ? null : JSON.parse(json)),
  );
  const said = searchable([row.name, row.email, row.external_id, ...given].filter(Boolean).join('\n'));
  const folded = [said, row.known].filter(Boolean).join('\n');
  const write = tx.q
    .insertInto('search_texts')
    .values({ conversation_id, kind: 'person', ref: '', folded })
    .onConflict((conflict) =>
      conflict.columns(['business_id', 'conversation_id', 'kind', 'ref']).doUpdateSet({ folded }),
    )
    .execute();
  await written(tx, write);
}

/** The same for all conversations of a visitor. */
export async function indexVisitor(tx: BusinessTx, visitorId: string): Promise<void> {
  const his = await tx.q
    .selectFrom('conversations')
    .select('id')
    .where('visitor_id', '=', visitorId)
    .execute();
  for (const { id } of his) await indexPerson(tx, id);
}

/** The texts and numbers anywhere in what a form or a page said. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
