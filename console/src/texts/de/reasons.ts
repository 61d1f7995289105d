import type { ReasonParts } from '@askbob/contract/reason-parts.ts';

const figure = (value: number | null): string => (value ?? 0).toFixed(2);
const named = ({ titles }: ReasonParts): string => titles.map((title) => `„${title}“`).join(' und ');
const inBrackets = ({ words }: ReasonParts): string => (words.length > 0 ? ` (${words.join(', ')})` : '');

const byRule: Record<string, (parts: ReasonParts) => string> = {
  small_talk: () => 'Bob hat höflich geantwortet; dafür braucht es kein Wissen.',
  empty: () => 'Bob hat gefragt, was der Besucher wissen möchte, denn die Nachricht hatte keine Wörter.',
  danger: (parts) =>
    `Bob hat einen Menschen geholt, denn die Nachricht spricht von Gefahr${inBrackets(parts)}.`,
  asked_for_person: (parts) =>
    `Bob hat einen Menschen geholt, denn der Besucher hat darum gebeten${inBrackets(parts)}.`,
  accepted_person: () => 'Bob hat einen Menschen geholt, denn der Besucher hat das Angebot angenommen.',
  angry: (parts) => `Bob hat einen Menschen geholt, denn der Besucher ist verärgert${inBrackets(parts)}.`,
  person_topic: ({ words }) =>
    `Bob hat einen Menschen geholt, denn „${words.join(', ')}“ soll bei Ihnen ein Mensch übernehmen.`,
  exact_words: (parts) =>
    `Bob hat geantwortet, denn die Nachricht hat die freigegebenen Worte von ${named(parts)}.`,
  business_fact: () => 'Bob hat mit dem geantwortet, was Ihr Betrieb in den Einstellungen von sich sagt.',
  pressed_suggestion: (parts) =>
    `Bob hat geantwortet, denn der Besucher hat sein Angebot ${named(parts)} gewählt.`,
  above_threshold: (parts) =>
    `Bob hat geantwortet, denn ${named(parts)} passte mit ${figure(parts.score)}, mehr als Ihre ${figure(parts.threshold)}.`,
  model_selected: (parts) =>
    `Bob hat mit freigegebenen Worten geantwortet, die das Modell aus ${named(parts)} gewählt hat.`,
  model_found_none: ({ titles }) =>
    titles.length > 0
      ? 'Bob hat angeboten, was nahe liegt, denn das Modell fand in Ihrem Wissen nichts, das antwortet.'
      : 'Bob hat gesagt, dass er es nicht weiß, denn das Modell fand in Ihrem Wissen nichts, das antwortet.',
  close_matches: ({ titles, score, threshold }) =>
    `Bob hat ${titles.length === 1 ? 'eine Frage' : `${titles.length} Fragen`} angeboten, denn die beste Stelle blieb mit ${figure(score)} unter Ihren ${figure(threshold)}.`,
  below_threshold: () => 'Bob hat gesagt, dass er es nicht weiß, denn keine Antwort passte gut genug.',
  nothing_close: () => 'Bob hat gesagt, dass er es nicht weiß, denn nichts in Ihrem Wissen handelt davon.',
  no_quote: () =>
    'Bob hat gesagt, dass er es nicht weiß, denn die nächste Seite spricht davon, aber kein Satz darin antwortet.',
  nothing_published: () => 'Bob hat gesagt, dass er es nicht weiß, denn noch ist nichts veröffentlicht.',
  not_helped: () =>
    'Bob hat einen Menschen angeboten, denn der Besucher sagt, dass die Antwort falsch war oder nicht half.',
  tries_to_instruct: () =>
    'Bob hat gesagt, dass er es nicht weiß, denn die Nachricht will ihm Befehle geben, statt zu fragen.',
};

const withoutParts: Record<string, string> = {
  staff_hold: 'Bob hat geschwiegen, denn ein Mensch spricht mit diesem Besucher.',
  left_to_staff: 'Bob hat geschwiegen, denn die Post dieses Betriebs beantworten Menschen.',
  files: 'Bob hat es weitergegeben, denn es sind Dateien ohne Worte, die nur ein Mensch ansehen kann.',
  plan_limit:
    'Bob hat es an einen Menschen gegeben, denn die Nachrichten aus dem Tarif des Betriebs sind für diesen Monat verbraucht.',
  // What became of it stands in the reply, and in the receipt's own lines.
  action: 'Der Besucher wollte etwas erledigt haben; Bobs Antwort sagt, was daraus wurde.',
  // A draft that waits and one that was approved.
  supervised: 'Bob hat eine Antwort geschrieben, die nur gesendet wird, wenn ein Mensch sie freigibt.',
  blocked: 'Bob hat es an niemanden weitergegeben, denn der Absender ist gesperrt.',
};

/** Why a reply was given; '' where only the server has words for it. */
export function germanReason(rule: string, parts: ReasonParts | undefined): string {
  const say = byRule[rule];
  if (!parts || !say) return withoutParts[rule] ?? '';
  const open = parts.unanswered.filter((text) => text !== '').join(' / ') || 'ein Teil der Nachricht';
  return [
    say(parts),
    parts.unanswered.length > 0 ? `Unbeantwortet blieb: ${open}.` : '',
    parts.without_vectors
      ? 'Das Einbettungsmodell antwortete nicht rechtzeitig, also hat Bob nur Wörter verglichen.'
      : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}
