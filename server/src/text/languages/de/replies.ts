import type { Replies } from '../replies.ts';

/** What Bob says in German outside of answers. */
export const replies: Replies = {
  greeting: 'Guten Tag. Was möchten Sie über {business} wissen?',
  thanks: 'Gern geschehen. Fragen Sie jederzeit wieder.',
  farewell: 'Auf Wiedersehen, und danke für Ihren Besuch.',
  identity:
    'Ich bin {persona}, der KI-Assistent von {business}. Ich antworte aus dem, was {business} freigegeben hat, und kann Sie an einen Menschen weitergeben.',
  how_are_you: 'Alles gut, danke. Was darf ich für Sie nachsehen?',
  praise: 'Danke, schön, dass das geholfen hat.',
  apology: 'Kein Problem. Was möchten Sie wissen?',
  confirmation: 'In Ordnung. Was möchten Sie wissen?',
  declined: 'In Ordnung. Ich bin da, wenn noch etwas ist.',
  empty: 'Schreiben Sie Ihre Frage in ein paar Worten, dann sehe ich nach.',
  refused: 'Dazu habe ich von {business} nichts bekommen. Soll ich es an das Team weitergeben?',
  refused_again:
    'Auch dazu habe ich nichts. Bei {business} kann Ihnen ein Mensch helfen. Soll ich es weitergeben?',
  nothing_about: 'Zu „{what}“ finde ich nichts.',
  rest_missing: 'Zum Rest Ihrer Frage finde ich nichts.',
  suggested: 'Meinten Sie eine dieser Fragen?',
  escalated: 'Ich habe das an das Team von {business} weitergegeben. Die Antwort kommt hier.',
  noted: 'Danke. Das Team von {business} hat das jetzt auch. Die Antwort kommt hier.',
  leave_address: 'Wenn Sie nicht warten können, hinterlassen Sie eine E-Mail-Adresse.',
  angry:
    'Es tut mir leid, dass das schiefgelaufen ist. Ich habe Ihre Nachricht an einen Menschen bei {business} weitergegeben.',
  not_helped:
    'Es tut mir leid, dass das nicht geholfen hat. Ein Mensch bei {business} kann helfen. Soll ich es weitergeben?',
  injection:
    'Ich beantworte nur Fragen zu {business}, und zwar aus dem, was freigegeben ist. Was möchten Sie wissen?',
  urgent:
    'Das klingt dringend. Ist jemand in Gefahr, rufen Sie jetzt die 112. Ich sage dem Team von {business} Bescheid.',
  urgent_leave:
    'Das klingt dringend. Ist jemand in Gefahr, verlassen Sie den Ort und rufen Sie jetzt die 112. Ich sage dem Team von {business} Bescheid.',
  blocked:
    '{business} nimmt hier keine weiteren Nachrichten von Ihnen an. Diese wurde an niemanden weitergegeben.',
  with_staff: 'Ein Mensch von {business} hat dieses Gespräch übernommen und antwortet hier.',
  checking: 'Ein Mensch von {business} prüft gerade meine Antwort. Sie erscheint gleich hier.',
  form_offer: 'Das kann ich für Sie erledigen. Füllen Sie dies aus und prüfen Sie es vor dem Senden.',
  form_sign_in:
    'Das kann ich für angemeldete Personen erledigen. Melden Sie sich auf der Website an und fragen Sie noch einmal.',
  form_send: 'Senden',
  action_mailed:
    'Das andere System hat es gerade nicht angenommen. Ich habe es {business} per E-Mail weitergegeben; ein Mensch antwortet Ihnen hier oder per E-Mail.',
  action_failed:
    'Das hat gerade nicht geklappt. Ich gebe es an einen Menschen von {business} weiter, der hier antwortet.',
  action_unknown:
    'Ich weiß nicht, ob das angekommen ist. Bitte senden Sie es nicht noch einmal: Ein Mensch von {business} sieht nach und antwortet hier.',
  action_waits: 'Danke. Ein Mensch von {business} sieht es sich zuerst an, die Antwort kommt hier.',
  action_refused: '{business} konnte das nicht für Sie erledigen.',
  booking_slot: 'Termin',
  booking_taken: 'Dieser Termin ist gerade vergeben worden oder vorbei. Bitte wählen Sie einen anderen.',
  booking_none: 'Zurzeit ist kein Termin frei. Ein Mensch von {business} sucht einen und antwortet hier.',
  booking_unknown:
    'Ich kann die freien Termine gerade nicht sehen, deshalb ist nichts gebucht. Ein Mensch von {business} antwortet hier.',
  booking_called_off: '{business} musste Ihren Termin absagen: {when}.',
  booking_cancelled: 'Abgesagt: der Termin {when}.',
  booking_moved: 'Verlegt: Der Termin {what} ist jetzt {when}.',
  trouble: 'Der Chat ist gerade nicht verfügbar.',
  back_at: 'Unser Team ist wieder da: {when}.',
  still_waiting:
    'Es tut mir leid, bei {business} hatte noch niemand Zeit zu antworten. Das Team wurde noch einmal erinnert.',
  call_us: 'Sie können auch anrufen: {what}.',
};
