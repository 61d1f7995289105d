import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Transporter } from 'nodemailer';
import type { Config } from '../../kernel/config.ts';

/** A plain-text mail. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Names the mail: each try of one mail has the same, another mail another; made up when left out. */
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

/** A mailer over SMTP_URL, loaded when the first mail is sent; every mail says that a machine sent it. */
export function createMailer(config: Config, log: FastifyBaseLogger): Mailer {
  const { SMTP_URL: url } = config;
  if (!url) return { ready: false, send: async () => false };
  let transport: Promise<Transporter> | null = null;
  const domain = senderDomain(config);
  return {
    ready: true,
    send: async ({ id = randomUUID(), ...mail }) => {
      transport ??= import('nodemailer').then(({ default: nodemailer }) =>
        nodemailer.createTransport({ url, ...TIMEOUTS }),
      );
      try {
        await (await transport).sendMail({
          from: config.MAIL_FROM ?? `Ask Bob <no-reply@${domain}>`,
          messageId: `<${id}@${domain}>`,
          // An absence note must not answer it (RFC 3834).
          headers: { 'auto-submitted': 'auto-generated' },
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

/** The operator's own domain: the sender's, else the one this server is reached at. */
function senderDomain({ MAIL_FROM: from, PUBLIC_URL: address }: Config): string {
  const named = from?.match(/@([^\s<>@]+)>?\s*$/)?.[1];
  return named ?? (address ? new URL(address).hostname : 'localhost');
}
