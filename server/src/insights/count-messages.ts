import { setImmediate } from 'node:timers/promises';
import type { overview } from '@askbob/contract/endpoints/insights.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import { partOf } from '../platform/db/part-of.ts';
import type { BusinessRead } from '../platform/db/store.ts';
import type { Span } from './period.ts';

export type Summary = z.infer<typeof overview.reply>['previous'];
export type Counts = Summary['counts'];

/** Counters of one quarter of an hour: no time zone changes its clock in between. */
export interface Slot {
  at: number;
  counts: Counts;
  up: number;
  down: number;
}

const SLOT_MS = 900_000;
const DAY_MS = 86_400_000;
const counted = ['answered', 'suggested', 'refused', 'escalated', 'small_talk'] as const;

/**
 * Counts what happened in each quarter of an hour that saw anything, in one walk along an index.
 * `messages` are the visitors'; each outcome counts the replies that had it.
 */
export async function countSlots(read: BusinessRead, span: Span): Promise<Slot[]> {
  const slots = new Map<number, Slot>();
  const slotOf = (number: number): Slot => {
    let slot = slots.get(number);
    if (!slot) {
      slot = { at: number * SLOT_MS, counts: noCounts(), up: 0, down: 0 };
      slots.set(number, slot);
    }
    return slot;
  };
  // A day at a time: the embedded store counts on the main loop, and visitors' messages go between.
  for (let from = span.from; from < span.to; from += DAY_MS) {
    const day = { from, to: Math.min(from + DAY_MS, span.to) };
    for (const row of await countRows(read, day)) addRow(slotOf(Number(row.slot)), row);
    await setImmediate();
  }
  for (const row of await countStarted(read, span)) {
    slotOf(Number(row.slot)).counts.conversations += Number(row.count);
  }
  for (const row of await countSilent(read, span)) {
    slotOf(Number(row.slot)).counts.with_staff += Number(row.count);
  }
  return [...slots.values()].sort((a, b) => a.at - b.at);
}

function addRow(slot: Slot, row: MessageCount): void {
  const count = Number(row.count);
  if (row.role === 'visitor') slot.counts.messages += count;
  const outcome = counted.find((name) => name === row.outcome);
  if (outcome) slot.counts[outcome] += count;
  if (row.rating === 'up') slot.up += count;
  if (row.rating === 'down') slot.down += count;
}

export function noCounts(): Counts {
  return {
    conversations: 0,
    messages: 0,
    answered: 0,
    suggested: 0,
    refused: 0,
    escalated: 0,
    small_talk: 0,
    with_staff: 0,
  };
}

interface SlotCount {
  slot: number;
  count: number;
}

interface MessageCount extends SlotCount {
  role: string;
  outcome: string | null;
  rating: string | null;
}

// Written in SQL: the slot is a whole-number division, which both stores do alike on whole numbers.
async function countRows({ q }: BusinessRead, { from, to }: Span) {
  const found = await sql<MessageCount>`SELECT created_at / ${sql.lit(SLOT_MS)} AS slot,
      role, outcome, rating, COUNT(*) AS count
    FROM ${partOf('messages')} WHERE created_at >= ${from} AND created_at < ${to}
    GROUP BY 1, role, outcome, rating`.execute(q);
  return found.rows;
}

/** Conversations that a visitor has said something in. */
async function countStarted({ q }: BusinessRead, { from, to }: Span) {
  const found = await sql<SlotCount>`SELECT created_at / ${sql.lit(SLOT_MS)} AS slot, COUNT(*) AS count
    FROM ${partOf('conversations')} WHERE created_at >= ${from} AND created_at < ${to}
    AND last_seq > 0 GROUP BY 1`.execute(q);
  return found.rows;
}

/** Messages on which Bob kept silent, because a person held the conversation. */
async function countSilent({ q }: BusinessRead, { from, to }: Span) {
  const found = await sql<SlotCount>`SELECT created_at / ${sql.lit(SLOT_MS)} AS slot, COUNT(*) AS count
    FROM ${partOf('receipts')} WHERE created_at >= ${from} AND created_at < ${to}
    AND message_id IS NULL GROUP BY 1`.execute(q);
  return found.rows;
}
