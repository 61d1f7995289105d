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
  const pieces = message
    .trim()
    .replace(
      /^(?:two (?:things|questions)|zwei fragen|dos (?:cosas|preguntas)|deux questions|due (?:cose|domande)|twee (?:dingen|vragen))\s*[-–:,]*\s*/i,
      '',
    )
    .split(cut)
    .map((piece) => piece.replace(/^[\s,.;]+|[\s,.;]+$/g, '').replace(joins, ''))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const asks = new RegExp(`(?:^|[,.!¿]?\\s|¿)${cue}`, 'iu');
  const everyAsks = pieces.every((piece) => asks.test(piece) || piece.endsWith('?'));
  return pieces.length >= 2 && pieces.length <= MOST && everyAsks ? pieces : [message];
}
