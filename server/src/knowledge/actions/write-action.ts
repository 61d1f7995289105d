import type { ActionDefinition, createAction, updateAction } from '@askbob/contract/endpoints/actions.ts';
import type { z } from 'zod';
import { ApiError, invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { isUniqueViolation } from '../../platform/db/unique-violation.ts';
import { type Actor, appendAudit } from '../../record/audit/append.ts';
import type { Services } from '../services.ts';
import { type ActionRow, accessAction, definitionOf } from './action-row.ts';
import { checkDefinition } from './definition.ts';
import { bookingOf, hostOf, originOf, secretHostOf } from './request-template.ts';
import { keepSecret, keptSecrets } from './secrets.ts';

type Secrets = Record<string, string | null>;

/** Adds an action to the draft. Throws 409 when its name is taken, 422 when its parts do not fit. */
export async function addAction(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  { secrets, ...written }: z.output<typeof createAction.body>,
): Promise<ActionRow> {
  const now = services.now();
  const definition = { ...written, secret_headers: given(secrets) };
  checkDefinition(definition);
  const row: ActionRow = {
    business_id: db.businessId,
    id: newId(now),
    name: written.name,
    version: 1,
    body: JSON.stringify(definition),
    created_at: now,
    updated_at: now,
    deleted_at: null,
  };
  await writing(written.name, () =>
    db.transaction(async (tx) => {
      await tx.q.insertInto('actions').values(row).execute();
      await keepAll(services, tx, now, row.id, definition, secrets);
      await changed(services, tx, actor, 'action.created', row);
    }),
  );
  return row;
}

/** Changes an action of the draft; its version grows with what visitors can notice. Throws 404, 409, 422. */
export async function changeAction(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  id: string,
  { secrets = {}, ...patch }: z.output<typeof updateAction.body>,
): Promise<ActionRow> {
  const now = services.now();
  const set = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  return writing(patch.name ?? '', () =>
    db.transaction(async (tx) => {
      const row = await accessAction(tx, id);
      const before = definitionOf(row);
      const written: ActionDefinition = { ...before, ...set };
      const definition = { ...written, secret_headers: keptNames(before.secret_headers, secrets) };
      checkDefinition(definition);
      await keepAll(services, tx, now, id, definition, secrets, before);
      const body = JSON.stringify(definition);
      const isSame = body === row.body;
      const next = {
        ...row,
        name: definition.name,
        body,
        updated_at: now,
        version: row.version + (isSame ? 0 : 1),
      };
      await tx.q
        .updateTable('actions')
        .set({ name: next.name, body, updated_at: now, version: next.version })
        .where('id', '=', id)
        .execute();
      await changed(services, tx, actor, 'action.updated', next, [...Object.keys(set), ...given(secrets)]);
      return next;
    }),
  );
}

/** Takes an action out of the draft; visitors see it until the next publish. Throws 404. */
export async function deleteAction(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  id: string,
): Promise<void> {
  const now = services.now();
  await db.transaction(async (tx) => {
    const row = await accessAction(tx, id);
    await tx.q
      .updateTable('actions')
      .set((eb) => ({ deleted_at: now, updated_at: now, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
    await changed(services, tx, actor, 'action.deleted', row);
  });
}

/** The headers that a set of secrets fills. */
function given(secrets: Secrets): string[] {
  return Object.keys(secrets)
    .filter((name) => secrets[name] !== null)
    .sort();
}

function keptNames(before: readonly string[], secrets: Secrets): string[] {
  const stay = before.filter((name) => secrets[name] !== null);
  return [...new Set([...stay, ...given(secrets)])].sort();
}

/** Seals what was given for the host that the action calls now; what is kept for another host has to be given again. */
async function keepAll(
  services: Services,
  tx: BusinessTx,
  now: number,
  action_id: string,
  definition: ActionDefinition,
  secrets: Secrets,
  before: ActionDefinition | null = null,
): Promise<void> {
  const host = secretHostOf(definition);
  if (host === null) return;
  await requireSameScheme(tx, action_id, definition, secrets, before);
  for (const header of given(secrets))
    await keepSecret(services, tx, now, { action_id, host, header }, secrets[header] ?? '');
  const kept = await keptSecrets(tx, { action_id, host });
  const missing = definition.secret_headers.find((header) => !kept.includes(header));
  if (missing === undefined) return;
  throw invalid(
    '/secrets',
    `"${missing}" was kept for another host. Give it again for ${host}, or take it away with null`,
  );
}

/** Throws 422 where a calendar is to be read by plain http with a secret that may have been given for https. */
async function requireSameScheme(
  tx: BusinessTx,
  action_id: string,
  definition: ActionDefinition,
  secrets: Secrets,
  before: ActionDefinition | null,
): Promise<void> {
  const origin = originOf(definition);
  const host = hostOf(definition);
  if (!bookingOf(definition) || host === null || !origin?.startsWith('http:')) return;
  if (before && bookingOf(before) && originOf(before) === origin) return;
  const header = (await keptSecrets(tx, { action_id, host })).find((each) => !secrets[each]);
  if (header === undefined) return;
  throw invalid('/secrets', `"${header}" was kept for https. Give it again for ${origin}`);
}

async function changed(
  services: Services,
  tx: BusinessTx,
  actor: Actor,
  action: string,
  { id, name, body }: ActionRow,
  fields: string[] = [],
): Promise<void> {
  const host = hostOf(definitionOf({ body }));
  const detail = { name, ...(host === null ? {} : { host }), ...(fields.length > 0 ? { fields } : {}) };
  await appendAudit(services, tx.q, tx.businessId, services.now(), { actor, action, target: id, detail });
  tx.afterCommit(() => services.drafts.changed(tx.businessId));
}

async function writing<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new ApiError('conflict', `Another action is called "${name}" already. Choose another name.`, {
      fields: [{ pointer: '/name', message: 'is already in use' }],
    });
  }
}
