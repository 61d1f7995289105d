import type { Language } from '../../text/languages/language.ts';

/** Most questions that one message is taken apart into. */
const MOST = 3;

/** The questions of a message that asks more than one; the message itself where it asks one. */
export function partsOf(message: string, { data }: Language): string[] {
  const cue = `(?:${data.cues})(?!\\p{L})`;
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
    .map((piece) => withoutMarks(piece).replace(joins, ''))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  if (pieces.length < 2 || pieces.length > MOST) return [message];
  const asks = new RegExp(`(?:^|[,.!¿]?\\s|¿)${cue}`, 'iu');
  const everyAsks = pieces.every((piece) => asks.test(piece) || piece.endsWith('?'));
  return everyAsks ? pieces : [message];
}

/** A piece without the spaces and marks around it. */
function withoutMarks(piece: string): string {
  let [from, to] = [0, piece.length];
  while (from < to && ' ,.;'.includes(piece.charAt(from))) from += 1;
  while (to > from && ' ,.;'.includes(piece.charAt(to - 1))) to -= 1;
  return piece.slice(from, to);
}
