import type { MailWords } from '../mail-words.ts';

/** The words of mails in Portuguese. */
export const mails: MailWords = {
  waits: '{visitor} espera por uma pessoa',
  wrote: '{visitor} escreveu',
  someone: 'Um visitante',
  name: 'Nome',
  email: 'E-mail',
  note: 'Nota',
  lastMessage: 'Última mensagem',
  open: 'Responder aqui',
  answered: '{business} respondeu-lhe',
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
  waitsSince: 'Espera desde',
  phone: 'Telefone',
  answerByMail: 'Também pode responder a este e-mail: o que escrever chega ao visitante.',
  youAsked: 'Escreveu',
  goOn: 'Continuar a conversa',
  goOnOnce:
    'O botão funciona uma vez, durante sete dias, e abre a sua conversa: não reencaminhe este e-mail.',
  replyToMail: 'Também pode simplesmente responder a este e-mail.',
  assistantWrote:
    'Esta resposta é do assistente de {business}, não de uma pessoa. Se preferir falar com uma pessoa, basta dizê-lo.',
  invitedBy: '{inviter} convida-o para {business}',
  invitedByHere: '{inviter} criou uma conta para si em {business}.',
  setPassword: 'Escolher palavra-passe',
  test: 'E-mail de teste do Ask Bob',
  testHere:
    'É assim que os e-mails lhe chegam. Quando um visitante de {business} esperar por uma pessoa, é enviado um para os endereços das suas definições.',
};
