import type { Queries } from '../db/store.ts';
import { newToken, sha256 } from '../ids.ts';
import type { Services } from '../services.ts';

const HOUR = 60 * 60 * 1000;
/** An invitation may wait for a week, a reset for an hour. */
const LIFETIME = { invitation: 7 * 24 * HOUR, reset: HOUR };

/** A user a link is for. */
export interface LinkUser {
  id: string;
  email: string;
  name: string;
  kind: 'admin' | 'customer';
  business_id: string | null;
}

/** Makes a single-use link with which a user sets a password; older links of the user stop working. */
export async function createLink(
  services: Services,
  q: Queries,
  user: LinkUser,
  purpose: 'invitation' | 'reset',
): Promise<string> {
  const now = services.now();
  const token = newToken('ln_');
  await q.deleteFrom('links').where('user_id', '=', user.id).execute();
  await q
    .insertInto('links')
    .values({
      token_hash: sha256(token),
      user_id: user.id,
      business_id: user.business_id,
      purpose,
      created_at: now,
      expires_at: now + LIFETIME[purpose],
      used_at: null,
    })
    .execute();
  const place = user.kind === 'admin' ? 'mission-control' : 'portal';
  return `${services.publicUrl()}/${place}/welcome#${token}`;
}

/** Invites a user: by mail where mail can be sent, else the link is returned for the inviter to pass on. */
export async function inviteByLink(services: Services, user: LinkUser): Promise<string | null> {
  const link = await services.store.platform.transaction((q) => createLink(services, q, user, 'invitation'));
  const sent = await services.mail.send({
    to: user.email,
    subject: 'You are invited to Ask Bob',
    text: `Hello ${user.name},\n\nset your password here, within seven days:\n${link}\n`,
  });
  return sent ? null : link;
}
