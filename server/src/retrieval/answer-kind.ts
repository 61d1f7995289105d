/** What kind of thing a question asks for, when words alone tell. */
export type AnswerKind = 'number' | 'price' | 'date' | 'place' | 'person';

const ASKS: [AnswerKind, RegExp][] = [
  [
    'price',
    /\bhow much (?:(?:do|does|did|is|are|was|were|will|would) .*)?(?:cost|charge|price|pay|fee)|\bhow much (?:is|are) (?:a|an|the|your|it|this|one)\b|\bwhat(?:'s| is| are| was| does| do| did)?\b.{0,40}\b(?:prices?|costs?|fees?|charges?|rates)\b|\bwie ?viel kostet|\bwas kostet|\bkosten\?|\bcu[aá]nto (?:cuesta|cuestan|vale|cobr)|\bcombien (?:co[uû]te|[cç]a co[uû]te)|\bquel est le (?:prix|tarif)|\bquanto (?:costa|custa|costano|custam)|\bhoeveel kost|\bwat kost/iu,
  ],
  [
    'date',
    /^(?:and |so |but )?when\b|\bwhat (?:year|date|day|month|century|decade|time|hours)\b|\b(?:which|in what|on what|by what) (?:year|date|day|month|century|decade|time)\b|\b(?:opening|business|office) hours\b|\bwann\b|\bum wie ?viel uhr|\böffnungszeiten\b|\bcu[aá]ndo\b|\ba qu[eé] hora|\bhorarios?\b|\bquand\b|\bquelle heure|\bhoraires?\b|^quando\b|\bche ora|\bque horas|\borari\b|\bwanneer\b|\bhoe laat|\bopeningstijden\b/iu,
  ],
  [
    'number',
    /\bhow (?:many|much|old|tall|far|big|large|high|deep|wide|heavy|fast|often)\b|\bhow long (?:does|do|did|is|are|was|were|will|would|has|have|before|until)\b|\bwhat (?:percentage|percent|number|proportion|age|size|distance|temperature)\b|\bphone number\b|\bwie ?viele?\b|\bwie (?:alt|lange|weit|gro[sß]+|hoch|oft)\b|\bcu[aá]nt[oa]s\b|\bcombien\b|\bquant[iae]\b|\bquantos\b|\bhoeveel\b|\bhoe (?:lang|ver|groot|oud)\b/iu,
  ],
  [
    'place',
    /^(?:and |so |but )?where\b|\b(?:which|what) (?:city|country|state|town|place|street|continent|region|address|location)\b|\bwhat is (?:your|the) address\b|^wo(?:hin|her)?\b|\bd[oó]nde\b|^o[uù]\b|^dove\b|^onde\b|^waar\b/iu,
  ],
  [
    'person',
    /^(?:and |so |but )?(?:who|whom|whose)\b|\b(?:by|to|from|with) whom\b|\bwhich (?:person|man|woman)\b|^wer\b|^wen\b|^wem\b|^qui[eé]n|^qui\b(?! est-ce)|^chi\b|^quem\b|^wie (?:is|zijn|was|heeft)\b/iu,
  ],
];

const DIGIT =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|hundred|thousand|million|billion|half|third|quarter|once|twice|double|none|several|ein|eine|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|deux|trois|quatre|cinq|sept|huit|neuf|dix|due|tre|quattro|cinque|sette|otto|nove|dieci|dois|duas|três|quatro|sete|oito|twee|drie|vijf|zes|zeven|negen|tien)\b/iu;
const PRICE =
  /[€$£¥₹]\s*\d|\d[\d.,]*\s*(?:[€$£¥₹]|eur\b|euros?\b|usd\b|dollars?\b|gbp\b|pounds?\b|pence\b|cents?\b|chf\b|francs?\b|rs\b|inr\b|rupees?\b|%|percent)|\b(?:eur|usd|gbp|chf|rs\.?|inr)\s*\d|\b(?:free|no (?:charge|cost|fee)|at no cost|kostenlos|kostenfrei|gratis|gratuite?|gratuito)\b/iu;
const DATE =
  /\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|daily|weekdays?|weekends?|noon|midnight|today|tomorrow|always|every day|century|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|täglich|januar|februar|märz|mai|juni|juli|oktober|dezember|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|segunda|ter[cç]a|quarta|quinta|sexta|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|spring|summer|autumn|fall|winter|days?|weeks?|months?|hours?|minutes?|years?|after|before|during|until|when|as soon as|within)\b/iu;
const NAME = /(?<=[\p{L}\p{N},;:)"'”’]\s+["“'(]?)\p{Lu}[\p{L}'’.-]+|^\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u;
const CONTACT = /[\w.+-]+@[\w-]+\.\w+|\+?\d[\d\s()/-]{6,}\d/;
const PLACE_WORD =
  /\b(?:street|st\.|road|avenue|square|lane|floor|building|building|online|website|app|at home|office|branch|shop|store|centre|center|postcode|strasse|straße|platz|weg|etage|calle|plaza|avenida|rue|place|via|piazza|rua|praça|straat|plein|settings|menu|page|counter|reception|here|locations?|north|south|east|west)\b/iu;
const PERSON_WORD =
  /\b(?:team|staff|manager|director|doctor|dentist|engineer|technician|owner|founder|ceo|president|king|queen|people|men|women|person|they|we|our|i|you|anyone|everyone|nobody|customers?|members?|residents?|tenants?|landlord|children|adults?|students?|scholars?|scientists?|wir|unser|team|nosotros|nous|noi|nós|wij)\b/iu;

/** The kind of answer a question needs, or null when any kind will do. */
export function answerKind(question: string): AnswerKind | null {
  const text = question.normalize('NFKC').trim();
  return ASKS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whether a text holds something of that kind. */
export function holdsKind(text: string, kind: AnswerKind): boolean {
  switch (kind) {
    case 'number':
      return DIGIT.test(text);
    case 'price':
      return PRICE.test(text) || /\d/.test(text);
    case 'date':
      return DATE.test(text);
    case 'place':
      return NAME.test(text) || PLACE_WORD.test(text);
    case 'person':
      return NAME.test(text) || CONTACT.test(text) || PERSON_WORD.test(text);
  }
}
