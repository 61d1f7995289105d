import type { Letter } from './kept-mails.ts';

/** As long as a message may be on the other channels. */
const LONGEST = 4000;

/** What of a letter's text is its message, and what is kept beside it: what goes on, and what it quotes. */
export function fitMessage(
  text: string,
  { quoted }: Pick<Letter, 'quoted'>,
): { message: string; rest: string } {
  return {
    message: text.slice(0, LONGEST).trim(),
    rest: [text.slice(LONGEST), quoted].filter(Boolean).join('\n\n'),
  };
}
