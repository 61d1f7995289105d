import type { Language } from '../../text/languages/reply-languages.ts';
import type { Token } from '../words/tokenise.ts';

const common: Record<Exclude<Language, 'ja'>, string> = {
  en: 'the is are what how do does can you your i my me we a an to of for when where which who why with have has it on at please any there will would much this that not and or was did open price',
  de: 'der die das und ist sind ich sie wir wie was wann wo kann können haben ein eine einen mein meine für mit nicht auf bei es zu den dem im wird ihr gibt es kosten kostet bitte auch von oder heizung uhr wer warum',
  es: 'el la los las es son qué cómo cuándo cuánto dónde puedo puede tienen un una mi para con no en de y o por hay cuesta cual cuál su estan están abren hacen quiero necesito',
  fr: 'le la les est sont que quoi comment quand où combien puis peut avez un une mon ma pour avec ne pas dans de et ou vous je il elle des du au aux quel quelle est-ce faites cest jai sur',
  it: 'il lo la gli le è sono che cosa come quando dove quanto posso può avete un una mio mia per con non in di e o vi si del della dei quali costa fate siete ho',
  nl: 'de het een is zijn wat hoe wanneer waar kan kunnen jullie ik mijn we voor met niet op en of van bij dat dit hebben heeft kost jij u er te aan doen welke',
  pl: 'i w z na do nie tak jest są co jak kiedy gdzie czy ile mogę może mam macie państwo dla się to po od jaki jaka jakie kosztuje mnie mój moja lub',
  pt: 'o a os as é são que como quando onde quanto posso pode vocês um uma meu minha para com não em de e ou por tem têm custa qual no na do da você fazem estão',
};

const votes = new Map<string, Exclude<Language, 'ja'>[]>();
for (const [language, words] of Object.entries(common)) {
  for (const word of words.split(' ')) {
    const key = word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
    const list = votes.get(key) ?? [];
    // The keys of `common` are its languages; Object.entries forgets that.
    if (!list.includes(language as Exclude<Language, 'ja'>))
      votes.set(key, [...list, language as Exclude<Language, 'ja'>]);
  }
}

const KANA = /[\u3040-\u30ff]/;
const LATIN = /[a-z\u00c0-\u024f]/i;
const marks: [RegExp, Exclude<Language, 'ja'>][] = [
  [/[ąęłńśźż]/i, 'pl'],
  [/[ßäöü]/i, 'de'],
  [/[ñ¿¡]/i, 'es'],
  [/[ãõ]/i, 'pt'],
  [/[èêëœùâîû]/i, 'fr'],
];

/** The likeliest language by its commonest words and letters; `fallback` when nothing speaks for any, `other` for scripts we don't write. */
export function guessLanguage(clean: string, tokens: Token[], fallback: Language): Language | 'other' {
  const head = clean.slice(0, 400);
  if (KANA.test(head)) return 'ja';
  if (!LATIN.test(head))
    return /\p{L}/u.test(head)
      ? /\p{Script=Han}/u.test(head) && fallback === 'ja'
        ? 'ja'
        : 'other'
      : fallback;
  const score = new Map<Language, number>();
  const add = (language: Language, points: number) =>
    score.set(language, (score.get(language) ?? 0) + points);
  for (const token of tokens.slice(0, 60)) {
    const languages = votes.get(token.key);
    for (const language of languages ?? []) add(language, 1 / (languages?.length ?? 1));
  }
  for (const [letters, language] of marks) if (letters.test(head)) add(language, 0.8);
  let best: Language = fallback;
  for (const [language, points] of score) {
    if (points > (score.get(best) ?? 0) + 0.01) best = language;
  }
  return best;
}
