import type { LoginCaller } from '../../kernel/caller.ts';
import { ApiError, notFound } from '../../kernel/errors.ts';
import { writeLetter } from '../../platform/mail/letter.ts';
import { inSubject, mailWords } from '../../platform/mail/mail-words.ts';
import { knownCode } from '../../text/languages/languages.ts';
import type { Services } from '../services.ts';

/** Sends the caller a mail to try out whether mail arrives, and says what the mail server answered. Throws 404, 409. */
export async function sendTestMail(services: Services, caller: LoginCaller, businessId: string) {
  const business = await services.profiles.find(businessId);
  if (!business) throw notFound();
  if (!services.mail.ready) {
    throw new ApiError('mail_not_set_up', 'No mail can be sent from here. The operator sets SMTP_URL.');
  }
  const { language } = business.settings;
  const words = mailWords(language);
  const text = words.testHere.replace('{business}', () => inSubject(business.name));
  const start = performance.now();
  const { ok, answer } = await services.mail.send({
    to: caller.email,
    subject: words.test,
    ...writeLetter(knownCode(language), [
      { kind: 'text', text },
      { kind: 'small', text: business.name },
    ]),
  });
  return { ok, to: caller.email, answer, ms: Math.round(performance.now() - start) };
}
