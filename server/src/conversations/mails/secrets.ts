import { newToken, sha256, uuidOf } from '../../kernel/ids.ts';
import type { BusinessRead, BusinessTx } from '../../platform/db/store.ts';
import { newReplyAddress } from '../../platform/mail/reply-address.ts';
import { readsMail } from '../../platform/mail/sender.ts';
import type { Services } from '../services.ts';

const DAY = 86_400_000;
/** Milliseconds: a link opens once within a week; an answer to a mail may take longer. */
const LIFETIME = { link: 7 * DAY, reply: 90 * DAY };

/** Whom a mail went to about which conversation, and as whom: a member of staff, or the visitor. */
export interface Recipient {
  conversation_id: string;
  recipient: string;
  user_id: string | null;
}

/** Makes the address that answers to a mail go to; null where nobody reads them. @param now milliseconds */
export async function makeReplyAddress(
  { config, now }: Services,
  tx: BusinessTx,
  to: Recipient,
): Promise<string | null> {
  if (!readsMail(config)) return null;
  const { address, hash } = newReplyAddress(config, tx.businessId);
  await keep(tx, now(), 'reply', hash, to);
  return address;
}

/** What a link's secret looks like: whose business, then the secret. */
const LINK = /^ml_([0-9a-f]{32})_[A-Za-z0-9_-]{43}$/;

function linkPrefix(businessId: string): string {
  return `ml_${businessId.replaceAll('-', '')}_`;
}

/** The business that a link's secret names, as a UUID; a claim that the store still has to confirm. */
export function businessOfLink(secret: string): string | null {
  const hex = LINK.exec(secret)?.[1];
  return hex === undefined ? null : uuidOf(hex);
}

/** Makes the secret of a link that opens a conversation for its visitor, once. @param now milliseconds */
export async function makeLinkSecret(tx: BusinessTx, now: number, to: Recipient): Promise<string> {
  const secret = newToken(linkPrefix(tx.businessId));
  await keep(tx, now, 'link', sha256(secret), to);
  return secret;
}

async function keep(
  tx: BusinessTx,
  now: number,
  purpose: 'link' | 'reply',
  hash: string,
  to: Recipient,
): Promise<void> {
  await tx.q
    .insertInto('mail_secrets')
    .values({ ...to, secret_hash: hash, purpose, created_at: now, expires_at: now + LIFETIME[purpose] })
    .execute();
}

/** Whom a secret was sent to; null for one that never was, was used or is too old. @param now milliseconds */
export async function findRecipient(
  { q }: BusinessRead,
  now: number,
  purpose: 'link' | 'reply',
  hash: string,
): Promise<Recipient | null> {
  const row = await q
    .selectFrom('mail_secrets')
    .select(['conversation_id', 'recipient', 'user_id'])
    .where('secret_hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** Uses a link's secret up: of several who come with it at once, one gets through; null for the others. @param now milliseconds */
export async function useLinkSecret(tx: BusinessTx, now: number, secret: string): Promise<Recipient | null> {
  const found = await findRecipient(tx, now, 'link', sha256(secret));
  if (!found) return null;
  const used = await tx.q
    .deleteFrom('mail_secrets')
    .where('secret_hash', '=', sha256(secret))
    .executeTakeFirst();
  return used.numDeletedRows === 0n ? null : found;
}
