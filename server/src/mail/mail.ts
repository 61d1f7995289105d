import type { FastifyBaseLogger } from 'fastify';
import type { Transporter } from 'nodemailer';
import type { Config } from '../config.ts';

/** A plain-text mail. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Names the mail, so that a second copy of it can be told from a second mail. */
  id?: string;
}

/** Sends mail; without SMTP_URL nothing leaves, and callers show what they would have sent. */
export interface Mailer {
  /** Whether there is a mail server at all. */
  readonly ready: boolean;
  /** False when there is no mail server or it refused; then nothing was sent. */
  send(mail: Mail): Promise<boolean>;
}

/** Milliseconds a mail server may take for each step. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** A mailer over SMTP_URL, loaded when the first mail is sent. */
export function createMailer(config: Config, log: FastifyBaseLogger): Mailer {
  const { SMTP_URL: url } = config;
  if (!url) return { ready: false, send: async () => false };
  let transport: Promise<Transporter> | null = null;
  return {
    ready: true,
    send: async ({ id, ...mail }) => {
      transport ??= import('nodemailer').then(({ default: nodemailer }) =>
        nodemailer.createTransport({ url, ...TIMEOUTS }),
      );
      try {
        await (await transport).sendMail({
          from: config.MAIL_FROM ?? 'Ask Bob <no-reply@localhost>',
          ...(id ? { messageId: `<${id}@ask-bob>` } : {}),
          // Text that a visitor wrote must not make us read a file or fetch an address.
          disableFileAccess: true,
          disableUrlAccess: true,
          ...mail,
        });
        return true;
      } catch (error) {
        log.warn({ err: error, subject: mail.subject }, 'mail was not sent');
        return false;
      }
    },
  };
}
