import type { LinkUser } from '../logins/links.ts';
import type { Services } from '../services.ts';
import type { Mail } from './mail.ts';
import { mailWords } from './mail-words.ts';

/** The mail that brings a link which sets a password, in the language of its reader's business. */
export async function linkMail(
  services: Pick<Services, 'profiles'>,
  user: LinkUser,
  purpose: 'invitation' | 'reset',
  link: string,
): Promise<Mail> {
  const business = user.business_id === null ? null : await services.profiles.find(user.business_id);
  const words = mailWords(business?.settings.language ?? 'en');
  const from = business ? `\n${business.name}\n` : '';
  const hello = words.hello.replace('{name}', () => user.name);
  return purpose === 'reset'
    ? {
        to: user.email,
        subject: words.reset,
        text: `${hello}\n\n${words.resetHere}\n${link}\n\n${words.notYou}\n${from}`,
      }
    : { to: user.email, subject: words.invited, text: `${hello}\n\n${words.invitedHere}\n${link}\n${from}` };
}
