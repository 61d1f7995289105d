import type { FactWords } from '../fact-words.ts';

export const facts: FactWords = {
  questions: {
    asked: {
      address: {
        words: 'adres gevestigd locatie postcode ligging',
        beside: 'straat winkel plaats vinden',
        phrase:
          'waar (?:kan|kunnen) (?:ik|we|wij) (?:jullie|u) vinden|waar (?:zitten|zijn|zit|bevinden|vind|vinden|is|ligt) (?:jullie|u|je|ik jullie|ik u|wij jullie|de|uw)(?: winkel| zaak| praktijk| kantoor| werkplaats| hotel| restaurant| salon| garage)?(?: zich)?(?: precies)?(?: gevestigd)?',
      },
      phone: {
        words: 'telefoon telefoonnummer telefonisch tel mobiel',
        beside: 'nummer bellen bereiken bereikbaar',
        phrase: '(?:kan|kunnen|mag) (?:ik|we|wij) (?:jullie|u) bellen|nummer om te bellen',
      },
      email: { words: 'email e-mail mail mailadres emailadres', beside: 'adres mailen schrijven sturen' },
      website: { words: 'website webpagina site', beside: 'adres' },
      parking: {
        words: 'parkeren parkeerplaats parkeerplaatsen parkeergelegenheid parkeergarage',
        beside: 'auto plek plaats buurt gratis deur',
      },
      payment: {
        words:
          'betalen betaling betaalmethode betaalmethoden betaalmogelijkheden pin pinnen contant cash creditcard ideal paypal',
        beside: 'kaart pas accepteren mogelijk visa mastercard',
      },
      directions: {
        words: 'routebeschrijving route',
        beside: 'bus trein tram metro openbaar vervoer ov auto station',
        phrase: 'hoe (?:kom|komen) (?:ik|we|wij|je) (?:bij (?:jullie|u)|er|daar)(?: het best\\w*)?',
      },
      hours: {
        words:
          'open openingstijden openingsuren openingstijd geopend gesloten dicht sluiten sluit sluitingstijd',
        beside: 'tijden uur laat hoe',
      },
    },
    around:
      'zijn winkel zaak praktijk kantoor werkplaats bedrijf contact nummer gegevens precies exacte huidige normaal moment',
    schedule: 'wanneer|hoe laat|\\w*tijden|\\w*uren|tot',
    now: 'nu|op dit moment|momenteel|nog(?= open)',
    today: 'vandaag|vanavond|vanmiddag|vanochtend',
    tomorrow: 'morgen',
    weekend: 'weekend|weekenden',
    holidays: 'feestdagen?',
    feasts: {
      christmas_eve: 'kerstavond',
      boxing_day: 'tweede kerstdag',
      christmas: '(?:eerste )?kerst(?:dag|mis)?',
      new_years_eve: 'oudejaars(?:dag|avond)|oud en nieuw',
      new_year: 'nieuwjaar(?:sdag)?',
      good_friday: 'goede vrijdag',
      easter_monday: '(?:tweede )?paasmaandag|tweede paasdag',
      easter: '(?:eerste )?paas(?:dag|zondag)|pasen',
      labour_day: 'dag van de arbeid',
      ascension: 'hemelvaart(?:sdag)?',
      whit_monday: '(?:tweede )?pinksterdag|pinkster(?:maandag|en)?',
    },
  },
  replies: {
    address: 'Ons adres: {value}',
    phone: 'U kunt ons bellen op {value}.',
    email: 'U kunt ons schrijven op {value}.',
    website: 'Onze website: {value}',
    parking: 'Parkeren: {value}',
    payment: 'Betalen: {value}',
    directions: 'Zo komt u bij ons: {value}',
    open_now: 'Ja, we zijn nu open, tot {time}.',
    open_all_day: 'Ja, we zijn nu open.',
    closed_now: 'We zijn nu gesloten. Weer open: {when}.',
    open_on: '{day}: open {hours}.',
    closed_on: '{day}: gesloten.',
    week: 'Onze openingstijden:',
    closed: 'gesloten',
    holidays: 'Anders op deze dagen:',
  },
};
