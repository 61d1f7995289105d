import { permissionsOf, type Role } from '@askbob/contract/permissions.ts';
import { writeToVisitor } from '../conversations/staff/write-as-staff.ts';
import type { LoginCaller } from '../kernel/caller.ts';
import { ApiError } from '../kernel/errors.ts';
import type { BusinessTx } from '../platform/db/store.ts';
import { isUniqueViolation } from '../platform/db/unique-violation.ts';
import { fitMessage } from './fit-message.ts';
import { keepTaken, keepUnassigned, type Letter, type Reason } from './kept-mails.ts';
import { keepFiles, lookThrough } from './letter-files.ts';
import type { Services } from './services.ts';
import type { Taken } from './take-mail.ts';

/**
 * Takes a mail as what a person on staff writes to the visitor, with the rights that person has now. Where there are none left, it
 * is kept for the others.
 */
export async function answerAsStaff(
  services: Services,
  businessId: string,
  letter: Letter,
  to: { conversation_id: string; user_id: string },
): Promise<Taken> {
  const db = services.store.forBusiness(businessId);
  const caller = await findSpeaker(services, businessId, to.user_id);
  if (!caller) return keepUnassigned(services, db, letter, 'no_right');
  const { message: text, rest } = fitMessage(letter.text, letter);
  const files = await lookThrough(services, letter.files);
  if (text === '' && files.kept.length === 0) return keepUnassigned(services, db, letter, 'unreadable');
  try {
    const input = {
      text,
      keep: async (tx: BusinessTx, message_id: string) => {
        const place = { conversation_id: to.conversation_id, message_id };
        await keepTaken(tx, services.now(), letter, place, {
          rest,
          left_out: files.left_out.map(({ name }) => name),
        });
        const uploader = { user_id: to.user_id, conversation_id: to.conversation_id };
        return keepFiles(tx, services.now(), uploader, files.kept, place);
      },
    };
    await writeToVisitor(services, caller, db, to.conversation_id, input);
    return { kind: 'message', conversationId: to.conversation_id };
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'known' };
    const why = refusal(error);
    if (why) return keepUnassigned(services, db, letter, why);
    throw error;
  }
}

function refusal(error: unknown): Reason | null {
  if (!(error instanceof ApiError)) return null;
  if (error.code === 'forbidden') return 'no_right';
  return error.code === 'conversation_closed' || error.code === 'not_found' ? 'closed' : null;
}

/** The person a reply address was made for, as a caller, while he may speak with visitors of the business; else null. */
async function findSpeaker(
  services: Services,
  businessId: string,
  userId: string,
): Promise<LoginCaller | null> {
  const user = await services.store.platform.read((q) =>
    q
      .selectFrom('users')
      .selectAll()
      .where('id', '=', userId)
      .where('status', '=', 'active')
      .executeTakeFirst(),
  );
  if (!user || (user.kind === 'customer' && user.business_id !== businessId)) return null;
  const role = user.role as Role; // written by members of the contract's roles only
  const permissions = permissionsOf[role];
  if (!permissions.includes('chat.manage')) return null;
  return {
    kind: 'login',
    loginId: `mail:${user.id}`,
    userId: user.id,
    userKind: user.kind,
    email: user.email,
    name: user.name,
    role,
    permissions,
    businessId: user.business_id,
    via: 'bearer',
    csrfSecret: '',
    actingAdmin: null,
    serviceKey: null,
    secondFactor: false,
    suspension: null,
  };
}
