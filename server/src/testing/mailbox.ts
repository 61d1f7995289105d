import type { Mail, Mailer } from '../platform/mail/mail.ts';

/** A mail server that keeps what it took, and refuses as long as it is told to. */
export interface Mailbox extends Mailer {
  sent: Mail[];
  refuses: boolean;
}

/** An empty mailbox. */
export function createMailbox(): Mailbox {
  const sent: Mail[] = [];
  const mailbox: Mailbox = {
    ready: true,
    sent,
    refuses: false,
    send: async (mail) => {
      if (mailbox.refuses) return { ok: false, answer: '550 no such mailbox' };
      sent.push(mail);
      return { ok: true, answer: '250 taken' };
    },
  };
  return mailbox;
}
