import type { Replies } from '../replies.ts';

/** What Bob says in Italian outside of answers. */
export const replies: Replies = {
  greeting: 'Buongiorno. Che cosa vuole sapere su {business}?',
  thanks: 'Prego. Chieda pure quando vuole.',
  farewell: 'Arrivederci, e grazie della visita.',
  identity:
    "Sono {persona}, l'assistente IA di {business}. Rispondo con ciò che {business} ha approvato e posso passarle una persona.",
  how_are_you: 'Tutto bene, grazie. Che cosa posso cercare per lei?',
  praise: 'Grazie, sono contento che sia servito.',
  apology: 'Nessun problema. Che cosa vuole sapere?',
  confirmation: 'Va bene. Che cosa vuole sapere?',
  declined: 'Va bene. Sono qui se serve altro.',
  empty: 'Scriva la domanda in poche parole e la cerco.',
  refused: 'Non ho questo in ciò che {business} mi ha dato. Lo passo al team?',
  refused_again: 'Non ho nemmeno questo. Una persona di {business} può aiutarla. Lo passo?',
  nothing_about: 'Non trovo nulla su «{what}».',
  rest_missing: 'Non trovo nulla sul resto della sua domanda.',
  suggested: 'Intendeva una di queste domande?',
  escalated: "L'ho passato al team di {business}. Risponderanno qui.",
  noted: 'Grazie. Ora il team di {business} ha anche questo. Risponderanno qui.',
  leave_address: "Se non può aspettare, lasci un'e-mail.",
  angry: 'Mi dispiace che sia andata male. Ho passato il suo messaggio a una persona di {business}.',
  not_helped: "Mi dispiace che non sia stato d'aiuto. Una persona di {business} può aiutarla. Lo passo?",
  injection: 'Rispondo solo a domande su {business}, con ciò che ha approvato. Che cosa vuole sapere?',
  urgent: 'Sembra urgente. Se qualcuno è in pericolo, chiami subito il 112. Avviso il team di {business}.',
  urgent_leave:
    'Sembra urgente. Se qualcuno è in pericolo, esca e chiami subito il 112. Avviso il team di {business}.',
  blocked: '{business} non accetta altri suoi messaggi qui. Questo non è stato inoltrato a nessuno.',
  with_staff: 'Una persona di {business} segue ora questa conversazione e risponderà qui.',
  checking: 'Una persona di {business} sta controllando la mia risposta. Apparirà qui tra un momento.',
  form_offer: 'Posso occuparmene. Compili questo modulo e lo controlli prima di inviarlo.',
  form_sign_in: 'Posso farlo per chi ha effettuato l’accesso. Acceda al sito e chieda di nuovo.',
  form_send: 'Invia',
  action_mailed:
    'L’altro sistema non lo ha accettato in questo momento, quindi l’ho inviato a {business} per e-mail. Una persona le risponderà qui o per e-mail.',
  action_failed: 'Non ha funzionato. Lo passo a una persona di {business}, che risponderà qui.',
  action_unknown:
    'Non so se sia andato a buon fine. Non lo invii di nuovo: una persona di {business} controlla e risponde qui.',
  action_waits: 'Grazie. Una persona di {business} lo guarda prima, e la risposta arriva qui.',
  action_refused: '{business} non ha potuto farlo.',
  booking_slot: 'Appuntamento',
  booking_taken: 'Questo orario è appena stato preso o è passato. Ne scelga un altro.',
  booking_none:
    'Al momento non c’è nessun orario libero. Una persona di {business} ne cerca uno e risponde qui.',
  booking_unknown:
    'Ora non riesco a vedere gli orari liberi, quindi non è stato prenotato nulla. Una persona di {business} risponde qui.',
  booking_called_off: '{business} ha dovuto annullare il suo appuntamento: {when}.',
  booking_cancelled: 'Annullato: l’appuntamento {when}.',
  booking_moved: 'Spostato: l’appuntamento {what} è ora {when}.',
  trouble: 'La chat non è disponibile al momento.',
  back_at: 'Il nostro team torna: {when}.',
  still_waiting:
    'Mi dispiace, nessuno di {business} ha ancora potuto rispondere. Il team è stato avvisato di nuovo.',
  call_us: 'Può anche chiamare il {what}.',
};
