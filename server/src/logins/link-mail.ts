import type { Mail } from '../platform/mail/mail.ts';
import { mailWords } from '../platform/mail/mail-words.ts';
import type { MailWords } from '../text/languages/mail-words.ts';
import type { LinkPurpose, LinkUser } from './links.ts';
import type { Services } from './services.ts';

/** The mail that brings a link by which somebody gets in, in the language of its reader's business. */
export async function linkMail(
  services: Pick<Services, 'profiles'>,
  user: LinkUser,
  purpose: LinkPurpose,
  link: string,
): Promise<Mail> {
  const business = user.business_id === null ? null : await services.profiles.find(user.business_id);
  const words = mailWords(business?.settings.language ?? 'en');
  const { subject, here, below } = about(words, purpose);
  const parts = [words.hello.replace('{name}', () => user.name), `${here}\n${link}`, below, business?.name];
  return { to: user.email, subject, text: `${parts.filter(Boolean).join('\n\n')}\n` };
}

function about(words: MailWords, purpose: LinkPurpose): { subject: string; here: string; below?: string } {
  switch (purpose) {
    case 'reset':
      return { subject: words.reset, here: words.resetHere, below: words.notYou };
    case 'invitation':
      return { subject: words.invited, here: words.invitedHere };
    case 'sign_in':
      return { subject: words.signIn, here: words.signInHere, below: words.signInNotYou };
  }
}
