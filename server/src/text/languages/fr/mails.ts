import type { MailWords } from '../mail-words.ts';

/** The words of mails in French. */
export const mails: MailWords = {
  waits: '{visitor} attend une personne',
  someone: 'Un visiteur',
  name: 'Nom',
  email: 'E-mail',
  note: 'Note',
  lastMessage: 'Dernier message',
  open: 'Répondre ici',
  answered: '{business} vous a répondu',
  goBack: 'Pour répondre, revenez au chat sur notre site.',
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
};
