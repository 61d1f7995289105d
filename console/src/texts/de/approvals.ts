import type { Texts } from '../texts.tsx';

/** Changes that wait for a second pair of eyes, in German. */
export const approvals: Texts['approvals'] = {
  title: 'Wartet auf Freigabe',
  lead: 'Was Besuchern gesagt würde, und was sich ändert. Ja sagt jemand anderes als der, der es gemacht hat.',
  empty: 'Nichts wartet',
  emptyText:
    'Wenn jemand veröffentlicht oder Zeiten und Angaben ändert, steht es hier für einen zweiten Menschen.',
  publish: (n) => `Ausgabe ${n} veröffentlichen`,
  activate: (n) => `Ausgabe ${n} wieder zeigen`,
  settings: (names) => `Ändern: ${names}`,
  names: {
    facts: 'Was Sie über sich sagen',
    office_hours: 'Öffnungszeiten',
    holidays: 'Feiertage',
    approval: 'Wer Änderungen freigibt',
  },
  toldNow: 'Besucher hören jetzt',
  toldThen: 'Besucher würden hören',
  nothing: 'Nichts',
  one: 'Einer genügt',
  two: 'Ein Zweiter gibt frei',
  mine: 'Das ist von Ihnen; freigeben muss es jemand anderes.',
  noChange: 'Das sehen Besucher schon.',
  approve: 'Freigeben',
  reject: 'Ablehnen',
  takeBack: 'Zurücknehmen',
  tookBack: 'Zurückgenommen',
  sayWhy: 'Schreiben Sie zuerst in die Notiz, warum',
  notePlaceholder: 'Zum Ablehnen: warum?',
  approved: 'Freigegeben. Besucher hören es ab jetzt.',
  rejected: 'Nicht gemacht. Besucher hören, was sie bisher hörten.',
  decided: 'Zuletzt entschieden',
  states: { approved: 'freigegeben', rejected: 'abgelehnt' },
  waits: (n) => `Ausgabe ${n} wartet auf einen zweiten Menschen`,
  waitsText: 'Besucher sehen sie, sobald jemand anderes, der veröffentlichen darf, sie freigegeben hat.',
  see: 'Ansehen, was wartet',
};
