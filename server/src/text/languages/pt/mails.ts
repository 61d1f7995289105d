import type { MailWords } from '../mail-words.ts';

/** The words of mails in Portuguese. */
export const mails: MailWords = {
  waits: '{visitor} espera por uma pessoa',
  someone: 'Um visitante',
  name: 'Nome',
  email: 'E-mail',
  note: 'Nota',
  lastMessage: 'Última mensagem',
  open: 'Responder aqui',
  answered: '{business} respondeu-lhe',
  goBack: 'Para responder, volte ao chat no nosso site.',
  hello: 'Olá, {name},',
  reset: 'Nova palavra-passe para o Ask Bob',
  resetHere: 'Escolha aqui uma nova palavra-passe dentro de uma hora:',
  notYou: 'Se não a pediu, ignore este e-mail.',
  invited: 'Convite para o Ask Bob',
  invitedHere: 'Escolha aqui a sua palavra-passe dentro de sete dias:',
  signIn: 'Link de acesso ao Ask Bob',
  signInHere: 'Entre aqui uma vez, no prazo de 24 horas:',
  signInNotYou:
    'Alguém da sua empresa criou este link para si. Se não o esperava, pergunte lá e não o passe a ninguém.',
  approval: 'Uma alteração aguarda aprovação',
  approvalHere:
    '{name} quer alterar o que é dito aos visitantes. Passa a valer quando você, ou outra pessoa que possa publicar, a aprovar.',
  openApprovals: 'Ver e decidir',
  due: 'Conteúdos a rever',
  dueHere: 'reveja o seguinte. O que expirou já não é respondido:',
  dueUntil: 'válido até',
  dueBy: 'rever até',
  openList: 'Abrir a lista',
};
