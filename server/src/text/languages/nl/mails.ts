import type { MailWords } from '../mail-words.ts';

/** The words of mails in Dutch. */
export const mails: MailWords = {
  waits: '{visitor} wacht op een mens',
  someone: 'Een bezoeker',
  name: 'Naam',
  email: 'E-mail',
  note: 'Notitie',
  lastMessage: 'Laatste bericht',
  open: 'Hier antwoorden',
  answered: '{business} heeft u geantwoord',
  goBack: 'Ga terug naar de chat op onze site om te antwoorden.',
  hello: 'Hallo {name},',
  reset: 'Nieuw wachtwoord voor Ask Bob',
  resetHere: 'Kies hier binnen een uur een nieuw wachtwoord:',
  notYou: 'Hebt u hier niet om gevraagd, dan kunt u deze mail negeren.',
  invited: 'Uitnodiging voor Ask Bob',
  invitedHere: 'Kies hier binnen zeven dagen uw wachtwoord:',
  signIn: 'Inloglink voor Ask Bob',
  signInHere: 'Log hier één keer in, binnen 24 uur:',
  signInNotYou:
    'Iemand van uw bedrijf heeft deze link voor u gemaakt. Had u hem niet verwacht, vraag het dan na en geef hem aan niemand door.',
  approval: 'Een wijziging wacht op goedkeuring',
  approvalHere:
    '{name} wil veranderen wat bezoekers te horen krijgen. Het geldt zodra u, of iemand anders die mag publiceren, het goedkeurt.',
  openApprovals: 'Bekijken en beslissen',
  due: 'Kennis om weer na te kijken',
  dueHere: 'kijk dit alstublieft weer na. Wat verlopen is, wordt niet meer beantwoord:',
  dueUntil: 'geldig tot',
  dueBy: 'nakijken voor',
  openList: 'Lijst openen',
};
