import type { Selectable } from 'kysely';
import { knownZone } from '../../answering/facts/opening-times.ts';
import type { Profile } from '../../businesses/profile.ts';
import { redact } from '../../kernel/redact.ts';
import type { MessagesTable } from '../../platform/db/schema.ts';
import type { BusinessRead } from '../../platform/db/store.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { type Part, writeLetter } from '../../platform/mail/letter.ts';
import { inSubject, mailWords } from '../../platform/mail/mail-words.ts';
import { findInboxRow } from '../inbox/inbox-row.ts';
import { readMessages } from '../inbox/read-messages.ts';
import { sendKept } from '../mails/keep-mail.ts';
import { makeReplyAddress } from '../mails/secrets.ts';
import { threadOf } from '../mails/thread.ts';
import type { Services } from '../services.ts';
import { addressOf } from './send-transcript.ts';
import { writtenLanguage } from './written-language.ts';

type Said = Pick<Selectable<MessagesTable>, 'role' | 'text' | 'author' | 'attachments' | 'created_at'>;

/** What a mail may hold of the visitor's own words. */
interface Care {
  redacts: boolean;
  /** He typed the address, and nobody has verified that it is his. */
  dropsLinks: boolean;
}

/** Mails what was said in a conversation up to when it was asked for; notes of staff are no part of it. Throws when it was not sent. */
export async function mailTranscript(services: Services, job: Work<'mail_transcript'>): Promise<Outcome> {
  const { businessId, payload, interrupted } = job;
  const { conversation_id: id, mail_id, asked_by } = payload;
  const business = await services.profiles.find(businessId);
  if (!business) return { kind: 'done' };
  const db = services.store.forBusiness(businessId);
  const found = await db.transaction(async (tx) => {
    const row = await findInboxRow(tx, id);
    const mail = await tx.q.selectFrom('mails').selectAll().where('id', '=', mail_id).executeTakeFirst();
    // Erased meanwhile, or sent by a node that could not say so any more.
    if (!row || !mail || mail.state === 'sent') return null;
    const isHis = mail.recipient === (await addressOf(tx, id));
    const isVerified = row.visitor_verified === 1 && row.visitor_email?.toLowerCase() === mail.recipient;
    const to = { conversation_id: id, recipient: mail.recipient, user_id: null };
    return {
      mail,
      messages: await messagesUpTo(tx, id, mail.seq ?? row.last_seq),
      // Answers count as his own, so that only what went to him may bring them.
      replyTo: isHis ? await makeReplyAddress(services, tx, to) : null,
      dropsLinks: asked_by === 'visitor' && !isVerified,
    };
  });
  if (!found) return { kind: 'done' };
  const { mail, messages, replyTo, dropsLinks } = found;
  const about = { conversation_id: id, kind: mail.kind, recipient: mail.recipient, seq: mail.seq };
  const care = { redacts: business.settings.transcript_redacts, dropsLinks };
  return sendKept(services, db, { id: mail_id, interrupted }, about, {
    ...letterOf(business, messages, care, replyTo !== null),
    ...(replyTo !== null && { replyTo }),
    from: business.name,
    thread: threadOf(services, id),
  });
}

async function messagesUpTo(read: BusinessRead, id: string, seq: number): Promise<Said[]> {
  const all: Said[] = [];
  for (let after = 0; after < seq; ) {
    const page = await readMessages(read, id, after);
    const last = page.at(-1);
    if (!last) break;
    all.push(...page.filter((message) => message.seq <= seq));
    after = last.seq;
  }
  return all;
}

function letterOf(business: Profile, messages: readonly Said[], care: Care, mayReply: boolean) {
  const { settings } = business;
  const last = messages.findLast(({ role, text }) => role === 'visitor' && text !== '');
  const language = writtenLanguage(business, last?.text);
  const words = mailWords(language);
  const named = (text: string) => text.replaceAll('{business}', () => inSubject(business.name));
  const time = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: knownZone(settings.time_zone),
  });
  const said = messages.map((message): Part => {
    const by = message.role === 'visitor' ? words.youAsked : (message.author ?? business.name);
    return { kind: 'said', by: `${by} · ${time.format(message.created_at)}`, text: wordsOf(message, care) };
  });
  return {
    ...writeLetter(language, [
      { kind: 'text', text: named(words.transcriptHere) },
      ...said,
      ...(mayReply ? [{ kind: 'small' as const, text: words.replyToMail }] : []),
      { kind: 'small', text: words.transcriptNotYou },
      { kind: 'small', text: business.name },
    ]),
    subject: named(words.transcript),
  };
}

/** What a message said, with the names of its files, and without the marks of its sources. */
function wordsOf({ role, text, attachments }: Said, { redacts, dropsLinks }: Care): string {
  const files = attachments === null ? [] : (JSON.parse(attachments) as { name: string }[]);
  const plain = role === 'visitor' ? text : text.replaceAll(/ ?\[\d{1,2}\]/g, '');
  const his =
    role === 'visitor' && dropsLinks ? plain.replaceAll(/(?:https?:\/\/|www\.)\S+/gi, '[…]') : plain;
  const shown = role === 'visitor' && redacts ? redact(his) : his;
  return [shown, ...files.map(({ name }) => `[${name}]`)].filter(Boolean).join('\n');
}
