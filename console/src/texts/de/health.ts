import type { Texts } from '../texts.tsx';

/** How true and complete the knowledge is, in German. */
export const health: Texts['health'] = {
  title: 'Gesundheit des Wissens',
  lead: 'Was Besuchern am meisten helfen würde, jeweils mit der Liste dahinter.',
  counters: {
    unanswered: 'Unbeantwortete Fragen',
    thumbs_down: 'Daumen runter',
    contradictory: 'Widersprüche und Doppeltes',
    due: 'Durchzusehen',
    thin: 'Mit einer Formulierung',
    never_used: 'Nie gebraucht',
    proposals: 'Vorschläge',
  },
  hints: {
    unanswered: 'Besucher fragten, und Bob wusste es nicht.',
    thumbs_down: 'Besucher waren mit einer Antwort unzufrieden.',
    contradictory: 'Zwei Stellen sagen Verschiedenes.',
    due: 'Ihr Tag ist da, oder sie laufen bald ab oder sind abgelaufen.',
    thin: 'Ab drei Formulierungen findet Bob Antworten sicherer.',
    never_used: 'Keine aufbewahrte Antwort beruht darauf.',
    proposals: 'Aus dem, was Besucher und Mitarbeiter schrieben.',
  },
  thinCosts: (asked, answered) =>
    `Von ${asked} üblichen Arten, danach zu fragen, beantwortet Bob ${answered}. Öffnen Sie eine, um die anderen zu sehen.`,
  doubts: (n) => (n === 1 ? '1 Stelle widerspricht einer anderen' : `${n} Stellen widersprechen anderen`),
  doubtsLead:
    'Nichts wird verhindert. Entscheiden Sie, was stimmt, und ändern oder entfernen Sie das andere.',
  doubtKinds: {
    same_question: 'Gleiche Frage, andere Antwort',
    double: 'Zweimal dasselbe',
    price: 'Zwei Preise für dasselbe',
    hours: 'Zwei Zeiten für dasselbe',
    phone: 'Zwei Telefonnummern',
    email: 'Zwei E-Mail-Adressen',
  },
};
