import type { Outcome } from '../jobs/work.ts';
import type { Services } from '../services.ts';
import type { Mail } from './mail.ts';

/**
 * Sends the one mail of a job, which is named after it: a mail server that refuses is asked again later, but what may have left when a
 * node ended in the middle is not sent a second time. Without a mail server it is logged, and the inbox
 * shows what happened. Throws when it should be tried again.
 */
export async function sendOnce(
  services: Services,
  { id, interrupted }: { id: string; interrupted: boolean },
  mail: Omit<Mail, 'id'>,
): Promise<Outcome> {
  if (interrupted) {
    return { kind: 'given_up', reason: 'The node ended while this mail was sent, so it may have arrived.' };
  }
  if (!services.mail.ready) {
    services.log.info({ mail: id }, 'no mail server is set (SMTP_URL), so a mail was not sent');
    return { kind: 'done' };
  }
  if (!(await services.mail.send({ ...mail, id })))
    throw new Error('The mail server did not take this mail.');
  return { kind: 'done' };
}
