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
  accept: 'Übernehmen',
  reject: 'Weglassen',
  taken: 'Im Entwurf. Veröffentlichen Sie, wenn Sie so weit sind.',
};
