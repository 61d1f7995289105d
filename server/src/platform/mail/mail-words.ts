import { type Language, languages } from '../../text/languages/reply-languages.ts';
import { type MailPhrases, mailPhrases } from './phrases.ts';

/** The mail phrases of a language; English for one we don't write. */
export function mailWords(language: string): MailPhrases {
  const known = languages.find((code) => code === language.slice(0, 2).toLowerCase());
  return mailPhrases[known ?? ('en' satisfies Language)];
}

/** A name as part of a subject: one line, and not a long one. */
export function inSubject(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim().slice(0, 80);
}
