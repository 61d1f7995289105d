/** Where a sentence may end: a full stop, and what may begin the next. */
const END = /(?<=[.!?…]["'”»)]?)\s+(?=["“„'(«¿¡]?[\p{Lu}\p{N}€£$])/u;
const SPACELESS_END = /(?<=[。！？])/u;

/** Short forms whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(„«-])(?:z\. ?B|ca|bzw|Dr|Nr|Str|Tel|Min|Std|Mo|Di|Mi|Do|Fr|Sa|So|inkl|max|min|ggf|med|Mr|Mrs|Ms|St|e\.g|i\.e|approx|No|vs|Co|Ltd|OG|EG|u\. ?a|d\. ?h|evtl|zzgl|Prof|Nov|Dec|Jan|Feb|Aug|Sept|Oct|Sr|Sra|Srta|Ud|Uds|Avda|núm|p\. ?ej|tel|etc|M|Mme|Mlle|av|bd|env|p\. ?ex|Sig|Dott|Dott\.ssa|ecc|art|nr|bijv|o\.a|t\.m|m\.u\.v|ul|np|godz|tys)\.$|\p{Ll}str\.$|-Str\.$/u;

/** A short initial piece such as "3." or "1. OG", which belongs to what follows. */
const NUMBER_END = /\b\d{1,2}\.$/u;
const AFTER_NUMBER =
  /^(?:(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{Ll}*|\p{Lu}\p{Ll}{2}|OG|EG|UG|Stock|Etage)(?!\p{L})/u;

/** The sentences of a paragraph, each as it stands there. */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  for (const piece of paragraph.split(END)) {
    const before = sentences.at(-1);
    if (before !== undefined && goesOn(before, piece)) sentences[sentences.length - 1] = `${before} ${piece}`;
    else sentences.push(piece);
  }
  return sentences
    .flatMap((each) => each.split(SPACELESS_END))
    .map((each) => each.trim())
    .filter(Boolean);
}

function goesOn(before: string, piece: string): boolean {
  const end = before.slice(-24);
  if (ABBREVIATION.test(end)) return true;
  if (!NUMBER_END.test(end)) return false;
  return AFTER_NUMBER.test(piece) || (/^\p{Lu}/u.test(piece) && before.split(' ', 4).length < 4);
}
