import { setImmediate } from 'node:timers/promises';
import type { verifyAudit } from '@askbob/contract/endpoints/insights.ts';
import type { z } from 'zod';
import type { BusinessRead, Queries } from '../db/store.ts';
import { sha256 } from '../ids.ts';
import { receiptHash } from '../receipts/append-receipt.ts';
import { auditHash, GENESIS, linkHash } from './append.ts';

export type Verification = z.infer<typeof verifyAudit.reply>;
type ChainState = Verification['audit'];

/** Links read at once: bounded memory, and visitors' messages go between. */
const BATCH = 500;

/** One link as stored, and the hash that its content has now. */
interface Link {
  number: number;
  previous_hash: string;
  hash: string;
  content_hash: string;
}

/** What is needed of a store to verify one business's chains. */
export interface Readable {
  businessId: string;
  read<T>(work: (db: BusinessRead) => Promise<T>): Promise<T>;
}

type ReadLinks = (q: Queries, after: number) => Promise<Link[]>;

/** Recomputes both chains of a business, and names the first link that does not hold. */
export async function verifyChains(db: Readable): Promise<Verification> {
  const audit = await verifyChain(db, 'audit', (q, after) => auditLinks(q, db.businessId, after));
  const receipts = await verifyChain(db, 'receipts', (q, after) => receiptLinks(q, db.businessId, after));
  return { ok: audit.broken_at === null && receipts.broken_at === null, audit, receipts };
}

async function verifyChain(
  db: Readable,
  chain: 'audit' | 'receipts',
  readLinks: ReadLinks,
): Promise<ChainState> {
  // What is added while this runs is left for the next time.
  const head = await readHead(db, chain);
  let records = 0;
  let previous = GENESIS;
  while (records < head.number) {
    const links = await db.read(({ q }) => readLinks(q, records));
    if (links.length === 0) break;
    for (const link of links.filter(({ number }) => number <= head.number)) {
      if (!holds(link, records + 1, previous)) return { records, broken_at: records + 1 };
      previous = link.hash;
      records = link.number;
    }
    await setImmediate();
  }
  // A chain whose end was cut off holds, but not up to its head.
  const whole = records === head.number && previous === head.hash;
  return { records, broken_at: whole ? null : records + 1 };
}

/** The newest link by the chain's own account; links without any account point past the beginning. */
async function readHead(
  db: Readable,
  chain: 'audit' | 'receipts',
): Promise<{ number: number; hash: string }> {
  const find = () =>
    db.read(({ q }) =>
      q
        .selectFrom('chains')
        .select(['number', 'hash'])
        .where('business_id', '=', db.businessId)
        .where('chain', '=', chain)
        .executeTakeFirst(),
    );
  const head = await find();
  if (head) return head;
  const orphan = await db.read(({ q }) =>
    q.selectFrom(chain).select('hash').where('business_id', '=', db.businessId).limit(1).executeTakeFirst(),
  );
  if (!orphan) return { number: 0, hash: GENESIS };
  // Either the first record was just added, or somebody removed the chain's head.
  return (await find()) ?? { number: 0, hash: orphan.hash };
}

function holds(link: Link, number: number, previous: string): boolean {
  return (
    link.number === number &&
    link.previous_hash === previous &&
    link.hash === linkHash(number, previous, link.content_hash)
  );
}

async function auditLinks(q: Queries, businessId: string, after: number): Promise<Link[]> {
  const rows = await q
    .selectFrom('audit')
    .selectAll()
    .where('business_id', '=', businessId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(BATCH)
    .execute();
  return rows.map((row) => ({ ...row, content_hash: auditHash(row) }));
}

/** An erased body leaves its hash behind; one that is there must still have it. */
async function receiptLinks(q: Queries, businessId: string, after: number): Promise<Link[]> {
  const rows = await q
    .selectFrom('receipts')
    .leftJoin('receipt_bodies', (join) =>
      join
        .onRef('receipt_bodies.business_id', '=', 'receipts.business_id')
        .onRef('receipt_bodies.receipt_id', '=', 'receipts.id'),
    )
    .selectAll('receipts')
    .select('body')
    .where('receipts.business_id', '=', businessId)
    .where('number', '>', after)
    .orderBy('number')
    .limit(BATCH)
    .execute();
  return rows.map(({ body, ...row }) => {
    const body_hash = body === null ? row.body_hash : sha256(body);
    return { ...row, content_hash: receiptHash({ ...row, body_hash }) };
  });
}
