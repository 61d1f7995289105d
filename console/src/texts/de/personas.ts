import type { Texts } from '../texts.tsx';

export const personas: Texts['personas'] = {
  title: 'Personas',
  lead: 'Wie Ihr Assistent sich vorstellt und spricht. Eine Persona prägt den Ton, nie die Fakten: die kommen allein aus Ihrem veröffentlichten Wissen.',
  add: 'Persona hinzufügen',
  addTitle: 'Persona hinzufügen',
  editTitle: (name) => `${name} bearbeiten`,
  speaksNow: 'Spricht jetzt',
  letSpeak: (name) => `${name} sprechen lassen`,
  moreOf: (name) => `Mehr zu ${name}`,
  name: 'Name',
  nameHint: 'Besucher sehen ihn über jeder Antwort, immer mit „KI-Assistent“ daneben.',
  description: 'Wofür sie da ist',
  descriptionHint: 'Für Ihr Team. Besucher sehen es nicht.',
  tone: 'Ton',
  toneHint: 'Einige Worte, etwa „freundlich und kurz“ oder „förmlich, keine Fachwörter“.',
  greeting: 'Begrüßung',
  greetingHint: 'Was ein Besucher zuerst liest, wenn das Widget aufgeht. Leer lassen für unsere eigene.',
  prompt: 'Anweisungen für den Schreiber',
  promptHint:
    'Nur benutzt, wenn ein Sprachmodell Antworten formuliert. Fakten kann es nicht hinzufügen: jeder Satz wird an Ihrem Wissen geprüft.',
  spokenNow: (name) => `${name} spricht jetzt mit Ihren Besuchern.`,
  removed: (name) => `${name} ist entfernt.`,
  noGreeting: 'unsere, weil keine geschrieben ist',
  emptyTitle: 'Noch spricht niemand',
  emptyText:
    'Fügen Sie eine Persona hinzu und lassen Sie sie sprechen. Bob, freundlich und kurz, ist ein guter Anfang.',
};
