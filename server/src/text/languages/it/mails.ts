import type { MailWords } from '../mail-words.ts';

/** The words of mails in Italian. */
export const mails: MailWords = {
  waits: '{visitor} aspetta una persona',
  wrote: '{visitor} ha scritto',
  someone: 'Un visitatore',
  name: 'Nome',
  email: 'E-mail',
  note: 'Nota',
  lastMessage: 'Ultimo messaggio',
  open: 'Rispondere qui',
  answered: '{business} Le ha risposto',
  hello: 'Buongiorno {name},',
  reset: 'Nuova password per Ask Bob',
  resetHere: 'Scelga qui una nuova password entro un’ora:',
  notYou: 'Se non l’ha chiesta Lei, ignori questa e-mail.',
  invited: 'Invito ad Ask Bob',
  invitedHere: 'Scelga qui la Sua password entro sette giorni:',
  signIn: 'Link di accesso ad Ask Bob',
  signInHere: 'Acceda qui una sola volta, entro 24 ore:',
  signInNotYou:
    'Una persona della Sua azienda ha creato questo link per Lei. Se non se lo aspettava, chieda in azienda e non lo passi a nessuno.',
  approval: 'Una modifica attende l’approvazione',
  approvalHere:
    '{name} vuole cambiare ciò che si dice ai visitatori. Varrà quando lei, o un’altra persona che può pubblicare, lo approverà.',
  openApprovals: 'Vedere e decidere',
  due: 'Contenuti da rivedere',
  dueHere: 'La preghiamo di rivedere quanto segue. A ciò che è scaduto non si risponde più:',
  dueUntil: 'valido fino al',
  dueBy: 'da rivedere entro il',
  openList: 'Aprire l’elenco',
  waitsSince: 'Aspetta da',
  phone: 'Telefono',
  answerByMail: 'Può anche rispondere a questa e-mail: ciò che scrive arriva al visitatore.',
  youAsked: 'Lei ha scritto',
  goOn: 'Continuare la conversazione',
  goOnOnce:
    'Il pulsante funziona una volta, per sette giorni, e apre la Sua conversazione: non inoltri questa e-mail.',
  replyToMail: 'Può anche rispondere semplicemente a questa e-mail.',
  assistantWrote:
    'Questa risposta è dell’assistente di {business}, non di una persona. Se preferisce parlare con una persona, basta scriverlo.',
  invitedBy: '{inviter} La invita in {business}',
  invitedByHere: '{inviter} ha creato un account per Lei in {business}.',
  setPassword: 'Scegliere la password',
  test: 'E-mail di prova di Ask Bob',
  testHere:
    'Così Le arrivano le e-mail. Quando un visitatore di {business} aspetta una persona, ne parte una agli indirizzi delle Sue impostazioni.',
};
