import type { Profile } from '../businesses/profile.ts';
import { knowContact } from '../contacts/know-contact.ts';
import { chat } from '../conversations/receive/chat.ts';
import type { Turn } from '../conversations/receive/turn.ts';
import { indexVisitor } from '../conversations/search/index-words.ts';
import type { SessionClaim } from '../conversations/sessions/open-session.ts';
import { ApiError } from '../kernel/errors.ts';
import type { BusinessDb, BusinessTx } from '../platform/db/store.ts';
import { isUniqueViolation } from '../platform/db/unique-violation.ts';
import { fitMessage } from './fit-message.ts';
import { keepTaken, keepUnassigned, type Letter } from './kept-mails.ts';
import { keepFiles, lookThrough } from './letter-files.ts';
import type { Services } from './services.ts';
import type { Taken } from './take-mail.ts';

type Sent = Letter & { from: string };

interface More {
  leftToPeople?: boolean;
  /** Done in the transaction of the message. */
  also?(tx: BusinessTx, conversationId: string): Promise<void>;
}

/** Takes a mail as its visitor's next message in the conversation he was written to about; one that was closed opens again. */
export function writeAsVisitor(
  services: Services,
  businessId: string,
  letter: Sent,
  conversationId: string,
): Promise<Taken> {
  return write(services, businessId, letter, letter.text, { sessionId: conversationId });
}

/** Begins a conversation with a mail to the business's own address; it never goes on with an older one. */
export function beginByMail(
  services: Services,
  businessId: string,
  letter: Sent,
  more: More = {},
): Promise<Taken> {
  const text = [letter.subject, letter.text].filter(Boolean).join('\n\n');
  const from = { email: letter.from, ...(letter.fromName !== null && { name: letter.fromName }) };
  return write(services, businessId, letter, text, { sessionId: null, from, ...more });
}

async function write(
  services: Services,
  businessId: string,
  letter: Sent,
  text: string,
  { leftToPeople, also, ...session }: Pick<SessionClaim, 'sessionId' | 'from'> & More,
): Promise<Taken> {
  const business = await services.profiles.find(businessId);
  const db = services.store.forBusiness(businessId);
  if (!business) return keepUnassigned(services, db, letter, 'no_business');
  const files = await lookThrough(services, letter.files);
  const { message, rest } = fitMessage(text, letter);
  const turn: Turn = {
    business,
    message: message || (files.kept.length > 0 ? '' : '–'),
    client: null,
    suggestion: null,
    attachments: [],
    locale: null,
    session: { channel: 'email', token: null, ...session },
    leftToPeople: leftToPeople ?? (await isForPeople(db, services.now(), business, session.sessionId)),
    keep: async (tx, { id, visitor_id }, message_id) => {
      const to = { conversation_id: id, message_id };
      await indexVisitor(tx, visitor_id);
      await knowContact(tx, services.now(), visitor_id, session.from ?? {});
      await keepTaken(tx, services.now(), letter, to, {
        rest,
        left_out: files.left_out.map(({ name }) => name),
      });
      await also?.(tx, id);
      return keepFiles(tx, services.now(), { visitor_id }, files.kept, to);
    },
  };
  try {
    const { conversation_id } = await chat(services, turn);
    return { kind: 'message', conversationId: conversation_id };
  } catch (error) {
    // Another node, or the same mail brought twice at once, was faster.
    if (isUniqueViolation(error)) return { kind: 'known' };
    if (isRefused(error)) return keepUnassigned(services, db, letter, 'closed');
    throw error;
  }
}

/** Whether nothing more may be written there: the conversation is full or gone, or the day's messages are used up. */
function isRefused(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    ['conversation_closed', 'session_not_found', 'quota_exceeded'].includes(error.code)
  );
}

const HOUR = 3_600_000;
/** Mails of one conversation in an hour that the assistant answers; two programs that answer each other end there. */
const MOST_ANSWERED = 5;

/** Whether a person is to answer: the business has it so, or so many mails came in one conversation that a program may write them. */
async function isForPeople(
  db: BusinessDb,
  now: number,
  { settings }: Profile,
  conversationId: string | null,
): Promise<boolean> {
  if (!settings.mail_assistant || conversationId === null) return !settings.mail_assistant;
  const { count } = await db.read(({ q }) =>
    q
      .selectFrom('mails_in')
      .select((each) => each.fn.countAll().as('count'))
      .where('conversation_id', '=', conversationId)
      .where('received_at', '>', now - HOUR)
      .executeTakeFirstOrThrow(),
  );
  return Number(count) >= MOST_ANSWERED;
}
