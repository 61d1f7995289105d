/** A way to pay that a message names. */
export interface PaymentWay {
  /** As it was written. */
  said: string;
  /** Its name means nothing else. */
  isUnmistakable: boolean;
  pattern: RegExp;
}

/** Names that mean a way to pay wherever they stand. */
const unmistakable = [
  'american ?express|amex',
  'bitcoins?|btc|ethereum|[ck]r[iy]pto\\p{L}*',
  'pay ?pal',
  'apple ?pay',
  'google ?pay|gpay',
  'master ?card',
  'maestro',
  'v ?pay',
  'giro ?(?:card|karte)',
  'klarna',
  'twint',
  'bancontact',
  'bizum',
  'mb ?way',
  'multibanco',
  'satispay',
  'alipay',
  'we ?chat ?pay',
  'diners(?: club)?',
  'revolut',
  'ancv|ch[eè]ques?[ -]vacances',
  'tickets?[ -]restaurants?',
];
/** Names that mean something else too: a doctor's referral, a visa to travel. */
const ambiguous = [
  'visa',
  '(?:ü|ue|u)berweisung(?:en)?|virements?(?: bancaires?)?|(?:bank|wire) transfers?|transferencias?(?: bancarias?)?|transfer[eê]ncias?(?: banc[aá]rias?)?|bonific[oi](?: bancari[oi])?|overschrijving(?:en)?|przelew\\p{L}*',
  'lastschrift|sepa|direct debit|pr[eé]l[eè]vement|domiciliaci[oó]n|addebito diretto|incasso|d[eé]bito direto',
  'che(?:que|ck)s?|schecks?|ch[eè]ques?|assegn[oi]|czek\\p{L}*',
];
const patternOf = (names: string) => new RegExp(`(?<![\\p{L}\\d])(?:${names})(?![\\p{L}\\d])`, 'iu');
const ways = [
  ...unmistakable.map((names) => ({ isUnmistakable: true, pattern: patternOf(names) })),
  ...ambiguous.map((names) => ({ isUnmistakable: false, pattern: patternOf(names) })),
];

/** The ways to pay that a message names, in whichever language, each once. */
export function namedWays(message: string): PaymentWay[] {
  let rest = message.normalize('NFC');
  return ways.flatMap((way) => {
    const said = way.pattern.exec(rest)?.[0];
    if (said === undefined) return [];
    // "Chèques-vacances" are no cheques.
    rest = rest.replace(said, ' ');
    return [{ ...way, said }];
  });
}

/** Whether what a business says of payment has a way. */
export const hasWay = (value: string, { pattern }: PaymentWay): boolean =>
  pattern.test(value.normalize('NFC').replaceAll(/[-‐-―]/g, '-'));
