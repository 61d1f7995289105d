import type { MailWords } from '../mail-words.ts';

/** The words of mails in Dutch. */
export const mails: MailWords = {
  waits: '{visitor} wacht op een mens',
  wrote: '{visitor} heeft geschreven',
  someone: 'Een bezoeker',
  name: 'Naam',
  email: 'E-mail',
  note: 'Notitie',
  lastMessage: 'Laatste bericht',
  open: 'Hier antwoorden',
  answered: '{business} heeft u geantwoord',
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
  waitsSince: 'Wacht sinds',
  phone: 'Telefoon',
  answerByMail: 'U kunt ook op deze mail antwoorden: wat u schrijft gaat naar de bezoeker.',
  youAsked: 'U schreef',
  goOn: 'Gesprek voortzetten',
  goOnOnce: 'De knop werkt één keer, zeven dagen lang, en opent uw gesprek: stuur deze mail niet door.',
  replyToMail: 'U kunt ook gewoon op deze mail antwoorden.',
  assistantWrote:
    'Dit antwoord komt van de assistent van {business}, niet van een mens. Spreekt u liever met een mens, dan kunt u dat gewoon schrijven.',
  invitedBy: '{inviter} nodigt u uit bij {business}',
  invitedByHere: '{inviter} heeft bij {business} een account voor u gemaakt.',
  setPassword: 'Wachtwoord kiezen',
  test: 'Testmail van Ask Bob',
  testHere:
    'Zo komen mails bij u aan. Als een bezoeker van {business} op een mens wacht, gaat er een naar de adressen in uw instellingen.',
};
