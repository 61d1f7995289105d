import { newToken, sha256 } from '../kernel/ids.ts';
import type { Queries } from '../platform/db/store.ts';
import { linkMail } from './link-mail.ts';
import type { Services } from './services.ts';

const HOUR = 60 * 60 * 1000;
/** An invitation may wait for a week, a reset for an hour, a sign-in for a day. */
const LIFETIME = { invitation: 7 * 24 * HOUR, reset: HOUR, sign_in: 24 * HOUR };
/** Which page of the console a link opens. */
const PAGE = { invitation: 'welcome', reset: 'welcome', sign_in: 'link' };

/** The first two set a password, the last one signs in. */
export type LinkPurpose = keyof typeof LIFETIME;

/** A user a link is for. */
export interface LinkUser {
  id: string;
  email: string;
  name: string;
  kind: 'admin' | 'customer';
  business_id: string | null;
}

/** A link as it is shown or mailed once; its secret stands behind the `#`, which browsers never send. */
export interface Link {
  url: string;
  /** What it is stored by. */
  hash: string;
  /** Milliseconds. */
  expiresAt: number;
}

/** Makes a single-use link by which a user gets in; those made earlier go on working. */
export async function createLink(
  services: Pick<Services, 'now' | 'publicUrl'>,
  q: Queries,
  user: LinkUser,
  purpose: LinkPurpose,
): Promise<Link> {
  const now = services.now();
  const token = newToken('ln_');
  const hash = sha256(token);
  const expiresAt = now + LIFETIME[purpose];
  await q
    .insertInto('links')
    .values({
      token_hash: hash,
      user_id: user.id,
      business_id: user.business_id,
      purpose,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  const place = user.kind === 'admin' ? 'mission-control' : 'portal';
  return { url: `${services.publicUrl()}/${place}/${PAGE[purpose]}#${token}`, hash, expiresAt };
}

/** Invites a user: by mail where mail can be sent, else the link is returned for the inviter to pass on. */
export async function inviteByLink(
  services: Services,
  user: LinkUser,
  inviter: string,
): Promise<string | null> {
  const { url } = await services.store.platform.transaction((q) =>
    createLink(services, q, user, 'invitation'),
  );
  const sent = await services.mail.send(
    await linkMail(services, user, { purpose: 'invitation', inviter }, url),
  );
  return sent.ok ? null : url;
}
