import { setImmediate } from 'node:timers/promises';
import { type ExpressionBuilder, sql } from 'kysely';
import type { LoginCaller } from '../kernel/caller.ts';
import type { Schema } from '../platform/db/schema.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { exportedParts, type Part } from './export-parts.ts';
import { presentBusiness } from './present.ts';
import type { Services } from './services.ts';
import { findBusiness } from './update-business.ts';

/** Rows in memory at once. */
const AT_ONCE = 50;

type Row = Record<string, unknown>;

/**
 * Everything a business keeps but secrets, as lines of JSON made while they are read; recorded.
 * Throws 404 before the first line.
 */
export async function exportBusiness(
  services: Services,
  caller: LoginCaller,
  id: string,
): Promise<AsyncGenerator<string>> {
  const business = presentBusiness(await findBusiness(services, id));
  const db = services.store.forBusiness(id);
  const entry = { actor: actorOf(caller), action: 'business.exported', target: id };
  await db.transaction((tx) => appendAudit(services, tx.q, id, services.now(), entry));
  const { settings, ...rest } = business;
  return linesOf(db, [
    { type: 'business', ...rest },
    { type: 'settings', ...settings },
  ]);
}

async function* linesOf(db: BusinessDb, first: Row[]): AsyncGenerator<string> {
  let lines = first.length;
  yield textOf(first);
  for (const part of exportedParts()) {
    let after: unknown[] | null = null;
    do {
      const rows = await readSome(db, part, after);
      const last = rows.at(-1);
      if (last) yield textOf(rows.map((row) => present(part, row)));
      lines += rows.length;
      after = last && rows.length === atOnce(part.name) ? part.key.map((column) => last[column]) : null;
      // On the embedded store a read never waits, and others want their turn.
      await setImmediate();
    } while (after);
  }
  yield textOf([{ type: 'end', lines }]);
}

const textOf = (objects: Row[]): string => objects.map((each) => `${JSON.stringify(each)}\n`).join('');

/** A file is as large as many rows. */
const atOnce = (table: Part['name']): number => (table === 'attachment_contents' ? 1 : AT_ONCE);

/** The rows that come next, by key, so that each page costs the same however far it is. */
function readSome(db: BusinessDb, { name, key, columns }: Part, after: unknown[] | null): Promise<Row[]> {
  return db.read(({ q }) => {
    // A part names columns of its own table, which Kysely cannot follow through a variable.
    let rows = q
      .selectFrom(name as 'receipts')
      .select(columns as 'id'[])
      .limit(atOnce(name));
    for (const column of key) rows = rows.orderBy(column as 'id');
    if (after) rows = rows.where(sql<boolean>`(${sql.join(key.map(sql.ref))}) > (${sql.join(after)})`);
    return (name === 'receipts' ? rows.select(receiptBody) : rows).execute();
  });
}

/** What a receipt says; null once it was erased. */
function receiptBody(eb: ExpressionBuilder<Schema, 'receipts'>) {
  return eb
    .selectFrom('receipt_bodies')
    .select('body')
    .whereRef('receipt_bodies.receipt_id', '=', 'receipts.id')
    .as('body');
}

function present({ type, json, flags }: Part, row: Row): Row {
  const fields = Object.entries(row).map(([name, value]): [string, unknown] => {
    if (json.includes(name)) return [name, value === null ? null : JSON.parse(String(value))];
    if (value instanceof Uint8Array) return [name, Buffer.from(value).toString('base64')];
    if (flags.includes(name)) return [name, value === null ? null : value === 1];
    const isTime = typeof value === 'number' && (name.endsWith('_at') || name === 'waiting_since');
    return [name, isTime ? new Date(value).toISOString() : value];
  });
  return { type, ...Object.fromEntries(fields) };
}
