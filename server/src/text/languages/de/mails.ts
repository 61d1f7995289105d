import type { MailWords } from '../mail-words.ts';

/** The words of mails in German. */
export const mails: MailWords = {
  waits: '{visitor} wartet auf einen Menschen',
  wrote: '{visitor} hat geschrieben',
  someone: 'Ein Besucher',
  name: 'Name',
  email: 'E-Mail',
  note: 'Nachricht',
  lastMessage: 'Letzte Nachricht',
  open: 'Hier antworten',
  answered: '{business} hat Ihnen geantwortet',
  hello: 'Guten Tag {name},',
  reset: 'Neues Passwort für Ask Bob',
  resetHere: 'setzen Sie hier innerhalb einer Stunde ein neues Passwort:',
  notYou: 'Wenn Sie das nicht angefordert haben, brauchen Sie nichts zu tun.',
  invited: 'Einladung zu Ask Bob',
  invitedHere: 'Setzen Sie hier innerhalb von sieben Tagen Ihr Passwort:',
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
  waitsSince: 'Wartet seit',
  phone: 'Telefon',
  answerByMail: 'Sie können auch auf diese Mail antworten: Was Sie schreiben, geht an den Besucher.',
  youAsked: 'Sie schrieben',
  goOn: 'Gespräch fortsetzen',
  goOnOnce:
    'Der Knopf gilt einmal, sieben Tage lang, und öffnet Ihr Gespräch: Geben Sie diese Mail nicht weiter.',
  replyToMail: 'Sie können auch einfach auf diese Mail antworten.',
  assistantWrote:
    'Diese Antwort kommt vom Assistenten von {business}, nicht von einem Menschen. Wenn Sie lieber mit einem Menschen sprechen, schreiben Sie das einfach.',
  transcript: 'Ihr Gespräch mit {business}',
  transcriptHere: 'Das ist eine Kopie Ihres Gesprächs mit {business}.',
  transcriptNotYou:
    'Falls Sie diese E-Mail nicht erwartet haben, beachten Sie sie nicht: Es folgt nichts weiter.',
  invitedBy: '{inviter} lädt Sie zu {business} ein',
  invitedByHere: '{inviter} hat für Sie ein Konto bei {business} eingerichtet.',
  setPassword: 'Passwort setzen',
  test: 'Testmail von Ask Bob',
  testHere:
    'So kommen Mails bei Ihnen an. Wenn ein Besucher von {business} auf einen Menschen wartet, geht eine an die Adressen in Ihren Einstellungen.',
  weekly: '{business}: Ihre Woche in Zahlen',
  weeklyHere:
    'Das haben Besucher von {business} vom {from} bis zum {to} gefragt. In Klammern: die Woche davor.',
  conversations: 'Gespräche mit einer Frage',
  resolved: 'Vom Assistenten gelöst',
  neededPerson: 'Brauchten einen Menschen',
  notResolved: 'Nicht gelöst',
  ratedUp: 'Daumen hoch',
  next: 'Was als Nächstes zu tun ist',
  nothingNext: 'Es wartet nichts auf Sie: Es gibt nichts zu tun.',
  unanswered: 'Diese Fragen fanden keine Antwort',
  answerThem: 'Fragen beantworten',
  quietWeek:
    'In dieser Woche hat niemand etwas gefragt. Sehen Sie nach, ob der Chat noch auf Ihrer Website ist.',
  seeFigures: 'Alle Zahlen ansehen',
  waitingNow: 'Warten gerade auf einen Menschen',
  whyWeekly: 'Sie bekommen diese Mail jeden Montag, weil Sie es so wollten.',
  unsubscribe: 'Diese Mails nicht mehr bekommen',
  kindWaiting: 'Ein Besucher wartet oder hat geschrieben',
  stopHere:
    '{address} bekommt dann von {business} keine Mails dieser Art mehr: „{kind}“. Sonst ändert sich nichts.',
  stop: 'Diese Mails abbestellen',
  stopped: 'Erledigt: {address} bekommt von {business} keine Mails dieser Art mehr: „{kind}“.',
  againInAccount: 'Unter „Ihr Konto“ können Sie sie jederzeit wieder einschalten.',
  againInSettings:
    'Wer die Einstellungen von {business} ändern darf, kann die Adresse dort wieder eintragen.',
};
