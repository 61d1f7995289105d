import type { FactWords } from '../fact-words.ts';

export const facts: FactWords = {
  questions: {
    asked: {
      address: {
        words: 'adres adresem lokalizacja siedziba',
        beside: 'ulica sklep miasto znajdę',
        phrase:
          'gdzie (?:jestescie|sie znajdujecie|sie znajduje|sie miescicie|macie (?:sklep|biuro|gabinet|warsztat|siedzibe)|was znajde|was znalezc)',
      },
      phone: {
        words: 'telefon telefonu telefoniczny telefonicznie',
        beside: 'numer zadzwonić dzwonić kontakt',
        phrase:
          '(?:moge|mozna|mozemy) (?:do was |do panstwa )?(?:zadzwonic|dzwonic)(?: do was| do panstwa)?|numer do was',
      },
      email: { words: 'email e-mail mail maila mailowy', beside: 'adres napisać wysłać' },
      website: { words: 'strona stronę www', beside: 'internetowa internetową adres' },
      parking: {
        words: 'parking parkingu parkować zaparkować parkowania',
        beside: 'samochód auto miejsce miejsca blisko darmowy',
      },
      payment: {
        words: 'płacić zapłacić płatność płatności kartą karty gotówką gotówka blik paypal',
        beside: 'metody sposoby akceptujecie przyjmujecie visa mastercard',
      },
      directions: {
        words: 'dojazd dojazdu',
        beside: 'autobus autobusem pociąg tramwaj tramwajem metro samochodem',
        phrase:
          'jak (?:dojechac|dojade|do was dojechac|do was trafic|trafic|dotrzec)(?: do was| na miejsce)?',
      },
      hours: {
        words:
          'otwarci otwarte otwarty otwieracie otwarcia godziny godzinach zamknięte zamykacie zamknięty czynne czynni',
        beside: 'której pracy godzinach godzina otwarci',
      },
    },
    around:
      'jesteście jest sklep biuro gabinet warsztat firma kontakt numer dokładny dokładnie aktualny obecnie zwykle jaki jakie',
    schedule: 'kiedy|ktorej|jakich|godzin\\w*',
    now: 'teraz|w tej chwili|obecnie|jeszcze(?= (?:otwarte|czynne))',
    today: 'dzis|dzisiaj|dzis wieczorem',
    tomorrow: 'jutro',
    weekend: 'weekend(?:y|u|ow)?',
    holidays: 'swieta|dni wolne|dni swiateczne',
    feasts: {
      christmas_eve: 'wigili[aeię]',
      boxing_day: 'drugi dzien swiat',
      christmas: 'boze narodzenie|swieta',
      new_years_eve: 'sylwest(?:er|ra)',
      new_year: 'nowy rok',
      good_friday: 'wielki piatek',
      easter_monday: 'poniedzialek wielkanocny',
      easter: 'wielkanoc(?:y|e)?',
      labour_day: 'swieto pracy|majowke?a?',
      ascension: 'wniebowstapieni[ea]',
      whit_monday: 'zielone swiatki',
    },
  },
  replies: {
    address: 'Nasz adres: {value}',
    phone: 'Można do nas zadzwonić: {value}.',
    email: 'Można do nas napisać: {value}.',
    website: 'Nasza strona: {value}',
    parking: 'Parking: {value}',
    payment: 'Płatność: {value}',
    directions: 'Dojazd: {value}',
    open_now: 'Tak, teraz jest otwarte, do {time}.',
    open_all_day: 'Tak, teraz jest otwarte.',
    closed_now: 'Teraz jest zamknięte. Ponownie otwarte: {when}.',
    open_on: '{day}: otwarte {hours}.',
    closed_on: '{day}: zamknięte.',
    week: 'Godziny otwarcia:',
    closed: 'zamknięte',
    holidays: 'Inaczej w te dni:',
  },
};
