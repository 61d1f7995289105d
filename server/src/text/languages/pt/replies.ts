import type { Replies } from '../replies.ts';

/** What Bob says in Portuguese outside of answers. */
export const replies: Replies = {
  greeting: 'Olá. O que gostaria de saber sobre {business}?',
  thanks: 'De nada. Pergunte sempre que quiser.',
  farewell: 'Até logo, e obrigado pela visita.',
  identity:
    'Sou {persona}, o assistente de IA de {business}. Respondo com o que {business} aprovou e posso passar a conversa a uma pessoa.',
  how_are_you: 'Tudo bem, obrigado. O que posso procurar?',
  praise: 'Obrigado, fico contente por ter ajudado.',
  apology: 'Não faz mal. O que gostaria de saber?',
  confirmation: 'Certo. O que gostaria de saber?',
  declined: 'Certo. Estou aqui se precisar.',
  empty: 'Escreva a sua pergunta em poucas palavras e eu procuro.',
  refused: 'Não tenho isso no que {business} me deu. Passo à equipe?',
  refused_again: 'Também não tenho isso. Uma pessoa de {business} pode ajudar. Passo a ela?',
  nothing_about: 'Não encontro nada sobre «{what}».',
  rest_missing: 'Não encontro nada sobre o resto da sua pergunta.',
  suggested: 'Queria dizer uma destas perguntas?',
  escalated: 'Passei isto à equipe de {business}. A resposta virá aqui.',
  noted: 'Obrigado. A equipe de {business} já recebeu isto também. A resposta virá aqui.',
  leave_address: 'Se não puder esperar, deixe um e-mail.',
  angry: 'Lamento que tenha corrido mal. Passei a sua mensagem a uma pessoa de {business}.',
  not_helped: 'Lamento que isto não tenha ajudado. Uma pessoa de {business} pode ajudar. Passo a ela?',
  injection: 'Só respondo a perguntas sobre {business}, com o que foi aprovado. O que gostaria de saber?',
  urgent:
    'Parece urgente. Se alguém corre perigo, ligue já para o número de emergência. Vou avisar a equipe de {business}.',
  urgent_leave:
    'Parece urgente. Se alguém corre perigo, saia do local e ligue já para o número de emergência. Vou avisar a equipe de {business}.',
  blocked: '{business} não aceita mais mensagens suas aqui. Esta não foi transmitida a ninguém.',
  with_staff: 'Uma pessoa de {business} está agora nesta conversa e responderá aqui.',
  checking: 'Uma pessoa de {business} está verificando a minha resposta. Ela aparecerá aqui em instantes.',
  form_offer: 'Posso tratar disso. Preencha e confira antes de enviar.',
  form_sign_in: 'Posso fazer isso para quem iniciou sessão. Inicie sessão no site e pergunte de novo.',
  form_send: 'Enviar',
  action_mailed:
    'O outro sistema não aceitou isto agora, por isso enviei-o à {business} por e-mail. Uma pessoa responde aqui ou por e-mail.',
  action_failed: 'Não funcionou agora. Passo isto a uma pessoa da {business}, que responde aqui.',
  action_unknown:
    'Não sei se ficou concluído. Por favor, não envie de novo: uma pessoa da {business} verifica e responde aqui.',
  action_waits: 'Obrigado. Uma pessoa da {business} vê primeiro, e a resposta chega aqui.',
  action_refused: 'A {business} não conseguiu fazer isto.',
  booking_slot: 'Marcação',
  booking_taken: 'Esse horário acabou de ser ocupado ou já passou. Escolha outro, por favor.',
  booking_none:
    'De momento não há nenhum horário livre. Uma pessoa da {business} procura um e responde aqui.',
  booking_unknown:
    'Não consigo ver os horários livres agora, por isso nada foi marcado. Uma pessoa da {business} responde aqui.',
  booking_called_off: '{business} teve de cancelar a sua marcação: {when}.',
  booking_cancelled: 'Cancelada: a marcação {when}.',
  booking_moved: 'Alterada: a marcação {what} é agora {when}.',
  trouble: 'O chat não está disponível agora.',
  back_at: 'Nossa equipe volta a atender: {when}.',
  still_waiting: 'Lamentamos, ninguém da {business} pôde responder ainda. A equipe foi avisada de novo.',
  call_us: 'Também pode ligar para {what}.',
};
