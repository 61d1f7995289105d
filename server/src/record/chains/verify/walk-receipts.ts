import { setImmediate } from 'node:timers/promises';
import { bodyMac, receiptMac } from '../../receipts/append-receipt.ts';
import { messageMac } from '../../receipts/message-mac.ts';
import type { Accounts } from './erased.ts';
import { BATCH, canCheck, type View } from './view.ts';

type Place = { conversation_id: string; number: number };
type Row = Awaited<ReturnType<typeof readReceipts>>[number];
type Message = Awaited<ReturnType<typeof readMessages>>[number];

/** Walks the sealed receipts, conversation by conversation, with what they said and vouch for; returns how many are there. */
export async function walkReceipts(view: View, accounts: Accounts): Promise<number> {
  let records = 0;
  let last: Place = { conversation_id: '', number: 0 };
  for (;;) {
    const rows = await readReceipts(view, last);
    const messages = new Map((await readMessages(view, rows)).map((message) => [message.id, message]));
    for (const row of rows) {
      const expected = row.conversation_id === last.conversation_id ? last.number + 1 : 1;
      if (row.number !== expected) view.found('receipt_missing', `${row.conversation_id}/${expected}`);
      await check(view, accounts, row, messages);
      last = row;
    }
    records += rows.length;
    if (rows.length < BATCH) break;
    await setImmediate();
  }
  for (const id of await readStrayBodies(view)) view.found('receipt_missing', id);
  return records;
}

async function check(
  view: View,
  accounts: Accounts,
  row: Row,
  messages: ReadonlyMap<string, Message>,
): Promise<void> {
  const where = `${row.conversation_id}/${row.number}`;
  if (canCheck(view, row) && !holds(view, row)) view.found('receipt_changed', where);
  if (row.body === null && !(await accounts.tookReceipt(row))) view.found('receipt_erased', where);
  for (const [id, mac, role] of [
    [row.asked_id, row.asked_mac, 'visitor'],
    [row.message_id, row.reply_mac, 'assistant'],
  ] as const) {
    if (id === null) continue;
    const message = messages.get(id);
    if (!message) {
      if (!(await accounts.tookMessages(row))) view.found('message_missing', where);
    } else if (message.role !== role || (canCheck(view, row) && mac !== macNow(view, message))) {
      view.found('message_changed', where);
    }
  }
}

function holds({ key, db }: View, row: Row): boolean {
  const said = row.body === null ? row.body_hash : bodyMac(key, db.businessId, row.id, row.body);
  return said === row.body_hash && row.hash === receiptMac(key, row);
}

function macNow({ key }: View, message: Message): string {
  const reply = message.role === 'assistant';
  return messageMac(key, {
    ...message,
    outcome: reply ? message.outcome : null,
    citations: reply ? parsed(message.citations) : null,
    suggestions: reply ? parsed(message.suggestions) : null,
  });
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readReceipts({ db }: View, { conversation_id, number }: Place) {
  return db.read(({ q }) =>
    q
      .selectFrom('receipts')
      .leftJoin('receipt_bodies', 'receipt_bodies.receipt_id', 'receipts.id')
      .selectAll('receipts')
      .select('body')
      .where('key_id', '<>', '')
      .where((after) =>
        after.or([
          after('conversation_id', '>', conversation_id),
          after.and([after('conversation_id', '=', conversation_id), after('number', '>', number)]),
        ]),
      )
      .orderBy('conversation_id')
      .orderBy('number')
      .limit(BATCH)
      .execute(),
  );
}

/** Contents whose receipt is not there. */
async function readStrayBodies({ db }: View): Promise<string[]> {
  const rows = await db.read(({ q }) =>
    q
      .selectFrom('receipt_bodies')
      .select('receipt_id')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('receipts')
              .select('receipts.id')
              .whereRef('receipts.id', '=', 'receipt_bodies.receipt_id'),
          ),
        ),
      )
      .limit(BATCH)
      .execute(),
  );
  return rows.map(({ receipt_id }) => receipt_id);
}

async function readMessages({ db }: View, rows: readonly Row[]) {
  const ids = rows.flatMap(({ asked_id, message_id }) => [asked_id, message_id]).filter((id) => id !== null);
  return db.read(({ q }) =>
    q
      .selectFrom('messages')
      .select([
        'business_id',
        'conversation_id',
        'id',
        'seq',
        'role',
        'text',
        'outcome',
        'citations',
        'suggestions',
        'created_at',
      ])
      .where('id', 'in', ids.length > 0 ? ids : [''])
      .execute(),
  );
}
