import { stripMarks } from './fold.ts';
import type { VerbForms } from './languages/language-data.ts';

/** Shortest verb that is told from its forms. */
const SHORTEST = 3;
const LAST_WORDS = 10;

/** What forms of one verb have in common, and the verbs that a sentence has in two pieces. */
export interface VerbReader {
  /** The verb that a form belongs to, for comparing only: "abgeholt", "abzuholen" and "Abholung" give one root. */
  root(word: string): string;
  /** Verbs whose particle stands at the end of a clause, by the word they were joined from: "holt … ab". */
  joined(text: string): { from: string; verb: string }[];
}

/** A reader for one language's verbs. */
export function verbReader(forms: VerbForms): VerbReader {
  const particles = forms.particles.split(' ').sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const plain = particles.map(stripMarks);
  const strong = new Map<string, string>();
  for (const line of forms.strong) {
    const [verb = '', ...others] = stripMarks(line).split(' ');
    for (const form of [verb, ...others]) strong.set(form, verb);
  }
  const inside = new RegExp(`^(?:${forms.infixes})(?=.{${SHORTEST}})`);
  const ending = new RegExp(`(?:${forms.endings})$`);
  const participle = new RegExp(forms.participle);
  const seen = new Map<string, string>();

  function rootOf(word: string): string {
    const particle =
      plain.find((each) => word.startsWith(each) && word.length >= each.length + SHORTEST) ?? '';
    const rest = word.slice(particle.length);
    const bare = rest.replace(inside, '');
    const known = strong.get(rest) ?? strong.get(bare);
    const isForm = particle !== '' || participle.test(word);
    return particle + forms.even(cut(known ?? (isForm ? bare : rest)));
  }

  function cut(verb: string): string {
    const short = verb.replace(ending, '');
    return short.length >= SHORTEST ? short : verb;
  }

  return {
    root(word) {
      const hit = seen.get(word);
      if (hit !== undefined) return hit;
      const made = rootOf(stripMarks(word));
      if (seen.size > 50_000) seen.clear();
      seen.set(word, made);
      return made;
    },
    joined(text) {
      return clausesOf(text, forms.and).flatMap((clause) => {
        const words = clause.match(/\p{L}+/gu)?.slice(-LAST_WORDS) ?? [];
        const particle = words.at(-1);
        if (particle === undefined || !particles.includes(particle)) return [];
        return words.slice(0, -1).map((from) => ({ from, verb: particle + from }));
      });
    },
  };
}

function clausesOf(text: string, and: string): string[] {
  return text.split(new RegExp(`[.,;:!?()\\n–]|\\s(?:${and})\\s`, 'u'));
}
