import type { Replies } from '../replies.ts';

/** What Bob says in Dutch outside of answers. */
export const replies: Replies = {
  greeting: 'Goedendag. Wat wilt u weten over {business}?',
  thanks: 'Graag gedaan. Vraag gerust opnieuw.',
  farewell: 'Tot ziens, en bedankt voor uw bezoek.',
  identity:
    'Ik ben {persona}, de AI-assistent van {business}. Ik antwoord met wat {business} heeft goedgekeurd en kan u doorgeven aan een mens.',
  how_are_you: 'Alles goed, dank u. Wat kan ik voor u opzoeken?',
  praise: 'Dank u, fijn dat het heeft geholpen.',
  apology: 'Geen probleem. Wat wilt u weten?',
  confirmation: 'Goed. Wat wilt u weten?',
  declined: 'Goed. Ik ben er als er nog iets is.',
  empty: 'Schrijf uw vraag in een paar woorden, dan zoek ik het op.',
  refused: 'Dat staat niet in wat {business} mij heeft gegeven. Zal ik het doorgeven aan het team?',
  refused_again: 'Ook dat heb ik niet. Een mens bij {business} kan u helpen. Zal ik het doorgeven?',
  nothing_about: 'Over ‘{what}’ vind ik niets.',
  rest_missing: 'Over de rest van uw vraag vind ik niets.',
  suggested: 'Bedoelde u een van deze vragen?',
  escalated: 'Ik heb dit doorgegeven aan het team van {business}. Zij antwoorden hier.',
  noted: 'Dank u. Het team van {business} heeft dat nu ook. Zij antwoorden hier.',
  leave_address: 'Kunt u niet wachten, laat dan een e-mailadres achter.',
  angry:
    'Het spijt me dat dit niet goed is gegaan. Ik heb uw bericht doorgegeven aan een mens bij {business}.',
  not_helped: 'Het spijt me dat dit niet hielp. Een mens bij {business} kan u helpen. Zal ik het doorgeven?',
  injection: 'Ik beantwoord alleen vragen over {business}, met wat is goedgekeurd. Wat wilt u weten?',
  urgent:
    'Dit klinkt dringend. Is er iemand in gevaar, bel dan nu 112. Ik waarschuw het team van {business}.',
  urgent_leave:
    'Dit klinkt dringend. Is er iemand in gevaar, ga dan weg en bel nu 112. Ik waarschuw het team van {business}.',
  blocked: '{business} neemt hier geen berichten meer van u aan. Dit bericht is aan niemand doorgegeven.',
  with_staff: 'Een mens van {business} heeft dit gesprek nu overgenomen en antwoordt hier.',
  checking: 'Een mens van {business} controleert mijn antwoord. Het verschijnt hier zo.',
  form_offer: 'Dat kan ik voor u regelen. Vul dit in en controleer het voor u het verstuurt.',
  form_sign_in: 'Dat kan ik doen voor wie is ingelogd. Log in op de site en vraag het opnieuw.',
  form_send: 'Versturen',
  action_mailed:
    'Het andere systeem nam dit nu niet aan, dus heb ik het per e-mail doorgegeven aan {business}. Iemand antwoordt u hier of per e-mail.',
  action_failed: 'Dat lukte nu niet. Ik geef het door aan iemand van {business}, die hier antwoordt.',
  action_unknown:
    'Ik weet niet of dat gelukt is. Verstuur het niet nog eens: iemand van {business} kijkt ernaar en antwoordt hier.',
  action_waits: 'Bedankt. Iemand van {business} kijkt er eerst naar, het antwoord komt hier.',
  action_refused: '{business} kon dit niet voor u doen.',
  booking_slot: 'Afspraak',
  booking_taken: 'Dit tijdstip is net bezet of voorbij. Kies een ander tijdstip.',
  booking_none: 'Er is nu geen tijd vrij. Iemand van {business} zoekt er een en antwoordt hier.',
  booking_unknown:
    'Ik kan de vrije tijden nu niet zien, dus er is niets geboekt. Iemand van {business} antwoordt hier.',
  booking_called_off: '{business} moest uw afspraak afzeggen: {when}.',
  booking_cancelled: 'Afgezegd: de afspraak {when}.',
  booking_moved: 'Verzet: de afspraak {what} is nu {when}.',
  trouble: 'De chat is nu niet beschikbaar.',
  back_at: 'Ons team is er weer: {when}.',
  still_waiting:
    'Het spijt me, bij {business} heeft nog niemand kunnen antwoorden. Het team is opnieuw gewaarschuwd.',
  call_us: 'U kunt ook bellen: {what}.',
};
