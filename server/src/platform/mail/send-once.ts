import type { Outcome } from '../jobs/work.ts';
import type { Services } from '../services.ts';
import type { Mail } from './mail.ts';

/** The job a mail is sent by. */
export interface MailJob {
  id: string;
  interrupted: boolean;
}

/**
 * Sends the one mail of a job: a mail server that refuses is asked again later, but what may have left when a node ended in the
 * middle is not sent a second time. Without a mail server it is logged, and the inbox shows what happened.
 * @param send throws when it should be tried again
 */
export async function unlessInterrupted(
  services: Services,
  { id, interrupted }: MailJob,
  send: () => Promise<void>,
): Promise<Outcome> {
  if (interrupted) {
    return { kind: 'given_up', reason: 'The node ended while this mail was sent, so it may have arrived.' };
  }
  if (!services.mail.ready) {
    services.log.info({ mail: id }, 'no mail server is set (SMTP_URL), so a mail was not sent');
    return { kind: 'done' };
  }
  await send();
  return { kind: 'done' };
}

/** Sends the one mail of a job, which is named after it. Throws when it should be tried again. */
export function sendOnce(services: Services, job: MailJob, mail: Omit<Mail, 'id'>): Promise<Outcome> {
  return unlessInterrupted(services, job, async () => {
    const sent = await services.mail.send({ ...mail, id: job.id });
    if (!sent.ok) throw new Error(`The mail server did not take this mail: ${sent.answer}`);
  });
}
