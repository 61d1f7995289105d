import type { unassignedReasons } from '@askbob/contract/endpoints/mail.ts';
import { ApiError, notFound } from '../kernel/errors.ts';
import { newId } from '../kernel/ids.ts';
import type { BusinessDb, BusinessRead, BusinessTx } from '../platform/db/store.ts';
import { isUniqueViolation } from '../platform/db/unique-violation.ts';
import { type LookedThrough, lookThrough } from './letter-files.ts';
import type { ReadMail } from './reading/read-mail.ts';
import type { Services } from './services.ts';
import type { Taken } from './take-mail.ts';
import { keepBeside, listFiles, roomFor } from './unassigned-files.ts';

/** A mail with what tells it from every other: a hash of its bytes. */
export type Letter = ReadMail & {
  fingerprint: string;
  /** The kept mail that it was until now, of the same business. */
  was?: string;
};

/** Why a mail became nobody's message. */
export type Reason = (typeof unassignedReasons)[number];

const DAY = 86_400_000;
/** Mails of one business that wait unassigned for a day; more are brought again later by whoever brings them. */
const MOST_A_DAY = 1000;
/** How much is kept of a mail of somebody who sends too many. */
const LITTLE = 2000;

/** Whether a mail was taken before. */
export function isTaken(db: BusinessDb, fingerprint: string): Promise<boolean> {
  return db.read(async (read) => (await rowOf(read, fingerprint)) !== undefined);
}

function rowOf({ q }: BusinessRead, fingerprint: string) {
  return q.selectFrom('mails_in').select('id').where('fingerprint', '=', fingerprint).executeTakeFirst();
}

/** Keeps, in the transaction of the message it becomes, that a mail was taken: a second one throws, and both are undone. @param now milliseconds */
export async function keepTaken(
  tx: BusinessTx,
  now: number,
  letter: Letter,
  as: { conversation_id: string; message_id: string },
  { rest, left_out }: { rest: string; left_out: readonly string[] },
): Promise<void> {
  if (letter.was !== undefined) await takeOff(tx, letter.was);
  await tx.q
    .insertInto('mails_in')
    .values({
      ...rowFor(now, letter),
      ...as,
      text: '',
      quoted: rest,
      files: JSON.stringify(left_out),
      state: 'taken',
      why: null,
    })
    .execute();
}

/** Reasons of mails whose files nobody wants: of programs that answer each other, of returned ones, or far too many. */
const WITHOUT_FILES: readonly Reason[] = ['too_many', 'bounce', 'loop'];

/** Keeps a mail that is nobody's message for staff to see, with its files. Throws 503 while the virus scanner does not answer. */
export async function keepUnassigned(
  services: Services,
  db: BusinessDb,
  letter: Letter,
  why: Reason,
): Promise<Taken> {
  const now = services.now();
  const isAutomatic = why === 'auto_reply' || why === 'bounce' || why === 'list' || why === 'loop';
  const state = isAutomatic
    ? ('automatic' as const)
    : why === 'blocked'
      ? ('blocked' as const)
      : ('unassigned' as const);
  const brought: LookedThrough = WITHOUT_FILES.includes(why)
    ? { kept: [], left_out: letter.files }
    : await lookThrough(services, letter.files);
  const kept = db.transaction(async (tx) => {
    await requireRoom(tx, now);
    const held = await roomFor(tx, brought);
    const listed = listFiles(now, held);
    const row = { ...rowFor(now, letter), files: JSON.stringify(listed) };
    const cut = why === 'too_many' ? { text: letter.text.slice(0, LITTLE), quoted: '' } : {};
    const nowhere = { conversation_id: null, message_id: null };
    await tx.q
      .insertInto('mails_in')
      .values({ ...row, ...cut, ...nowhere, state, why })
      .execute();
    await keepBeside(tx, row.id, listed, held);
  });
  try {
    await kept;
  } catch (error) {
    if (isUniqueViolation(error)) return { kind: 'known' };
    throw error;
  }
  return { kind: isAutomatic ? 'automatic' : 'unassigned' };
}

async function requireRoom(tx: BusinessTx, now: number): Promise<void> {
  await tx.advisoryLock('room for mails');
  const { count } = await tx.q
    .selectFrom('mails_in')
    .select((each) => each.fn.countAll().as('count'))
    .where('state', '!=', 'taken')
    .where('received_at', '>', now - DAY)
    .executeTakeFirstOrThrow();
  if (Number(count) < MOST_A_DAY) return;
  throw new ApiError(
    'rate_limited',
    'Too many mails that are nobody’s wait already. Bring this one again later.',
    {
      headers: { 'retry-after': '3600' },
    },
  );
}

function rowFor(now: number, letter: Letter) {
  return {
    id: newId(now),
    fingerprint: letter.fingerprint,
    sender: letter.from ?? '',
    sender_name: letter.fromName,
    recipient: letter.to[0] ?? '',
    subject: letter.subject,
    header_id: letter.messageId,
    text: letter.text,
    quoted: letter.quoted,
    received_at: now,
  };
}

/** What a mail on one of the lists is. */
export const LISTED = ['unassigned', 'automatic', 'blocked'] as const;

/** Takes a mail off the list: of two who do so at once, one gets through. Throws 404. */
export async function takeOff({ q }: BusinessTx, id: string): Promise<void> {
  const gone = await q
    .deleteFrom('mails_in')
    .where('id', '=', id)
    .where('state', 'in', LISTED)
    .executeTakeFirst();
  if (gone.numDeletedRows === 0n) throw notFound();
}
