import type { FactWords } from '../fact-words.ts';

export const facts: FactWords = {
  questions: {
    asked: {
      address: {
        words: 'indirizzo ubicazione situati situata sede',
        beside: 'via negozio città trovate',
        phrase:
          'dove (?:siete|vi trovate|si trova|vi trovo|posso trovarvi|e (?:il|la|lo) (?:vostro |vostra )?(?:negozio|studio|ufficio|officina|hotel|ristorante|clinica|salone))(?: situati)?',
      },
      phone: {
        words: 'telefono telefonico cellulare',
        beside: 'numero chiamare contattare',
        phrase:
          '(?:posso|si puo|possiamo) (?:chiamarvi|telefonarvi|chiamare|telefonare)|numero (?:da|per) chiama\\w+',
      },
      email: { words: 'email e-mail mail', beside: 'indirizzo scrivere inviare posta elettronica' },
      website: { words: 'sito web', beside: 'indirizzo internet' },
      parking: {
        words: 'parcheggio parcheggiare parcheggi',
        beside: 'auto macchina posto posti vicino gratuito persone disabili',
      },
      payment: {
        words: 'pagare pagamento pagamenti carta carte contanti bancomat paypal visa mastercard satispay',
        beside: 'metodo metodi modalità accettate prendete credito debito',
      },
      directions: {
        words: 'indicazioni',
        beside: 'autobus bus treno metro tram mezzi pubblici auto',
        phrase:
          'come (?:arrivo|arrivare|si arriva|posso arrivare|vi raggiungo|raggiungervi|posso raggiungervi)(?: da voi)?',
      },
      hours: {
        words:
          'aperto aperti aperta aprite apre orari orario apertura chiuso chiusi chiudete chiude chiusura',
        beside:
          'ora ore aprono chiudono giorno giorni settimana tardi presto raggiungibili reperibili riposo feriali',
        phrase:
          "quando (?:siete|ci siete)(?: (?:raggiungibili|reperibili|presenti))?|ci (?:siete|sarete)(?=[^?]*{day})|c'e qualcuno(?=[^?]*{day})",
      },
    },
    around:
      'siete negozio studio ufficio officina clinica attività azienda contatto numero recapito recapiti esatto esattamente attuale momento qual migliore bene perfetto reception accoglienza segreteria',
    schedule: 'quando|che ora|orari|orario|ore|(?:che|quali) giorni?|giorn[oi] di|fino a che ora',
    now: 'adesso|ora|in questo momento|al momento|ancora(?= aperti)',
    today: 'oggi|stasera|stamattina|questo pomeriggio',
    tomorrow: 'domani',
    afterTomorrow: 'dopodomani|dopo domani',
    next: 'prossim[oa]|seguente|che viene',
    dayOfMonth: '(?:il|del|al|giorno) (\\d{1,2})(?! ?(?:ore|persone)(?!\\p{L}))',
    yearEnd: '(?:tra|fra|durante) le feste',
    always:
      '24 ore(?: al giorno| su 24)?|7 giorni(?: su 7| alla settimana)?|tutti i giorni|ogni giorno|tutto il giorno|tutto l.anno|tutta la settimana|orario continuato|no-? ?stop',
    partOfDay:
      '(?:di |a |al |la |alla |nel |in )?(?:mattin[ao]|pomeriggio|sera|pranzo|mezzogiorno|notte|mezzanotte|pausa pranzo)',
    mine: 'mi[oae]|miei|nostr[oaie]',
    where: 'dove(?: (?:esattamente|di preciso))?',
    remark: 'tempo|pioggia|piove|neve|nevica|sole|freddo|bella giornata',
    weekend: 'fine settimana|weekend|week-end',
    holidays: 'festivi|giorni festivi|feste',
    feasts: {
      maundy_thursday: 'giovedi santo',
      easter_saturday: 'sabato santo',
      carnival: 'martedi grasso|carnevale',
      epiphany: 'epifania|befana',
      italian_liberation: '(?:festa della )?liberazione',
      italian_republic: 'festa della repubblica',
      assumption: 'ferragosto|assunzione',
      all_saints: 'ognissanti|tutti i santi',
      immaculate: "(?:l')?immacolata(?: concezione)?",
      corpus_christi: 'corpus domini',
      christmas_eve: 'vigilia di natale|vigilia',
      boxing_day: 'santo stefano',
      christmas: '(?:giorno di )?natale',
      new_years_eve: 'san silvestro|ultimo dell.anno',
      new_year: 'capodanno',
      good_friday: 'venerdi santo',
      easter_monday: 'pasquetta|lunedi (?:di pasqua|dell.angelo)',
      easter: '(?:domenica di )?pasqua',
      labour_day: 'primo maggio|1o? maggio|festa (?:dei lavoratori|del lavoro)',
      ascension: 'ascensione',
      whit_monday: 'lunedi di pentecoste',
      pentecost: 'pentecoste',
    },
  },
  replies: {
    address: 'Il nostro indirizzo: {value}',
    phone: 'Può chiamarci al {value}.',
    email: 'Può scriverci a {value}.',
    website: 'Il nostro sito: {value}',
    parking: 'Parcheggio: {value}',
    payment: 'Pagamento: {value}',
    directions: 'Come arrivare: {value}',
    open_now: 'Sì, adesso siamo aperti, fino alle {time}.',
    open_all_day: 'Sì, adesso siamo aperti.',
    closed_now: 'In questo momento siamo chiusi. Riapriamo: {when}.',
    open_on: '{day}: aperto {hours}.',
    closed_on: '{day}: chiuso.',
    week: 'I nostri orari:',
    closed: 'chiuso',
    holidays: 'Orari diversi in questi giorni:',
    no_exception: 'Per quanto ne so, non sono segnati altri orari festivi.',
    not_listed: 'Per quanto ne so, non indicato: {value}.',
  },
};
