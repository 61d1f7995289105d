/** A value that a text says of something, with the words around it. */
export interface Said {
  kind: 'price' | 'hours' | 'phone' | 'email';
  /** As it is compared. */
  value: string;
  /** The text without the value, and without values of other kinds that name nothing. */
  rest: string;
  /** Which of several numbers a phone number is; nothing for the usual one. */
  line?: 'mobile' | 'fax';
}

/** Words that say what kind of value it is, not of what. */
export const VALUE_WORDS: readonly string[] = (
  'cost costs price prices charge fee pay euro euros eur usd gbp chf dollar pound only ' +
  'phone telephone tel call number fax telefax mobile mobil handy cell whatsapp faxnummer handynummer reach contact email mail address ' +
  'open opening hours hour times time office am pm close closed daily uhr ' +
  'kosten kostet preis preise gebühr bezahlen betragen beträgt nur telefon telefonnummer nummer anrufen rufnummer erreichen ' +
  'geöffnet öffnungszeiten offen zeiten sprechzeiten schließen ' +
  'prix coûte coûter tarif téléphone numéro horaires ouvert heures precio cuesta teléfono horario abierto ' +
  'prezzo costa costo telefono numero orari aperto prijs kost telefoon nummer openingstijden ' +
  'cena kosztuje telefon numer godziny preço custa telefone horário aberto'
).split(' ');

const PRICE =
  /(?:[€$£]\s?\d[\d.,]{0,9}|\d[\d.,]{0,9}\s?(?:€|\$|£|euros?\b|eur\b|chf\b|dollars?\b|pounds?\b))/gi;
const TIME = /\b\d{1,2}(?:[:.]\d{2})?\s?(?:am\b|pm\b|a\.m\.|p\.m\.|uhr\b|h\b)|\b\d{1,2}[:.]\d{2}\b/gi;
const LINES = {
  fax: /fax/i,
  mobile: /mobil|handy|cell|móvil|telemóvel|portable|cellulare|komórk|whatsapp/i,
} as const;
const PHONE_LABEL =
  /(?:phone|tel|call|fon|rufnummer|teléfono|téléphone|telefoon|telefone|numer|numero|fax|mobil|handy|whatsapp)/i;
const PHONE = /\+?\d[\d ()/.-]{5,20}\d/g;
/** A number that is called, without words that say so. */
const BARE_PHONE = /(?:\+|\b0)[\d ()/-]{6,20}\d/g;
/** When somebody answers, and the like. */
const ASIDE = /\([^()]{0,80}\)/g;
const AROUND_THE_CLOCK = /\b24\s?(?:\/\s?7|h\b|hours?\b|stunden\b|std\b)/gi;
/** Longer texts say more than one thing. */
const LONGEST = 300;

/** The one price, span of hours, phone number or address that a short text says; nothing where it says several of a kind. */
export function saidIn(text: string): Said[] {
  if (text.length > LONGEST) return [];
  const price = only(text, PRICE);
  const mail = addressIn(text);
  const phones = PHONE_LABEL.test(text) ? phonesIn(text) : [];
  // Who is called is no price's name, and when somebody answers is no number's.
  const uncalled = phones.reduce((left, { written }) => left.replace(written, ' '), text);
  const called = mail ? uncalled.replace(mail, ' ') : uncalled;
  const named = [ASIDE, AROUND_THE_CLOCK, TIME, PRICE].reduce(
    (left, each) => left.replaceAll(each, ' '),
    called,
  );
  return [
    ...(price ? [{ kind: 'price' as const, value: amountOf(price), rest: called.replace(price, ' ') }] : []),
    ...(mail ? [{ kind: 'email' as const, value: mail.toLowerCase(), rest: named }] : []),
    ...phones.map(({ written, line }) => ({
      kind: 'phone' as const,
      value: phoneValue(written),
      rest: named,
      ...(line ? { line } : {}),
    })),
    ...hoursIn(called),
  ];
}

/** Numbers of a text, each with what the words before it call it; what is alike twice is said once. */
function phonesIn(text: string): { written: string; line: Said['line'] }[] {
  const found = [...text.matchAll(PHONE)].filter(([number]) => number.replaceAll(/\D/g, '').length >= 6);
  const all = found.map<{ written: string; line: Said['line'] }>(({ 0: written, index }, at) => {
    const before = found[at - 1];
    const words = text.slice(before ? before.index + before[0].length : 0, index);
    const line = LINES.fax.test(words) ? 'fax' : LINES.mobile.test(words) ? 'mobile' : undefined;
    return { written, line };
  });
  return all.filter(({ line }) => all.filter((other) => other.line === line).length === 1);
}

/** All prices, times, phone numbers and addresses in a text, as they are compared. */
function allValuesIn(text: string): Set<string> {
  const mails = text.split(/[\s<>()[\],;]/).filter((word) => word.indexOf('@') > 0 && word.includes('.'));
  return new Set([
    ...(text.match(PRICE) ?? []).map(amountOf),
    ...(text.match(TIME) ?? []).map((time) => `${minuteOf(time)}`),
    ...(text.match(BARE_PHONE) ?? []).map(phoneValue),
    ...mails.map((mail) => mail.toLowerCase().replace(/[.:!?]$/, '')),
  ]);
}

/** Whether each of two texts says a price, time, number or address that the other does not: then neither says what the other says. */
export function sayOtherValues(one: string, other: string): boolean {
  const [a, b] = [allValuesIn(one), allValuesIn(other)];
  const isMore = (these: Set<string>, those: Set<string>) => [...these].some((value) => !those.has(value));
  return isMore(a, b) && isMore(b, a);
}

/** The one address in a text, without the marks around it. */
function addressIn(text: string): string | null {
  const found = text.split(/[\s<>()[\],;]/).filter((word) => word.indexOf('@') > 0 && word.includes('.'));
  return found.length === 1 ? (found[0]?.replace(/^mailto:/i, '').replace(/[.:!?]$/, '') ?? null) : null;
}

/** The digits of a phone number, however it is written; a country's code is as good as the zero. */
export function phoneValue(phone: string): string {
  return phone
    .replace(/^(?:\+|00)\d{2}\s?(?:\(0\))?/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, '');
}

function only(text: string, pattern: RegExp): string | null {
  const found = text.match(pattern) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

function amountOf(price: string): string {
  const [whole = '', cents = ''] = price
    .replace(/[^\d.,]/g, '')
    .replace(/[.,](?=\d{3}(?:\D|$))/g, '')
    .split(/[.,]/);
  return `${Number(whole)}.${cents.padEnd(2, '0').slice(0, 2)}`;
}

function hoursIn(text: string): Said[] {
  const times = text.match(TIME) ?? [];
  if (times.length !== 2) return [];
  const value = times.map(minuteOf).join('-');
  return [{ kind: 'hours', value, rest: times.reduce((left, time) => left.replace(time, ' '), text) }];
}

/** Minutes since midnight. */
function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = (time.match(/\d+/g) ?? []).map(Number);
  const isAfternoon = /p\.?m/i.test(time) && hour < 12;
  return ((isAfternoon ? hour + 12 : hour) % 24) * 60 + minute;
}
