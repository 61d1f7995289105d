import type { Texts } from '../texts.tsx';

export const audit: Texts['audit'] = {
  title: 'Protokoll',
  platformTitle: 'Plattform-Protokoll',
  lead: 'Wer was tat, das Neueste zuerst. Jeder Eintrag enthält den Fingerabdruck des vorigen; keiner lässt sich unbemerkt ändern oder entfernen.',
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
    `Lückenlos: ${audit} Einträge und ${receipts} Belege, jeder mit dem vorigen verbunden.`,
  brokenAudit: (n) =>
    `Die Kette bricht bei Eintrag ${n}. Lassen Sie diese Installation, wie sie ist, und sagen Sie es ihrem Betreiber.`,
  brokenReceipts: (n) =>
    `Die Kette der Belege bricht bei Nummer ${n}. Lassen Sie diese Installation, wie sie ist, und sagen Sie es ihrem Betreiber.`,
  export: 'Exportieren',
  exportCsv: 'Als CSV',
  exportJson: 'Als JSON',
  exporting: (n) => `Einträge werden gesammelt: bisher ${n}`,
  exported: (n) => `${n} Einträge sind in der Datei.`,
  emptyTitle: 'Kein Eintrag passt',
  emptyText:
    'Anmeldungen, Veröffentlichungen, Übernahmen, Änderungen an Rollen, Schlüsseln und Einstellungen erscheinen hier, sobald sie geschehen.',
};
