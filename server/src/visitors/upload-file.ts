import type { Attachment } from '@askbob/contract/endpoints/chat.ts';
import { keepFile, lookAt } from '../conversations/attachments/keep-file.ts';
import { readFile } from '../conversations/attachments/read-file.ts';
import type { Services } from '../conversations/services.ts';
import { createVisitor, findVisitor, issueToken } from '../conversations/sessions/visitor-tokens.ts';
import { ApiError } from '../kernel/errors.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import type { Context, handled } from '../platform/http/endpoint.ts';
import { fileOf, RawForm } from '../platform/http/multipart.ts';
import { businessOfToken } from '../platform/http/visitor-token.ts';
import { noBusinessHere } from './business-of-page.ts';
import { requireIdentity } from './require-identity.ts';

type Uploading = Pick<Context, 'visitorToken' | 'request'> & { services: Services };

/**
 * Keeps a file of a visitor until he sends it; without a token that is known here it starts a visitor, who gets one.
 * Throws 403, 404, 413, 422, 429.
 */
export async function uploadFile(
  { services, request, visitorToken }: Uploading,
  businessId: string,
): Promise<Attachment & { visitor_token: string | null }> {
  if ((await services.profiles.find(businessId))?.status !== 'active') throw noBusinessHere();
  await requireIdentity(services, businessId, visitorToken);
  if (!(request.body instanceof RawForm)) throw new ApiError('invalid_request', 'Send the file as a form.');
  if (visitorToken) services.limits.take('visitor', visitorToken);
  const file = await lookAt(services, fileOf(request.body, 'file'));
  return services.store.forBusiness(businessId).transaction(async (tx) => {
    const now = services.now();
    const known = await findVisitor(tx, visitorToken);
    const visitor_id = known?.id ?? (await createVisitor(tx, now));
    const kept = await keepFile(tx, now, { visitor_id }, file);
    return { ...kept, visitor_token: known ? null : await issueToken(tx, now, visitor_id) };
  });
}

/** A file of the visitor's own conversations. Throws 401, 403, 404. */
export async function ownFile(
  { services, visitorToken, reply }: Pick<Context, 'visitorToken' | 'reply'> & { services: Services },
  businessId: string | null,
  id: string,
): Promise<typeof handled> {
  const claimed = visitorToken ? businessOfToken(visitorToken) : null;
  if (!claimed || (businessId !== null && claimed !== businessId)) throw unknownVisitor();
  const db: BusinessDb = services.store.forBusiness(claimed);
  const visitor = await db.read((read) => findVisitor(read, visitorToken));
  if (!visitor) throw unknownVisitor();
  await requireIdentity(services, claimed, visitorToken);
  return readFile(db, id, visitor, reply);
}

function unknownVisitor(): ApiError {
  return new ApiError(
    'unauthenticated',
    'This visitor token is not known here. Send a message first and keep its visitor_token.',
  );
}
