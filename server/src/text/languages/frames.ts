/** The table of how people ask the same in a language. */
export interface Frames {
  /** Little words before a thing's name, between spaces; `{n}` is the thing without one. */
  articles: string;
  /** Lists of questions that ask the same of a thing `{x}`. */
  alike: readonly (readonly string[])[];
}

/** Longer things are sentences of their own. */
const LONGEST_THING = 80;

/** A question in the other words that people use for it, the usual ones first; none where the table has nothing. */
export function askedOtherwise({ articles, alike }: Frames, question: string): string[] {
  const asked = question
    .trim()
    .replace(/[?？!.]{1,5}$/, '')
    .replace(/^[¿¡]/, '')
    .trim();
  for (const list of alike) {
    for (const frame of list) {
      const thing = thingIn(frame, asked);
      if (thing === null) continue;
      const name = withoutArticle(thing, articles);
      return list
        .filter((other) => other !== frame)
        .map((other) => other.replace('{x}', () => thing).replace('{n}', () => name));
    }
  }
  return [];
}

/** What a question asks about, where it is made as the frame is. */
function thingIn(frame: string, asked: string): string | null {
  const [before = '', after = ''] = frame.split(/\{[xn]\}/);
  const folded = asked.toLowerCase();
  if (!folded.startsWith(before) || !folded.endsWith(after)) return null;
  const thing = asked.slice(before.length, asked.length - after.length);
  return thing.trim() === '' || thing.length > LONGEST_THING || folded.length < before.length + after.length
    ? null
    : thing;
}

function withoutArticle(thing: string, articles: string): string {
  const [first = '', ...rest] = thing.split(' ');
  return rest.length > 0 && articles.split(' ').includes(first.toLowerCase()) ? rest.join(' ') : thing;
}
