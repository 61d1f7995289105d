import type { Phrases } from '../phrases.ts';

/** What visitors write in German, by what it is. */
export const phrases: Phrases = {
  greeting: `
    hallo|moin|servus|hi|hey|gruezi|hallöchen|huhu|tach|salü|ahoi
    moin moin
    guten|gute|schönen|schoenen tag|morgen|abend|mittag
    grüß|gruess|grüss gott|dich|euch|sie
    ist da|hier jemand $
    jemand da|hier $
    sehr geehrte damen und herren
    liebes team
    bist du|sind sie da $
  `,
  how_are_you: `
    wie geht's|gehts|geht es? dir|ihnen|euch|so? heute?
    wie geht's|gehts
    wie geht es? dir|ihnen|euch? heute?
    alles klar|gut bei? dir|ihnen? $
    was geht $
    und dir|ihnen|selbst $
    mir geht's|geht es? gut
  `,
  thanks: `
    danke|dankeschön|dankeschoen|merci|thx|dankesehr|besten|herzlichen|lieben dank?
    danke schön|schoen|sehr|vielmals|dir|ihnen|euch vielmals|sehr?
    vielen|besten|lieben|herzlichen|tausend dank
    ich? danke ihnen|dir|euch
    danke|dank für|fuer die|ihre|deine|eure schnelle|nette|gute? hilfe|auskunft|antwort|info|infos|information|mühe|unterstützung
    vielen|besten|herzlichen dank für|fuer die|ihre|deine|eure schnelle|nette|gute? hilfe|auskunft|antwort|info|infos|information|mühe|unterstützung
    das hat mir? sehr? geholfen
    das hilft mir? sehr|weiter?
    sehr hilfreich
  `,
  farewell: `
    tschüss|tschüß|tschuess|tschau|bye|tschö|ade|baba
    auf wiedersehen|wiederhören|wiederhoeren|bald
    bis dann|bald|später|morgen|demnächst|denn
    gute nacht
    schönen|schoenen|angenehmen tag|abend|nachmittag|feierabend noch?
    einen? schönen|schoenen tag|abend noch?
    schönes|schoenes wochenende
    mach's|machs gut
    das war's|wars|war alles
    das ist alles
    mehr brauche ich nicht
    keine weiteren fragen
    ebenfalls|gleichfalls $
  `,
  praise: `
    super|toll|klasse|prima|spitze|perfekt|genial|großartig|grossartig|wunderbar|hervorragend|ausgezeichnet|cool|wow|top|krass|stark|geil
    sehr gut|schön|toll|nett
    gut gemacht
    das|du|sie ist|bist|sind|war ja|sehr|echt|wirklich|richtig|so? super|toll|klasse|prima|spitze|perfekt|genial|nett|gut|klug|cool $
    gute arbeit|antwort $
    find ich|echt gut|super|toll $
  `,
  apology: `
    sorry|entschuldigung|verzeihung|tschuldigung|entschuldige|upps|ups
    entschuldigen sie bitte?
    tut mir sehr? leid
    es tut mir sehr? leid
    mein fehler
    falscher chat
  `,
  identity: `
    bist|sind du|sie ein|eine|n|nur|wirklich|echt? echter|echte|richtiger|ein? bot|roboter|mensch|person|ki|maschine|chatbot|computer|echt|programm|mitarbeiter
    bist|sind du|sie ein|eine? bot|roboter|mensch|ki|maschine|computer oder ein|eine? echter|echte|richtiger? mensch|person|bot|roboter|maschine
    wer|was bist|sind du|sie denn|eigentlich|genau? $
    wer ist da|das|bob $
    mit wem spreche|schreibe|rede|chatte|chatt ich hier|gerade|denn? $
    spreche|rede|schreibe|chatte ich hier|gerade|denn|jetzt? mit einem|einer|nem echten|echter|richtigen? menschen|mensch|bot|roboter|person|ki|maschine|computer $
    ist das|hier ein|eine|hier? echter|echte|ein? bot|roboter|mensch|ki|person|maschine|chatbot $
    wie heißt|heisst|heißen|heissen du|sie $
    wie ist dein|ihr name $
    bot|roboter|ki|chatbot $
    hast du einen namen $
  `,
  yes: `
    ja|jo|jap|jawohl|klar|genau|gerne|natürlich|natuerlich|selbstverständlich|richtig|stimmt|jep|jupp bitte|gerne?
    ja bitte|gerne|genau|klar
    auf jeden fall
    ja das stimmt
    sehr gerne
  `,
  no: `
    nein|nö|nee|ne danke?
    nein danke
    eher|lieber|noch|jetzt|momentan nicht
    kein problem|bedarf
    schon gut
    egal
  `,
  ok: `
    ok|okay|okey|verstanden|gut|passt|einverstanden|achso|ahso|klar
    alles klar|gut|verstanden
    in ordnung
    ach so
    gut zu wissen
    verstehe
    ich verstehe
    schon gut
  `,
  filler: `
    zusammen|leute|bob|herr|frau|liebe|lieber|liebes|bitte|nochmal|nochmals|auch|mal|sehr|euch|team|alle|allerseits|ach|na|ja $
  `,
  person: `
    mit einem|einer|nem|jemandem|jemand|dem|der|ihrem|eurem|irgendwem echten|echter|richtigen|menschlichen|realen? menschen|mensch|person|mitarbeiter|mitarbeiterin|berater|beraterin|kollegen|kundenservice|kundendienst|support|team|vorgesetzten|chef|agenten * sprechen|reden|schreiben|chatten|telefonieren|verbinden|verbunden|unterhalten
    mit jemandem|jemand|wem * sprechen|reden|schreiben|chatten|telefonieren|verbinden|verbunden
    verbinden sie|verbinde mich
    mensch|mitarbeiter|berater|mitarbeiterin|kundenservice|kundenberater bitte $
    ^ mensch|mitarbeiter|mitarbeiterin|kundenservice|kundenberater $
    ^ einen? echten|echter|richtigen|richtiger|menschlichen menschen|mensch|mitarbeiter|person bitte? $
    will|möchte|moechte|brauche|hätte|haette einen|eine|ein|nen|gern|gerne|keinen einen|eine|nen? echten|richtigen|menschlichen|echte? menschen|mensch|mitarbeiter|person|ansprechpartner|berater
    rufen sie|ruf|ruft mich|uns bitte? zurück|zurueck|an
    ruf|ruft mich|uns bitte? zurück|zurueck|an
    mich bitte? zurückrufen|zurueckrufen
    um? bitte? rückruf|rueckruf bitte $
    bitte um? einen? rückruf|rueckruf
    möchte|moechte|will|brauche|hätte|bitte|erbitte um|gern|gerne? einen rückruf|rueckruf
    ^ rückruf|rueckruf bitte? $
    kann|könnte|koennte mich|uns bitte? jemand bitte? anrufen|zurückrufen|kontaktieren|zurueckrufen
    jemand mich|uns bitte? anrufen|zurückrufen|kontaktieren|zurueckrufen
    bitte * zurückrufen|zurueckrufen
    nicht|keinem|keiner mit? einem|einer? bot|roboter|maschine|computer reden|sprechen|schreiben|chatten
    persönlich|persoenlich sprechen|reden
    gibt es hier? einen|jemanden echten|richtigen? menschen|mitarbeiter|mensch
    weiterleiten|weitergeben an einen|ihr|das|die|einen mitarbeiter|team|menschen|kollegen
    mit ihrem|dem|einem vorgesetzten|chef|geschäftsführer|manager
  `,
  personUnless: `
    wann|uhrzeit|öffnungszeiten|kosten|kostet|preis|wochenende|samstag|samstags|sonntags|bevor|vorher|wenn|falls|telefonnummer|uhr
    wie viel|lange|teuer
    welche|welcher|welchen
    nicht anrufen
  `,
  anger: `
    idioten|vollidiot|vollidioten|arschloch|arschlöcher|scheißladen|saftladen|scheiss~|scheiß~|schweinerei|unverschämtheit|frechheit|betrüger|abzocke|abzocker|sauladen|saustall|verarschen|verarscht
    zum dritten|vierten|fünften|x|zigsten|hundertsten mal
    das|dies ist|war jetzt|nun|schon|bereits? schon? das dritte|vierte|fünfte|zehnte mal
    schon|bereits drei|vier|fünf|drei|mehrmals|zig mal? mal? angerufen|geschrieben|gemeldet|nachgefragt|dreimal|gesagt
    mein|unser anwalt|rechtsanwalt wird|meldet|verklagt
    von meinem anwalt hören|hoeren
    anwalt einschalten|melden|wird
    verklage|verklagen|anzeigen|anzeige sie|euch|erstatten|ich|dich
    niemand|keiner meldet|ruft|antwortet|reagiert|kommt|geht|hilft|kümmert sich|zurück|ran|an?
    reicht mir|jetzt|langsam
    es reicht
    jetzt reichts
    ich bin stinksauer|sauer|wütend|total|so|sehr|stocksauer sauer|wütend?
    schlechtester|schlechteste|schlimmster|miesester service|firma|laden|kundenservice
    nutzloser|dummer|blöder|dämlicher|unfähiger bot|laden|chatbot|haufen|roboter
    unter aller sau
    geht|ist gar|absolut|echt|völlig nicht|inakzeptabel
    lächerlich $
    nie wieder
    halt die|dein klappe|fresse|maul
    leck mich
    du|ihr|sie bist|seid|sind so|total|echt|alle|ein? dumm|blöd|unfähig|nutzlos|bescheuert|inkompetent|idioten
  `,
  angerUnless: `
    dumme|blöde frage
  `,
  danger: `
    gasgeruch|gasleck|gasaustritt|gasalarm
    riecht|riechen|stinkt|rieche|riechts * gas
    gas tritt|strömt|stroemt|leck|ausgetreten aus?
    kohlenmonoxid~
    co|co2 melder|alarm|warner piept|schlägt|alarm|geht los|an|alarm?
    rohrbruch|wasserrohrbruch|überschwemmung|überflutet|überschwemmt|rohrbrüche
    rohr|leitung|schlauch|wasserleitung|wasserrohr|heizkörper|boiler ist? geplatzt|gebrochen|platzt|explodiert
    keller|wohnung|küche|bad|haus|bude|boden läuft|steht|ist|laeuft voll|überflutet|komplett|überschwemmt|geflutet|vollgelaufen
    steht|stehen unter wasser
    wasser läuft|kommt|tropft|spritzt|schießt|strömt|laeuft * decke|wand|überall|wände
    läuft|kommt|tropft|strömt wasser * decke|wand
    überall wasser
    wasser überall|ueberall
    wasser lässt sich nicht abstellen|stoppen
    es|wohnung|haus|küche|auto|steckdose|sicherungskasten brennt
    heizung|kessel|therme brennt lichterloh
    brand ausgebrochen|im haus|keller?
    feuer ausgebrochen
    brandgeruch|stromschlag
    rauch aus|kommt|im
    steckdose|kabel|sicherungskasten|stecker raucht|funkt|funken|schmort|brennt
    zahn|zähne|schneidezahn|milchzahn ist|sind|wurde|hat? sich? ausgeschlagen|rausgeschlagen|herausgefallen|rausgefallen
    blutet|blutung stark|sehr|hört|immer|auf
    nicht auf zu bluten
    wange|gesicht|backe|kiefer|hals|zunge ist|stark|sehr|dick|total? stark|sehr|dick|total? geschwollen|angeschwollen
    keine luft mehr|bekommen|bekomme
    bekomme|kriege keine luft
    atemnot|herzinfarkt|schlaganfall|bewusstlos|ohnmächtig|brustschmerzen|vergiftet|krampfanfall|selbstmord|umbringen
    nicht atmen|atmet
    krankenwagen|notarzt|rettungswagen
    ^ notfall $
    das|es|hier ist ein notfall
    haben|habe einen notfall
    im aufzug|fahrstuhl|lift fest|stecken|eingesperrt|festgesteckt|eingeschlossen|steckengeblieben|gefangen|stecke
    stecke|stecken|sitze|sitzen|feststecken im|in|fest aufzug|fahrstuhl|lift|im|dem
    aufzug|fahrstuhl|lift steckt|hängt fest
    einbrecher
    bremsen|bremse versagen|versagt
    bremsen|bremse funktionieren|gehen|funktioniert|geht nicht
    gerade einen unfall
    decke kommt|stürzt|bricht runter|ein|herunter
    abwasser|kloake kommt|läuft|drückt
    toilette|klo läuft|laeuft über
  `,
  hardship: `
    keine|ohne heizung|wärme|strom|warmwasser|wasser|warmes
    heizung|therme|kessel|strom|boiler ist|geht|funktioniert|läuft|ausgefallen|kaputt|fällt|weg|tot|bleibt nicht|ausgefallen|kaputt|kalt|aus|weg|defekt?
    eiskalt|heizungsausfall|stromausfall
  `,
  frail: `
    baby|babys|säugling|neugeborenes|neugeborene|kleinkind|schwanger|schwangere|oma|opa|pflegebedürftig|pflegebedürftige|behindert|krank|kranke|kranker|rollstuhl|pflegefall|hochschwanger|senioren
    alte|ältere|kranke|kleine|kleinen|kleines mutter|eltern|frau|mann|menschen|kinder|kind|vater|person|leute|dame
    75|80|82|85|87|88|90|92|95 jahre|jährige|jähriger|jährigen
  `,
  enquiry: `
    bieten|haben|machen|verkaufen|installieren|reparieren|übernehmen|behandeln|gibt sie|ihr|es
    was|wie viel|teuer|oft|lange kostet|kosten?
    kostet|kosten|preis|preise|versicherung|garantie|versichert|deckt|abgedeckt|kaufen|vermeiden|vorbeugen|verhindern|kurs|schulung|einbau|angebot|rechnung
  `,
  happening: `
    mein|meine|meinem|meiner|meinen|unser|unsere|unserem|unserer|hilfe|sofort|schnell|jetzt|gerade|dringend|überall|hier|rieche|riecht
    ich|wir
    bei|in uns|mir
    was|wen soll|muss|tun|rufe
  `,
  orders: `
    ignoriere|ignorier|ignorieren|vergiss|vergessen|missachte|überschreibe|umgehe|verwirf|verwerfe sie? alle|alles|deine|die|ihre|sämtliche|jede|bisherigen|vorherigen|obigen deine|die? bisherigen|vorherigen|vorigen|obigen|deine|früheren|internen|alten? anweisungen|anweisung|regeln|instruktionen|vorgaben|befehle|richtlinien|vorgabe|einschränkungen|beschränkungen|prompt|vorherige|bisherige
    vergiss|ignoriere|ignorieren alles|was * vorher|oben|davor|bisher|zuvor|gesagt|weißt
    systemprompt~|systemanweisung~|systemnachricht|entwicklermodus|adminmodus|debugmodus|rollenspiel
    system prompt|anweisung|anweisungen
    zeige|zeig|gib|nenne|nenn|verrate|wiederhole|schreibe|drucke|übersetze|liste|offenbare * deine|deinen|ihre|geheimen|internen|ihren geheimen|internen|genauen? prompt|anweisungen|instruktionen|vorgaben|regeln
    deine|deinen|deiner internen|geheimen? instruktionen|prompt|systemprompt|anfangsanweisungen|programmierung|anweisungen
    du bist jetzt|ab|nun|fortan ein|eine|der|die|frei|jetzt|sofort|dan
    ab jetzt|sofort|nun bist|antwortest|antworte|sollst|musst|ignorierst|ignoriere du?
    tu|tue|tun so|als so|als|ob
    stell|stelle dir vor du
    spiele|spiel eine|die|den rolle|charakter
    verhalte|benimm dich wie|als
    ich bin dein|der|ihr administrator|entwickler|admin|programmierer|ersteller|schöpfer
    als dein|ihr administrator|entwickler|admin|programmierer
    ^ antworte|sage|sag nur|ausschließlich|immer|genau|einfach|exakt|ab|mit
    sprich|sprechen mir nach
    ^ wiederhole|wiederhol alles|den|die|genau|diesen|wörtlich|folgenden
    ^ neue anweisung|anweisungen|systemanweisung
    daten|gespräche|wissen|chats anderer|von|der anderer|anderen firmen|kunden|unternehmen|geschäfte|besucher
  `,
};
