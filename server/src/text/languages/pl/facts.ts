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
        beside: 'samochód auto miejsce miejsca blisko darmowy osób osoby niepełnosprawnych',
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
        beside:
          'której pracy godzinach godzina otwarci otwieracie zamknięcia dzień dni dniach tygodnia tygodniu późno dostępni czynna otwarta zamknięta',
        phrase:
          'kiedy (?:jestescie|bedziecie)(?: dostepni| na miejscu)?|(?:bedziecie|jestescie)(?= (?:[^ ]+ ){0,3}(?:na miejscu|dostepni))(?=[^?]*{day})|(?:czy )?(?:ktos bedzie|bedzie ktos)(?=[^?]*{day})',
      },
    },
    around:
      'jesteście jest sklep biuro gabinet warsztat firma kontakt numer dokładny dokładnie aktualny obecnie zwykle jaki jakie najlepszy dobry super dobrze recepcja recepcji recepcję',
    schedule: 'kiedy|ktorej|jakich|godzin\\w*|jakie dni|w ktore dni|do ktorej|dniach',
    now: 'teraz|w tej chwili|obecnie|jeszcze(?= (?:otwarte|czynne))',
    today: 'dzis|dzisiaj|dzis wieczorem',
    tomorrow: 'jutro',
    afterTomorrow: 'pojutrze',
    next: 'nastepn\\w+|przyszl\\w+|najblizsz\\w+',
    dayOfMonth: '(?:dnia )?(\\d{1,2})-?(?:go|ego|tego)',
    yearEnd: 'miedzy swietami(?: a (?:nowym rokiem|sylwestrem))?',
    always:
      'cala dobe|24 godziny(?: na dobe)?|(?:7|siedem) dni(?: w tygodniu)?|codziennie|kazdego dnia|caly (?:dzien|tydzien|rok)|non-? ?stop|calodobowo|calorocznie|przez caly rok',
    partOfDay: '(?:w |po |przed )?(?:rano|poludnie|poludniu|popoludniu|wieczor(?:em)?|nocy?)',
    mine: 'moj\\w*|mo[ij]|swoj\\w*|nasz\\w*',
    where: 'gdzie(?: (?:dokladnie|to jest))?',
    remark: 'pogoda|deszcz|pada|snieg|slonce|zimno|ladny dzien',
    weekend: 'weekend(?:y|u|ow)?',
    holidays: 'swieta|dni wolne|dni swiateczne',
    feasts: {
      maundy_thursday: 'wielki czwartek',
      easter_saturday: 'wielk(?:a|iej) sobot[aey]',
      carnival: 'ostatki',
      epiphany: '(?:swieto )?trzech kroli',
      polish_constitution: '(?:swieto )?konstytucji|trzeciego maja|3 maja',
      polish_independence: '(?:swieto |dzien )?niepodleglosci',
      all_saints: 'wszystkich swietych',
      corpus_christi: 'boze cialo',
      assumption: 'wniebowziecie',
      christmas_eve: 'wigili[aeię]',
      boxing_day: 'drugi dzien swiat',
      christmas: 'boze(?:go)? narodzeni[ea]|pierwszy dzien swiat',
      new_years_eve: 'sylwest(?:er|ra|rowy)|sylwka',
      new_year: 'now(?:y|ego) roku?',
      good_friday: 'wielki piatek',
      easter_monday: 'poniedzialek wielkanocny|lany poniedzialek',
      easter: 'wielkanoc(?:y|e)?',
      labour_day: 'swieto pracy|pierwszego maja|majowk[aei]?',
      ascension: 'wniebowstapieni[ea]',
      whit_monday: 'zielone swiatki',
      pentecost: 'zeslanie ducha swietego',
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
    no_exception: 'O ile wiem, nie wpisano innych godzin na święta.',
    not_listed: 'O ile wiem, nie ma tu: {value}.',
  },
};
