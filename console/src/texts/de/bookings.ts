import type { bookings as english } from '../en/bookings.ts';

/** Was Besucher gebucht haben. */
export const bookings: typeof english = {
  title: 'Termine',
  lead: 'Was Besucher im Chat gebucht haben, ab heute, nach der Uhr Ihres Unternehmens.',
  empty: 'Noch ist nichts gebucht',
  emptyText:
    'Besucher wählen im Chat eine freie Zeit in Ihren Öffnungszeiten, und der Termin erscheint hier. Fügen Sie die Aktion „Termin buchen“ hinzu und veröffentlichen Sie sie.',
  setUp: 'Termine einrichten',
  today: 'Heute',
  held: 'Wartet auf Freigabe',
  cancelled: 'Abgesagt',
  cancel: 'Absagen',
  sure: (time) => `Den Termin um ${time} absagen?`,
  sureText: 'Der Besucher liest es im Chat und, wo er eine Adresse angegeben hat, per E-Mail.',
  note: 'Ein Wort an den Besucher',
  keep: 'Behalten',
  cancelNow: 'Termin absagen',
  cancelMany: 'Diese Termine absagen',
  sureMany: (n) => (n === 1 ? '1 Termin absagen?' : `${n} Termine absagen?`),
  noteMany: 'Ein Wort an alle',
  doneMany: (n) =>
    n === 1
      ? '1 Termin abgesagt. Der Besucher erfährt es.'
      : `${n} Termine abgesagt. Die Besucher erfahren es.`,
  done: 'Abgesagt. Der Besucher erfährt es.',
};
