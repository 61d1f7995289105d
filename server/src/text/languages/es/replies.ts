import type { Replies } from '../replies.ts';

/** What Bob says in Spanish outside of answers. */
export const replies: Replies = {
  greeting: 'Hola. ¿Qué le gustaría saber sobre {business}?',
  thanks: 'De nada. Pregunte cuando quiera.',
  farewell: 'Hasta pronto, y gracias por su visita.',
  identity:
    'Soy {persona}, el asistente de IA de {business}. Respondo con lo que {business} ha aprobado y puedo pasarle con una persona.',
  how_are_you: 'Todo bien, gracias. ¿Qué puedo buscarle?',
  praise: 'Gracias, me alegra que haya servido.',
  apology: 'No pasa nada. ¿Qué le gustaría saber?',
  confirmation: 'De acuerdo. ¿Qué le gustaría saber?',
  declined: 'De acuerdo. Aquí estoy si surge algo.',
  empty: 'Escriba su pregunta en pocas palabras y la busco.',
  refused: 'No tengo eso en lo que {business} me ha dado. ¿Se lo paso al equipo?',
  refused_again: 'Eso tampoco lo tengo. Una persona de {business} puede ayudarle. ¿Se lo paso?',
  nothing_about: 'No encuentro nada sobre «{what}».',
  rest_missing: 'No encuentro nada sobre el resto de su pregunta.',
  suggested: '¿Se refiere a una de estas preguntas?',
  escalated: 'Lo he pasado al equipo de {business}. Le responderán aquí.',
  noted: 'Gracias. El equipo de {business} ya lo tiene también. Le responderán aquí.',
  leave_address: 'Si no puede esperar, deje un correo.',
  angry: 'Siento que haya ido mal. He pasado su mensaje a una persona de {business}.',
  not_helped: 'Siento que no le haya servido. Una persona de {business} puede ayudarle. ¿Se lo paso?',
  injection: 'Solo respondo preguntas sobre {business} con lo que ha aprobado. ¿Qué le gustaría saber?',
  urgent:
    'Parece urgente. Si alguien corre peligro, llame ya al 112 o al número de emergencias local. Aviso al equipo de {business}.',
  urgent_leave:
    'Parece urgente. Si alguien corre peligro, salga del lugar y llame ya al 112 o al número de emergencias local. Aviso al equipo de {business}.',
  blocked: '{business} no acepta más mensajes suyos aquí. Este no se ha transmitido a nadie.',
  with_staff: 'Una persona de {business} lleva ahora esta conversación y responderá aquí.',
  checking: 'Una persona de {business} está revisando mi respuesta. Aparecerá aquí en un momento.',
  form_offer: 'Puedo encargarme de eso. Rellene estos datos y revíselos antes de enviarlos.',
  form_sign_in:
    'Puedo hacerlo para quienes han iniciado sesión. Inicie sesión en el sitio y pregunte de nuevo.',
  form_send: 'Enviar',
  action_mailed:
    'El otro sistema no lo ha aceptado ahora mismo, así que lo he enviado a {business} por correo. Una persona le responderá aquí o por correo.',
  action_failed:
    'Ahora mismo no ha funcionado. Se lo paso a una persona de {business}, que le responderá aquí.',
  action_unknown:
    'No sé si se ha tramitado. Por favor, no lo envíe otra vez: una persona de {business} lo revisa y le responde aquí.',
  action_waits: 'Gracias. Una persona de {business} lo revisa primero y la respuesta llega aquí.',
  action_refused: '{business} no ha podido hacerlo.',
  booking_slot: 'Cita',
  booking_taken: 'Esa hora acaba de ocuparse o ya ha pasado. Elija otra, por favor.',
  booking_none: 'Ahora mismo no hay ninguna hora libre. Una persona de {business} busca una y responde aquí.',
  booking_unknown:
    'Ahora no puedo ver las horas libres, así que no se ha reservado nada. Una persona de {business} responde aquí.',
  booking_called_off: '{business} ha tenido que cancelar su cita: {when}.',
  booking_cancelled: 'Cancelada: la cita {when}.',
  booking_moved: 'Cambiada: la cita {what} es ahora {when}.',
  trouble: 'El chat no está disponible ahora.',
  back_at: 'Nuestro equipo vuelve a atender: {when}.',
  still_waiting: 'Lo siento, nadie de {business} ha podido responder todavía. Les hemos avisado otra vez.',
  call_us: 'También puede llamar al {what}.',
};
