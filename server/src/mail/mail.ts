import type { FastifyBaseLogger } from 'fastify';
import type { Transporter } from 'nodemailer';
import type { Config } from '../config.ts';

/** A plain-text mail. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Sends mail; without SMTP_URL nothing leaves, and callers show what they would have sent. */
export interface Mailer {
  /** False when there is no mail server or it refused; then nothing was sent. */
  send(mail: Mail): Promise<boolean>;
}

/** A mailer over SMTP_URL, loaded when the first mail is sent. */
export function createMailer(config: Config, log: FastifyBaseLogger): Mailer {
  const { SMTP_URL: url } = config;
  if (!url) return { send: async () => false };
  let transport: Promise<Transporter> | null = null;
  return {
    send: async (mail) => {
      transport ??= import('nodemailer').then(({ default: nodemailer }) => nodemailer.createTransport(url));
      try {
        await (await transport).sendMail({
          from: config.MAIL_FROM ?? 'Ask Bob <no-reply@localhost>',
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
