import { cutWords } from '../../text/cut-words.ts';

/** Lower-case words with a space around each, so that whole words are compared. */
export function spacedWords(text: string): string {
  return ` ${cutWords(text, 'names').join(' ')} `;
}
