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
        words: 'parking stationner stationnement',
        phrase: '(?:me |se |nous |vous |ou )garer|garer(?= (?:ma|la|notre|une) voiture)|je (?:me )?gare',
        beside: 'voiture place places proximité près gratuit personnes handicapées handicapés',
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
        beside:
          'heure heures ouvre ouvrent ferme ferment jour jours semaine tard tôt joignable joignables là présents présent',
        phrase:
          '(?:quand|a quelle heure) (?:etes|est|sont)?(?: vous)? ?(?:la|joignables?|presents?|disponibles?)|(?:etes|serez|vous (?:etes|serez))(?= (?:[^ ]+ ){0,3}(?:la|joignables?|presents?)(?!\\p{L}))(?=[^?]*{day})|(?:etes|serez) (?:joignables?|disponibles?)|(?:il )?y (?:a|aura)(?:-t-il)? quelqu.un(?=[^?]*{day})',
      },
    },
    around:
      'êtes sommes magasin boutique cabinet bureau atelier entreprise société contact numéro coordonnées exacte exactement actuel actuellement habituels moment quelle meilleur bon cool super parfait bien accueil réception camping bonjour ok',
    schedule: 'quand|quelle heure|horaires?|heures?|quels? jours?|jours? (?:de|d.)|jusqu.a quand|en semaine',
    now: 'maintenant|actuellement|en ce moment|encore(?= ouverts?)',
    today: 'aujourd.?hui|ce soir|ce matin|cet apres-midi',
    tomorrow: 'demain',
    afterTomorrow: 'apres-? ?demain',
    next: 'prochaine?|suivante?|qui vient',
    dayOfMonth: '(?:le|du|au) (\\d{1,2})(?! ?(?:h|heures?|personnes?)(?!\\p{L}))',
    yearEnd: 'entre les (?:deux )?(?:fetes|reveillons)',
    always:
      '24 heures(?: sur 24)?|7 jours(?: sur 7)?|tous les jours|chaque jour|toute la (?:journee|semaine)|toute l.annee|en continu|non-? ?stop|a l.annee',
    partOfDay:
      "(?:a |le |en |pendant )?(?:l'heure du |la |le |l')?(?:pause )?(?:midi|matin(?:ee)?|apres-? ?midi|soir(?:ee)?|dejeuner|nuit|minuit)",
    mine: 'mon|ma|mes|notre|nos',
    where: "ou(?: (?:ca|exactement|c'est))?|c'est ou",
    remark: 'temps|pluie|pleut|neige|soleil|froid|belle journee',
    weekend: 'week-?end|weekends?',
    holidays: 'jours? feries?|feries?',
    feasts: {
      maundy_thursday: 'jeudi saint',
      easter_saturday: 'samedi (?:saint|de paques)',
      carnival: 'mardi gras',
      epiphany: 'epiphanie|jour des rois|fete des rois',
      bastille: '(?:la )?fete nationale|quatorze juillet|14[- ]juillet',
      victory: '8 mai(?: 1945)?|huit mai|fete de la victoire',
      armistice: '11 novembre|onze novembre|armistice',
      assumption: 'assomption|quinze aout',
      all_saints: '(?:la )?toussaint',
      corpus_christi: 'fete-? ?dieu',
      christmas_eve: '(?:reveillon|veille) de noel',
      boxing_day: '(?:saint|st)[- ]etienne|lendemain de noel',
      christmas: '(?:jour de )?noel',
      new_years_eve: '(?:saint|st)-? ?sylvestre|reveillon du (?:nouvel an|jour de l.an)|reveillon',
      new_year: "(?:premier|jour) de l'?an(?:nee)?|nouvel an",
      good_friday: 'vendredi saint',
      easter_monday: 'lundi de paques',
      easter: '(?:dimanche de )?paques',
      labour_day: 'fete du travail|premier mai|1er mai',
      ascension: 'ascension',
      pentecost: 'dimanche de pentecote',
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
    no_exception: "À ma connaissance, aucun autre horaire de jour férié n'est inscrit.",
    not_listed: 'Pas dans cette liste, à ma connaissance : {value}.',
  },
};
