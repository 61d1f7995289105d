import type { tryAction as spec } from '@askbob/contract/endpoints/actions.ts';
import type { z } from 'zod';
import { newId } from '../kernel/ids.ts';
import { accessAction, definitionOf } from '../knowledge/actions/action-row.ts';
import { httpOf } from '../knowledge/actions/request-template.ts';
import { checkValues } from '../knowledge/actions/values.ts';
import type { Services } from '../knowledge/services.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import { type Actor, appendAudit } from '../record/audit/append.ts';
import { callSystem, shownRequest } from './calling/call-system.ts';
import { readyCall } from './calling/outgoing.ts';

const NOTHING = { request: null, response: null, reply: null, problem: null };

/**
 * Shows the call that an action of the draft would make with these values, and makes it if asked to; who tries it out stands for a
 * visitor whose identity he writes himself. Throws 404, 422.
 */
export async function tryAction(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  id: string,
  { values: sent, send }: z.output<typeof spec.body>,
): Promise<z.input<typeof spec.reply>> {
  const row = await db.read((read) => accessAction(read, id));
  const definition = definitionOf(row);
  const unbound = definition.fields.map(({ bind: _, ...field }) => field);
  const values = checkValues(unbound, sent, null);
  if (!httpOf(definition)) return { ...NOTHING, outcome: 'shown', reply: definition.reply };
  const action = { ...definition, id, version: row.version };
  const ready = await readyCall(services, db, action, values, newId(services.now()));
  if (ready.kind === 'refused') return { ...NOTHING, outcome: 'failed', problem: ready.problem };
  const request = shownRequest(ready.outgoing);
  if (!send) return { ...NOTHING, outcome: 'shown', request };
  const detail = { name: row.name, method: request.method };
  await db.transaction((tx) =>
    appendAudit(services, tx.q, tx.businessId, services.now(), {
      actor,
      action: 'action.tried',
      target: id,
      detail,
    }),
  );
  const { state, reply, response, problem } = await callSystem(services, definition, values, ready.outgoing);
  return { request, response, reply, problem, outcome: state === 'unknown' ? 'failed' : state };
}
