import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from '../../text/languages/language.ts';
import { askedFacts } from './asked-facts.ts';

/** What people write, by what it asks for: `facts when`, where days are written as 2026-12-25 and `-` is nothing of the kind. */
const asked: Record<string, Record<string, string[]>> = {
  en: {
    address: [
      "what's your address?",
      'where are you located',
      'where are you guys based',
      'Where is your shop?',
      'address pls',
      'where can I find you?',
      'your exact address please',
    ],
    phone: [
      'phone number?',
      'what is your telephone number',
      'can I call you?',
      'do you have a phone number I can call',
    ],
    email: ['what is your email address', 'whats your e-mail?', 'email?'],
    website: ['what is your website', 'do you have a website?'],
    parking: [
      'do you have parking',
      'is there parking nearby?',
      'can I park my car outside?',
      'where can i park',
    ],
    payment: [
      'can i pay by card',
      'do you take cards?',
      'which payment methods do you accept',
      'cash or card?',
      'do you accept apple pay',
    ],
    directions: ['how do I get to you?', 'how do i get there by bus', 'directions please'],
    'hours now': ['are you open now?', 'are you open', 'are you still open', 'is the shop open right now'],
    hours: [
      'opening hours',
      'what are your opening times?',
      'when do you open',
      'when do you close',
      'business hours please',
    ],
    'hours 2026-12-06': [
      'are you open on Sunday?',
      'sunday opening hours',
      'what time do you open on sundays',
      'are you open sunday at 3pm',
    ],
    'hours 2026-12-25': ['are you open on 25 December?', 'are you open on December 25th', 'open 25/12?'],
    'hours 2026-12-01': ['are you open today', 'what time do you close today?'],
    'hours 2026-12-02': ['are you open tomorrow?', 'when do you open tomorrow'],
    'hours 2026-12-05 2026-12-06': ['are you open at the weekend?', 'are you open on weekends'],
    'hours 2026-12-26': ['are you open on Boxing Day?'],
    'hours 2026-12-24': ['are you open on christmas eve', 'opening hours xmas eve?'],
    'hours 2027-01-01': ["are you open on New Year's Day?"],
    'hours 2027-03-29': ['are you open on easter monday'],
    'hours 2027-03-26': ['open on Good Friday?'],
    'hours holidays': ['are you open on bank holidays', 'opening hours public holidays'],
    'address phone': ['what is your address and phone number?'],
    '-': [
      'do you have parking for caravans?',
      'how much is parking',
      'is the pool open',
      'can I open an account',
      'do you close the deal',
      'what is the address of the school',
      'can I pay in instalments',
      'do you sell sim cards',
      'is the hotel near the station',
      'i lost my card',
      'are dogs allowed',
      'do you deliver on sunday',
      'where are you from',
      'park and ride tickets',
      'what are your prices',
      'can you email me the invoice',
      'phone repair',
      'when is the next course',
      'how do I get a refund',
    ],
  },
  de: {
    address: [
      'Wo seid ihr?',
      'wo finde ich euch',
      'Wie lautet Ihre Adresse?',
      'wo ist euer Laden',
      'Anschrift bitte',
      'wo befindet sich die Praxis',
    ],
    phone: ['Telefonnummer?', 'wie ist eure telefonnummer', 'Kann ich Sie anrufen?'],
    email: ['Wie lautet Ihre E-Mail-Adresse?', 'email adresse'],
    parking: ['Gibt es Parkplätze?', 'kann ich bei euch parken', 'habt ihr einen Parkplatz'],
    payment: [
      'Kann ich mit Karte zahlen?',
      'nehmt ihr Kreditkarte',
      'welche zahlungsarten gibt es',
      'kann man bar bezahlen',
    ],
    directions: ['wie komme ich zu euch?', 'Anfahrt', 'wie komme ich mit dem Bus zu Ihnen'],
    'hours now': ['habt ihr gerade offen?', 'seid ihr jetzt geöffnet', 'habt ihr noch offen'],
    hours: ['öffnungszeiten', 'Wann habt ihr geöffnet?', 'wann macht ihr auf', 'wie lange habt ihr offen'],
    'hours 2026-12-06': [
      'habt ihr am Sonntag offen?',
      'Öffnungszeiten Sonntag',
      'seid ihr sonntags geöffnet',
    ],
    'hours 2026-12-25': [
      'habt ihr am 25. Dezember offen?',
      'am 25.12. geöffnet?',
      'seid ihr an Weihnachten offen?',
    ],
    'hours 2026-12-24': ['habt ihr an Heiligabend auf?'],
    'hours 2026-12-31': ['Öffnungszeiten Silvester?'],
    'hours 2026-12-01': ['habt ihr heute auf?', 'wann schließt ihr heute'],
    'hours 2026-12-02': ['habt ihr morgen offen'],
    'hours holidays': ['habt ihr an feiertagen offen'],
    '-': [
      'Parkplatz für Wohnmobil',
      'was kostet parken',
      'ist das Schwimmbad offen',
      'kann ich in raten zahlen',
      'Ist die Rechnung noch offen?',
      'wo finde ich die rechnung',
      'liefert ihr am sonntag',
      'Karte verloren',
      'wie lange dauert die lieferung',
      'Wo seid ihr her?',
      'kann ich per mail buchen',
    ],
  },
  es: {
    address: ['¿Dónde están?', 'dirección por favor', '¿Cuál es su dirección?', 'donde está la tienda'],
    phone: ['¿Cuál es su número de teléfono?', 'telefono'],
    parking: ['¿Hay aparcamiento?', 'puedo aparcar cerca'],
    payment: ['¿Puedo pagar con tarjeta?', 'aceptan tarjetas', 'formas de pago'],
    'hours now': ['¿Están abiertos ahora?', 'están abiertos'],
    hours: ['horario', '¿Cuál es su horario de apertura?', 'a qué hora abren'],
    'hours 2026-12-06': ['¿Abren el domingo?', 'horario del domingo'],
    'hours 2026-12-25': ['¿abren el 25 de diciembre?', '¿abrís en Navidad?'],
    'hours 2026-12-24': ['horario en Nochebuena'],
    'hours 2026-12-02': ['¿abren mañana?'],
    '-': [
      'aparcamiento para caravanas',
      '¿puedo pagar a plazos?',
      'la piscina está abierta',
      'perdí mi tarjeta',
      'abrir una cuenta',
      'reparto los domingos',
    ],
  },
  fr: {
    address: [
      'Où êtes-vous situés ?',
      'quelle est votre adresse',
      'adresse svp',
      'où se trouve votre magasin',
    ],
    phone: ['Quel est votre numéro de téléphone ?', 'puis-je vous appeler'],
    parking: ['Y a-t-il un parking ?', 'où se garer'],
    payment: ['Peut-on payer par carte ?', 'moyens de paiement', 'vous acceptez les chèques'],
    'hours now': ['Êtes-vous ouverts maintenant ?', 'vous êtes ouverts'],
    hours: ["horaires d'ouverture", 'quels sont vos horaires ?', 'à quelle heure ouvrez-vous'],
    'hours 2026-12-06': ['Êtes-vous ouverts le dimanche ?', 'horaires dimanche'],
    'hours 2026-12-25': ['ouvert le 25 décembre ?', 'vous êtes ouverts à Noël ?'],
    'hours 2026-12-02': ['vous êtes ouverts demain ?'],
    '-': [
      'parking pour camping-car',
      'peut-on payer en plusieurs fois',
      'la piscine est ouverte',
      "j'ai perdu ma carte",
      'ouvrir un compte',
      'livrez-vous le dimanche',
    ],
  },
  it: {
    address: ['Dove siete?', 'qual è il vostro indirizzo', 'dove si trova il negozio'],
    phone: ['numero di telefono?', 'posso chiamarvi'],
    parking: ["c'è parcheggio?", 'dove posso parcheggiare'],
    payment: ['posso pagare con carta?', 'accettate carte', 'metodi di pagamento'],
    'hours now': ['siete aperti adesso?', 'siete aperti'],
    hours: ['orari di apertura', 'quali sono i vostri orari?', 'a che ora aprite'],
    'hours 2026-12-06': ['siete aperti domenica?', 'orario domenica'],
    'hours 2026-12-25': ['siete aperti il 25 dicembre?', 'siete aperti a Natale?'],
    'hours 2027-03-29': ['aperti a Pasquetta?'],
    'hours 2026-12-02': ['siete aperti domani?'],
    '-': [
      'parcheggio per camper',
      'posso pagare a rate',
      'la piscina è aperta',
      'ho perso la carta',
      'aprire un conto',
      'consegnate la domenica',
    ],
  },
  nl: {
    address: ['Waar zitten jullie?', 'wat is het adres', 'waar kan ik jullie vinden', 'waar is de winkel'],
    phone: ['wat is jullie telefoonnummer?', 'kan ik jullie bellen'],
    parking: ['is er parkeergelegenheid?', 'kan ik gratis parkeren', 'waar kan ik parkeren'],
    payment: ['kan ik pinnen?', 'hoe kan ik betalen', 'accepteren jullie creditcard'],
    'hours now': ['zijn jullie nu open?', 'zijn jullie open'],
    hours: ['openingstijden', 'wat zijn de openingstijden?', 'hoe laat gaan jullie open'],
    'hours 2026-12-06': ['zijn jullie zondag open?', 'openingstijden zondag'],
    'hours 2026-12-25': ['zijn jullie 25 december open?', 'zijn jullie eerste kerstdag open?'],
    'hours 2026-12-26': ['open op tweede kerstdag?'],
    'hours 2026-12-02': ['zijn jullie morgen open?'],
    '-': [
      'parkeren met caravan',
      'kan ik in termijnen betalen',
      'is het zwembad open',
      'ik ben mijn pas kwijt',
      'rekening openen',
      'bezorgen jullie op zondag',
    ],
  },
  pl: {
    address: ['Gdzie jesteście?', 'jaki jest adres', 'gdzie macie sklep'],
    phone: ['numer telefonu?', 'czy mogę zadzwonić'],
    parking: ['czy jest parking?', 'gdzie można zaparkować'],
    payment: ['czy można płacić kartą?', 'czy przyjmujecie karty', 'metody płatności'],
    'hours now': ['czy jest teraz otwarte?', 'czy jesteście otwarci'],
    hours: ['godziny otwarcia', 'w jakich godzinach jest otwarte', 'o której otwieracie'],
    'hours 2026-12-06': ['czy w niedzielę jest otwarte?', 'godziny otwarcia niedziela'],
    'hours 2026-12-25': ['czy 25 grudnia jest otwarte?', 'czy jest otwarte w Boże Narodzenie?'],
    'hours 2026-12-02': ['czy jutro jest otwarte?'],
    '-': [
      'parking dla kamperów',
      'czy można płacić w ratach',
      'czy basen jest otwarty',
      'zgubiłem kartę',
      'otworzyć konto',
      'dostawa w niedzielę',
    ],
  },
  pt: {
    address: ['Onde ficam?', 'qual é o endereço', 'onde fica a loja', 'qual é a vossa morada'],
    phone: ['qual é o número de telefone?', 'posso ligar'],
    parking: ['há estacionamento?', 'onde posso estacionar'],
    payment: ['posso pagar com cartão?', 'aceitam cartão', 'formas de pagamento'],
    'hours now': ['estão abertos agora?', 'estão abertos'],
    hours: ['horário de funcionamento', 'qual é o horário?', 'a que horas abrem'],
    'hours 2026-12-06': ['abrem ao domingo?', 'horário de domingo'],
    'hours 2026-12-25': ['estão abertos no dia 25 de dezembro?', 'abrem no Natal?'],
    'hours 2026-12-02': ['abrem amanhã?'],
    '-': [
      'estacionamento para autocaravanas',
      'posso pagar em prestações',
      'a piscina está aberta',
      'perdi o meu cartão',
      'abrir uma conta',
      'entregam ao domingo',
    ],
  },
};
const holidays = [{ name: 'Boxing Day', date: Date.UTC(2026, 11, 26) / 86_400_000 }];
// A Tuesday.
const today = Date.UTC(2026, 11, 1) / 86_400_000;
const iso = (date: number) => new Date(date * 86_400_000).toISOString().slice(0, 10);

function read(message: string, code: string, continues = false): string {
  const at = { today, monthFirst: false, ownName: 'Smile Dental', holidays, continues };
  const found = askedFacts(message, languageOf(code), at);
  if (!found) return '-';
  const when = [
    ...found.dates.map(iso),
    ...(found.now ? ['now'] : []),
    ...(found.holidays ? ['holidays'] : []),
  ];
  return [...found.facts.sort(), ...when].join(' ');
}

for (const [code, kinds] of Object.entries(asked)) {
  for (const [wanted, messages] of Object.entries(kinds)) {
    for (const message of messages) {
      test(`${code}: "${message}" asks for ${wanted}`, () => assert.equal(read(message, code), wanted));
    }
  }
}

test('the name of the business, and of a holiday, is no topic', () => {
  assert.equal(read('where is Smile Dental located?', 'en'), 'address');
  assert.equal(read('Smile Dental opening hours', 'en'), 'hours');
});

test('a day that the business has a name for is the one it means', () => {
  const own = [{ name: 'Christmas Eve', date: Date.UTC(2027, 11, 23) / 86_400_000 }];
  const at = { today, monthFirst: false, ownName: 'Smile Dental', holidays: own, continues: false };
  const dates = (message: string) => askedFacts(message, languageOf('en'), at)?.dates.map(iso);
  assert.deepEqual(dates('are you open on Christmas Eve?'), ['2027-12-23']);
  assert.deepEqual(dates('are you open on Christmas?'), ['2026-12-25']);
});

test('a day alone asks for its hours where hours were asked before, and for nothing elsewhere', () => {
  assert.equal(read('and on Sunday?', 'en', true), 'hours 2026-12-06');
  assert.equal(read('and on Sunday?', 'en'), '-');
});

test('a date that does not exist, and a long message, ask for nothing', () => {
  assert.equal(read('are you open on 31 November?', 'en'), '-');
  assert.equal(read(`are you open? ${'really '.repeat(40)}`, 'en'), '-');
});

/** What an outside reader asked on Saturday, 28 November 2026. */
const later: Record<string, Record<string, string[]>> = {
  en: {
    hours: [
      'are you open 24/7',
      'what days are you closed',
      'how late are you open',
      'do you close at lunch',
    ],
    'hours now': ['Awful weather. Are you open?'],
    'hours 2026-12-15': ['are you open on tuesday 15 december'],
    'hours 2026-12-25': ['are you open 25th dec 2026'],
    'hours 2027-01-01': ['are you open on 1 January 2027'],
    'hours 2026-12-01': ['are you open next tuesday'],
    'hours 2026-11-30': ['are you open the day after tomorrow'],
    'hours 2026-11-29': ['are you open at noon tomorrow'],
    'hours 2026-12-31': ['are you open on the 31st'],
    'hours 2027-11-25': ['are you open on thanksgiving?'],
    'hours 2026-12-24 2026-12-25 2026-12-26': ['are you open from 24 to 26 december'],
    payment: ['bank transfer?', 'american express?', 'bitcoin', 'do you take amex'],
    parking: ['disabled parking', 'parking for disabled people', 'ok cool and parking'],
    phone: ["what's the best number to call"],
    address: ['where?'],
    '-': [
      'opening hours of the car park',
      'how long do you keep my email?',
      'opening hours of the kiln',
      'is there a park nearby',
      'Do I need a visa?',
      'do you do bank transfers for refunds',
      'parking for caravans',
    ],
  },
  de: {
    'hours 2027-10-31': ['habt ihr am Reformationstag offen?'],
    'hours 2027-10-03': ['seid ihr am 3. Oktober da'],
    'hours 2026-11-28': ['samstag auf?'],
    'hours 2026-11-30': ['übermorgen offen?', 'seid ihr montags um 14 uhr da'],
    'hours 2026-12-24': ['habt ihr am 24. auf'],
    'hours 2026-12-24 2026-12-25': ['habt ihr am 24. und 25. Dezember offen'],
    'hours 2026-12-27 2026-12-28 2026-12-29 2026-12-30 2026-12-31': ['habt ihr zwischen den jahren offen?'],
    hours: ['Wann seid ihr erreichbar?', 'wann ist das büro besetzt'],
    payment: ['überweisung ok?', 'kann ich per Überweisung zahlen'],
    '-': [
      'habt ihr das Schwimmbad offen?',
      'Brauche ich eine Überweisung?',
      'wann ist der Fahrlehrer da',
      'seid ihr da',
    ],
  },
  fr: {
    hours: ['ouvert 7j/7 ?', "l'accueil ouvre à quelle heure", 'vous fermez le midi ?', 'jours de fermeture'],
    'hours 2027-07-24': ['ouvert le 24/7 ?'],
    'hours 2026-12-01': ['ouvert mardi matin', 'ouvert mardi prochain ?'],
    'hours 2027-07-14': ['ouvert le 14 juillet ?'],
    parking: ['où puis-je me garer ?', 'où garer ma voiture'],
    payment: ['chèques vacances', 'virement'],
    address: ['où ?'],
    '-': ['gare ?', 'où est la gare', 'le parking ferme à quelle heure', 'à quelle heure ferme la piscine'],
  },
  es: {
    'hours 2026-11-30': ['¿abren pasado mañana?'],
    hours: ['abren 24 horas'],
    '-': ['horario del parking'],
  },
  it: {
    'hours 2027-08-15': ['siete aperti a ferragosto?'],
    hours: ['aperti 24 ore su 24?'],
    '-': ['orari del parcheggio'],
  },
  nl: {
    'hours 2027-04-27': ['open op koningsdag?'],
    hours: ['zijn jullie 24/7 open'],
    '-': ['openingstijden parkeerplaats'],
  },
  pl: {
    'hours 2027-05-03': ['czy 3 maja jest otwarte?'],
    hours: ['czy jest otwarte 24/7'],
    '-': ['godziny otwarcia parkingu'],
  },
  pt: {
    'hours 2026-12-15': ['abrem terça-feira 15 de dezembro?'],
    hours: ['estão abertos 24/7'],
    '-': ['horário do estacionamento'],
  },
};
const saturday = {
  today: Date.UTC(2026, 10, 28) / 86_400_000,
  monthFirst: false,
  ownName: 'Clay & Kiln Studio',
  holidays: [],
  continues: false,
  isFirst: true,
  values: {
    payment: 'EC, chèques-vacances, Überweisung, virement, bank transfer',
    parking: 'Two disabled spaces for people who need them',
  },
};

for (const [code, kinds] of Object.entries(later)) {
  for (const [wanted, messages] of Object.entries(kinds)) {
    for (const message of messages) {
      test(`${code}, with what the business says: "${message}" asks for ${wanted}`, () => {
        const found = askedFacts(message, languageOf(code), saturday);
        const told = found && [...found.facts, ...found.dates.map(iso), ...(found.now ? ['now'] : [])];
        assert.equal(told?.join(' ') ?? '-', wanted);
      });
    }
  }
}

test('a span has all its days, also over the turn of the year', () => {
  for (const [message, code] of [
    ['are you open between christmas and new year?', 'en'],
    ['zwischen weihnachten und neujahr geöffnet?', 'de'],
    ['abertos entre o natal e o ano novo?', 'pt'],
  ] as const) {
    const dates = askedFacts(message, languageOf(code), saturday)?.dates.map(iso);
    assert.deepEqual([dates?.length, dates?.[0], dates?.at(-1)], [8, '2026-12-25', '2027-01-01'], message);
  }
});
