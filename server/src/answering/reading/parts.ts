import { kindsAsked } from '../../text/kinds.ts';
import type { Language } from '../../text/languages/language.ts';

/** Most questions that one message is taken apart into. */
const MOST = 3;

/** The questions of a message that asks more than one; the message itself where it asks one. */
export function partsOf(message: string, { data }: Language): string[] {
  const cue = `(?:(?:${BEFORE_CUE})\\s)?(?:${data.cues})(?!\\p{L})`;
  const cut = new RegExp(
    `(?<=[?])\\s+(?=\\S)|\\s*[,;.–-]?\\s+(?:${data.and})\\s+(?:(?:also|auch|eigentlich|if not|roughly|también|aussi|anche|ook)\\s+)?(?=[¿]?${cue})|[.;,]?\\s+also,?\\s+(?=${cue})|,\\s+(?=${cue})|;\\s+`,
    'iu',
  );
  const joins = new RegExp(`^(?:${data.and}|also|auch)\\s+`, 'iu');
  // One space each: runs of them would be tried at every place and in every share.
  const pieces = message
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(
      /^(?:two (?:things|questions)|zwei fragen|dos (?:cosas|preguntas)|deux questions|due (?:cose|domande)|twee (?:dingen|vragen))\s*[-–:,]*\s*/i,
      '',
    )
    .split(cut)
    .map(withoutMarks)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const asks = new RegExp(`(?:^|[,.!¿]?\\s|¿)${cue}`, 'iu');
  // "And the garden?", "et le plan 3D": what goes on with "and" is asked too.
  const isAsked = (piece: string) => asks.test(piece) || piece.endsWith('?') || joins.test(piece);
  const [first = '', ...others] = withItsCase(pieces, message, isAsked);
  const questions = [first];
  for (const piece of others) {
    // The first may have lost its beginning, or be put in few words; what is told after a question goes with it.
    if (isAsked(piece)) questions.push(piece.replace(joins, ''));
    else questions.push(`${questions.pop()} ${piece}`);
  }
  return questions.length < 2 || questions.length > MOST ? [message] : questions;
}

/** What begins with who speaks is told: "we are eight people", "ich habe Privatversicherung". */
const TOLD =
  /^(?:i|i['’]?m|i['’]?ve|i['’]d|we|we['’](?:re|ve|d)|my|our|ich|wir|mein\p{L}{0,2}|unser\p{L}{0,2}|je|j['’]ai|nous|mon|mes|notre|nos|io|ho|abbiamo|siamo|mio|mia|ik|wij|mijn|onze|tengo|soy|somos|tenemos|nuestr\p{L}{1,2}|mam|mamy|jestem|eu|nós|tenho|temos|meu|minha)(?!\p{L})/iu;

/** Cues that ask for a thing ("what", "wann"), without those that a statement holds as well ("have", "kann"). */
function thingCues({ cues, yesNo }: Language['data']): string {
  const either = new Set(yesNo.split('|'));
  return cues
    .split('|')
    .filter((cue) => !either.has(cue))
    .join('|');
}

/** Whether a part of a message tells something and asks nothing. */
export function isTold(part: string, language: Language): boolean {
  if (part.endsWith('?') || !TOLD.test(part) || kindsAsked(part, language) !== 0) return false;
  return !new RegExp(`(?<!\\p{L})(?:${thingCues(language.data)})(?!\\p{L})`, 'iu').test(part);
}

/** Words that stand before what asks: "until when", "ab wann". */
const BEFORE_CUE =
  'at|in|on|to|until|till|from|for|by|ab|bis|mit|um|von|für|auf|seit|a|à|de|da|di|con|per|hasta|desde|para|jusqu.|depuis|tot|met|vanaf|sinds';

/** What is told before a question ("I'm 1.62, what size do I need") goes with it. */
function withItsCase(
  [first = '', second, ...others]: string[],
  message: string,
  isAsked: (piece: string) => boolean,
): string[] {
  if (second === undefined) return [first];
  const between = message.slice(message.indexOf(first) + first.length, message.indexOf(second)).trim();
  const isTold = !isAsked(first) && /^[,;.]?$/.test(between);
  return isTold ? [`${first}, ${second}`, ...others] : [first, second, ...others];
}

/** A piece without the spaces and marks around it. */
function withoutMarks(piece: string): string {
  let [from, to] = [0, piece.length];
  while (from < to && ' ,.;'.includes(piece.charAt(from))) from += 1;
  while (to > from && ' ,.;'.includes(piece.charAt(to - 1))) to -= 1;
  return piece.slice(from, to);
}
