import type { FactWords } from '../fact-words.ts';

export const facts: FactWords = {
  questions: {
    asked: {
      address: {
        words: 'adresse situé située situés localisation',
        beside: 'postale rue magasin ville trouver',
        phrase:
          'ou (?:etes|est|se trouve|se situe|se trouvent)(?: (?:vous|votre|le|la))?(?: (?:situes?|situees?|magasin|boutique|cabinet|bureau|atelier|hotel|restaurant|garage|salon))?|ou (?:peut|puis|je peux|on peut) vous trouver',
      },
      phone: {
        words: 'téléphone tél portable téléphonique',
        beside: 'numéro appeler joindre',
        phrase: '(?:puis|peut|je peux|on peut) vous (?:appeler|telephoner)|numero pour (?:vous )?appeler',
      },
      email: { words: 'email e-mail mail courriel', beside: 'adresse écrire envoyer' },
      website: { words: 'site web internet', beside: 'adresse' },
      parking: {
        words: 'parking stationner stationnement garer',
        beside: 'voiture place places proximité près gratuit',
      },
      payment: {
        words: 'payer paiement paiements carte cartes espèces cb chèque paypal visa mastercard règlement',
        beside: 'moyen moyens mode modes acceptez accepter acceptés bancaire crédit contact prenez',
      },
      directions: {
        words: 'itinéraire',
        beside: 'bus train tram métro transports commun voiture accès',
        phrase:
          'comment (?:venir|arriver|aller)(?: chez vous| jusqu.a vous)?|comment (?:puis|peut|fait pour) (?:venir|aller|arriver)(?: chez vous)?|comment se rendre (?:chez vous|sur place)',
      },
      hours: {
        words: 'ouvert ouverts ouverte ouvrez horaires horaire ouverture fermé fermés fermez fermeture',
        beside: 'heure heures',
      },
    },
    around:
      'êtes sommes magasin boutique cabinet bureau atelier entreprise société contact numéro coordonnées exacte exactement actuel actuellement habituels moment quelle',
    schedule: 'quand|quelle heure|horaires?|heures?',
    now: 'maintenant|actuellement|en ce moment|encore(?= ouverts?)',
    today: 'aujourd.?hui|ce soir|ce matin|cet apres-midi',
    tomorrow: 'demain',
    weekend: 'week-?end|weekends?',
    holidays: 'jours? feries?|feries?',
    feasts: {
      christmas_eve: '(?:reveillon|veille) de noel',
      boxing_day: 'saint etienne',
      christmas: 'noel',
      new_years_eve: 'saint-? ?sylvestre|reveillon du (?:nouvel an|jour de l.an)',
      new_year: "jour de l'?an|nouvel an",
      good_friday: 'vendredi saint',
      easter_monday: 'lundi de paques',
      easter: '(?:dimanche de )?paques',
      labour_day: 'fete du travail|premier mai',
      ascension: 'ascension',
      whit_monday: '(?:lundi de )?pentecote',
    },
  },
  replies: {
    address: 'Notre adresse : {value}',
    phone: 'Vous pouvez nous appeler au {value}.',
    email: 'Vous pouvez nous écrire à {value}.',
    website: 'Notre site : {value}',
    parking: 'Stationnement : {value}',
    payment: 'Moyens de paiement : {value}',
    directions: 'Comment venir : {value}',
    open_now: "Oui, nous sommes ouverts en ce moment, jusqu'à {time}.",
    open_all_day: 'Oui, nous sommes ouverts en ce moment.',
    closed_now: 'Nous sommes fermés en ce moment. Réouverture : {when}.',
    open_on: '{day} : ouvert {hours}.',
    closed_on: '{day} : fermé.',
    week: 'Nos horaires :',
    closed: 'fermé',
    holidays: 'Horaires différents ces jours-là :',
  },
};
