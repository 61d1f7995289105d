import type { Replies } from '../replies.ts';

/** What Bob says in French outside of answers. */
export const replies: Replies = {
  greeting: 'Bonjour. Que souhaitez-vous savoir sur {business} ?',
  thanks: 'Je vous en prie. Revenez quand vous voulez.',
  farewell: 'Au revoir, et merci de votre visite.',
  identity:
    "Je suis {persona}, l'assistant IA de {business}. Je réponds avec ce que {business} a approuvé et je peux vous passer une personne.",
  how_are_you: 'Tout va bien, merci. Que puis-je chercher pour vous ?',
  praise: 'Merci, content que cela vous ait aidé.',
  apology: "Il n'y a pas de mal. Que souhaitez-vous savoir ?",
  confirmation: "D'accord. Que souhaitez-vous savoir ?",
  declined: "D'accord. Je reste là si besoin.",
  empty: 'Écrivez votre question en quelques mots et je cherche.',
  refused: "Je n'ai pas cela dans ce que {business} m'a donné. Voulez-vous que je le transmette à l'équipe ?",
  refused_again: "Je n'ai pas cela non plus. Une personne de {business} peut vous aider. Je transmets ?",
  nothing_about: 'Je ne trouve rien sur « {what} ».',
  rest_missing: 'Je ne trouve rien sur le reste de votre question.',
  suggested: "Pensiez-vous à l'une de ces questions ?",
  escalated: "Je l'ai transmis à l'équipe de {business}. Elle répondra ici.",
  noted: "Merci. L'équipe de {business} a bien reçu cela aussi. Elle répondra ici.",
  leave_address: 'Si vous ne pouvez pas attendre, laissez une adresse e-mail.',
  angry:
    "Je suis désolé que cela se soit mal passé. J'ai transmis votre message à une personne de {business}.",
  not_helped:
    "Je regrette que cela n'ait pas aidé. Une personne de {business} peut vous aider. Je transmets ?",
  injection:
    'Je réponds seulement aux questions sur {business}, avec ce qui a été approuvé. Que souhaitez-vous savoir ?',
  urgent:
    "Cela semble urgent. Si quelqu'un est en danger, appelez tout de suite le 112 ou les secours. Je préviens l'équipe de {business}.",
  urgent_leave:
    "Cela semble urgent. Si quelqu'un est en danger, quittez les lieux et appelez tout de suite le 112 ou les secours. Je préviens l'équipe de {business}.",
  blocked: '{business} n’accepte plus de messages de votre part ici. Celui-ci n’a été transmis à personne.',
  with_staff: 'Une personne de {business} suit maintenant cette conversation et répondra ici.',
  checking: 'Une personne de {business} vérifie ma réponse. Elle apparaîtra ici dans un instant.',
  form_offer: 'Je peux m’en occuper. Remplissez ceci et vérifiez-le avant de l’envoyer.',
  form_sign_in:
    'Je peux le faire pour les personnes connectées. Connectez-vous sur le site, puis redemandez.',
  form_send: 'Envoyer',
  action_mailed:
    'L’autre système ne l’a pas accepté à l’instant ; je l’ai transmis à {business} par e-mail. Une personne vous répondra ici ou par e-mail.',
  action_failed: 'Cela n’a pas marché. Je le transmets à une personne de {business}, qui vous répondra ici.',
  action_unknown:
    'Je ne sais pas si cela a abouti. Ne l’envoyez pas une seconde fois : une personne de {business} vérifie et vous répond ici.',
  action_waits: 'Merci. Une personne de {business} regarde d’abord, et la réponse arrive ici.',
  action_refused: '{business} n’a pas pu le faire pour vous.',
  booking_slot: 'Rendez-vous',
  booking_taken: 'Cet horaire vient d’être pris ou est passé. Veuillez en choisir un autre.',
  booking_none:
    'Aucun horaire n’est libre pour le moment. Une personne de {business} en cherche un et répond ici.',
  booking_unknown:
    'Je ne vois pas les horaires libres en ce moment, rien n’est donc réservé. Une personne de {business} répond ici.',
  booking_called_off: '{business} a dû annuler votre rendez-vous : {when}.',
  booking_cancelled: 'Annulé : le rendez-vous {when}.',
  booking_moved: 'Déplacé : le rendez-vous {what} est maintenant {when}.',
  trouble: 'Le chat n’est pas disponible pour le moment.',
  back_at: 'Notre équipe sera de retour : {when}.',
  still_waiting:
    "Désolé, personne chez {business} n'a encore pu répondre. L'équipe a été prévenue à nouveau.",
  call_us: 'Vous pouvez aussi appeler le {what}.',
};
