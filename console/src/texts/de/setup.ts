import type { Texts } from '../texts.tsx';

export const setup: Texts['setup'] = {
  title: 'Einrichten',
  lead: 'Von hier bis Bob auf Ihrer Seite antwortet. Das dauert etwa zehn Minuten.',
  doneLead: 'Bob antwortet auf Ihrer Seite. Kommen Sie wieder, wenn Sie eine weitere Seite hinzufügen.',
  progress: (done, all) => `${done} von ${all} Schritten erledigt`,
  stepDone: 'Erledigt',
  stepOpen: 'Offen',
  steps: {
    profile: 'Sagen Sie, wer Sie sind',
    knowledge: 'Geben Sie Bob etwas, woraus er antwortet',
    publish: 'Veröffentlichen Sie es',
    widget_key: 'Sagen Sie, wo Bob erscheinen darf',
    embed: 'Setzen Sie den Code in Ihre Seite',
    live_test: 'Fragen Sie Bob auf Ihrer Seite',
    people: 'Holen Sie die Menschen dazu, die helfen',
  },
  stepTexts: {
    profile: 'Bob stellt sich mit diesem Namen vor und antwortet in dieser Sprache.',
    knowledge:
      'Bob antwortet nur aus dem, was Sie ihm geben. Fügen Sie ein, was Sie schon haben, oder beginnen Sie mit Fragen, die Ihrer Branche oft gestellt werden.',
    publish:
      'Bevor Sie veröffentlichen, sehen Besucher nichts davon. Dabei wird auch gemessen, wie sicher Bob sein muss, bevor er antwortet.',
    widget_key: 'Nennen Sie die Adresse Ihrer Seite. Anderswo arbeitet Bob nicht.',
    embed: 'Setzen Sie diese Zeile in Ihre Seiten, direkt vor </body>. Wir merken selbst, wenn es geht.',
    live_test:
      'Öffnen Sie Ihre Seite, fragen Sie Bob dort etwas und lesen Sie die Antwort. Der Schritt hakt sich selbst ab.',
    people: 'Wenn Bob eine Frage weitergibt, sollte jemand da sein. Fügen Sie mindestens eine Person hinzu.',
  },
  saveProfile: 'Speichern und weiter',
  waitingSite: 'Warten, bis sich das Widget von Ihrer Seite meldet',
  verified: (origin) => `Geprüft: das Widget hat sich von ${origin} gemeldet`,
  toPublish: (n) => (n === 1 ? '1 Änderung veröffentlichen' : `${n} Änderungen veröffentlichen`),
  unfilled: (n) =>
    n === 1
      ? 'In 1 Antwort stehen noch Klammern zum Ausfüllen. Besucher läsen sie, wie sie sind.'
      : `In ${n} Antworten stehen noch Klammern zum Ausfüllen. Besucher läsen sie, wie sie sind.`,
  publishing: 'Wird gebaut, gemessen, geprüft',
  nothingToPublish: 'Noch gibt es nichts zu veröffentlichen. Fügen Sie erst einige Fragen hinzu.',
  published: (documents) =>
    documents === 1
      ? '1 Frage ist jetzt öffentlich.'
      : `${documents} Fragen und Seiten sind jetzt öffentlich.`,
  blocked: 'Eine Testfrage scheitert, darum wurde nichts veröffentlicht. Die Tests zeigen, welche.',
  seeTests: 'Tests ansehen',
  addMoreWordings:
    'Bob hat sich gemessen. Einträge mit nur einer Formulierung beantwortet er seltener; fügen Sie hinzu, wie Menschen wirklich fragen.',
  openSite: 'Ihre Seite öffnen',
  addPerson: 'Person hinzufügen',
  allDone: 'Alles fertig',
  toInbox: 'Zum Posteingang',

  ways: {
    website: 'Ihre Website',
    paste: 'Einfügen',
    upload: 'Hochladen',
    template: 'Mit einer Vorlage beginnen',
  },
  waysLabel: 'Wege zu beginnen',
  pasteLabel: 'Ihre Fragen und Antworten',
  pasteHint:
    'Fragen und Antworten untereinander, eine Tabelle als CSV oder eine Seite als Markdown. Wir finden heraus, was es ist.',
  pastePlaceholder:
    'Was kostet eine Kesselwartung?\nEine Kesselwartung kostet 95 Euro mit Abgasmessung.\n\nArbeiten Sie am Wochenende?\nJa, bei Notfällen von 8 bis 20 Uhr.',
  read: 'Lesen',
  choose: 'Datei wählen',
  chooseHint: 'Text, Markdown oder CSV, bis 1 MB.',
  tooLarge: 'Diese Datei ist größer als 1 MB. Teilen Sie sie, oder fügen Sie den wichtigen Teil ein.',
  notText: 'Diese Datei ist kein Text. Speichern Sie sie erst als Text, Markdown oder CSV.',
  templateHint: 'Fragen, die solchen Betrieben gestellt werden, mit Antworten zum Anpassen.',
  beginWith: (name) => `Mit ${name} beginnen`,
  questions: (n) => (n === 1 ? '1 Frage' : `${n} Fragen`),
  foundTitle: (n) => (n === 1 ? 'Wir fanden 1 Eintrag' : `Wir fanden ${n} Einträge`),
  foundHint: 'Lassen Sie weg, was Sie nicht wollen, und bessern Sie aus, was nicht ganz stimmt.',
  foundNone:
    'Wir fanden darin keine Frage mit Antwort. Setzen Sie jede Antwort unter ihre Frage, mit einer Leerzeile dazwischen.',
  problemLine: (line, message) => `Zeile ${line}: ${message}`,
  question: 'Frage',
  answer: 'Antwort',
  pageTitle: 'Titel',
  pageText: 'Text',
  keepItem: (name) => `Übernehmen: ${name}`,
  fillIn: 'Schreiben Sie Ihre eigenen Angaben, wo Klammern stehen.',
  takeOver: (n) => (n === 1 ? '1 Eintrag übernehmen' : `${n} Einträge übernehmen`),
  taken: (created, updated) =>
    updated > 0 ? `${created} hinzugefügt, ${updated} geändert.` : `${created} zu Ihrem Entwurf hinzugefügt.`,
  startOver: 'Von vorn',
};
