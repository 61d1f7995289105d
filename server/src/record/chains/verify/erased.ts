import { setImmediate } from 'node:timers/promises';
import { erasureMac } from '../append-erasures.ts';
import { BATCH, canCheck, type View } from './view.ts';

/** What the recorded erasures account for. */
export interface Accounts {
  /** Whether what this receipt said was erased. */
  tookReceipt(receipt: Vouching & { number: number }): Promise<boolean>;
  /** Whether the messages that this receipt vouches for were erased. */
  tookMessages(receipt: Vouching): Promise<boolean>;
}

type Vouching = { conversation_id: string; key_id: string };

interface Account extends Vouching {
  receipts: number;
  messages: number;
}

/** Looks erasures up when something is missing: after that was seen, so that one under way is never taken for a removal. */
export function createAccounts(view: View): Accounts {
  // Receipts come conversation by conversation.
  let last: Account = { conversation_id: '', key_id: '', receipts: 0, messages: 0 };
  async function accounted(of: Vouching, covers: (account: Account) => boolean): Promise<boolean> {
    const isLast = last.conversation_id === of.conversation_id && last.key_id === of.key_id;
    if (isLast && covers(last)) return true;
    last = await readAccount(view, of);
    return covers(last);
  }
  return {
    tookReceipt: ({ number, ...of }) => accounted(of, ({ receipts }) => number <= receipts),
    tookMessages: (of) => accounted(of, ({ messages }) => messages > 0),
  };
}

/** What cannot be checked accounts for nothing that can: it is from before the key of now. */
async function readAccount(view: View, { conversation_id, key_id }: Vouching): Promise<Account> {
  const { db } = view;
  const all = await db.read(({ q }) =>
    q
      .selectFrom('erasures')
      .select(['conversation_id', 'messages', 'receipts', 'key_id'])
      .where((where) =>
        where.or([where('conversation_id', '=', conversation_id), where('conversation_id', 'is', null)]),
      )
      .execute(),
  );
  const rows = canCheck(view, { key_id }) ? all.filter((row) => canCheck(view, row)) : all;
  const whole = rows.some((row) => row.conversation_id === null);
  const anything = Number.POSITIVE_INFINITY;
  if (whole) return { conversation_id, key_id, receipts: anything, messages: anything };
  return {
    conversation_id,
    key_id,
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
      q.selectFrom('erasures').selectAll().where('id', '>', after).orderBy('id').limit(BATCH).execute(),
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
