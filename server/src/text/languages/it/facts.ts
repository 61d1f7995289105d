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
        beside: 'auto macchina posto posti vicino gratuito',
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
        beside: 'ora ore',
      },
    },
    around:
      'siete negozio studio ufficio officina clinica attività azienda contatto numero recapito recapiti esatto esattamente attuale momento qual',
    schedule: 'quando|che ora|orari|orario|ore',
    now: 'adesso|ora|in questo momento|al momento|ancora(?= aperti)',
    today: 'oggi|stasera|stamattina|questo pomeriggio',
    tomorrow: 'domani',
    weekend: 'fine settimana|weekend|week-end',
    holidays: 'festivi|giorni festivi|feste',
    feasts: {
      christmas_eve: 'vigilia di natale|vigilia',
      boxing_day: 'santo stefano',
      christmas: 'natale',
      new_years_eve: 'san silvestro|ultimo dell.anno',
      new_year: 'capodanno',
      good_friday: 'venerdi santo',
      easter_monday: 'pasquetta|lunedi (?:di pasqua|dell.angelo)',
      easter: 'pasqua',
      labour_day: 'primo maggio|festa dei lavoratori',
      ascension: 'ascensione',
      whit_monday: 'lunedi di pentecoste',
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
  },
};
