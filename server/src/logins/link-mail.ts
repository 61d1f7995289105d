import { type Part, writeLetter } from '../platform/mail/letter.ts';
import type { Mail } from '../platform/mail/mail.ts';
import { inSubject, mailWords } from '../platform/mail/mail-words.ts';
import { knownCode } from '../text/languages/languages.ts';
import type { MailWords } from '../text/languages/mail-words.ts';
import type { LinkUser } from './links.ts';
import type { Services } from './services.ts';

/** What a link is for, and who invites. */
export type LinkReason = { purpose: 'reset' | 'sign_in' } | { purpose: 'invitation'; inviter: string };

/** The mail that brings a link by which somebody gets in, in the language of its reader's business, which it names. */
export async function linkMail(
  services: Pick<Services, 'profiles'>,
  user: LinkUser,
  reason: LinkReason,
  url: string,
): Promise<Mail> {
  const business = user.business_id === null ? null : await services.profiles.find(user.business_id);
  const language = business?.settings.language ?? 'en';
  const words = mailWords(language);
  const { subject, first = [], here, label, below } = about(words, reason, business?.name ?? 'Ask Bob');
  const parts: (Part | null | undefined)[] = [
    { kind: 'text', text: words.hello.replace('{name}', () => user.name) },
    ...first.map((text) => ({ kind: 'text' as const, text })),
    { kind: 'text', text: here },
    { kind: 'button', label, url },
    below === undefined ? null : { kind: 'small', text: below },
    business && { kind: 'small', text: business.name },
  ];
  const letter = writeLetter(
    knownCode(language),
    parts.filter((part) => part != null),
  );
  return { to: user.email, subject, ...letter };
}

interface About {
  subject: string;
  first?: string[];
  here: string;
  label: string;
  below?: string;
}

function about(words: MailWords, reason: LinkReason, business: string): About {
  switch (reason.purpose) {
    case 'reset':
      return {
        subject: `${words.reset} (${inSubject(business)})`,
        here: words.resetHere,
        label: words.setPassword,
        below: words.notYou,
      };
    case 'invitation': {
      const named = (text: string) =>
        text
          .replace('{inviter}', () => inSubject(reason.inviter))
          .replace('{business}', () => inSubject(business));
      return {
        subject: named(words.invitedBy),
        first: [named(words.invitedByHere)],
        here: words.invitedHere,
        label: words.setPassword,
      };
    }
    case 'sign_in':
      return {
        subject: words.signIn,
        here: words.signInHere,
        label: words.signIn,
        below: words.signInNotYou,
      };
  }
}
