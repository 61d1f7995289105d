import type { MailWords } from '../mail-words.ts';

/** The words of mails in German. */
export const mails: MailWords = {
  waits: '{visitor} wartet auf einen Menschen',
  someone: 'Ein Besucher',
  name: 'Name',
  email: 'E-Mail',
  note: 'Nachricht',
  lastMessage: 'Letzte Nachricht',
  open: 'Hier antworten',
  answered: '{business} hat Ihnen geantwortet',
  goBack: 'Um zu antworten, kehren Sie in den Chat auf unserer Seite zurück.',
  hello: 'Guten Tag {name},',
  reset: 'Neues Passwort für Ask Bob',
  resetHere: 'setzen Sie hier innerhalb einer Stunde ein neues Passwort:',
  notYou: 'Wenn Sie das nicht angefordert haben, brauchen Sie nichts zu tun.',
  invited: 'Einladung zu Ask Bob',
  invitedHere: 'setzen Sie hier innerhalb von sieben Tagen Ihr Passwort:',
  signIn: 'Anmeldelink für Ask Bob',
  signInHere: 'melden Sie sich hier einmal an, innerhalb von 24 Stunden:',
  signInNotYou:
    'Jemand aus Ihrem Betrieb hat diesen Link für Sie gemacht. Wenn Sie ihn nicht erwartet haben, fragen Sie dort nach, und geben Sie ihn nicht weiter.',
  approval: 'Eine Änderung wartet auf Freigabe',
  approvalHere:
    '{name} möchte ändern, was Besucher erfahren. Es gilt, sobald Sie oder jemand anderes, der veröffentlichen darf, es freigibt.',
  openApprovals: 'Ansehen und entscheiden',
  due: 'Wissen zum Durchsehen',
  dueHere: 'bitte sehen Sie dies wieder durch. Was abgelaufen ist, wird nicht mehr beantwortet:',
  dueUntil: 'gilt bis',
  dueBy: 'durchsehen bis',
  openList: 'Zur Liste',
};
