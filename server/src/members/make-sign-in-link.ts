import type { LoginCaller } from '../kernel/caller.ts';
import { ApiError } from '../kernel/errors.ts';
import { linkMail } from '../logins/link-mail.ts';
import { createLink } from '../logins/links.ts';
import { actorOf, appendAudit } from '../record/audit/append.ts';
import { findMember } from './find-member.ts';
import type { Services } from './services.ts';

/**
 * Makes a link with which a person signs in to this business once, for who made it to pass on, and mails it
 * to the person where mail can be sent, so that nobody gets one behind their back. One made before ends.
 * Throws 404, and 409 for oneself and for whoever is disabled.
 */
export async function makeSignInLink(
  services: Services,
  caller: LoginCaller,
  businessId: string,
  id: string,
): Promise<{ url: string; expires_at: string; mailed: boolean }> {
  const member = await findMember(services, businessId, id);
  if (member.status === 'disabled') {
    throw new ApiError('conflict', 'This person may not sign in. Allow it again first.');
  }
  // A login left open for a moment must not turn into a new password.
  if (id === caller.userId) {
    throw new ApiError('conflict', 'This is your own account: change the password there.');
  }
  const actor = actorOf(caller);
  const { url, expiresAt } = await services.store.platform.transaction(async (q) => {
    await q.deleteFrom('links').where('user_id', '=', id).where('purpose', '=', 'sign_in').execute();
    const link = await createLink(services, q, member, 'sign_in');
    await appendAudit(services, q, businessId, services.now(), {
      actor,
      action: 'member.sign_in_link_made',
      target: id,
    });
    return link;
  });
  const sent = await services.mail.send(await linkMail(services, member, { purpose: 'sign_in' }, url));
  return { url, expires_at: new Date(expiresAt).toISOString(), mailed: sent.ok };
}
