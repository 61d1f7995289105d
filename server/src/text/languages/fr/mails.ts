import type { MailWords } from '../mail-words.ts';

/** The words of mails in French. */
export const mails: MailWords = {
  waits: '{visitor} attend une personne',
  wrote: '{visitor} a écrit',
  someone: 'Un visiteur',
  name: 'Nom',
  email: 'E-mail',
  note: 'Note',
  lastMessage: 'Dernier message',
  open: 'Répondre ici',
  answered: '{business} vous a répondu',
  hello: 'Bonjour {name},',
  reset: 'Nouveau mot de passe pour Ask Bob',
  resetHere: 'Choisissez ici un nouveau mot de passe dans l’heure :',
  notYou: 'Si vous ne l’avez pas demandé, ignorez ce message.',
  invited: 'Invitation à Ask Bob',
  invitedHere: 'Choisissez ici votre mot de passe dans les sept jours :',
  signIn: 'Lien de connexion à Ask Bob',
  signInHere: 'Connectez-vous ici une fois, dans les 24 heures :',
  signInNotYou:
    'Une personne de votre entreprise a créé ce lien pour vous. Si vous ne l’attendiez pas, renseignez-vous auprès d’elle et ne le transmettez à personne.',
  approval: 'Une modification attend une validation',
  approvalHere:
    '{name} souhaite modifier ce qui est dit aux visiteurs. Cela prendra effet quand vous, ou une autre personne qui peut publier, l’aurez validé.',
  openApprovals: 'Voir et décider',
  due: 'Contenus à revoir',
  dueHere: 'veuillez revoir ce qui suit. Ce qui a expiré ne reçoit plus de réponse :',
  dueUntil: 'valable jusqu’au',
  dueBy: 'à revoir avant le',
  openList: 'Ouvrir la liste',
  waitsSince: 'Attend depuis',
  phone: 'Téléphone',
  answerByMail: 'Vous pouvez aussi répondre à cet e-mail : ce que vous écrivez est transmis au visiteur.',
  youAsked: 'Vous avez écrit',
  goOn: 'Continuer la conversation',
  goOnOnce:
    'Le bouton fonctionne une fois, pendant sept jours, et ouvre votre conversation : ne transférez pas cet e-mail.',
  replyToMail: 'Vous pouvez aussi répondre directement à cet e-mail.',
  assistantWrote:
    'Cette réponse vient de l’assistant de {business}, pas d’une personne. Si vous préférez parler à une personne, dites-le simplement.',
  invitedBy: '{inviter} vous invite chez {business}',
  invitedByHere: '{inviter} a créé un compte pour vous chez {business}.',
  setPassword: 'Choisir le mot de passe',
  test: 'E-mail de test d’Ask Bob',
  testHere:
    'Voici comment les e-mails vous parviennent. Quand un visiteur de {business} attend une personne, un message part aux adresses de vos réglages.',
};
