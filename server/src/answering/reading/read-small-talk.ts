import type { Language } from '../../text/languages/reply-languages.ts';
import {
  confirmationPhrases,
  fillers,
  type SmallTalkTopic,
  smallTalkPhrases,
} from '../phrases/small-talk.ts';
import { compilePhrases, type PhraseBook, type PhraseMatch, phraseAt } from '../words/match-phrases.ts';
import type { Token, TokenisedMessage } from '../words/tokenise.ts';

/** What small talk is about, and what a short answer says. */
export interface SmallTalk {
  topic: SmallTalkTopic;
  language: Language;
  /** For a confirmation: what it says. */
  answer?: 'yes' | 'no' | 'ok';
}

interface Part {
  topic: SmallTalkTopic;
  answer?: 'yes' | 'no' | 'ok';
  book: PhraseBook;
}

// The order is the rank: "thanks, bye" is a farewell, "hi, are you a bot?" asks who Bob is.
const topics = ['identity', 'how_are_you', 'farewell', 'thanks', 'praise', 'apology', 'greeting'] as const;
const parts: Part[] = [
  ...topics.map((topic): Part => ({ topic, book: compilePhrases(smallTalkPhrases[topic]) })),
  ...(['yes', 'no', 'ok'] as const).map(
    (answer): Part => ({ topic: 'confirmation', answer, book: compilePhrases(confirmationPhrases[answer]) }),
  ),
];
const filler = compilePhrases(fillers);
const connectors = new Set(['and', 'und', 'y', 'et', 'e', 'en', 'i']);
const LONGEST = 24;
const spaceless = parts.flatMap((part) =>
  part.book.spaceless.map((phrase) => ({ part, text: phrase.parts.join('') })),
);
spaceless.push(
  ...filler.spaceless.map((phrase) => ({
    part: { topic: 'greeting' as const, book: filler },
    text: phrase.parts.join(''),
  })),
);
spaceless.sort((a, b) => b.text.length - a.text.length);

/** Reads a message that is small talk from its first word to its last; null as soon as a word is left over. */
export function readSmallTalk(read: TokenisedMessage, preferred: Language): SmallTalk | null {
  const { tokens, clean } = read;
  if (tokens.length > LONGEST || clean.length > 240) return null;
  if (/[\u3040-\u30ff\u4e00-\u9fff]/.test(clean)) return readSpaceless(tokens);
  let best: { rank: number; talk: SmallTalk } | null = null;
  let at = 0;
  while (at < tokens.length) {
    const found = longestAt(tokens, at, preferred);
    const around = phraseAt(filler, tokens, at);
    if (!found && around) {
      at = around.end;
      continue;
    }
    if (!found) {
      const joins =
        connectors.has(tokens[at]?.key ?? '') && at > 0 && longestAt(tokens, at + 1, preferred) !== null;
      if (!joins) return null;
      at += 1;
      continue;
    }
    if (!best || found.rank < best.rank)
      best = { rank: found.rank, talk: talkOf(found.part, found.match.language) };
    at = found.match.end;
  }
  return best?.talk ?? null;
}

/** Characters of greeting, thanks and courtesy before the real message; 0 when it begins at once. */
export function leadingSmallTalk({ tokens, clean }: TokenisedMessage): number {
  let at = 0;
  while (at < tokens.length) {
    const courtesy = longestAt(tokens, at, 'en', ['greeting', 'how_are_you', 'thanks', 'apology']);
    const around = at > 0 ? phraseAt(filler, tokens, at) : null;
    const end = courtesy?.match.end ?? around?.end;
    const last = end === undefined ? undefined : tokens[end - 1];
    const next = end === undefined ? undefined : tokens[end];
    if (end === undefined || !last || !next) break;
    const gap = clean.slice(last.end, next.start);
    // A hyphen joins ("hi-vis"), and two words of greeting can be part of the matter ("good morning slot").
    if (/[-–/]$/.test(gap.trim()) && !/\s/.test(gap)) break;
    if (around && !courtesy && !/[,.;:!\n]/.test(gap)) break;
    if (courtesy && end - at > 1 && !endsCourtesy(gap, next)) break;
    at = end;
  }
  const next = tokens[at];
  if (at === 0 || !next) return 0;
  const joined = ['but', 'and', 'so', 'aber', 'und', 'pero', 'mais', 'ma', 'maar', 'ale', 'mas'].includes(
    next.key,
  );
  return (joined && tokens[at + 1] ? tokens[at + 1] : next)?.start ?? 0;
}

const starters = new Set(
  (
    'i im ive we what whats when where which who why how can could do does did is are am will would should may have has my our the a an there theres please need want looking but and so ' +
    'ich wir was wann wo wie wer warum kann können koennen haben habt machen gibt ist sind mein meine unsere aber und bieten brauche ' +
    'qué que cuándo cuanto cuánto cómo como dónde puedo puede tienen quiero necesito hay mi pero et mais je nous quand combien comment ou est puis pouvez avez faites ' +
    'quanto quando dove posso avete vorrei ma ik wij wat wanneer waar hoe kan hebben is maar jak kiedy gdzie czy ile mam ale mas onde posso tem quero'
  ).split(' '),
);

function endsCourtesy(gap: string, next: Token): boolean {
  return /[,.;:!?\n]/.test(gap) || /\p{Extended_Pictographic}/u.test(gap) || starters.has(next.key);
}

function longestAt(tokens: Token[], at: number, preferred: Language, only?: readonly SmallTalkTopic[]) {
  let best: { rank: number; part: Part; match: PhraseMatch } | null = null;
  for (const [rank, part] of parts.entries()) {
    if (only && !only.includes(part.topic)) continue;
    const match = phraseAt(part.book, tokens, at);
    if (!match) continue;
    const longer = match.end > (best?.match.end ?? 0);
    const nearer =
      match.end === best?.match.end && match.language === preferred && best.match.language !== preferred;
    if (longer || nearer) best = { rank, part, match };
  }
  return best;
}

function readSpaceless(tokens: Token[]): SmallTalk | null {
  let rest = tokens.map((token) => token.key.toUpperCase()).join('');
  let best: { rank: number; part: Part } | null = null;
  while (rest.length > 0) {
    const found = spaceless.find(({ text }) => rest.startsWith(text));
    if (!found) return null;
    rest = rest.slice(found.text.length);
    const rank = parts.indexOf(found.part);
    if (rank >= 0 && (!best || rank < best.rank)) best = { rank, part: found.part };
  }
  return best ? talkOf(best.part, 'ja') : null;
}

function talkOf(part: Part, language: Language): SmallTalk {
  return part.answer ? { topic: part.topic, language, answer: part.answer } : { topic: part.topic, language };
}
