import type { FindingCode, verifyAudit } from '@askbob/contract/endpoints/insights.ts';
import type { z } from 'zod';
import { PLATFORM, type Queries } from '../../../platform/db/store.ts';
import type { RecordKey } from '../../seal/record-key.ts';
import { createAccounts, walkErasures } from './erased.ts';
import { keysThereWere } from './keys-there-were.ts';
import { walkOldReceipts } from './old-chains.ts';
import { countUnjoined } from './unjoined.ts';
import type { Against, Readable, View } from './view.ts';
import { walkAudit } from './walk-audit.ts';
import { walkConversations } from './walk-conversations.ts';
import { walkLinks } from './walk-links.ts';
import { walkReceipts } from './walk-receipts.ts';

export type Verification = z.infer<typeof verifyAudit.reply>;

/** Findings that are told; where there are more, these say enough. */
const TOLD = 20;

/**
 * Verifies one business's record: makes every MAC again, looks for gaps in every number, holds messages
 * against their receipts and what is missing against the recorded erasures, and walks the chain.
 */
export async function verifyRecord(db: Readable, against: Against): Promise<Verification> {
  const findings: Verification['findings'] = [];
  const found = (code: FindingCode, record: string): void => {
    if (findings.length < TOLD) findings.push({ code, record });
  };
  const view: View = { ...against, db, found };
  await findBusiness(view);
  await findAnchored(view);
  const audit = await walkAudit(view);
  const old = await walkOldReceipts(view, audit.before);
  const receipts = old + (await walkReceipts(view, createAccounts(view)));
  await walkConversations(view);
  const erasures = await walkErasures(view);
  const { links, segments } = await walkLinks(view, audit.named);
  const unjoined = await countUnjoined(view);
  return {
    ok: findings.length === 0,
    audit: { records: audit.records, broken_at: firstBroken(findings, 'record_') },
    receipts: { records: receipts, broken_at: firstBroken(findings, 'receipt_') },
    links,
    erasures,
    unjoined,
    segments,
    findings,
  };
}

/** What any business's record is held against. @param q platform-wide */
export async function readAgainst(q: Queries, key: RecordKey): Promise<Against> {
  return { key, keys: await keysThereWere(q, key) };
}

async function findBusiness({ db, found }: View): Promise<void> {
  if (db.businessId === PLATFORM) return;
  const row = await db.read(({ q }) =>
    q.selectFrom('businesses').select('id').where('id', '=', db.businessId).executeTakeFirst(),
  );
  if (!row) found('business_missing', db.businessId);
}

async function findAnchored({ db, anchor, found }: View): Promise<void> {
  const kept = anchor?.chains[db.businessId];
  if (!kept) return;
  const [number, hash] = kept;
  const row = await db.read(({ q }) =>
    q.selectFrom('chain_links').select('hash').where('number', '=', number).executeTakeFirst(),
  );
  if (row?.hash !== hash) found(row ? 'anchor_differs' : 'anchor_missing', `${number}`);
}

function firstBroken(findings: Verification['findings'], codes: string): number | null {
  const first = findings.find(({ code }) => code.startsWith(codes));
  // `7`, or `conversation/7`; where a whole end is missing, only the conversation is known.
  return first ? Number(first.record.split('/').at(-1)) || 1 : null;
}
