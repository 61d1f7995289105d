import { readFor } from '../../answering/reading/asked-text.ts';
import { toldLanguage } from '../../answering/reading/read-message.ts';
import type { Profile } from '../../businesses/profile.ts';
import { knownCode, type LanguageCode } from '../../text/languages/languages.ts';

/** The language that a visitor wrote a message in, or else the business's: mails to him are in it. */
export function writtenLanguage(business: Profile, message: string | null | undefined): LanguageCode {
  const told = message ? toldLanguage(readFor(business, message)) : null;
  return told ?? knownCode(business.settings.language);
}
