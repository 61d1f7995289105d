/** A value that a text says of something, with the words around it. */
export interface Said {
  kind: 'price' | 'hours' | 'phone' | 'email';
  /** As it is compared. */
  value: string;
  /** The text without the value. */
  rest: string;
}

/** Words that say what kind of value it is, not of what. */
export const VALUE_WORDS: readonly string[] = (
  'cost costs price prices charge fee pay euro euros eur usd gbp chf dollar pound only ' +
  'phone telephone tel call number fax mobile reach contact email mail address ' +
  'open opening hours hour times time office am pm close closed daily uhr ' +
  'kosten kostet preis preise gebühr bezahlen betragen beträgt nur telefon telefonnummer nummer anrufen rufnummer handy erreichen ' +
  'geöffnet öffnungszeiten offen zeiten sprechzeiten schließen ' +
  'prix coûte coûter tarif téléphone numéro horaires ouvert heures precio cuesta teléfono horario abierto ' +
  'prezzo costa costo telefono numero orari aperto prijs kost telefoon nummer openingstijden ' +
  'cena kosztuje telefon numer godziny preço custa telefone horário aberto'
).split(' ');

const PRICE =
  /(?:[€$£]\s?\d[\d.,]{0,9}|\d[\d.,]{0,9}\s?(?:€|\$|£|euros?\b|eur\b|chf\b|dollars?\b|pounds?\b))/gi;
const TIME = /\b\d{1,2}(?:[:.]\d{2})?\s?(?:am\b|pm\b|a\.m\.|p\.m\.|uhr\b|h\b)|\b\d{1,2}[:.]\d{2}\b/gi;
const PHONE_LABEL = /(?:phone|tel|call|fon|rufnummer|teléfono|téléphone|telefoon|telefone|numer|numero)/i;
const PHONE = /\+?\d[\d ()/.-]{5,20}\d/g;
/** Longer texts say more than one thing. */
const LONGEST = 300;

/** The one price, span of hours, phone number or address that a short text says; nothing where it says several of a kind. */
export function saidIn(text: string): Said[] {
  if (text.length > LONGEST) return [];
  const price = only(text, PRICE);
  const mail = addressIn(text);
  const phone = PHONE_LABEL.test(text) ? only(text, PHONE) : null;
  return [
    ...(price ? [{ kind: 'price' as const, value: amountOf(price), rest: text.replace(price, ' ') }] : []),
    ...(mail ? [{ kind: 'email' as const, value: mail.toLowerCase(), rest: text.replace(mail, ' ') }] : []),
    ...(phone ? [{ kind: 'phone' as const, value: phoneValue(phone), rest: text.replace(phone, ' ') }] : []),
    ...hoursIn(text),
  ];
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
