import type { Texts } from '../texts.tsx';

/** Mending an answer from the conversation it was given in. */
export const fix: Texts['fix'] = {
  title: 'Antwort verbessern',
  lead: 'Sagen Sie, welche Antwort hier richtig ist. Die Änderung kommt in den Entwurf; Besucher sehen sie, wenn Sie veröffentlichen.',
  asked: 'Der Besucher schrieb',
  wording: 'Formulierung, die Bob lernt',
  wordingHint: 'Bob kennt dann diese Art zu fragen.',
  which: 'Welche Antwort ist richtig?',
  find: 'Eine Frage finden',
  newEntry: 'Eine neue Antwort',
  newEntryHint: 'Keine davon. Ich schreibe die Antwort.',
  question: 'Frage',
  answer: 'Antwort',
  before: 'Bisher',
  after: 'Mit Ihrer Änderung',
  checking: 'Bob wird gefragt',
  save: 'Speichern und ausprobieren',
  later: 'Später veröffentlichen',
  publish: 'Jetzt veröffentlichen',
  saved: 'Es steht im Entwurf, und der Entwurf antwortet so:',
  kept: 'Im Entwurf. Veröffentlichen Sie, wenn Sie so weit sind.',
  published: (n) => `Als Ausgabe ${n} veröffentlicht. Bob antwortet ab jetzt so.`,
  waits: (n) => `Ausgabe ${n} wartet, bis jemand anderes sie freigibt.`,
  already:
    'Bob kennt diese Formulierung für diese Antwort schon. Ändern Sie die Antwort selbst, oder wählen Sie eine andere.',
  blocked: 'Es steht im Entwurf, aber eine Prüfung verhindert die Veröffentlichung.',
  toPublish: 'Ansehen, was sie verhindert',
  noReply: 'Keine Antwort',
  pageHint:
    'Seiten haben keine Formulierungen. Verbessern Sie den Text, oder schreiben Sie eine eigene Antwort.',
  proposeTitle: 'Etwas Besseres vorschlagen',
  proposeLead: 'Wer Bobs Wissen pflegt, entscheidet. Besucher sehen es, sobald es veröffentlicht ist.',
  proposeKinds: {
    correction: 'Bobs Antwort ist falsch',
    wording: 'Bobs Antwort ist richtig, diese Art zu fragen ist neu',
    entry: 'Bob sollte noch eine Antwort kennen',
  },
  proposeRight: 'Was ist richtig?',
  proposeNote: 'Notiz dazu',
  propose: 'Vorschlagen',
  proposed: 'Vorgeschlagen. Wer das Wissen pflegt, sieht es.',
};
