import { setImmediate } from 'node:timers/promises';
import { erasureMac } from '../append-erasures.ts';
import { BATCH, canCheck, type View } from './view.ts';

/** What the recorded erasures account for. */
export interface Accounts {
  /** Whether what this receipt said was erased. */
  tookReceipt(receipt: { conversation_id: string; number: number }): Promise<boolean>;
  /** Whether the messages of this conversation were erased. */
  tookMessages(conversationId: string): Promise<boolean>;
}

interface Account {
  conversation_id: string;
  receipts: number;
  messages: number;
}

/** Looks erasures up when something is missing: after that was seen, so that one under way is never taken for a removal. */
export function createAccounts(view: View): Accounts {
  // Receipts come conversation by conversation.
  let last: Account = { conversation_id: '', receipts: 0, messages: 0 };
  async function accounted(conversationId: string, covers: (account: Account) => boolean): Promise<boolean> {
    if (last.conversation_id === conversationId && covers(last)) return true;
    last = await readAccount(view, conversationId);
    return covers(last);
  }
  return {
    tookReceipt: ({ conversation_id, number }) =>
      accounted(conversation_id, ({ receipts }) => number <= receipts),
    tookMessages: (conversationId) => accounted(conversationId, ({ messages }) => messages > 0),
  };
}

async function readAccount({ db }: View, conversation_id: string): Promise<Account> {
  const rows = await db.read(({ q }) =>
    q
      .selectFrom('erasures')
      .select(['conversation_id', 'messages', 'receipts'])
      .where('business_id', '=', db.businessId)
      .where((where) =>
        where.or([where('conversation_id', '=', conversation_id), where('conversation_id', 'is', null)]),
      )
      .execute(),
  );
  const whole = rows.some((row) => row.conversation_id === null);
  if (whole)
    return { conversation_id, receipts: Number.POSITIVE_INFINITY, messages: Number.POSITIVE_INFINITY };
  return {
    conversation_id,
    receipts: Math.max(0, ...rows.map(({ receipts }) => receipts)),
    messages: Math.max(0, ...rows.map(({ messages }) => messages)),
  };
}

/** Walks the recorded erasures; returns how many are there. */
export async function walkErasures(view: View): Promise<number> {
  const { db, key } = view;
  let records = 0;
  let after = '';
  for (;;) {
    const rows = await db.read(({ q }) =>
      q
        .selectFrom('erasures')
        .selectAll()
        .where('business_id', '=', db.businessId)
        .where('id', '>', after)
        .orderBy('id')
        .limit(BATCH)
        .execute(),
    );
    for (const row of rows) {
      if (canCheck(view, row) && row.hash !== erasureMac(key, row)) view.found('erasure_changed', row.id);
      after = row.id;
    }
    records += rows.length;
    if (rows.length < BATCH) return records;
    await setImmediate();
  }
}
