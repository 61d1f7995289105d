import { setImmediate } from 'node:timers/promises';
import type { View } from './view.ts';

/** Conversations looked at in one query. */
const AT_ONCE = 100;

/**
 * Walks a business's conversations: each has as many messages and receipts as it counted, and what Bob said
 * has its receipt. This is where what was cut from an end is seen, and what was put in.
 */
export async function walkConversations(view: View): Promise<void> {
  let after = '';
  for (;;) {
    const ids = await readIds(view, after);
    const last = ids.at(-1);
    if (last === undefined) return;
    for (const row of await readCounts(view, ids)) {
      const reach = Number(row.messages) === row.last_seq && Number(row.newest) === row.last_seq;
      if (!reach) view.found('message_missing', row.id);
      if (Number(row.receipts) !== row.last_receipt) view.found('receipt_missing', row.id);
    }
    for (const row of await readUnvouched(view, ids)) {
      view.found('message_unknown', `${row.conversation_id}/${row.seq}`);
    }
    after = last;
    await setImmediate();
  }
}

async function readIds({ db }: View, after: string): Promise<string[]> {
  const rows = await db.read(({ q }) =>
    q.selectFrom('conversations').select('id').where('id', '>', after).orderBy('id').limit(AT_ONCE).execute(),
  );
  return rows.map(({ id }) => id);
}

/** In one query, so that all are of the same moment. */
function readCounts({ db }: View, ids: string[]) {
  return db.read(({ q }) =>
    q
      .selectFrom('conversations')
      .select((eb) => [
        'id',
        'last_seq',
        'last_receipt',
        eb
          .selectFrom('messages')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('messages.conversation_id', '=', 'conversations.id')
          .as('messages'),
        eb
          .selectFrom('messages')
          .select((of) => of.fn.coalesce(of.fn.max('seq'), of.lit(0)).as('seq'))
          .whereRef('messages.conversation_id', '=', 'conversations.id')
          .as('newest'),
        eb
          .selectFrom('receipts')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('receipts.conversation_id', '=', 'conversations.id')
          .where('key_id', '<>', '')
          .as('receipts'),
      ])
      .where('conversations.id', 'in', ids)
      .execute(),
  );
}

/** Messages that name a receipt which is not there, or which is another's; Bob's each have their own. */
function readUnvouched({ db }: View, ids: string[]) {
  return db.read(({ q }) =>
    q
      .selectFrom('messages')
      .leftJoin('receipts', 'receipts.id', 'messages.receipt_id')
      .select(['messages.conversation_id', 'messages.seq'])
      .where('messages.conversation_id', 'in', ids)
      .where((where) =>
        where.or([
          where.and([where('messages.receipt_id', 'is not', null), where('receipts.id', 'is', null)]),
          where.and([
            where('messages.role', '=', 'assistant'),
            where.or([
              where('receipts.message_id', 'is', null),
              where('receipts.message_id', '<>', where.ref('messages.id')),
            ]),
          ]),
        ]),
      )
      .limit(AT_ONCE)
      .execute(),
  );
}
