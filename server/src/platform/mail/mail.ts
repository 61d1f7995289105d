import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { SendMailOptions, Transporter } from 'nodemailer';
import type { Config } from '../../kernel/config.ts';
import { senderAddress, senderDomain } from './sender.ts';

/** A mail, as text and mostly as HTML too. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** Names the mail: each try of one mail has the same, another mail another; made up when left out. */
  id?: string;
  /** Who its reader takes for the sender; the address stays the operator's. */
  from?: string;
  /** Where its answers go. */
  replyTo?: string;
  /** What it belongs to: names of mails without angle brackets, so that mail programs show one thread. */
  thread?: readonly string[];
  /** A date for the reader's calendar (RFC 5545), as its text. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string };
  /** The address at which its reader, or his mail program in one click, stops such mails (RFC 8058). */
  unsubscribe?: string;
}

/** What became of a mail, with what the mail server said; nothing was sent unless it took it. */
export interface Sent {
  ok: boolean;
  answer: string;
}

/** Sends mail; without SMTP_URL nothing leaves, and callers show what they would have sent. */
export interface Mailer {
  /** Whether there is a mail server at all. */
  readonly ready: boolean;
  /** Never throws: a mail server that is missing or refuses is an answer. */
  send(mail: Mail): Promise<Sent>;
}

/** Milliseconds a mail server may take for each step. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** A mailer over SMTP_URL, loaded when the first mail is sent; every mail says that a machine sent it. */
export function createMailer(config: Config, log: FastifyBaseLogger): Mailer {
  const { SMTP_URL: url } = config;
  if (!url)
    return { ready: false, send: async () => ({ ok: false, answer: 'No mail server is set (SMTP_URL).' }) };
  let transport: Promise<Transporter> | null = null;
  return {
    ready: true,
    send: async (mail) => {
      transport ??= import('nodemailer').then(({ default: nodemailer }) =>
        nodemailer.createTransport({ url, ...TIMEOUTS }),
      );
      try {
        const { response } = await (await transport).sendMail(messageOf(config, mail));
        return { ok: true, answer: String(response ?? '').slice(0, 300) };
      } catch (error) {
        log.warn({ err: error, subject: mail.subject }, 'mail was not sent');
        return { ok: false, answer: reasonOf(error) };
      }
    },
  };
}

/** A mail as nodemailer takes it, which encodes whatever stands in its fields. */
function messageOf(
  config: Config,
  { id = randomUUID(), from, thread = [], unsubscribe, calendar, ...mail }: Mail,
): SendMailOptions {
  const domain = senderDomain(config);
  const address = senderAddress(config);
  const own = config.MAIL_FROM ?? `Ask Bob <${address}>`;
  return {
    ...mail,
    from: from === undefined ? own : { name: oneLine(from), address },
    messageId: `<${id}@${domain}>`,
    ...(thread.length > 0 && {
      references: thread.map((name) => `<${name}>`),
      inReplyTo: `<${thread.at(-1)}>`,
    }),
    ...(calendar && {
      icalEvent: { method: calendar.method, content: calendar.text, filename: 'booking.ics' },
    }),
    ...(unsubscribe !== undefined && { list: { unsubscribe } }),
    // An absence note must not answer it (RFC 3834).
    headers: {
      'auto-submitted': 'auto-generated',
      ...(unsubscribe !== undefined && { 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' }),
    },
    // Text that a visitor wrote must not make us read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** What the mail server said, or why it could not be asked, in one line. */
function reasonOf(error: unknown): string {
  const { response, message } = Object(error) as { response?: unknown; message?: unknown };
  return oneLine(String(response ?? message ?? 'no answer')).slice(0, 300);
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
