import type { Texts } from '../texts.tsx';

export const contacts: Texts['contacts'] = {
  title: 'Kontakte',
  one: 'Kontakt',
  lead: 'Alle, die einen Namen, eine E-Mail-Adresse oder eine Telefonnummer hinterlassen haben, mit allen Gesprächen.',
  search: 'Namen, Adressen, Nummern, Notizen suchen',
  more: 'Mehr zeigen',
  empty: 'Hier erscheinen Menschen',
  emptyText:
    'Sobald jemand einen Namen, eine E-Mail-Adresse oder eine Telefonnummer hinterlässt, finden Sie ihn hier.',
  nothing: 'Niemand passt',
  nothingText: 'Kein Name, keine Adresse, Nummer oder Notiz enthält diese Worte.',
  back: 'Alle Kontakte',
  known: 'Was bekannt ist',
  unknown: 'Nicht bekannt',
  conversations: (n) => (n === 1 ? '1 Gespräch' : `${n} Gespräche`),
  merge: 'Dieselbe Person wie…',
  mergeTitle: (name) => `Wer ist dieselbe Person wie ${name}?`,
  mergeWho: 'Wählen Sie den anderen Kontakt. Bevor sich etwas ändert, sehen Sie, was aus beiden wird.',
  mergeText: (other, here) =>
    `Die Gespräche von ${other} kommen zu ${here}, und was von ${other} bekannt war, ergänzt, was fehlt. Das lässt sich nicht wieder trennen.`,
  chooseOther: 'Anderen wählen',
  mergeNow: 'Zu einer Person machen',
  merged: 'Beide sind jetzt eine Person',
  nobodyElse: 'Sonst passt niemand zu diesen Worten.',
  rights: 'Was diese Person verlangen kann',
  rightsText: 'Alles, was gespeichert ist, als Datei zum Aushändigen; oder dass alles gelöscht wird.',
  exportAll: 'Alles exportieren',
  eraseAll: 'Diese Person löschen',
  eraseTitle: (name) => `${name} löschen?`,
  eraseText: (n) =>
    `${n === 1 ? 'Ein Gespräch' : `${n} Gespräche`}, Dateien und was von der Person bekannt ist, werden endgültig gelöscht. Dass es geschah, wird festgehalten.`,
  eraseMany: 'Diese Personen löschen',
  eraseManyTitle: (n) => (n === 1 ? '1 Person löschen?' : `${n} Personen löschen?`),
  eraseManyText:
    'Alle ihre Gespräche, Dateien und was von ihnen bekannt ist, werden endgültig gelöscht. Dass es geschah, wird festgehalten.',
  erasedMany: (n) => (n === 1 ? '1 Person gelöscht' : `${n} Personen gelöscht`),
  exportedMany: (n) => (n === 1 ? '1 Person ist in der Datei' : `${n} Personen sind in der Datei`),
};
