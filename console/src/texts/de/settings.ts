import type { Texts } from '../texts.tsx';

export const settings: Texts['settings'] = {
  title: 'Einstellungen',
  tabs: {
    answers: 'Antworten',
    hours: 'Zeiten und Personen',
    privacy: 'Datenschutz und Sicherheit',
    business: 'Betrieb',
    model: 'Sprachmodell',
  },
  tabsLabel: 'Teile der Einstellungen',

  strictness: 'Wie sicher muss Bob sein',
  careful: 'Vorsichtig',
  carefulHint:
    'Höchstens etwa 2 falsche Antworten auf 100 Nachrichten. Bob gibt mehr an Ihr Team. Richtig bei Preisen, Gesundheit, Recht.',
  balanced: 'Ausgewogen',
  balancedHint:
    'Höchstens etwa 5 falsche Antworten auf 100 Nachrichten. Bob antwortet öfter selbst. Richtig für die meisten Läden und Dienste.',
  strictnessLead:
    'Bob misst sich bei jedem Veröffentlichen an Ihrem eigenen Wissen und stellt seine Schwelle so, dass er dies einhält.',
  supervision: 'Soll jemand lesen, bevor Bob antwortet',
  supervised: {
    off: 'Nein, Bob antwortet gleich',
    topics: 'Nur bei manchen Themen',
    all: 'Ja, jede Antwort',
  },
  supervisedHint: {
    off: 'Jede Antwort ist aus Ihrem veröffentlichten Wissen zitiert und wird festgehalten.',
    topics: 'Antworten auf Fragen mit den Wörtern unten warten im Posteingang, bis jemand zustimmt.',
    all: 'Gut für die ersten Tage. Jede Antwort wartet im Posteingang, bis jemand zustimmt.',
  },
  supervisedTopics: 'Themen, die auf Zustimmung warten',
  supervisedTopicsHint: 'Wörter der Frage, etwa „Preis“ oder „Garantie“.',
  supervisedTimeout: 'Dem Besucher sagen, dass ein Mensch antwortet, nach',
  seconds: 'Sekunden',
  peopleTopics: 'Was immer ein Mensch beantworten soll',
  peopleTopicsLead: 'Bob gibt dies weiter, ohne eine Antwort zu versuchen.',
  escalationWords: 'Wörter für „Ich möchte einen Menschen“',
  escalationWordsHint: 'Übliche, etwa „mit einem Menschen sprechen“, sind schon bekannt.',
  personTopics: 'Themen nur für Menschen',
  personTopicsHint: 'Zum Beispiel „Beschwerde“, „Erstattung“, „Datenschutz“.',
  wordPlaceholder: 'Wort eingeben und Enter drücken',

  emergency: 'Im Notfall',
  emergencyLead: 'Steht vor allem anderen, wenn eine Nachricht eines dieser Wörter enthält.',
  emergencyWords: 'Wörter der Gefahr',
  emergencyWordsHint: 'Zum Beispiel „Gas“, „Rauch“, „Wasserrohr“.',
  emergencyText: 'Was Besucher dann lesen',
  emergencyPlaceholder: 'Verlassen Sie das Haus und rufen Sie 112. Unser Notdienst: …',

  hours: 'Bürozeiten',
  hoursLead:
    'Außerhalb hinterlassen Besucher ihre Adresse und lesen, wann jemand antwortet. Ein Ende vor dem Anfang liegt am nächsten Tag; 00:00 ist Mitternacht.',
  alwaysOpen: 'Es sind keine Zeiten gesetzt; Besuchern wird gesagt, dass immer jemand da ist.',
  timeZone: 'Zeitzone',
  closed: 'Geschlossen',
  from: (day) => `${day}, von`,
  to: (day) => `${day}, bis`,
  addSpan: (day) => `Zeiten am ${day} hinzufügen`,
  removeSpan: (day) => `Diese Zeiten am ${day} entfernen`,
  weekdays: 'Montag bis Freitag, 9 bis 17',
  clearHours: 'Alle löschen',
  badSpan: 'Das Ende muss nach dem Anfang liegen.',
  handover: 'Wenn ein Mensch gebraucht wird',
  notify: 'Mail an das Team',
  notifyHint: 'Hierhin schreiben wir, wenn ein Besucher auf einen Menschen wartet.',
  notifyNoMail:
    'Auf diesem Server ist keine Mail eingerichtet, also wird niemandem geschrieben. Wer ihn betreibt, kann SMTP_URL setzen.',
  autoRelease: 'Ein Gespräch an Bob zurückgeben nach',
  autoReleaseHint: 'Minuten ohne ein Wort Ihres Teams. 0 heißt nie.',
  minutes: 'Minuten',

  retention: 'Wie lange Gespräche bleiben',
  retentionLead: 'Danach werden sie endgültig gelöscht; Zahlen ohne Namen bleiben.',
  retentionAfter: 'Löschen nach',
  retentionDays: 'Tagen',
  identity: 'Angemeldete Besucher',
  identityLead:
    'Ihr eigener Server kann uns sagen, wer ein Besucher ist, und es mit diesem Geheimnis unterschreiben. Dann folgt das Gespräch ihm auf jedes Gerät.',
  identityRequired: 'Nur angemeldete Besucher dürfen schreiben',
  identityRequiredHint:
    'Besucher ohne gültige Unterschrift lesen, dass sie sich erst auf Ihrer Seite anmelden sollen.',
  newSecret: 'Neues Geheimnis machen',
  newSecretTitle: 'Neues Geheimnis machen',
  newSecretText:
    'Das alte Geheimnis gilt sofort nicht mehr. Besucher mit seiner Unterschrift gelten als Fremde, bis Ihr Server das neue benutzt.',
  secret: 'Identitätsgeheimnis',
  secretOnce: 'Bringen Sie es jetzt auf Ihren Server. Es wird nur dieses eine Mal gezeigt.',
  secretKept: 'Ich habe es gesichert',
  signingIn: 'Anmelden',
  factor: 'Zweiter Faktor für alle',
  factorHint: 'Alle hier müssen sich zusätzlich mit einem Code vom Telefon anmelden.',

  profile: 'Profil',
  name: 'Name des Betriebs',
  language: 'Sprache der Antworten',
  languages: {
    en: 'Englisch',
    de: 'Deutsch',
    fr: 'Französisch',
    es: 'Spanisch',
    it: 'Italienisch',
    nl: 'Niederländisch',
    pl: 'Polnisch',
    pt: 'Portugiesisch',
    ja: 'Japanisch',
  },
  hosts: 'Ihre eigenen Adressen',
  hostsHint:
    'Hosts wie laden.example.com, die auf diesen Server zeigen. Ohne sie genügt das Widget auf Ihrer Seite.',
  hostPlaceholder: 'laden.example.com',
  publicChat: 'Chat ohne das Widget',
  publicChatHint: 'Besucher der Adressen oben dürfen Bob dort fragen, ohne Widget-Schlüssel.',

  model: 'Wer die Antworten formuliert',
  modelLead:
    'Bob arbeitet ohne Sprachmodell: er zitiert Ihre Worte. Ein Modell darf nur umformulieren, was er fand, und jeder Satz wird an Ihrem Wissen geprüft.',
  modelSource: {
    none: 'Kein Modell. Bob zitiert Ihre Worte.',
    operator: 'Das Modell dieser Installation.',
    business: 'Ihr eigenes Modell.',
  },
  modelUrl: 'Adresse eines OpenAI-kompatiblen Dienstes',
  modelUrlHint: 'Eine neue Adresse löscht den Schlüssel, damit er nie zu einem anderen Dienst geht.',
  modelName: 'Modell',
  modelKey: 'Schlüssel',
  modelKeySet: (four) =>
    `Ein Schlüssel mit dem Ende ${four} ist gespeichert. Leer lassen, um ihn zu behalten.`,
  modelKeyHint: 'Verschlüsselt gespeichert; wird nie wieder gezeigt.',
  modelRemove: 'Kein eigenes Modell benutzen',
  modelSaved: 'Gespeichert. Neue Antworten benutzen es ab jetzt.',
};
