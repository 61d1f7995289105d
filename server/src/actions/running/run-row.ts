import type { ActionRun } from '@askbob/contract/endpoints/actions.ts';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../../kernel/errors.ts';
import type { Values } from '../../knowledge/actions/values.ts';
import type { ActionRunsTable } from '../../platform/db/schema.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import type { ReleasedAction } from '../../retrieval/types.ts';

export type RunRow = Selectable<ActionRunsTable>;
type Shown = z.input<typeof ActionRun>;
export type Confirmed = Shown['values'];
export type Approval = Shown['approvals'][number];

/** What was confirmed, with the labels it was confirmed under; what was left empty is left out. */
export function confirmedOf({ fields }: Pick<ReleasedAction, 'fields'>, values: Values): Confirmed {
  return fields.flatMap(({ name, label }) => {
    const value = values[name] ?? '';
    return value === '' ? [] : [{ name, label, value }];
  });
}

/** What a visitor confirmed for a run, with its labels. */
export function readConfirmed({ confirmed }: Pick<RunRow, 'confirmed'>): Confirmed {
  // Only submit-action.ts writes the column, from this type.
  return JSON.parse(confirmed) as Confirmed;
}

/** The values of a run, as they were confirmed. */
export function valuesOf(run: Pick<RunRow, 'confirmed'>): Values {
  return Object.fromEntries(readConfirmed(run).map(({ name, value }) => [name, value]));
}

/** A run as staff see it. */
export function presentRun(row: RunRow): Shown {
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return {
    id: row.id,
    action: row.action,
    title: row.title,
    conversation_id: row.conversation_id,
    state: row.state,
    // The JSON columns are written from these types alone.
    values: readConfirmed(row),
    request: JSON.parse(row.request ?? 'null') as Shown['request'],
    response: JSON.parse(row.response ?? 'null') as Shown['response'],
    problem: row.problem,
    approvals: JSON.parse(row.approvals) as Approval[],
    note: row.note,
    receipt_id: row.receipt_id,
    created_at: new Date(row.created_at).toISOString(),
    ended_at: iso(row.ended_at),
  };
}

/** Holds a run until the transaction ends. Throws 404. */
export async function holdRun(tx: BusinessTx, id: string): Promise<RunRow> {
  const row = await tx
    .locked(tx.q.selectFrom('action_runs').selectAll().where('id', '=', id))
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}
