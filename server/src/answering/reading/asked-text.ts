import { type Reading, readMessage } from './read-message.ts';
import type { AskedBusiness } from './situation.ts';

/** Reads a message with the business's own words. @param page the language of the page it was written on, if known */
export function readFor(
  { settings }: Pick<AskedBusiness, 'settings'>,
  message: string,
  page: string | null = null,
): Reading {
  return readMessage(message, {
    language: settings.language,
    page,
    urgentWords: settings.emergency_words,
    personWords: settings.escalation_words,
  });
}

/** The part of a message that is looked up; null for small talk and messages without words. */
export function askedText(reading: Reading, message: string): string | null {
  if (reading.kind === 'empty' || reading.kind === 'small_talk' || reading.kind === 'not_helped') return null;
  const text = 'text' in reading && reading.text ? reading.text : message;
  if (reading.kind !== 'angry') return text;
  // The words of his anger are none that an answer has to hold, nor is what else he says in the breath before a question.
  const beside = text
    .split(/(?<=[,.;:!?])\s+|\n/)
    .filter((clause) => !reading.matched.some((words) => clause.includes(words)))
    .join(' ');
  const asked = beside.split(/(?<=[.;!?])\s+|\n/).filter((sentence) => sentence.includes('?'));
  if (asked.length > 0) return asked.join(' ').trim();
  const calm = reading.matched.reduce((rest, words) => rest.replace(words, ' '), text);
  return /\p{L}{2}/u.test(calm) ? calm.trim() : text;
}
