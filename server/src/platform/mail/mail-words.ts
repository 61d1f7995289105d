import { knownCode, languages } from '../../text/languages/languages.ts';
import type { MailWords } from '../../text/languages/mail-words.ts';

/** The words of mails in a language; English for one we don't write. */
export function mailWords(language: string): MailWords {
  return languages[knownCode(language)].mails;
}

/** A name as part of a subject: one line, and not a long one. */
export function inSubject(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim().slice(0, 80);
}
