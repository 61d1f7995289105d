import type { Services } from '../conversations/services.ts';
import { findVisitor } from '../conversations/sessions/visitor-tokens.ts';
import { ApiError } from '../kernel/errors.ts';

/** Where a business talks to people it knows only: throws 403 for a visitor its server has not vouched for. */
export async function requireIdentity(
  services: Services,
  businessId: string,
  visitorToken: string | null,
): Promise<void> {
  const business = await services.profiles.find(businessId);
  if (!business?.settings.identity_required) return;
  const visitor = await services.store.forBusiness(businessId).read(async (read) => {
    const known = await findVisitor(read, visitorToken);
    if (!known) return undefined;
    return read.q.selectFrom('visitors').select('verified').where('id', '=', known.id).executeTakeFirst();
  });
  if (visitor?.verified === 1) return;
  throw new ApiError(
    'identity_required',
    'This business talks to signed-in visitors only. Call askbob.identify(token) with a token that its server signed, or POST /api/widget/identify, or /api/chat/identify.',
  );
}
