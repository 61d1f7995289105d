import type { MailWords } from '../mail-words.ts';

/** The words of mails in Spanish. */
export const mails: MailWords = {
  waits: '{visitor} espera a una persona',
  wrote: '{visitor} ha escrito',
  someone: 'Un visitante',
  name: 'Nombre',
  email: 'Correo',
  note: 'Nota',
  lastMessage: 'Último mensaje',
  open: 'Responder aquí',
  answered: '{business} le ha respondido',
  hello: 'Hola, {name}:',
  reset: 'Nueva contraseña para Ask Bob',
  resetHere: 'Elija aquí una contraseña nueva en el plazo de una hora:',
  notYou: 'Si no la ha pedido, ignore este correo.',
  invited: 'Invitación a Ask Bob',
  invitedHere: 'Elija aquí su contraseña en el plazo de siete días:',
  signIn: 'Enlace de acceso a Ask Bob',
  signInHere: 'Entre aquí una vez, en el plazo de 24 horas:',
  signInNotYou:
    'Alguien de su empresa ha creado este enlace para usted. Si no lo esperaba, pregunte allí y no lo comparta con nadie.',
  approval: 'Un cambio espera aprobación',
  approvalHere:
    '{name} quiere cambiar lo que se dice a los visitantes. Valdrá cuando usted u otra persona que pueda publicar lo apruebe.',
  openApprovals: 'Verlo y decidir',
  due: 'Contenido por revisar',
  dueHere: 'revise de nuevo lo siguiente. Lo que ha caducado ya no se responde:',
  dueUntil: 'válido hasta',
  dueBy: 'revisar antes de',
  openList: 'Abrir la lista',
  waitsSince: 'Espera desde',
  phone: 'Teléfono',
  answerByMail: 'También puede contestar a este correo: lo que escriba le llega al visitante.',
  youAsked: 'Usted escribió',
  goOn: 'Continuar la conversación',
  goOnOnce: 'El botón funciona una vez, durante siete días, y abre su conversación: no reenvíe este correo.',
  replyToMail: 'También puede contestar simplemente a este correo.',
  assistantWrote:
    'Esta respuesta es del asistente de {business}, no de una persona. Si prefiere hablar con una persona, dígalo sin más.',
  invitedBy: '{inviter} le invita a {business}',
  invitedByHere: '{inviter} ha creado una cuenta para usted en {business}.',
  setPassword: 'Elegir contraseña',
  test: 'Correo de prueba de Ask Bob',
  testHere:
    'Así le llegan los correos. Cuando un visitante de {business} espere a una persona, se enviará uno a las direcciones de sus ajustes.',
};
