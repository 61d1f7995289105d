import { permissionsOf, type Role } from '@askbob/contract/permissions.ts';
import type { LoginCaller } from '../../kernel/caller.ts';
import { ApiError, invalid } from '../../kernel/errors.ts';
import type { BusinessTx } from '../../platform/db/store.ts';

/**
 * Throws 403 when the caller lost the right to speak with visitors since the request was checked. Call it
 * before a conversation is held: whoever takes rights away holds the person first, and what he held then.
 */
export async function requireStillSpeaker(tx: BusinessTx, caller: LoginCaller): Promise<void> {
  // The platform's own staff are behind no business's wall.
  if (caller.businessId === null) return;
  const person = await keepPerson(tx, caller.userId);
  if (person?.status === 'active' && maySpeak(person.role)) return;
  throw new ApiError('forbidden', 'You may not speak with visitors any more. Ask an owner of the business.');
}

/** A colleague whom a conversation can be given to; to be called before it is held. Throws 422. */
export async function requireColleague(
  tx: BusinessTx,
  id: string,
): Promise<{ assignee_id: string; assignee_name: string }> {
  const person = await keepPerson(tx, id);
  if (!person) {
    throw invalid('/user_id', 'is nobody of this business. GET /api/colleagues lists whom you can choose');
  }
  if (!maySpeak(person.role)) {
    throw invalid(
      '/user_id',
      'is a viewer, who may not speak with visitors. Choose somebody else, or have an owner change the role',
    );
  }
  if (person.status !== 'active') {
    throw invalid('/user_id', 'is somebody who cannot sign in at the moment. Choose somebody else');
  }
  return { assignee_id: id, assignee_name: person.name };
}

function keepPerson(tx: BusinessTx, id: string) {
  return tx
    .kept(tx.q.selectFrom('users').select(['name', 'role', 'status']).where('id', '=', id))
    .executeTakeFirst();
}

function maySpeak(role: string): boolean {
  return permissionsOf[role as Role].includes('chat.manage');
}
