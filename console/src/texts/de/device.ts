import type { Texts } from '../texts.tsx';

/** Wie dieses Gerät sich meldet, wenn jemand gebraucht wird. */
export const device: Texts['device'] = {
  title: 'Dieses Gerät',
  lead: 'Es meldet sich, wenn jemand Sie braucht, auch wenn diese Seite geschlossen ist. Ein solches Gerät bleibt angemeldet, bis Sie Ask Bob dort 30 Tage lang nicht geöffnet haben.',
  looking: 'Der Browser wird gefragt',
  unable:
    'Dieser Browser kann hier keine Benachrichtigungen zeigen. Er braucht eine Seite über https, außerhalb eines privaten Fensters.',
  unableOnPhone:
    'Tippen Sie auf dem iPhone oder iPad erst auf „Teilen“ und „Zum Home-Bildschirm“. Öffnen Sie Ask Bob dann von dort und kommen Sie auf diese Seite zurück.',
  turnOn: 'Auf diesem Gerät melden',
  turnOff: 'Auf diesem Gerät nicht mehr melden',
  tryIt: 'Probe senden',
  tried: 'Unterwegs. Die Probe sollte gleich da sein.',
  tryFailed: 'Die Probe konnte nicht gesendet werden. Versuchen Sie es gleich noch einmal.',
  choices: {
    waiting: 'Jemand wartet auf einen Menschen',
    held: 'Jemand schreibt, mit dem ich gerade spreche',
    drafts: 'Eine Antwort von Bob braucht eine Freigabe',
    words: 'Zeigen, was geschrieben wurde',
    office_hours: 'Nur während der Öffnungszeiten',
  },
  wordsHint:
    'Jeder, der den gesperrten Bildschirm sieht, kann es lesen. Telefon- und Kartennummern und E-Mail-Adressen fehlen auf jeden Fall.',
  quiet: 'Ruhezeit',
  quietFrom: 'Ruhe ab',
  quietTo: 'Ruhe bis',
};
