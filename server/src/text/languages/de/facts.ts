import type { FactWords } from '../fact-words.ts';

export const facts: FactWords = {
  questions: {
    asked: {
      address: {
        words: 'adresse anschrift standort postleitzahl plz',
        beside: 'straße strasse ort finden',
        phrase:
          'wo befindet sich (?:der |die |das |ihre?|eure?)? ?(?:laden|geschaft|praxis|buro|werkstatt|hotel|restaurant|salon|studio|filiale)|wo (?:genau )?(?:seid|sind|befindet|befinden|liegt|finde|finden|ist) (?:ihr|sie|ich euch|ich sie|wir euch|wir sie|euer|eure|ihre?)(?: euch| sich)?(?: genau)?(?: (?:laden|geschaft|praxis|buro|werkstatt|hotel|restaurant|salon|studio|filiale))?',
      },
      phone: {
        words: 'telefon telefonnummer rufnummer telefonisch tel handynummer festnetz',
        beside: 'anrufen erreichen erreichbar',
        phrase:
          '(?:kann|konnen|konnte) (?:ich|wir|man) (?:euch|sie|bei euch|bei ihnen) anrufen|nummer (?:zum|fur) anruf\\w*',
      },
      email: {
        words: 'email e-mail mail mailadresse emailadresse',
        beside: 'adresse schreiben schicken senden',
      },
      website: { words: 'website webseite homepage internetseite internetadresse', beside: 'adresse' },
      parking: {
        words: 'parken parkplatz parkplätze parkmöglichkeit parkmöglichkeiten parkhaus',
        beside: 'auto autos platz vorhanden nähe haus kostenlos gratis direkt',
      },
      payment: {
        words:
          'zahlen bezahlen zahlung bezahlung zahlungsart zahlungsarten zahlungsmöglichkeiten karte kartenzahlung ec bar bargeld kreditkarte paypal girocard kontaktlos',
        beside:
          'nehmen nehmt nimmt akzeptieren akzeptiert annehmen möglich methode methoden visa mastercard apple google pay',
      },
      directions: {
        words: 'anfahrt anreise wegbeschreibung',
        beside: 'bus bahn zug tram straßenbahn u-bahn öffentlichen auto haltestelle',
        phrase:
          'wie (?:komme|kommen|komm|kommt) (?:ich|wir|man) (?:am besten )?(?:mit de[mr] \\w+ )?(?:zu (?:euch|ihnen)|dahin|hin|dort hin)',
      },
      hours: {
        words:
          'offen geöffnet schließt öffnet öffnungszeiten öffnungszeit öffnen schließen geschlossen sprechzeiten geschäftszeiten bürozeiten',
        beside: 'auf zu macht machen zeiten uhr haben',
        phrase:
          '(?:habt|haben|hat) (?:ihr|sie) (?:\\w+ ){0,4}(?:auf|zu|offen)(?![\\w])|(?:macht|machen) (?:ihr|sie) (?:\\w+ ){0,3}(?:auf|zu)(?![\\w])',
      },
    },
    around:
      'seid habt sich befindet befinden sind laden geschäft praxis büro werkstatt filiale firma kontakt nummer genau genaue aktuell aktuelle normal normalerweise moment gerade derzeit lautet lange',
    schedule: 'wann|wie lange|\\w*zeiten|\\w*zeit|uhr|bis',
    now: 'jetzt|gerade|momentan|im moment|aktuell|noch(?= (?:offen|geoffnet|auf))',
    today: 'heute',
    tomorrow: 'morgen',
    weekend: 'wochenende|wochenenden|am we',
    holidays: 'feiertage?n?|feiertags',
    feasts: {
      christmas_eve: 'heilig(?:abend|er abend)|heiligabends',
      boxing_day: 'zweiter weihnachtstag',
      christmas: 'weihnacht(?:en|stag)|erster weihnachtstag',
      new_years_eve: 'silvester|sylvester',
      new_year: 'neujahr(?:stag)?',
      good_friday: 'karfreitag',
      easter_monday: 'ostermontag',
      easter: 'oster(?:n|sonntag)',
      labour_day: 'erster mai|maifeiertag|tag der arbeit',
      ascension: '(?:christi )?himmelfahrt',
      whit_monday: 'pfingst(?:en|montag)',
    },
  },
  replies: {
    address: 'Unsere Adresse: {value}',
    phone: 'Sie erreichen uns telefonisch unter {value}.',
    email: 'Sie können uns an {value} schreiben.',
    website: 'Unsere Website: {value}',
    parking: 'Parken: {value}',
    payment: 'Bezahlung: {value}',
    directions: 'So kommen Sie zu uns: {value}',
    open_now: 'Ja, wir haben jetzt geöffnet, bis {time}.',
    open_all_day: 'Ja, wir haben jetzt geöffnet.',
    closed_now: 'Wir haben gerade geschlossen. Wieder geöffnet: {when}.',
    open_on: '{day}: geöffnet {hours}.',
    closed_on: '{day}: geschlossen.',
    week: 'Unsere Öffnungszeiten:',
    closed: 'geschlossen',
    holidays: 'Anders an diesen Tagen:',
  },
};
