import type { Texts } from '../texts.tsx';

/** How true and complete the knowledge is, in German. */
export const health: Texts['health'] = {
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
