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
        beside: 'auto autos platz vorhanden nähe haus kostenlos gratis direkt menschen personen leute',
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
          'offen geöffnet schließt öffnet ruhetag ruhetage öffnungszeiten öffnungszeit öffnen schließen geschlossen sprechzeiten geschäftszeiten bürozeiten',
        beside:
          'auf zu macht machen zeiten uhr haben schliesst auf tag tage tagen wochentags werktags jemand schließtag schließtage schließtagen besetzt erreichbar da spät früh wochentagen woche unter zeit',
        phrase:
          '(?:habt|haben|hat) (?:ihr|sie)(?= (?:[^ ]+ ){0,5}(?:auf|zu|offen)(?!\\w))|(?:macht|machen) (?:ihr|sie)(?= (?:[^ ]+ ){0,4}(?:auf|zu)(?!\\w))|(?:bis |ab )?wann (?:seid|sind|ist)(?: (?:ihr|sie))?(?= (?:[^ ]+ ){0,5}(?:erreichbar|da|besetzt)(?!\\w))|(?:seid|sind) (?:ihr|sie)(?= (?:[^ ]+ ){0,5}da(?!\\w))(?=[^?]*(?:{day}|\\d ?uhr))|{day} ?(?:noch )?(?:auf|zu|da)(?! \\w)|ist(?= (?:[^ ]+ ){0,3}(?:jemand|wer) da(?!\\w))(?=[^?]*{day})',
      },
    },
    around:
      'seid habt sich befindet befinden sind laden geschäft praxis büro werkstatt filiale firma kontakt nummer genau genaue aktuell aktuelle normal normalerweise moment gerade derzeit lautet lange beste besten per mit cool super prima gut toll alles rezeption empfang sekretariat sekretariats anmeldung',
    schedule:
      'wann|wie lange|\\w*zeiten|\\w*zeit|uhr|bis|an welchen tagen|welche[nr]? tage?n?|ruhetage?|schliesstage?n?|werktags|wochentags',
    now: 'jetzt|gerade|momentan|im moment|aktuell|noch(?= (?:offen|geoffnet|auf))',
    today: 'heute',
    tomorrow: '(?<!(?:tag|woch|abend|heute|[\\uE000-\\uF8FF]) )(?<!am )morgen',
    afterTomorrow: 'ubermorgen|uebermorgen',
    next: 'nachste[nrsm]?|naechste[nrsm]?|kommende[nrsm]?',
    dayOfMonth: '(?:am|den|vom|zum|der) (\\d{1,2})(?:\\.|ten)?(?! ?uhr)',
    yearEnd: 'zwischen den (?:jahren|feiertagen)',
    always:
      'rund um die uhr|24 stunden(?: am tag| taglich)?|(?:7|sieben) tage(?: die| in der)?(?: woche)?|jeden tag|taglich|durchgehend|ganztagig|ganzjahrig|das ganze jahr(?: uber)?|die ganze woche',
    partOfDay:
      '(?:am |uber |in der |fruh ?am )?(?:(?:vor|nach)?mittags?|morgens?|abends?|mittagspause|nachts?|mitternacht|fruh)',
    mine: 'meine?[nrms]?|unsere?[nrms]?',
    where: 'wo(?: (?:denn|genau|ist das))?',
    remark: 'wetter|regen|regnet|schnee|schneit|sonne|sonnig|kalt|schoner tag',
    weekend: 'wochenende|wochenenden|am we',
    holidays: 'feiertage?n?|feiertags',
    feasts: {
      carnival_monday: 'rosenmontag',
      carnival: 'faschingsdienstag|fastnacht|fasching|karneval',
      maundy_thursday: 'grundonnerstag',
      easter_saturday: 'karsamstag|ostersamstag',
      epiphany: 'heilige drei konige|dreikonig(?:e|stag)?',
      german_unity: '(?:tag der )?(?:deutschen )einheit|tag der einheit|nationalfeiertag',
      reformation: 'reformations(?:tag|fest)',
      all_saints: 'allerheiligen',
      corpus_christi: 'fronleichnam',
      assumption: 'maria himmelfahrt',
      christmas_eve: 'heilig(?:abend|er abend)|heiligabends',
      boxing_day: '(?:zweiter|zweiten|2\\.?) weihnachts(?:feier)?tag|stephanstag|stefanitag',
      christmas: '(?:(?:erster|ersten|1\\.?) )?weihnacht(?:en|s(?:feier)?tage?n?)',
      new_years_eve: 'silvester|sylvester',
      new_year: 'neujahr(?:stag)?',
      good_friday: 'karfreitag',
      easter_monday: 'ostermontag',
      easter: 'oster(?:n|sonntag)',
      labour_day: '(?:erster|ersten) mai|maifeiertag|tag der arbeit',
      ascension: '(?:christi )?himmelfahrt|vatertag',
      pentecost: 'pfingstsonntag',
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
    no_exception: 'Soweit ich weiß, sind keine anderen Feiertagszeiten eingetragen.',
    not_listed: 'Soweit ich weiß, nicht dabei: {value}.',
  },
};
