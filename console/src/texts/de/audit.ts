import type { Texts } from '../texts.tsx';

export const audit: Texts['audit'] = {
  title: 'Protokoll',
  platformTitle: 'Plattform-Protokoll',
  lead: 'Wer was tat, das Neueste zuerst. Jeder Eintrag ist versiegelt, nummeriert und an eine Kette gefügt; keiner lässt sich unbemerkt ändern oder entfernen.',
  action: 'Handlung',
  anyAction: 'Jede Handlung',
  actor: 'Person',
  actorPlaceholder: 'Name oder Kennung',
  when: 'Wann',
  who: 'Wer',
  what: 'Was',
  target: 'Worüber',
  details: 'Einzelheiten',
  fingerprint: 'Fingerabdruck',
  number: (n) => `Eintrag ${n}`,
  system: 'Ask Bob',
  business: 'Betrieb',
  verify: 'Einträge prüfen',
  verified: (audit, receipts) =>
    `Lückenlos: ${audit} Einträge und ${receipts} Belege, jeder versiegelt, samt den Nachrichten, für die sie bürgen.`,
  unchecked: (link) =>
    `Was bis zum Kettenglied ${link} angefügt wurde, ist mit einem anderen Schlüssel versiegelt und lässt sich hier nicht prüfen.`,
  brokenAudit: (n) =>
    `Eintrag ${n} wurde geändert oder entfernt. Lassen Sie diese Installation, wie sie ist, und sagen Sie es ihrem Betreiber.`,
  brokenReceipts: (where) =>
    `Beleg ${where} wurde geändert oder entfernt. Lassen Sie diese Installation, wie sie ist, und sagen Sie es ihrem Betreiber.`,
  brokenMessages: (where) =>
    `Nachrichten der Unterhaltung ${where} wurden geändert, entfernt oder eingefügt. Lassen Sie diese Installation, wie sie ist, und sagen Sie es ihrem Betreiber.`,
  brokenChain:
    'Die Kette, die die Einträge verbindet, wurde geändert. Lassen Sie diese Installation, wie sie ist, und sagen Sie es ihrem Betreiber.',
  export: 'Exportieren',
  exportCsv: 'Als CSV',
  exportJson: 'Als JSON',
  exporting: (n) => `Einträge werden gesammelt: bisher ${n}`,
  exported: (n) => `${n} Einträge sind in der Datei.`,
  emptyTitle: 'Kein Eintrag passt',
  emptyText:
    'Anmeldungen, Veröffentlichungen, Übernahmen, Änderungen an Rollen, Schlüsseln und Einstellungen erscheinen hier, sobald sie geschehen.',
};
