import type { Selectable } from 'kysely';
import { changeProfile } from '../businesses/change-profile.ts';
import type { Services } from '../businesses/services.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { ApiError, invalid, notFound } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import type { PersonasTable } from '../platform/db/schema.ts';
import type { BusinessDb, BusinessRead, BusinessTx } from '../platform/db/store.ts';
import { laterThan, type Position } from '../platform/http/pages.ts';

type PersonaRow = Selectable<PersonasTable>;

export interface PersonaInput {
  name?: string | undefined;
  description?: string | undefined;
  tone?: string | undefined;
  greeting?: string | null | undefined;
  system_prompt?: string | undefined;
  /** The same as system_prompt, as the public guide spells it. */
  systemPrompt?: string | undefined;
}

/** A persona as the wire shows it. */
export function presentPersona({ business_id: _, ...row }: PersonaRow) {
  return {
    ...row,
    active: row.active === 1,
    created_at: new Date(row.created_at).toISOString(),
    updated_at: new Date(row.updated_at).toISOString(),
  };
}

const all = ({ q }: BusinessRead) => q.selectFrom('personas').selectAll();

/** Personas, oldest first, after a place in the list. */
export function listPersonas(
  read: BusinessRead,
  limit: number,
  after: Position | null,
): Promise<PersonaRow[]> {
  let query = all(read).orderBy('created_at').orderBy('id').limit(limit);
  if (after) query = query.where(laterThan(after));
  return query.execute();
}

async function find(read: BusinessRead, id: string): Promise<PersonaRow> {
  const row = await all(read).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Adds a persona that does not speak yet. Throws 422 when both spellings of the prompt differ. */
export function createPersona(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  input: PersonaInput & { name: string },
) {
  const now = services.now();
  const id = newId(now);
  return changed(services, caller, db, 'persona.created', id, async (tx) => {
    await tx.q
      .insertInto('personas')
      .values({
        id,
        name: input.name,
        description: input.description ?? '',
        tone: input.tone ?? '',
        system_prompt: promptOf(input) ?? '',
        greeting: input.greeting ?? null,
        active: 0,
        created_at: now,
        updated_at: now,
      })
      .execute();
  });
}

/** Changes a persona. Throws 404, 422. */
export function updatePersona(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  input: PersonaInput,
) {
  return changed(services, caller, db, 'persona.changed', id, async (tx) => {
    const before = await find(tx, id);
    await tx.q
      .updateTable('personas')
      .set({
        name: input.name ?? before.name,
        description: input.description ?? before.description,
        tone: input.tone ?? before.tone,
        system_prompt: promptOf(input) ?? before.system_prompt,
        greeting: input.greeting === undefined ? before.greeting : input.greeting,
        updated_at: services.now(),
      })
      .where('id', '=', id)
      .execute();
  });
}

/** Lets a persona speak instead of the one before. Throws 404. */
export function activatePersona(services: Services, caller: LoginCaller, db: BusinessDb, id: string) {
  return changed(services, caller, db, 'persona.activated', id, async (tx) => {
    await find(tx, id);
    const set = (active: number) => tx.q.updateTable('personas').set({ active });
    await set(0).execute();
    await set(1).where('id', '=', id).execute();
  });
}

/** Removes a persona. Throws 404, and 409 for the one that speaks. */
export async function deletePersona(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<void> {
  await changeProfile(services, db, { caller, action: 'persona.removed', target: id }, async (tx) => {
    const persona = await find(tx, id);
    if (persona.active === 1) {
      throw new ApiError('conflict', 'This persona speaks to visitors now. Activate another one first.');
    }
    await tx.q.deleteFrom('personas').where('id', '=', id).execute();
  });
}

async function changed(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  action: string,
  id: string,
  change: (tx: BusinessTx) => Promise<void>,
) {
  const row = await changeProfile(services, db, { caller, action, target: id }, async (tx) => {
    await change(tx);
    return find(tx, id);
  });
  return presentPersona(row);
}

function promptOf(input: PersonaInput): string | undefined {
  const { system_prompt, systemPrompt } = input;
  if (system_prompt !== undefined && systemPrompt !== undefined && system_prompt !== systemPrompt) {
    throw invalid('/systemPrompt', 'says something else than system_prompt. Send one of them');
  }
  return system_prompt ?? systemPrompt;
}
