import type { Action } from '@askbob/contract/endpoints/actions.ts';
import type { Settings } from '@askbob/contract/endpoints/businesses.ts';
import type { z } from 'zod';
import { type ActionRow, definitionOf } from '../knowledge/actions/action-row.ts';
import { hostOf } from '../knowledge/actions/request-template.ts';
import { stateOf, type Versions } from '../knowledge/drafts/present.ts';

/** An action of the draft as the wire shows it: its secrets by the names of their headers alone. */
export function presentAction(
  row: ActionRow,
  published: Versions,
  { action_hosts }: Pick<Settings, 'action_hosts'>,
): z.input<typeof Action> {
  const definition = definitionOf(row);
  const host = hostOf(definition);
  return {
    id: row.id,
    ...definition,
    version: row.version,
    state: stateOf(row, published),
    host,
    host_allowed: host === null || action_hosts.includes(host),
    created_at: new Date(row.created_at).toISOString(),
    updated_at: new Date(row.updated_at).toISOString(),
  };
}
