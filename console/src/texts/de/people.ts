import type { Texts } from '../texts.tsx';

export const people: Texts['people'] = {
  title: 'Personen',
  lead: 'Wer hier arbeitet, und was jeder darf. Eine Änderung gilt ab dem nächsten Klick.',
  add: 'Person hinzufügen',
  addTitle: 'Person hinzufügen',
  name: 'Name',
  email: 'E-Mail',
  role: 'Rolle',
  status: 'Stand',
  roleHints: {
    owner: 'Alles, auch Personen, Einstellungen und das Sprachmodell.',
    manager:
      'Gespräche, Wissen, Veröffentlichen, Personas, das Widget und das Protokoll. Keine Personen, keine Einstellungen.',
    agent: 'Antwortet Besuchern und sieht die Zahlen.',
    viewer: 'Liest Gespräche und Zahlen, ändert nichts.',
  },
  invite: 'Einladen',
  invited: 'Eingeladen',
  active: 'Aktiv',
  disabled: 'Gesperrt',
  factor: 'Zweiter Faktor an',
  you: 'Sie',
  mailed: (email) => `Eine Einladung an ${email} ist unterwegs.`,
  linkTitle: (name) => `Senden Sie diesen Link an ${name}`,
  linkText:
    'Von hier ließ sich keine Mail senden, geben Sie ihn also selbst weiter. Er gilt einmal, läuft ab und wird nur jetzt gezeigt.',
  link: 'Einladungslink',
  linkTaken: 'Ich habe ihn weitergegeben',
  roleOf: (name) => `Rolle von ${name}`,
  moreOf: (name) => `Mehr zu ${name}`,
  disable: 'Anmelden sperren',
  enable: 'Anmelden wieder erlauben',
  roleChanged: (name, role) => `${name} hat jetzt die Rolle ${role}.`,
  disabledNow: (name) => `${name} kann sich nicht mehr anmelden.`,
  enabledNow: (name) => `${name} kann sich wieder anmelden.`,
  removed: (name) => `${name} ist entfernt und überall abgemeldet.`,
  emptyTitle: 'Sie sind hier allein',
  emptyText:
    'Fügen Sie die Personen hinzu, die Gespräche sehen und mit Besuchern sprechen sollen, wenn Bob eines weitergibt.',
};
