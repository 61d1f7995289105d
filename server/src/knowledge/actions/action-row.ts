import type { ActionDefinition } from '@askbob/contract/endpoints/actions.ts';
import type { Selectable } from 'kysely';
import { notFound } from '../../kernel/errors.ts';
import type { ActionsTable } from '../../platform/db/schema.ts';
import type { BusinessRead } from '../../platform/db/store.ts';

/** An action of the draft as the store holds it. */
export type ActionRow = Selectable<ActionsTable>;

/** What a person wrote, read back from a row. */
export function definitionOf({ body }: Pick<ActionRow, 'body'>): ActionDefinition {
  // Only create-action.ts and update-action.ts write the column, from this type.
  return JSON.parse(body) as ActionDefinition;
}

/** Finds an action of the draft. Throws 404. */
export async function accessAction({ q }: BusinessRead, id: string): Promise<ActionRow> {
  const row = await q
    .selectFrom('actions')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The actions of the draft, by name. */
export function draftActions({ q }: BusinessRead): Promise<ActionRow[]> {
  return q.selectFrom('actions').selectAll().where('deleted_at', 'is', null).orderBy('name').execute();
}
