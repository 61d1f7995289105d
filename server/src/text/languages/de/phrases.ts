import type { Phrases } from '../phrases.ts';

/** What visitors write in German, by what it is. */
export const phrases: Phrases = {
  groups: {
    thing:
      'ofen|brennofen|küche|haus|zimmer|wohnung|keller|auto|motor|motorrad|motorroller|roller|wagen|fahrzeug|lkw|bus|heizung|therme|kessel|akku|trockner|steckdose|zelt|wohnwagen|wohnmobil|herd|grill|mülltonne|garage|dach|bett|handy|hotel|gebäude|halle|werkstatt|studio|schuppen|hütte|wald|baum|maschine|motorhaube|sicherungskasten|boiler|bad|decke|wand|aufzug|fahrstuhl|lift|treppenhaus|flur|bude|boden|laptop|waschmaschine|toilette|klo|kabel|stecker|fahrschulauto',
    wer: 'mensch|menschen|person|mitarbeiter|mitarbeiterin|mitarbeitern|berater|beraterin|kollege|kollegen|kollegin|kundenservice|kundendienst|support|team|vorgesetzten|chef|chefin|boss|leiter|inhaber|ansprechpartner|agenten|jemand|jemanden|jemandem|rezeption|werkstatt|büro|buero|empfang|service|zentrale|geschäftsführer|makler|vermieter|arzt|ärztin|tierarzt|meister',
    reden:
      'sprechen|reden|schreiben|chatten|telefonieren|verbinden|verbunden|unterhalten|quatschen|sprech|red',
    sehr: 'so|sehr|total|echt|ganz|wirklich|richtig|extrem|absolut|völlig|ziemlich|super|einfach|nur|voll|mega|ja|doch|jetzt|langsam|nun',
    leute:
      'frau|mann|sohn|tochter|kind|kleine|kleiner|baby|oma|opa|mutter|vater|mama|papa|gast|kollege|nachbar|freund|freundin|hund|katze|jemand|er|sie|bruder|schwester',
    was: 'bot|roboter|mensch|person|ki|maschine|computer|chatbot|programm|automat',
  },
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
    (guten|gute|schönen|schoenen|nen|einen|wunderschönen) (schönen|guten|wunderschönen)? tag|morgen|abend|mittag|nachmittag|moin
    ist|jemand|wer da|hier|online|erreichbar $
    hallöle|hallihallo|hallochen|tagchen|grüezi|griaß|grias di|ihnen?
    grüße|gruß|grüß|gruesse
    moinsen|servas|juhu|mahlzeit|tachchen|hallihallöchen
    hallöchen|hallo popöchen|hallo
    halli hallo
    guten|gute tach
    schönen|schoenen? guten|gute morgen|abend|tag|tach
    n|nen abend|tach
    ^ morgen|abend|mahlzeit zusammen|allerseits|alle|bob? $
    tag auch
    hey|hi du|na
    grüezi|gruezi|grüessech mitenand|miteinander|zäme
    hallo|hi|hey ist|is hier|da wer|jemand
    (einen|nen) (wunderschönen|schönen)? (guten)? (tag|abend|morgen) (wünsche|wünsch) (ich)? (ihnen|euch|dir)?
  `,
  how_are_you: `
    wie geht's|gehts|geht es? dir|ihnen|euch|so? heute?
    wie geht's|gehts
    wie geht es? dir|ihnen|euch? heute?
    alles klar|gut bei? dir|ihnen? $
    was geht $
    und dir|ihnen|selbst $
    mir geht's|geht es? gut
    (wie|was) (läufts|laeufts|läuft's|gehts|geht's|geht|macht) (so|euch|dir|heute|ab)?
    (na)? alles (fit|paletti|roger)
    na|und du|selbst $
  `,
  thanks: `
    danke|dankeschön|dankeschoen|merci|thx|dankesehr
    besten|herzlichen|lieben dank
    danke schön|schoen|sehr|vielmals|dir|ihnen|euch vielmals|sehr?
    vielen|besten|lieben|herzlichen|tausend dank
    ich? danke ihnen|dir|euch
    danke|dank für|fuer die|ihre|deine|eure schnelle|nette|gute? hilfe|auskunft|antwort|info|infos|information|mühe|unterstützung
    vielen|besten|herzlichen dank für|fuer die|ihre|deine|eure schnelle|nette|gute? hilfe|auskunft|antwort|info|infos|information|mühe|unterstützung
    das hat mir? sehr? geholfen
    das hilft mir? sehr|weiter?
    sehr hilfreich
    (vielen|besten|lieben|herzlichen|tausend)? (dank|danke|merci) (für|fuer) (die|ihre|deine|eure|den|das|alles)? (schnelle|nette|gute|tolle|prompte)? (hilfe|auskunft|antwort|info|infos|information|mühe|unterstützung|rückmeldung|alles)?
    merci|danke vielmals|schön|sehr|dir|euch|ihnen|nochmal|nochmals|schonmal|im? voraus?
    (das|hat|war) (hat|war|mir|schon|sehr)? (sehr|super|echt|mir)? (geholfen|hilfreich)
    (vielen|herzlichen|recht)? (lieben|herzlichen) dank
    dank dir|euch|ihnen|schön|schoen
    1000|10000|tausendmal dank|danke
    (ich|wir) (bedanke|bedanken|danke|danken) (mich|uns|ihnen|dir|euch) (herzlich|sehr|vielmals|ganz|recht)? (herzlich|vielmals)?
    (ihr|du|sie) (seid|bist|sind) (die|der|ein|einfach)? (besten|beste|spitze|schatz|toll)
    (sehr|das ist|echt|total)? (nett|lieb|freundlich) (von) (ihnen|dir|euch)
    vergelts|vergelt's gott
    dankschön|dankii|danki|dange|danköö
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
    ebenfalls|gleichfalls
    (ok|gut|so|dann)? (das wars|das war's|das war es|das war alles|mehr nicht) (schon|dann)?
    bis dann|bald|später|morgen|demnächst|denn|nachher|die tage|montag|nächste woche
    ciao|tschaui|tschö|tschüssi|tschuss|tschues|pfiat pfiat|di|euch?
    (schönen|schoenen|angenehmen|nen schönen|noch einen schönen|erholsamen) (tag|abend|nachmittag|feierabend|sonntag|urlaub|start) (noch)?
    mfg|vg|lg
    (viele|liebe|beste|schöne|herzliche|freundliche) (grüße|gruesse|grüsse)
    (mit freundlichen|mit besten|mit lieben) (grüßen|gruessen|grüssen)
    man|wir sieht|sehen|hören sich|uns morgen|später|bald|dann?
    bis nächste|nächsten|zum|nächstes woche|montag|mal|jahr|dienstag|freitag
    (auf)? (wiederschaun|wiederschauen|wiedersehen|wiederhören)
    hau|haut rein
    (ich)? (bin|muss) (ich)? (dann|mal|jetzt)? (mal)? (weg|los|raus)
    bis die tage
  `,
  praise: `
    super|toll|klasse|prima|spitze|perfekt|genial|großartig|grossartig|wunderbar|hervorragend|ausgezeichnet|cool|wow|top|krass|stark|geil
    sehr gut|schön|toll|nett
    gut gemacht
    das|du|sie ist|bist|sind|war ja|sehr|echt|wirklich|richtig|so? super|toll|klasse|prima|spitze|perfekt|genial|nett|gut|klug|cool
    gute arbeit|antwort
    find ich|echt gut|super|toll
    (das|du|ist|sie|find|echt|ist ja|das ist ja) <sehr>? (super|toll|klasse|prima|spitze|perfekt|genial|nett|gut|klug|cool|hilfreich|praktisch|schlau)
    nicht|gar schlecht|übel
    haha|hahaha|hehe|lol|hihi|rofl|xd
    (du|sie|ihr) (bist|sind|seid) <sehr>? (witzig|lustig|süß|schlau|fleißig|lieb)
    (du bist|sie sind|ihr seid) (ja|echt|aber|wirklich|so|mal)? (schnell|super|toll|klasse|nett|gut|fix)
  `,
  apology: `
    sorry|entschuldigung|verzeihung|tschuldigung|entschuldige|upps|ups
    entschuldigen sie bitte?
    tut mir sehr? leid
    es tut mir sehr? leid
    mein fehler
    falscher chat
    (war)? (mein|meine) (fehler|schuld)
    (falscher|falsche|falsches) (chat|nummer|fenster|seite)
    tschuldige|sorry|pardon|vertan|verschrieben vertippt?
    sry|hoppla|huch|hups|sorryy
    (tut mir leid|sorry|entschuldigung|entschuldige) (ich)? (hab|habe) (mich)? (vertippt|verschrieben|verklickt|geirrt|vertan)
    (ich)? (hab|habe) mich (vertippt|verschrieben|verklickt|geirrt|vertan)
  `,
  identity: `
    bist|sind du|sie ein|eine|n|nur|wirklich|echt? echter|echte|richtiger|ein? bot|roboter|mensch|person|ki|maschine|chatbot|computer|echt|programm|mitarbeiter
    bist|sind du|sie ein|eine? bot|roboter|mensch|ki|maschine|computer oder ein|eine? echter|echte|richtiger? mensch|person|bot|roboter|maschine
    wer|was bist|sind du|sie denn|eigentlich|genau?
    wer ist da|das|bob
    mit wem spreche|schreibe|rede|chatte|chatt ich hier|gerade|denn?
    spreche|rede|schreibe|chatte ich hier|gerade|denn|jetzt? mit einem|einer|nem echten|echter|richtigen? menschen|mensch|bot|roboter|person|ki|maschine|computer oder? mit? einem|einer|nem? echten|echter? menschen|mensch|bot|roboter|person|ki|maschine|computer?
    ist das|hier ein|eine|hier? echter|echte|ein? bot|roboter|mensch|ki|person|maschine|chatbot
    wie heißt|heisst|heißen|heissen du|sie
    wie ist dein|ihr name
    bot|roboter|ki|chatbot
    hast du einen namen
    (bist|sind|ist|spreche|sprech|rede|red|schreibe|schreib|chatte) (du|sie|ich|das) (hier|eigentlich|jetzt|gerade)? (mit|an)? (ein|eine|einem|einer|einen|n|ne|nem|nen|ner)? (echter|echte|echten|richtiger|richtigen|realer)? <was> (oder (ein|eine|einem|einer|n|ne|nem)? (echter|echten|richtiger)? <was>)?
    (mit wem|wer) (spreche|schreibe|rede|chatte|schreibt|antwortet|sitzt) (ich|hier|da|mir)? (hier|gerade|denn|da)?
    (schreib|schreibe|rede|sprech|spreche|chatte) (ich)? (hier|grad|gerade|jetzt|eigentlich)? (grad|gerade)? (mit) (einer|einem|ner|nem|n) (echten|echter)? <was>
    mit wem hab|habe|haben ich|wir das|die vergnügen|ehre
    (ist|sitzt) (da|hier) (ein|n)? (echter)? (mensch|bot) (dahinter|am)
  `,
  yes: `
    ja|jo|jap|jawohl|klar|genau|gerne|natürlich|natuerlich|selbstverständlich|richtig|stimmt|jep|jupp bitte|gerne?
    ja bitte|gerne|genau|klar
    auf jeden fall
    ja das stimmt
    sehr gerne
    (mach|machen|macht|tu|tun) (das|es|sie|mal|wir) (bitte|so|das|mal)?
    ja|jo|jep|genau (genau|richtig|das|so|stimmt|passt|natürlich|klar|danke|doch|unbedingt|gut|okay|ok)
    ja|genau (genau)? (das|so|es) (meine|mein|meinte|passt|stimmt|ist|war|hat|will|brauche|suche) (ich|es|richtig|so|geholfen|genau)?
    (von|wegen) mir (aus)?
    (passt|gut|einverstanden|unbedingt|logo|jaja|jawoll|sicher|sehr gern|immer gerne|bitte ja|ja sehr gern)
    (können|koennen) (sie|wir) (gerne|machen|gern)
    jup|jupp|joa|joar|jawoll|absolut|korrekt|gern|bestimmt|freilich|sicherlich|jepp|yes|yep
    (ja)? (das|es) (wäre|waere|klingt|ist|passt|hört sich) (super|toll|gut|schön|prima|perfekt|klasse|nett|ok|okay|richtig|korrekt) (an)?
    ganz genau
  `,
  no: `
    nein|nö|nee|ne danke?
    nein danke
    eher|lieber|noch|jetzt|momentan nicht
    kein problem|bedarf
    schon gut
    egal
    (nein|nee|nö|ne|na) (lass|lassen|lasst) (mal|sie|gut|es|sein)
    (nein|ne|nee|nö)? (das|es)? (hat|war|ist) (mir|das|leider|es)? (leider)? (nicht) (geholfen|gemeint|richtig|das|nötig|so|hilfreich|korrekt)
    (nein|nee) (das|es) (stimmt|passt|hilft|geht|war|meinte|meine) (ich|mir|es)? (leider)? nicht
    (lass|lassen) (mal|gut|es|sie|stecken) (sein|gut)?
    (gerade|grad|jetzt|heute|momentan|im moment|aktuell|noch|eher|lieber|besser|bitte|nein) nicht
    passt (schon)? (danke|so)
    (nicht|is nicht|ist nicht) (nötig|noetig|notwendig|wichtig|mehr nötig)
    (vergiss|vergessen) (es|sie|s)
    (nein|nichts|nix) (mehr|weiter|weiteres|sonst|danke)
    auf keinen fall|keinesfalls|niemals
    brauche ich nicht|brauch ich nicht
    (nein|nee)? (hat|hätte) sich (schon|bereits|inzwischen)? (erledigt|geklärt)
    ne|nee|nein|nö lass|leider|sonst|ganz|nichts|falsch nicht|nichts|anders|mehr?
    falsch
    nicht wirklich|unbedingt|jetzt|heute
    (brauche|brauch|will|möchte) (ich)? (nicht|nix|nichts) (mehr)?
    stimmt nicht
  `,
  notHelped: `
    (vielen)? (dank|danke) für (nichts|gar nichts|nix)
    (das|es|die|dies|hat|ist|war) (hat|ist|war|antwort)? (mir|uns|das|es)? (aber|leider|so|jetzt|auch|doch|gar|überhaupt|wirklich|ja)? (hilft|hat|stimmt|ist|war|bringt|nützt|beantwortet) (mir|uns|aber|leider|doch|ja|so|meine frage)? (aber|leider|so|auch|gar|überhaupt|wirklich)? (nicht|nichts|nix|kein|falsch|quatsch|unsinn) (weiter|geholfen|richtig|hilfreich|wahr|korrekt|hilfe|was ich wollte|was ich gefragt habe|meine frage|die antwort|wirklich|so)?
    (das|die|es) (antwort)? ist (aber|doch|leider|ja|einfach)? (falsch|quatsch|unsinn|nicht richtig|nicht korrekt|blödsinn)
    (das)? (war|ist|hab|habe|hatte) (ich|das)? (das|aber|doch|so)? nicht (meine|die|was ich|gefragt|gemeint) (frage|gefragt|gemeint|meinte|wollte|wissen wollte)? (habe|hatte|hab)?
    (danach|das) (hab|habe|hatte) (ich)? (doch|aber|gar)? nicht (gefragt|gemeint|wissen wollen)
    (sie|du) (haben|hast|verstehst|verstehen) (mich|meine frage)? (nicht|falsch) (verstanden|beantwortet)?
    (nicht|wenig|nicht sehr) (hilfreich|weiterhelfend)
    (hilft|bringt|nützt) (mir|uns) (leider|aber|so|auch)? (nicht|nichts|gar nichts|nix) (weiter)?
    (das)? stimmt (aber|doch|leider|so|gar)? nicht
    falsche (antwort|auskunft)
    falsch
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
    zusammen|leute|bob|herr|frau|liebe|lieber|liebes|ihr|lieben|bitte|nochmal|nochmals|auch|mal|sehr|euch|team|alle|allerseits|ach|na|so|dann|noch|doch|hier|aber|super
    ja $
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
    (kann|könnte|könnten|koennte|können|koennen|will|möchte|moechte|würde|wuerde|wollen|darf) (ich|sie|wir|das|mir|mich|bitte)? * <wer> (bitte|mal|persönlich|direkt|vom büro|aus dem team)? <reden>
    (kann|könnte|mag|soll|sollte) (das|mir|hier|bitte|mal)? * (mitarbeiter|mensch|jemand|kollege|kollegin|person) (bitte|mal)? (beantworten|antworten|übernehmen|antwortet|melden|zurückmelden|weiterhelfen)
    (bitte)? (einen|einem|eine|ein|nen|den|die)? (echten|richtigen|echter|anderen)? (mensch|menschen|mitarbeiter|mitarbeiterin|kollegen|kollegin|chef|berater) (bitte|dazuholen|holen|dazu|her|ran|sprechen)
    (bitte|lieber|nur) (ein|einen)? (echter|echten|echte|richtiger|richtigen) mensch|menschen|person
    (bitte)? (jemand|jemanden|wer|einer) (vom|aus|von) (dem|der|ihrem)? (team|büro|buero|werkstatt|personal|service|firma|praxis)
    (ist|gibt|gibts|gibt's|haben) (da|es|hier|sie)? (jemand|jemanden|wer|wen|einer) * (reden|sprechen|schreiben|telefonieren)
    (verbinden|verbinde|verbindet|stellen|stell|stellt|leiten|leite|geben|gib) (sie)? (mich|mir|uns) (bitte|mal|an)? * (durch|weiter|<wer>)
    (sich|euch|dich)? (jemand|einer|wer) (bei|mit) (mir|uns) (bitte)? (melden|telefonisch|sprechen|in verbindung)
    (melden|melde|meldet) (sie)? (sich|dich|euch) (bitte|doch)? (telefonisch|bei) (bei|mir|uns)?
    (keine lust|kein bock|keinen bock|nicht) (mehr)? (auf|mit) (einen|einem|den|dem|diesen|diesem)? (bot|roboter|maschine|ki|computer|chatbot)
    mit wem (kann|könnte|muss|soll) ich (reden|sprechen|telefonieren|schreiben) (wegen|über|zu)?
    mit wem (kann|könnte|muss|soll) ich * (reden|sprechen|telefonieren)
    (mit)? (frau|herrn|herr|dr) * <reden>
    (jemand|jemanden) * <reden>
    (würde|wuerde|möchte|moechte|will|wollte) (ich)? (lieber|gern|gerne)? (persönlich|telefonisch|direkt)? mit * <reden>
    (brauche|braucht|suche) (einen|eine|n|nen) (echten|direkten|persönlichen)? ansprechpartner|menschen|mitarbeiter|berater
    rufen|ruf|ruft|rufe|telefonieren (sie)? (mich|uns) (bitte|mal|doch|kurz)? * (an|zurück|zurueck|unter)
    (um|einen|bitte|gerne|dringend|wegen) (dringenden|schnellen|baldigen)? (rückruf|rueckruf|anruf) (bitte|unter|wegen|heute|morgen)
    (gibts|gibt's|gibt es|habt ihr|haben sie) (hier|da|bei euch)? (auch|denn|noch)? (nen|einen|ne|eine|n)? (echten|richtigen|lebenden|echte|richtige) (menschen|person|mitarbeiter|ansprechpartner)
    (gibts|gibt's|gibt es|habt ihr|haben sie) (hier|da|bei euch)? (auch|denn|noch)? (echte|richtige|lebende) (menschen|personen|mitarbeiter|leute)
    (kundendienst|kundenbetreuung|hotline|zentrale|sekretariat|vertrieb|reklamation) bitte $
    (kann|könnte|darf) ich (bitte|mal)? (nen|einen|n|den) (echten|richtigen)? (menschen|mitarbeiter|kollegen|chef) (haben|sprechen|bekommen|kriegen|am)
    (gern|gerne|lieber) persönlich (reden|sprechen|telefonieren)
    (chefin|inhaberin|leiterin|eigentümerin) (sprechen|reden)
    (kann|könnte|koennte|soll|würde|wuerde) (mich|uns) (bitte|mal)? (jemand|wer|einer) (bitte|mal)? (zurück|zurueck)? (rufen|anrufen|zurückrufen)
    (mensch|menschen|mitarbeiter|mitarbeiterin|person) (statt|anstatt|anstelle) (einem|eines|nem|des|dem)? (bot|bots|roboter|maschine|ki|computer|chatbot|automat)
    ist|sitzt (da|hier|dort) (auch|denn)? (ein|n|irgendein|irgendwo ein)? (echter|richtiger)? mensch (bitte|dran|online)? $
    (kein|keinen|keine) (bot|roboter|chatbot|ki|maschine|automat|bots) (bitte|mehr)
    ^ (bitte)? (meldet|melden|melde) (euch|dich|sie sich) (bitte|mal|doch|bei mir|schnell|umgehend)? (bitte|mal)? $
    ^ (bitte)? (kontaktieren|kontaktiert|kontaktiere) (sie|ihr)? (mich|uns) (bitte|dringend|schnell)? $
    ^ (ich|wir)? (bitte|bitten|erbitte) (um)? (eine|ihre|eure)? (baldige|schnelle|kurze|dringende)? (rückmeldung|rueckmeldung) (bitte|danke)? $
    (bei|an) (wem|wen) (kann|muss|soll) (ich|man) (mich)? (beschweren|wenden)
  `,
  personUnless: `
    wann|uhrzeit|öffnungszeiten|kosten|kostet|preis|wochenende|samstag|samstags|sonntags|bevor|vorher|wenn|falls|telefonnummer|uhr
    wie viel|lange|teuer
    welche|welcher|welchen
    nicht anrufen
    sprechen|spricht englisch|deutsch|polnisch|türkisch|spanisch|russisch
    unter welcher|welche nummer
    mit meinem|meiner|unserem|unserer|meinen hund|katze|mann|frau|partner|partnerin|kind|kindern|sohn|tochter|vater|mutter|eltern|chef|vermieter|arzt|anwalt|bank|versicherung * sprechen|reden|telefonieren|besprechen
    vor der|dem lieferung|anlieferung|zustellung|ankunft|besuch|abholung
    (brauche|suche|bräuchte|will|möchte) (eine|einen|jemanden|noch)? (person|menschen|mitarbeiter|mitarbeiterin|jemanden)? (zum|fürs) putzen|aufpassen|reinigen|tragen|schleppen|kochen|babysitten|bügeln|gassi|einkaufen|gassigehen|helfen
    rufen|ruf|ruft (sie|ihr)? (mir|uns) * (ein|einen|eine) taxi|abschleppdienst|schlüsseldienst|krankenwagen
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
    (ihr|du|sie) (bist|seid|sind|habt|haben|hast) (doch|ja|echt|alle|einfach|wirklich|so)? (alle|einfach|echt|völlig|total|so|ein|eine|n)? (unfähig|dumm|blöd|nutzlos|bescheuert|inkompetent|idioten|unverschämt|lügner|betrüger|verbrecher|abzocker|amateure|dilettanten|deppen|kaputt|bekloppt|unmöglich|arschlöcher|behindert)
    (will|möchte|moechte|werde|muss|möcht|wollte|würde) (mich|ich|hiermit|gerne|uns|gern)? (mich)? (offiziell|formell)? (beschweren|beschwerde)
    beschwerde (einreichen|einlegen|machen|über)
    (sauerei|schweinerei|zumutung|katastrophe|lachnummer|witz|frechheit|skandal|schande|unding|saftladen|drecksladen|scheissladen|mistladen|sauhaufen|chaoten|verbrecher|halsabschneider|wucher|verarsche|verarschung|zumutung|lächerlich) (ist|oder|hier|echt|wirklich)? $
    (so|was|wie|ist|das ist|eine|ne|welche|echt|absolute|reine|echte) (das|ja|doch|so|für|einfach|echt|wirklich|mal)? (eine|ein|ne|n)? (absolute|reine|echte|totale|einzige)? (sauerei|schweinerei|zumutung|frechheit|unverschämtheit|katastrophe|schande|unding|skandal|lachnummer|mist|scheiß|scheiss|scheiße|dreck|saftladen|drecksladen|verarsche|abzocke|witz|lächerlich)
    (wollt|willst|wollen) (ihr|du|sie) (mich|uns) (veräppeln|verarschen|verarscht|veralbern|für dumm verkaufen|auf den arm nehmen)
    (fordere|verlange|will|möchte) (ich|sofort|hiermit)? (mein|meine|sofort) (geld|kohle|anzahlung) (sofort|jetzt|wieder)? (zurück|wieder|zurueck)
    (geld|kohle) (zurück|zurueck) (sofort|jetzt|aber)
    (blöder|blödes|blöde|blöd|dummer|dumme|dummes|dämliche|dämlicher|dämliches|scheiß|scheiss|bescheuerter|nutzloser|verdammter|saudummer) (ding|bot|laden|ki|maschine|computer|verein|service|haufen|chat|roboter|firma|antwort|antworten|sau|kuh|idiot)
    (bin|bins|sind|war) (ich|wir)? <sehr>? (stinksauer|sauer|wütend|unzufrieden|enttäuscht|verärgert|empört|entsetzt|genervt|angepisst|stocksauer|bedient) (mit|von|über|auf|dass)?
    (katastrophaler|katastrophale|schlechter|miserabler|unterirdischer|mieser|mangelhafter|grottiger|lausiger|schrecklicher|furchtbarer|beschissener|schlechteste|schlechtester|mieseste|schlimmste|grottenschlechter|unfreundlicher|unfreundliche|unverschämte|freche) (service|kundenservice|laden|firma|werkstatt|praxis|arbeit|leistung|beratung|mitarbeiter|hotel|behandlung|kundendienst|personal)
    (unfassbar|unglaublich|unmöglich|unverschämt|katastrophal|unterirdisch|peinlich|erbärmlich|inakzeptabel|indiskutabel|kotzen) (ist|wie|so|hier|das|was)? * $
    (zum|könnte) kotzen
    (warte|warten|gewartet) (seit|schon|jetzt|nun|hier|ich|wir)? * (wochen|tagen|stunden|monaten|ewig|ewigkeiten) (und|auf|keiner|niemand|nichts|aber)
    (keiner|niemand|kein mensch) * (meldet|telefon|ran|gemeldet|zurückgerufen|erschienen|aufgetaucht|gekommen)
    (wieder|schon wieder|mal wieder|immer noch) (nicht|keiner|niemand|nichts) (gekommen|gemeldet|erschienen|passiert|aufgetaucht|repariert|da)
    nie|nimmer wieder|mehr (zu euch|bei euch|hier|komme ich)?
    (habt|haben|hat) (ihr|sie) (mich|uns|mein|meine|unser) * (abgezockt|betrogen|verarscht|kaputt|ruiniert|beschädigt|beschissen|zerkratzt|angelogen|belogen|vergessen|versetzt)
    (ihr|sie) (habt|haben) (mich|uns|mein|meine|unser) * (abgezockt|betrogen|verarscht|kaputt|ruiniert|beschädigt|beschissen|zerkratzt|angelogen|belogen|vergessen|versetzt)
    verpiss dich|euch
    (fick|leck|fickt|leckt) (dich|euch|mich)
    (fresse|maul|schnauze|klappe) halten
    arsch|arschloch|wichser|hurensohn|penner|drecksack|spast|vollpfosten|trottel|depp|deppen|scheiße|scheisse|kacke|fotze|drecksbude
    (melde|zeige|werde|gehe) (ich|euch|sie|das|zur) * (anzeigen|verklagen|polizei|verbraucherzentrale|verbraucherschutz|presse)
    (zeige|verklage) (ich)? (euch|sie|dich)
    geht|ging gar nicht
    (schlechte|negative|miese) bewertung (bekommen|kriegen|schreiben|gibt)
    (ihr|du|sie) (spinnt|spinnst|spinnen) (wohl|ja|doch|total|alle)?
    (spinnt|spinnst|spinnen) (ihr|du|sie) (eigentlich|jetzt|total|komplett|alle|noch|denn)
    (habt|hast|haben) (ihr|du|sie) (sie|se|sie noch|noch)? (noch)? alle $
    (habt|hast|haben) (ihr|du|sie) (noch)? (alle tassen|einen an der|nen schuss|einen schuss|nen knall|einen vogel|nen vogel)
    (sonst wohin|sonstwohin|in den arsch|an den hut) (stecken|schieben)
    (wie|so|ganz schön|echt) (dreist|frech|unverschämt|asozial|respektlos) (ist|seid|von|das|sind|kann|muss) * $
    (ihr|du|sie) (könnt|kannst|können) mich (mal|alle)
    so nicht (mit mir|freundchen|leute)
    (geht's|gehts|geht es) (euch|dir|ihnen|noch)? (noch)? (gut|noch) (oder|eigentlich)
    (unmöglich|unfassbar|unglaublich|unverschämt) wie (man|ich|ihr|sie|wir) * (behandelt|behandelt wird|umgeht|umgegangen|abgewimmelt)
    pfui (teufel)? $
    (bin|seid|sind) (ich|ihr|wir)? (echt|sowas von|total)? (bedient|bescheuert|gestört|verrückt|irre|wahnsinnig) $
    (will|möchte|moechte|muss|werde) (ich)? (mich)? (über|ueber|wegen) * beschweren
  `,
  angerUnless: `
    dumme|blöde frage
    (wo|wie|wem|an wen) * (beschweren|beschwerde)
    (nachbar|nachbarin|vermieter|mieter|exmann|chef|kollege|hund|kater|katze) (ist|war|wird)
    (ist|war) (die|diese|der) (mail|sms|nachricht|anruf) * (betrug|abzocke)
    (was|wie) (ist|passiert|geschieht|macht|geht) (man|denn|es)? (wenn|falls)
    was wenn|falls
    (wenn|falls) (ich|man|mein|meine) * (durchfalle|durchfällt|durchgefallen|durchrassele|bestehe|besteht|komme|buche)
    (darf|kann|muss|werde|dürfen) (ich|man) (dann|danach)? nie|nicht
    es reicht (wenn|dass|ob|mir|uns)
    reicht es (wenn|ob)
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
    (kriege|krieg|bekomme|bekomm|kriegt|bekommt) (kaum|keine|schlecht|schwer|nicht genug) luft
    (kaum|keine|schwer) luft (mehr)? (bekomme|bekommt|kriege|kriegt|holen|zu)
    <leute> (ist|hat|liegt|wurde) (gerade|plötzlich|eben|sich)? (umgekippt|zusammengebrochen|bewusstlos|ohnmächtig|gestürzt|ertrunken|verletzt|angefahren)
    <leute> * (reagiert nicht|atmet nicht|blutet|erstickt|krampft|wacht nicht)
    (reagiert|atmet|wacht|bewegt) (nicht|sich nicht|kaum|nicht mehr) (mehr|auf)?
    (schmerzen|stechen|druck|schmerz) (in|auf) (der|meiner) (brust|herzgegend)
    (brust|herz) (tut|schmerzt|sticht) (weh|mir)?
    rattengift|frostschutzmittel|schneckenkorn|putzmittel|bleiche|reiniger|tabletten|batterie|knopfzelle|schokolade|giftköder (gefressen|getrunken|verschluckt|geschluckt|gegessen|eingeatmet|geleckt)
    (will|möchte|mag) (ich)? (nicht|nimmer) (mehr)? (leben|weiterleben|da sein)
    (bring|bringe|brächte|will) (ich)? mich (um|umbringen|töten)
    (allergische|allergischer|anaphylaktischer) (reaktion|schock)
    (riecht|stinkt|geruch) * (faulen|faule|verfaulten) (eiern|eier)
    wasser * (schießt|spritzt|strömt|sprudelt) (raus|heraus|überall)?
    (schießt|spritzt|strömt|sprudelt|schiesst) (das|überall|gerade)? wasser
    ^ (notfall|ein notfall|zu hilfe|notruf) (bitte|schnell|hilfe|notfall|sofort)
    ^ hilfe (notfall|schnell|sofort)
    (einbruch|überfall) (gerade|jetzt|läuft|im gange)
    (bricht|brechen) (gerade|jemand|da)? (jemand|gerade)? ein
    (jemand|einer|leute|männer) (bricht|brechen|steigt|versucht) (gerade|bei|in)? * (ein|einzubrechen|einzudringen)
    (unfall|sturz|zusammenstoß) * (verletzt|verletzte|verletzter|blutet|liegt)
    (jemand|einer|kind|person|mann|frau|gast) (ist|wurde|hat sich)? (schwer|stark)? verletzt
    (qualmt|raucht|qualm|rauch) * (motorhaube|motor|steckdose|sicherungskasten|ofen|keller|zimmer|heizung|auto|dach)
    (motorhaube|motor|steckdose|heizung|therme|auto|akku|trockner) (qualmt|raucht|brennt|explodiert)
    feuer|brand (im|in|bei|am) (der|dem|unserem|unserer)? (zimmer|haus|küche|keller|hotel|wohnung|gebäude|treppenhaus|flur|nummer)
    (hilfe|es) brennt
    (eingesperrt|eingeschlossen|gefangen) (in|im|auf) (der|dem|ihrer|ihrem|einer|unserer)?
    (sitze|sitzen|bin|sind|stecke|stecken) (hier)? (in|im) (der|dem|ihrem|ihrer)? (aufzug|fahrstuhl|lift|garage|tiefgarage|keller) (fest|eingesperrt|gefangen|eingeschlossen)
    (stromschlag|elektrischen schlag|einen schlag) (bekommen|gekriegt|abbekommen)
    (bremsen|bremse) * (versagt|versagen|ausgefallen|nicht mehr|funktionieren nicht|ohne funktion)
    (decke|dach|wand) (kommt|stürzt|bricht|ist|fällt) (gerade)? (runter|ein|herunter|eingestürzt|runtergekommen|zusammen)
    (abwasser|kloake|fäkalien|kacke|scheiße) * (hoch|raus|überall|zurück|aus dem)
    (zahnfleisch|wunde|nase|es|loch|finger) (hört|blutet|will) (nicht|immer noch|stark|seit|weiter) (auf)? (zu bluten|bluten|stunden)?
    hört|hören (nicht|nimmer) auf zu bluten
    (kohlenmonoxid|co melder|co warner|gasmelder|gaswarner|rauchmelder) (schlägt|piept|geht|alarm|ist|hat)
    ertrinkt|ertrinke|ertrunken
    droht|drohe zu ertrinken
    am ertrinken
    (von|vom) (einem|nem|auto|bus|zug|lkw|rad)? (auto|bus|zug|lkw|laster|radfahrer)? (angefahren|überfahren|erfasst)
    ^ (feuer|brand|explosion|überschwemmung) (feuer|hilfe|bitte|schnell|sofort)? $
    ^ hilfe (feuer|hilfe|brand|wasser|jemand|mein|meine)
    (das|der|die|mein|meine|unser|unsere|ein|eine|dein|ihr|ihre|eure|sein|alles|dort|hier) * brennt (jetzt|lichterloh|gerade|schon|ab|nieder|hilfe|bitte|schnell)? $
    <thing> (brennt|qualmt|raucht) (stark|heftig|jetzt|lichterloh|gerade|schon|ab|hilfe|bitte)? $
    (steht|stehen|geht|ist) (gerade|schon|komplett)? in (flammen|brand)
    (fängt|fing|hat) feuer (gefangen)? $
    (brennen|brennt) lichterloh
    explodiert $
    (es|gab|gerade|eine|große) explosion (gegeben|gehört|gewesen)? $
    (gasflasche|gaskartusche|gasleitung|gasherd|gasschlauch|gashahn|propanflasche) * (undicht|leckt|zischt|leck|strömt|ausgetreten)
    (wasser|fluss|bach|see|pegel) (steigt|tritt|läuft über|schwappt) (immer|schnell|weiter|an|über|gerade|höher)?
    (wasserhahn|hahn|rohr|schlauch|waschmaschine|spülmaschine) (ist)? (abgebrochen|geplatzt|abgerissen|ausgelaufen)
    (arm|bein|fuß|hand|finger|knöchel|handgelenk|hüfte|schulter|nase|genick) gebrochen (hilfe|bitte)? $
    (mir|mich|sich|ihm|ihr) (gerade|eben|tief|stark|böse)? in (den|die|das) (finger|hand|arm|bein|daumen|fuß|kopf) (geschnitten|gesägt|gebohrt)
    (tief|böse|schlimm|schwer) (geschnitten|verbrannt|verbrüht|verletzt)
    (hand|finger|arm|gesicht|bein|hände|fuß) (schlimm|stark|schwer|gerade|sehr)? (verbrannt|verbrüht|eingeklemmt|zerquetscht)
    (mich|sich) (gerade|eben|stark|schlimm)? (verbrannt|verbrüht)
    (gestürzt|hingefallen|gefallen|stürzt|umgefallen) * (blutet|blute|bewusstlos|verletzt|kopf)
    (ich|er|sie|kind|sohn|tochter|hand|finger|kopf|bein|arm|freund|mann|frau|jemand) (blutet|blute) (hier|jetzt|hilfe)? $
    zusammengebrochen|kollabiert|zusammengeklappt
    schlangenbiss
    (schlange|kreuzotter|viper|otter|hund|zecke) * gebissen (worden)? $
    (von|vom) (einer|einem)? (schlange|kreuzotter|viper|hund) gebissen
    (wespe|biene|hornisse|wespenstich|bienenstich) * (luft|atmen|schwillt|allergisch|geschwollen)
    <leute> (hat|hatte) * verschluckt
    (glasur|chlor|farbe|kleber|benzin|spülmittel|reinigungsmittel|javel|verdünner|terpentin|münze|magnet|lauge|säure) (verschluckt|getrunken|geschluckt|gegessen|eingeatmet)
    (mein|meine|unser|unsere|ein|eine) * (sohn|tochter|kind|kleine|kleiner|mädchen|junge|baby|enkel|enkelin) (ist|wird|wurde) (seit)? * (weg|verschwunden|vermisst|unauffindbar|entführt) (hilfe|bitte)? $
    (finde|finden) (mein|meine|meinen|unser|unsere|unseren) (sohn|tochter|kind|kleine|kleinen|mädchen|jungen) (nicht|nirgends|nirgendwo)
    (bedroht|bedrohen|verfolgt|schlägt|angreift|stalkt) (mich|uns|jemanden|meine|meinen)
    greift (mich|uns) (an|gerade)
    (werde|wurde|werden|wurden|wird) (ich|gerade|wir|eben|hier|von)? * (bedroht|angegriffen|überfallen|verfolgt|zusammengeschlagen|niedergestochen)
    (mann|frau|typ|jemand|kerl|person|einer|er|sie) * mit (einem|einer)? (großen)? (messer|pistole|waffe|gewehr|axt|machete)
    hat (ein|eine|einer|eine geladene) (messer|pistole|waffe|gewehr) (in|gezogen|dabei|und)? * $
    amoklauf|bewaffneter|bewaffnete|schüsse
    (ruft|rufen|rufe|holt|holen|hol|ruf|verständigt|schickt|schicken|brauche|brauchen|braucht) (sie|bitte|schnell|sofort|wir)? (bitte|schnell|sofort)? (die|den|einen|eine)? (feuerwehr|polizei|rettung|rettungsdienst|krankenwagen|notarzt|ambulanz|sanitäter)
    (ich|wir) (wurde|wurden|bin|werde) (gerade|eben)? (angefahren|überfahren|niedergeschlagen)
    (es gab|es gibt|hier gab es|gerade|hier) (hier|gerade|eben|einen)? (einen|ein)? (schweren|schlimmen|schwerer)? unfall (gegeben|passiert|geschehen)? $
    es ist (gerade|hier|eben)? (ein)? (schwerer)? unfall (passiert|geschehen)
  `,
  cry: `
    ^ (bitte)? hilfe (bitte|schnell)? $
    ^ helft|hilf|helfen (sie)? (mir|uns) (bitte|schnell)? $
  `,
  instruction: `
    was tun
    was (muss|soll|sollte|kann|ist|mache|machen) (ich|wir|man|zu)? (tun|machen)?
    im notfall|brandfall|ernstfall
    bei gasgeruch|gasalarm|feuer|brand|rohrbruch|wasserschaden|rauch|stromschlag|verletzungen|vergiftung
    notruf~|notfall~|notdienst~|erste hilfe?
    sofort|unverzüglich|umgehend
    abdrehen|zudrehen|absperren|abstellen|abschalten|ausschalten|schliessen|schließen|haupthahn|absperrhahn|hauptschalter
    (drehen|schalten|sperren|stellen|drehe|schalte|sperre|stelle|machen) (sie)? * (ab|zu|aus)
    (öffnen|schließen|schliessen) (sie)? (die|alle|den|das) (fenster|türen|tür|hahn|gashahn|ventil)
    (verlassen|verlasst|verlasse) (sie)? (das|die|den|sofort|alle)
    hinaus|raus|räumen|evakuieren|feuerlöscher|lüften
    (gehen|geht|laufen) (sie)? (ins freie|nach draußen|hinaus|raus|weg)
    (rufen|wählen|ruft|verständigen|alarmieren) (sie)? (uns|die|den|das|112|110|sofort|feuerwehr|notarzt)
    (112|110) (rufen|anrufen|wählen)
    (nicht|kein|keine|keinen|niemals) * (berühren|benutzen|anfassen|betreten|anzünden|öffnen|bewegen|schalter|licht)
    (kühlen|spülen|drücken|halten|legen|pressen|ausspülen|ruhe bewahren)
  `,
  hardship: `
    keine|ohne heizung|wärme|strom|warmwasser|wasser|warmes
    heizung|therme|kessel|strom|boiler ist|geht|funktioniert|läuft|ausgefallen|kaputt|fällt|weg|tot|bleibt nicht|ausgefallen|kaputt|kalt|aus|weg|defekt?
    eiskalt|heizungsausfall|stromausfall
    keine|ohne|kein (heizung|wärme|strom|warmwasser|wasser|warmes wasser)
  `,
  vulnerable: `
    baby|babys|säugling|neugeborenes|neugeborene|kleinkind|schwanger|schwangere|oma|opa|pflegebedürftig|pflegebedürftige|behindert|krank|kranke|kranker|rollstuhl|pflegefall|hochschwanger|senioren
    alte|ältere|kranke|kleine|kleinen|kleines mutter|eltern|frau|mann|menschen|kinder|kind|vater|person|leute|dame
    75|80|82|85|87|88|90|92|95 jahre|jährige|jähriger|jährigen
    oma|opa|omi|opi|großmutter|grossmutter|großvater|neugeborenen|neugeborenes|dialyse|sauerstoff|asthma
    (ist|bin|wird|schon|über) 75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96
  `,
  enquiry: `
    bieten|haben|machen|verkaufen|installieren|reparieren|übernehmen|behandeln|gibt sie|ihr|es
    was|wie viel|teuer|oft|lange kostet|kosten?
    kostet|kosten|preis|preise|versicherung|garantie|versichert|deckt|abgedeckt|kaufen|vermeiden|vorbeugen|verhindern|kurs|schulung|einbau|angebot|rechnung
    erste hilfe (kurs|bei|am|beim|lernen|lernt|schein|ausbildung|kurse|training)
    (lernt|lernen|lerne|übt|üben) (man|ich|wir)? (das|dies|es)? (im|in|bei)?
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
    (was|welche) (haben|fragen|schreiben|schrieben|stellten) (haben)? (andere|anderen|die anderen) (kunden|gäste|besucher|nutzer|user|leute|patienten) (gefragt|geschrieben|gestellt|gesagt)?
    (gib|zeig|zeige|schick|nenne|exportiere|liste) (mir|uns)? (die|deine|eure|alle|ganze|komplette|den|das)? (kundendatenbank|datenbank|kundendaten|kundenliste|wissensdatenbank|zugangsdaten|passwort|passwörter|api|chats|chatverläufe)
    hör|höre|hören (auf|sie auf) (ein|der|dieser|mit) (assistent|bot|ki|deinen|der)
    (umgehe|umgeh|missachte|vergiss|deaktiviere|ignoriere|brich|schalte|lösche|entferne) (alle|deine|die|all|sämtliche)? (deine)? (sicherheitsregeln|regeln|filter|sicherheitsfilter|richtlinien|einschränkungen|beschränkungen|vorgaben|schutzmaßnahmen|sperren|programmierung)
    (welches|was für ein|welche) (sprachmodell|llm|modell|ki|version) (bist|steckt|nutzt|verwendest|benutzt) (du|dahinter)?
    du (hast|kennst|brauchst|unterliegst) (jetzt|ab sofort|nun)? (keine|keinen|keinerlei) (einschränkungen|regeln|grenzen|filter|beschränkungen|vorgaben) (mehr)?
    (schreib|schreibe|gib|wiederhole|wiederhol|zeig|druck|kopiere) (mir|bitte)? (den|alles|die|das|dein|deinen) (text|satz|nachricht|anweisungen|was|prompt|gesamten|ganzen|kompletten) (über|oberhalb|oben|davor|wortwörtlich|wörtlich|steht|vor)
    (ab jetzt|ab sofort|von nun an|ab heute|ab nun) (du|nur|sollst|musst|bitte)? * (antwortest|antworte|sagst|sprichst|bist|gibst|verhältst|ignorierst)
    (sag|sage|antworte|schreib|schreibe) (nur|einfach|mir)? (alles|ja|nein|dass) (ist|sei|wird|zu|mit)? (gratis|kostenlos|umsonst|erlaubt|möglich|ja)?
    (stimme|stimm|gib) (mir)? (allem|immer|in allem) (zu|recht)
    (bist|sei|benimm dich|verhalte dich|antworte|sprich|rede) (jetzt|ab jetzt|nun)? (wie|als)? (ein|eine|mein|meine) (pirat|hacker|opa|oma|böser|böse|anderer|mensch ohne|linux|terminal)
    tu|tue (mal)? (so)? als (ob|wärst|wärest|wäre|seist) (du)?
    (lass|lasst) uns (ein)? (rollenspiel|spiel spielen)
    (antworte|schreib|sprich|rede) (mir)? (nur|ausschließlich|bitte nur) (noch)? (in|auf|mit) (base64|hex|binär|morsecode|emojis|json|reimen|ja|nein)
    (deine|deiner|deinen) (genauen|geheimen|internen|ursprünglichen|anfänglichen)? (anweisungen|instruktionen|regeln|prompt|systemprompt)
  `,
};
