import { isBlockedAddress } from '../conversations/blocked/is-blocked.ts';
import { findRecipient, type Recipient } from '../conversations/mails/secrets.ts';
import { ApiError } from '../kernel/errors.ts';
import { sha256Bytes } from '../kernel/ids.ts';
import { type BusinessDb, PLATFORM } from '../platform/db/store.ts';
import { readReplyAddress } from '../platform/mail/reply-address.ts';
import { senderAddress, senderDomain } from '../platform/mail/sender.ts';
import { answerAsStaff } from './answer-as-staff.ts';
import { businessOf } from './business-of.ts';
import { isTaken, keepUnassigned, type Letter, type Reason } from './kept-mails.ts';
import { noteReturned } from './note-returned.ts';
import { headOf } from './reading/head-of.ts';
import type { ReadMail } from './reading/read-mail.ts';
import type { Services } from './services.ts';
import { beginByMail, writeAsVisitor } from './write-as-visitor.ts';

/** What became of a mail; a known one was taken before and changed nothing. */
export type Taken =
  | { kind: 'known' | 'unassigned' | 'automatic' }
  | { kind: 'message'; conversationId: string };

/**
 * Takes a mail that came in, exactly once however often it is brought: as the next message of the conversation whose reply address
 * it was sent to, or as the first of a new one. Whatever can't be is kept for staff, never dropped; programs are never answered.
 * Throws when the store can't keep it, to be brought again. @param isHeadOnly the mail was too large to be fetched whole
 */
export async function takeMail(
  services: Services,
  raw: Buffer,
  { isHeadOnly = false }: { isHeadOnly?: boolean } = {},
): Promise<Taken> {
  const fingerprint = sha256Bytes(raw);
  const { read, isReadable } = await readOrKeepHead(services, raw);
  const letter: Letter = { ...read, fingerprint };
  const claim = letter.to.map(readReplyAddress).find((found) => found !== null) ?? null;
  const business = await businessOf(services, claim?.businessId ?? null, letter.to);
  const businessId = business?.id ?? null;
  const db = services.store.forBusiness(businessId ?? PLATFORM);
  if (await isTaken(db, fingerprint)) return { kind: 'known' };
  const keep = (why: Reason) => keepUnassigned(services, db, letter, why);
  const automatic = isOwn(services, letter) ? 'loop' : letter.automatic;
  if (letter.automatic === 'bounce') await noteReturned(services, letter);
  if (automatic !== null) return keep(automatic);
  if (isHeadOnly) return keep('too_large');
  if (!isReadable || letter.from === null) return keep('unreadable');
  if (businessId === null) return keep('no_business');
  if (await isBlocked({ db, now: services.now() }, letter.from, claim?.hash ?? null)) return keep('blocked');
  if (!services.limits.tryTake('mail', `${businessId}:${letter.from}`)) return keep('too_many');
  if (business?.status === 'suspended') return keep('suspended');
  if (claim === null) return beginByMail(services, businessId, { ...letter, from: letter.from });
  const found = await db.read((data) => findRecipient(data, services.now(), 'reply', claim.hash));
  if (!found) return keep('unknown_address');
  if (found.recipient.toLowerCase() !== letter.from) return keep('other_sender');
  return answer(services, businessId, { ...letter, from: letter.from }, found);
}

/** Whether the sender of a mail, or the visitor whose conversation it answers to, is blocked. */
async function isBlocked(
  { db, now }: { db: BusinessDb; now: number },
  from: string,
  claimed: string | null,
): Promise<boolean> {
  return db.read(async (read) => {
    if (await isBlockedAddress(read, from)) return true;
    const to = claimed === null ? null : await findRecipient(read, now, 'reply', claimed);
    // What staff answer by mail is theirs.
    if (!to || to.user_id !== null) return false;
    const row = await read.q
      .selectFrom('conversations')
      .select('blocked')
      .where('id', '=', to.conversation_id)
      .executeTakeFirst();
    return row?.blocked === 1;
  });
}

function answer(
  services: Services,
  businessId: string,
  letter: Letter & { from: string },
  to: Recipient,
): Promise<Taken> {
  return to.user_id === null
    ? writeAsVisitor(services, businessId, letter, to.conversation_id)
    : answerAsStaff(services, businessId, letter, { ...to, user_id: to.user_id });
}

/** Whether a mail is one of ours that came back to us in a circle. */
function isOwn({ config }: Services, { from, messageId }: Letter): boolean {
  return (
    from === senderAddress(config).toLowerCase() || (messageId?.endsWith(`@${senderDomain(config)}`) ?? false)
  );
}

/** Reads a mail; of one that cannot be read, who wrote it and about what. Throws 503 while too many are being read. */
async function readOrKeepHead(
  { mailReader, log }: Services,
  raw: Buffer,
): Promise<{ read: ReadMail; isReadable: boolean }> {
  try {
    return { read: await mailReader.read(raw), isReadable: true };
  } catch (error) {
    if (error instanceof ApiError && error.code === 'overloaded') throw error;
    log.warn({ err: error }, 'a mail could not be read');
  }
  const head = await mailReader.read(headOf(raw)).catch(() => nothing);
  return { read: { ...head, text: beginningOf(raw), quoted: '', files: [] }, isReadable: false };
}

/** What is shown of bytes that make no sense as a mail. */
function beginningOf(raw: Buffer): string {
  return raw.subarray(0, 4000).toString('latin1').replaceAll('\0', '');
}

const nothing: ReadMail = {
  messageId: null,
  follows: [],
  from: null,
  fromName: null,
  to: [],
  subject: '',
  text: '',
  quoted: '',
  automatic: null,
  returned: '',
  files: [],
};
