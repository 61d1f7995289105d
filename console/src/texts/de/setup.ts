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
    publish: 'Prüfen Sie fünf Antworten und veröffentlichen Sie',
    facts: 'Sagen Sie, wie man Sie erreicht',
    told: 'Sagen Sie, wo wir Ihnen Bescheid geben',
    looks: 'Wählen Sie, wie Bob aussieht',
    widget_key: 'Sagen Sie, wo Bob erscheinen darf',
    embed: 'Setzen Sie den Code in Ihre Seite',
    live_test: 'Fragen Sie Bob auf Ihrer Seite',
    people: 'Holen Sie die Menschen dazu, die helfen',
  },
  stepTexts: {
    profile: 'Bob stellt sich mit diesem Namen vor und antwortet in dieser Sprache.',
    facts:
      'Bob antwortet darauf sofort, ohne Veröffentlichen: wie man Sie erreicht, wann Sie da sind, wo man parkt, wie man zahlt. Lassen Sie weg, was Besucher nicht wissen müssen.',
    knowledge:
      'Bob antwortet nur aus dem, was Sie ihm geben. Fügen Sie ein, was Sie schon haben, oder beginnen Sie mit Fragen, die Ihrer Branche oft gestellt werden.',
    publish:
      'Bevor Sie veröffentlichen, sehen Besucher nichts davon. Dabei wird auch gemessen, wie sicher Bob sein muss, bevor er antwortet.',
    told: 'Wenn Bob jemanden weitergibt, sollte es gleich jemand erfahren: per E-Mail, auf diesem Telefon oder Computer, oder beides.',
    looks: 'Ihr Logo und Ihre Farbe. Die Vorschau zeigt jede Wahl sofort.',
    widget_key: 'Nennen Sie die Adresse Ihrer Seite. Anderswo arbeitet Bob nicht.',
    embed: 'Setzen Sie diese Zeile in Ihre Seiten, direkt vor </body>. Wir merken selbst, wenn es geht.',
    live_test:
      'Öffnen Sie Ihre Seite, fragen Sie Bob dort etwas und lesen Sie die Antwort. Der Schritt hakt sich selbst ab.',
    people: 'Wer mit Ihnen Besuchern antwortet. Wenn Sie allein arbeiten, lassen Sie das weg.',
  },
  optional: 'Können Sie auslassen',
  details: {
    profile: 'Gespeichert',
    knowledge: 'Bob hat etwas, woraus er antwortet',
    publish: 'Besucher bekommen Antworten daraus',
    facts: 'Bob kann sagen, wie man Sie erreicht',
    told: 'Jemand bekommt Bescheid',
    looks: 'Gewählt',
    widget_key: 'Ihre Seite steht auf der Liste',
    embed: 'Das Widget hat sich von Ihrer Seite gemeldet',
    live_test: 'Bob wurde auf Ihrer Seite gefragt',
    people: 'Sie sind mehrere',
  },
  toldMail: 'E-Mail-Adresse',
  toldMailHint: 'Dorthin geht eine E-Mail, sobald jemand wartet.',
  toldSave: 'Dorthin Bescheid geben',
  toldDevice: 'Es meldet sich, wenn jemand Sie braucht, auch wenn diese Seite geschlossen ist.',
  looksDone: 'Sieht gut aus, weiter',
  checkTitle: (n) => (n === 1 ? 'Prüfen Sie eine Antwort' : `Prüfen Sie ${n} Antworten`),
  checkText: 'Das würden Besucher lesen. Ist etwas falsch, berichtigen Sie es vor dem Veröffentlichen.',
  checkNone: 'Bob würde sagen, dass er das nicht weiß, und einen Menschen anbieten.',
  checking: 'Bob sieht nach',
  checkMend: 'Diese Antwort berichtigen',
  builder: 'Womit ist Ihre Seite gemacht?',
  builders: {
    wordpress: 'WordPress',
    wix: 'Wix',
    squarespace: 'Squarespace',
    shopify: 'Shopify',
    jimdo: 'Jimdo',
    webflow: 'Webflow',
    gtm: 'Google Tag Manager',
    react: 'React, Next.js',
    html: 'HTML',
    other: 'Etwas anderes, oder ich weiß es nicht',
  },
  builderHelp: {
    wordpress:
      '1. Installieren Sie unter „Plugins“ das Plugin „WPCode“.\n2. Öffnen Sie Code Snippets › Header & Footer.\n3. Fügen Sie den Code bei „Footer“ ein und speichern Sie.\nOder laden Sie das Plugin „Ask Bob“ hoch (wer Ihren Server betreibt, hat es in integrations/wordpress): Es fragt nach dem Schlüssel und sagt, ob er stimmt.',
    wix: '1. Ihre Seite braucht ein Premiumpaket und eine eigene Domain.\n2. Öffnen Sie Einstellungen › Benutzerdefinierter Code.\n3. Fügen Sie den Code ein, wählen Sie „Alle Seiten“ und „Body – Ende“.\n4. Übernehmen Sie und veröffentlichen Sie die Seite.',
    squarespace:
      '1. Ihr Tarif muss Code-Injection enthalten (Core oder Business und höher).\n2. Öffnen Sie Einstellungen › Entwicklerwerkzeuge › Code-Injection.\n3. Fügen Sie den Code bei „Footer“ ein und speichern Sie.',
    shopify:
      '1. Öffnen Sie Onlineshop › Themes › … › Code bearbeiten.\n2. Öffnen Sie layout/theme.liquid.\n3. Fügen Sie den Code direkt vor </body> ein und speichern Sie.',
    jimdo:
      '1. Öffnen Sie Einstellungen › Head bearbeiten (Creator), oder fügen Sie in der Fußzeile ein Element „Widget/HTML“ hinzu.\n2. Fügen Sie den Code ein und speichern Sie.',
    webflow:
      '1. Ihre Seite braucht einen bezahlten Site plan.\n2. Öffnen Sie Site settings › Custom code.\n3. Fügen Sie den Code bei „Footer code“ ein, speichern und veröffentlichen Sie.',
    gtm: '1. Legen Sie ein Tag „Benutzerdefiniertes HTML“ an und fügen Sie den Code unten ein, dessen Schlüssel in der Adresse steht: Der Tag Manager entfernt Attribute.\n2. Wählen Sie den Trigger „Alle Seiten“.\n3. Sehen Sie es in der „Vorschau“ an, dann „Senden“.',
    react:
      '1. @askbob/react aus dem Ordner packages Ihres Ask-Bob-Servers installieren (npm pack, dann die Datei mit npm install).\n2. Den Code unten in das Layout setzen, das alle Seiten teilen.\n3. Oder den Code in index.html direkt vor </body> einfügen; in Next.js als <Script> in app/layout.',
    html: '1. Die Datei oder Vorlage öffnen, die alle Seiten teilen, oft footer.html oder index.html.\n2. Den Code direkt vor </body> einfügen.\n3. Die Datei hochladen und einen Zwischenspeicher des Anbieters leeren.',
    other:
      'Der Code gehört in jede Seite, direkt vor </body>. Wenn Sie nicht wissen, wo das ist, schicken Sie ihn dem, der Ihre Seite gemacht hat: Er braucht dafür fünf Minuten.',
  },
  builderCode: (builder) => `Der Code für ${builder}`,
  installLink: 'Oder ein Link für Ihren Entwickler, ohne Anmeldung',
  sendCode: 'An meinen Entwickler schicken',
  letterSubject: (business) => `Eine Zeile Code für die Seite von ${business}`,
  letter: (business, code, place) =>
    `Guten Tag,\n\nbitte setzen Sie diese Zeile in jede Seite von ${business}, direkt vor </body>:\n\n${code}\n\nWo sie in welcher Art von Seite hingehört, und andere Formen davon, steht hier, ohne Anmeldung:\n${place}\n\nSie lädt nach der Seite und setzt keine Cookies anderer. Mit einer Content Security Policy erlauben Sie die Adresse darin für script-src, connect-src und img-src.\n\nVielen Dank`,
  saveProfile: 'Speichern und weiter',
  foundOnSite: 'Das haben wir auf Ihrer Website gefunden. Prüfen Sie es und speichern Sie dann.',
  waitingSite: 'Warten, bis sich das Widget von Ihrer Seite meldet',
  verified: (origin) => `Geprüft: das Widget hat sich von ${origin} gemeldet`,
  toPublish: (n) => (n === 1 ? '1 Änderung veröffentlichen' : `${n} Änderungen veröffentlichen`),
  unfilled: (n) =>
    n === 1
      ? 'In 1 Antwort stehen noch Klammern zum Ausfüllen. Besucher läsen sie, wie sie sind.'
      : `In ${n} Antworten stehen noch Klammern zum Ausfüllen. Besucher läsen sie, wie sie sind.`,
  nothingToPublish: 'Noch gibt es nichts zu veröffentlichen. Fügen Sie erst einige Fragen hinzu.',
  published: (documents) =>
    documents === 1
      ? '1 Frage ist jetzt öffentlich.'
      : `${documents} Fragen und Seiten sind jetzt öffentlich.`,
  waits: 'Das wartet, bis jemand anderes es freigibt.',
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
    'So wie es ist: Fragen und Antworten, eine Tabelle, eine Seite. Wie auch immer es geschrieben ist, wir finden es heraus, und Sie sehen alles durch, bevor etwas übernommen wird.',
  pastePlaceholder:
    'Was kostet eine Kesselwartung?\nEine Kesselwartung kostet 95 Euro mit Abgasmessung.\n\nArbeiten Sie am Wochenende?\nJa, bei Notfällen von 8 bis 20 Uhr.',
  read: 'Lesen',
  choose: 'Datei wählen',
  chooseHint:
    'Oder hierher ziehen: PDF, Word, Excel, OpenDocument, Webseite, CSV, Markdown oder Text, bis 20 MB.',
  tooLarge: 'Diese Datei ist größer als 20 MB. Lassen Sie Bilder weg, oder teilen Sie sie.',
  templateHint: 'Fragen, die solchen Betrieben gestellt werden, mit Antworten zum Anpassen.',
  beginWith: (name) => `Mit ${name} beginnen`,
  questions: (n) => (n === 1 ? '1 Frage' : `${n} Fragen`),
  foundTitle: (n) => (n === 1 ? 'Wir fanden 1 Eintrag' : `Wir fanden ${n} Einträge`),
  foundHint: 'Lassen Sie weg, was Sie nicht wollen, und bessern Sie aus, was nicht ganz stimmt.',
  foundNone:
    'Wir fanden nichts, womit Bob antworten könnte. Sehen Sie unten durch, was weggelassen wurde, oder setzen Sie jede Antwort unter ihre Frage.',
  problemLine: (line, message) => `Zeile ${line}: ${message}`,
  problems: {
    many_cells:
      'Die Zeile hat mehr Zellen, als es Spalten gibt; vielleicht fehlen Anführungszeichen um einen Text.',
    no_question: 'Die Zeile hat keine Frage.',
    no_answer: 'Die Zeile hat keine Antwort.',
    no_text: 'Die Zeile hat keinen Text.',
    open_quote: 'Hier öffnet ein Anführungszeichen und schließt nie.',
  },
  question: 'Frage',
  answer: 'Antwort',
  pageTitle: 'Titel',
  pageText: 'Text',
  keepItem: (name) => `Übernehmen: ${name}`,
  fillIn: 'Schreiben Sie Ihre eigenen Angaben, wo Klammern stehen.',
  takeOver: (n) => (n === 1 ? '1 Eintrag übernehmen' : `${n} Einträge übernehmen`),
  taken: (created, updated) =>
    updated > 0 ? `${created} hinzugefügt, ${updated} geändert.` : `${created} zu Ihrem Entwurf hinzugefügt.`,
  sending: (name, share) => `${name} wird gesendet: ${share}`,
  reading: (name, size) => `${name} (${size}) wird gelesen …`,
  stop: 'Abbrechen',
  back: 'Zurück',
  waiting: (n, name) =>
    `${n === 1 ? '1 Eintrag' : `${n} Einträge`}${name === '' ? '' : ` aus ${name}`} ${n === 1 ? 'wartet' : 'warten'} darauf, übernommen zu werden.`,
  lookThrough: 'Durchsehen',
  discard: 'Verwerfen',
  where: { line: (n) => `Zeile ${n}`, page: (n) => `Seite ${n}` },
  from: (name) => `Aus ${name}`,
  unfinished:
    'Manchen Einträgen fehlt noch die Antwort oder der Name. Ergänzen Sie sie, oder lassen Sie sie weg.',
  leftOutTitle: (n) => (n === 1 ? '1 Teil wurde weggelassen' : `${n} Teile wurden weggelassen`),
  leftOutHint: 'Nichts geht verloren: Was kein Eintrag wurde, steht hier mit dem Grund.',
  takeAnyway: 'Trotzdem nehmen',
  leftOutMore: (n) => `${n} weitere`,
  reasons: {
    menu: 'Sieht nach einem Menü oder einer Liste von Links aus',
    cookies: 'Sieht nach einem Cookie-Hinweis aus',
    footer: 'Sieht nach der Fußzeile einer Website aus',
    hidden: 'Versteckt: Besucher der Seite sehen es nicht',
    share: 'Knöpfe zum Teilen oder Folgen',
    form: 'Teil eines Formulars',
    repeated: 'Dieselbe Frage ist anderswo mit anderen Worten beantwortet',
    contents: 'Ein Inhaltsverzeichnis',
    group: 'Eine Überschrift, unter der nichts Eigenes steht',
    no_answer: 'Eine Frage ohne Antwort',
    no_question: 'Dazu gibt es keine Frage',
    surplus: 'Eine Zelle, die zu keiner Frage und keiner Antwort gehört',
    header_row: 'Die Namen der Spalten',
    comment: 'Ein Kommentar, den Leser nicht sehen',
    too_long: 'Zu lang für eine Seite',
    picture: 'Ein Bild ohne Worte',
    every_page: 'Steht auf den meisten Seiten der Website',
    page_edge: 'Steht am Rand jeder Seite',
    other_sheet: 'Auf einem ausgeblendeten Blatt',
  },
};
