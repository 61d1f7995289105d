import type { Texts } from '../texts.tsx';

/** What is proposed for the knowledge, in German. */
export const proposals: Texts['proposals'] = {
  title: 'Vorschläge',
  lead: 'Was Besucher und Kollegen schrieben, wie es Bob helfen könnte. Nichts davon ist im Wissen, bevor Sie es übernehmen.',
  empty: 'Nichts ist vorgeschlagen',
  emptyText:
    'Wenn jemand beantwortet, was Bob nicht konnte, oder Besucher einen Vorschlag drücken oder eine Antwort falsch nennen, steht es hier.',
  kinds: { wording: 'Formulierung', entry: 'Neue Antwort', correction: 'Falsch genannt' },
  wording: 'Diese Formulierung ergänzen',
  answerPlaceholder: 'Was ist richtig?',
  whys: {
    pressed: 'Ein Besucher fragte das und drückte dann diese Antwort.',
    staff_same: 'Jemand beantwortete das mit fast denselben Worten.',
    staff_answered: 'Jemand beantwortete das.',
    complaint: 'Ein Besucher nannte die Antwort falsch.',
  },
  by: (name) => `Vorgeschlagen von ${name}`,
  byModel: 'Von einem Modell geschrieben',
  writtenBy: (name) => `Geschrieben vom Modell ${name}. So hat noch niemand gefragt.`,
  write: 'Vom Modell schreiben lassen',
  writeHint: 'Für Antworten, die nur eine Formulierung haben, zehn auf einmal.',
  wrote: (n) =>
    n === 0
      ? 'Es hat nichts geschrieben, was hilft'
      : n === 1
        ? '1 Formulierung ist vorgeschlagen'
        : `${n} Formulierungen sind vorgeschlagen`,
  nothingThin: 'Jede Antwort hat mehr als eine Formulierung, oder das Modell wurde schon gefragt',
  accept: 'In den Entwurf',
  reject: 'Weglassen',
  taken: 'Im Entwurf. Veröffentlichen Sie, wenn Sie so weit sind.',
  takenMany: (n) => (n === 1 ? '1 ist im Entwurf' : `${n} sind im Entwurf`),
  leftOutMany: (n) => `${n} weggelassen`,
  leaveOutTitle: (n) => (n === 1 ? '1 Vorschlag weglassen?' : `${n} Vorschläge weglassen?`),
  leaveOutText: 'Sie werden nicht wieder vorgeschlagen, und nichts davon kommt in Ihre Antworten.',
  lacks: 'da steht noch nichts',
};
