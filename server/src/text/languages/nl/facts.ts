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
        beside: 'auto plek plaats buurt gratis deur mensen personen gehandicapten',
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
        beside:
          'tijden uur laat hoe dag dagen week vroeg bereikbaar aanwezig er sluitingsdag sluitingsdagen doordeweeks',
        phrase:
          'wanneer (?:zijn|ben|bent) (?:jullie|je|u)(?: er| bereikbaar| aanwezig)?|(?:zijn|bent|ben) (?:jullie|u|je)(?= (?:[^ ]+ ){0,4}(?:er|aanwezig)(?!\\p{L}))(?=[^?]*{day})|is er iemand(?=[^?]*{day})',
      },
    },
    around:
      'zijn winkel zaak praktijk kantoor werkplaats bedrijf contact nummer gegevens precies exacte huidige normaal moment beste prima goed leuk mooi receptie balie',
    schedule:
      'wanneer|hoe laat|\\w*tijden|\\w*uren|tot|hoe lang|welke dag(?:en)?|sluitingsdag(?:en)?|doordeweeks',
    now: 'nu|op dit moment|momenteel|nog(?= open)',
    today: 'vandaag|vanavond|vanmiddag|vanochtend',
    tomorrow: '(?<!(?:dag|de|[\\uE000-\\uF8FF]) )morgen(?:ochtend|middag|avond)?',
    afterTomorrow: 'overmorgen',
    next: 'volgende|aanstaande|komende|aankomende',
    dayOfMonth: '(?:de|op) (?:de )?(\\d{1,2})(?:e|ste|de)(?! ?(?:uur)(?!\\p{L}))',
    yearEnd: 'tussen (?:de )?(?:feestdagen|kerst en (?:oud en nieuw|oudjaar))',
    always:
      '24 uur(?: per dag)?|(?:7|zeven) dagen(?: per week)?|dag en nacht|elke dag|iedere dag|dagelijks|de hele (?:dag|week)|het hele jaar(?: door)?',
    partOfDay:
      "(?:in de |s |'s |tussen de )?(?:ochtend|morgen|middag|avond|nacht|ochtends|morgens|middags|avonds|nachts|lunch(?:pauze|tijd)?)",
    mine: "mijn|m'n|onze|ons",
    where: 'waar(?: (?:precies|is dat))?',
    remark: 'weer|regen|regent|sneeuw|sneeuwt|zon|zonnig|koud|mooie dag',
    weekend: 'weekend|weekenden',
    holidays: 'feestdagen?',
    feasts: {
      maundy_thursday: 'witte donderdag',
      easter_saturday: '(?:stille|paas) ?zaterdag',
      carnival: 'carnaval',
      epiphany: 'driekoningen',
      kings_day: 'koningsdag',
      dutch_liberation: 'bevrijdingsdag',
      assumption: 'maria(?:-| )hemelvaart',
      all_saints: 'allerheiligen',
      christmas_eve: 'kerstavond',
      boxing_day: '(?:tweede|2e) kerstdag',
      christmas: '(?:(?:eerste|1e) )?kerst(?:dag|mis)?',
      new_years_eve: 'oudejaars(?:dag|avond)|oudjaar|oud en nieuw',
      new_year: 'nieuwjaar(?:sdag)?',
      good_friday: 'goede vrijdag',
      easter_monday: '(?:tweede )?paasmaandag|(?:tweede|2e) paasdag',
      easter: '(?:eerste )?paas(?:dag|zondag)|pasen',
      labour_day: 'dag van de arbeid|(?:1|een) mei',
      ascension: 'hemelvaart(?:sdag)?',
      pentecost: '(?:eerste |1e )pinksterdag',
      whit_monday: '(?:tweede |2e )?pinksterdag|pinkster(?:maandag|en)?',
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
    no_exception: 'Voor zover ik weet, staan er geen andere tijden voor feestdagen genoteerd.',
    not_listed: 'Voor zover ik weet, niet daarbij: {value}.',
  },
};
