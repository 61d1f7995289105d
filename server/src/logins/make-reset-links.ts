import { type Config, publicUrl } from '../kernel/config.ts';
import type { Queries } from '../platform/db/store.ts';
import { PLATFORM } from '../platform/db/store.ts';
import { existingSecretKey } from '../platform/secrets/secret-key.ts';
import { appendAudit, systemActor } from '../record/audit/append.ts';
import { recordKey } from '../record/seal/record-key.ts';
import { createLink } from './links.ts';

/** A link with which somebody sets a new password, and where they belong. */
export interface ResetLink {
  /** Name of the business, or null for an administrator. */
  business: string | null;
  url: string;
}

/** Makes a one-time link for everybody who has this address and isn't disabled; recorded, and valid for an hour. */
export async function makeResetLinks(q: Queries, config: Config, email: string): Promise<ResetLink[]> {
  const users = await q
    .selectFrom('users')
    .leftJoin('businesses', 'businesses.id', 'users.business_id')
    .select(['users.id', 'users.email', 'users.name', 'users.kind', 'users.business_id'])
    .select('businesses.name as business')
    .where('users.email', '=', email.trim().toLowerCase())
    .where('users.status', '!=', 'disabled')
    .orderBy('users.created_at')
    .execute();
  const key = recordKey(existingSecretKey(config.SECRET_KEY, config.DATA_DIR));
  const services = { now: Date.now, publicUrl: () => publicUrl(config), recordKey: key };
  const links: ResetLink[] = [];
  for (const { business, ...user } of users) {
    const { url } = await createLink(services, q, user, 'reset');
    links.push({ business, url });
    await appendAudit(services, q, user.business_id ?? PLATFORM, Date.now(), {
      actor: systemActor,
      action: 'password.link_made',
      target: user.id,
    });
  }
  return links;
}
