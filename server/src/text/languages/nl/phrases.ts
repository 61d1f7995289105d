import type { Phrases } from '../phrases.ts';

/** What visitors write in Dutch, by what it is. */
export const phrases: Phrases = {
  groups: {
    thing:
      'oven|keuken|huis|kamer|auto|gebouw|woning|motor|scooter|brommer|stopcontact|ketel|tent|caravan|camper|bungalow|garage|barbecue|accu|bed|hotel|werkplaats|atelier|bos|boom|vrachtwagen|bus|prullenbak|dak|plafond|muur|badkamer|lift|kelder|motorkap|meterkast|gang|telefoon|schuur|droger|winkel|pan|wc|toilet',
    wie: 'mens|mensen|persoon|iemand|medewerker|medewerkster|collega|manager|baas|chef|eigenaar|leidinggevende|receptie|klantenservice|kantoor|werkplaats|balie|team|adviseur|monteur|tandarts|dokter|arts|dierenarts|directeur|verhuurder|makelaar|assistent|assistente|telefonist|planner',
    praten:
      'praten|spreken|chatten|bellen|overleggen|telefoneren|kletsen|verbonden|doorverbonden|spreek|doorgeschakeld',
    heel: 'heel|erg|zeer|echt|zo|super|enorm|behoorlijk|ontzettend|helemaal|gewoon|nogal|best|vreselijk|mega|wel|nu|even',
    wat: 'bot|robot|mens|persoon|computer|ai|machine|chatbot|programma|automaat',
    een: 'zoon|dochter|man|vrouw|moeder|vader|mama|papa|opa|oma|kind|baby|peuter|broer|zus|buurman|buurvrouw|vriend|vriendin|gast|collega|iemand|hij|zij|ze|hond|kat|poes|puppy|hondje|meneer|mevrouw|klant',
  },
  greeting: `
    hallo|hoi|hoi|goeiemorgen|goedemorgen|goedemiddag|goedenavond|goedendag|dag|heey|hai
    goede morgen|middag|avond|dag
    is daar|er iemand $
    is er iemand $
    beste
    hoi|hoii|hallo|hee|hey|hai|yo|dag|goeie|goedemorgen|goeiendag|goeienavond|goedenavond|goeiemiddag|mogge|heej (allemaal|daar|zeg)?
    (is) (er|daar) (iemand) (aanwezig|online|daar)? $
    ^ morgen $
    moi|moin|hi|yo|hé|heey|goeie
    hallo|hoi|hey is|zijn er? iemand|jullie hier|er|online|aanwezig|daar?
    (goedemorgen|goedemiddag|goedenavond|hallo|hoi|dag) (samen|iedereen|allemaal|team|daar|mevrouw|meneer)
    (geachte|beste) (heer|mevrouw|heren|dames|team|mensen|lezer) (mevrouw|heer|of mevrouw|en heren)?
  `,
  how_are_you: `
    hoe gaat het|t met? je|jou|u? vandaag? $
    hoe is het|t met? je|jou|u? $
    alles goed|oke met? je|jou|u? $
    en met jou|u $
    met mij gaat het goed $
    hoe (gaat|is|gaatie|gaat het|gaat ie) (het|t)? (met)? (je|jou|u|jullie)? (vandaag)? $
    alles (goed|ok|oké|kits|lekker) (daar|hier|met je|met jou|bij jullie)?
  `,
  thanks: `
    bedankt|dank|dankje|dankjewel|dankuwel|thanks|merci
    dank je|u|jullie wel?
    heel|hartelijk|erg bedankt|dank
    bedankt|dank voor je|uw|de|het|jullie hulp|antwoord|info|informatie|moeite
    heel? erg bedankt
    alvast bedankt
    fijn bedankt
    (ok|heel|erg|super|hartelijk|hartstikke|alvast|fijn|top)? (bedankt|dank|dankje|dankjewel|dankuwel|dank je|dank u|dank je wel|dank u wel|merci|thanks|thx) (wel|hoor|zeer|alvast)? (voor)? (je|uw|de|het|jullie|alle|al)? (snelle|goede|fijne)? (hulp|antwoord|info|informatie|moeite|reactie|uitleg|alles)?
    (duizendmaal|ontzettend|enorm|vreselijk|nogmaals|super|zeer|echt) (dank|bedankt|veel dank)
    (dank|bedankt) voor (uw|je|jullie|de|het|alles) (tijd|hulp|moeite|antwoord|reactie|info|geduld|uitleg|advies)?
    (je|u|jullie) (hebt|heeft|hebben) (me|mij|ons) (goed|enorm|super|heel goed|echt)? (geholpen)
    (daar)? (heb ik|ben ik) (veel|wat)? (aan|mee geholpen|blij mee)
  `,
  farewell: `
    doei|doeg|bye|houdoe
    tot ziens|straks|later|morgen|snel|dan
    fijne|prettige|nog een? fijne|prettige? dag|avond|weekend|middag nog|verder?
    welterusten
    goede nacht
    dat was het|alles
    dat is alles
    insgelijks
    groetjes|groeten|groet|doeg|doei|houdoe|ciao|later|ajuus|mvg doei|hoor?
    (fijn|fijne|prettig|prettige|goed|mooie|leuke|nog een|een) (fijne|prettige|goede)? (dag|avond|weekend|middag|week|vakantie|nacht|dag verder|morgen) (nog|verder|gewenst|toegewenst)?
    tot (ziens|straks|later|morgen|snel|dan|gauw|kijk|de volgende keer|volgende week|maandag|zo)
    (dat|dit) (was|is|waren) (het|alles|hem) (dan|wel|voor nu)?
    (met)? (vriendelijke|hartelijke|beste) (groet|groeten)
    mvg|houdoe|mazzel|ajuus|ciao|later|doei
    de mazzel
    slaap (lekker|zacht)
    (ik) (ga|moet) (ervandoor|er vandoor|weg|er weer vandoor|nu|gaan)
    dag hoor
    (tot) (horens|kijk|gauw|volgende week|maandag)
  `,
  praise: `
    super|geweldig|fantastisch|perfect|prima|top|mooi|uitstekend|prachtig|tof|gaaf|leuk|knap|lekker
    heel|erg|zeer goed|fijn|mooi|handig|behulpzaam|leuk
    goed gedaan|bezig|werk
    je|jij|dat|dit bent|is heel|erg|echt|zo? goed|geweldig|top|slim|fijn|handig|super|aardig
    (wat|dat is|je bent|heel|erg|super) <heel>? (goed|fijn|handig|mooi|leuk|slim|knap|lief|aardig|snel|top|gaaf|vriendelijk)
    (handig|mooi|top|keurig|netjes|goed bezig|lekker bezig|goed gedaan) (zeg|hoor|man)?
    haha|hahaha|hihi|lol|wauw|wow|gaaf|vet|mooi
    mooi (zo|hoor|man)
  `,
  apology: `
    sorry|pardon|oeps|excuses
    het spijt me
    neem me niet kwalijk
    mijn fout
    (sorry|oeps|pardon)? (verkeerde) (chat|nummer|venster|persoon|site)
    (sorry|oeps)? (mijn fout|foutje|vergissing|vergist)
    (sorry)? (verkeerd|verkeerde) (venster|scherm|chat|nummer|persoon|tab)
  `,
  identity: `
    ben|bent je|jij|u een|nou|echt? echt|echte|een? mens|robot|bot|persoon|computer|ai|machine|chatbot|menselijk of? een? echt|echte? mens|robot|bot|persoon?
    wie|wat ben|bent je|jij|u
    met wie spreek|praat|chat ik
    praat|spreek|chat ik nu|hier? met een echt|echte? mens|robot|bot|persoon|computer|machine of? met? een? mens|robot|bot|persoon|computer|machine?
    hoe heet je|jij|u
    wat is je|jouw|uw naam
    is dit een echt|echte? bot|robot|mens|persoon|chatbot|computer
    bot|chatbot
    (ben|bent|is|praat|spreek|chat|zijn) (jij|je|u|dit|ik|dat|jullie) (nu|hier|eigenlijk)? (met)? (een|'n)? (echt|echte)? <wat> (of (met)? (een)? (echt|echte)? <wat>)?
    (wie) (ben|bent|zit|is) (jij|je|u|daar|dit|hier)
    met wie (praat|spreek|chat|heb) ik (nu|hier|te maken)?
    (wie|met wie) (heb|spreek|chat|praat|app) ik (aan de lijn|hier|nu|mee)?
    (heb|heeft) (je|jij|u) een naam
  `,
  yes: `
    ja|jawel|zeker|graag|natuurlijk|inderdaad|klopt|precies|jazeker|jep
    ja graag|hoor|klopt|zeker
    heel graag
    doe maar
    dat klopt
    (ja|jep|jazeker|zeker|precies) (dat|die|graag|hoor|klopt|zeker|precies|doe|is|natuurlijk|inderdaad|prima|goed|ok|oke) (bedoel|is|klopt|maar|wil|zoek|helpt|goed|graag|juist|hielp|het|een)? (ik|het|goed|maar|juist)?
    (doe) (maar|dat|het) (maar)?
    (prima|akkoord|oké|is goed|dat is goed|mag|top|tuurlijk|uiteraard|absoluut|klopt helemaal|correct|juist|welja) $
    zeker weten
    (waarom|tuurlijk) niet $
    (dat)? (lijkt|klinkt) (me|mij)? (prima|goed|perfect|uitstekend|leuk|top)
    yes|yep|jup|tuurlijk|vanzelfsprekend|correct|juist|jazeker|jahoor
  `,
  no: `
    nee|neen|neuh|neee hoor?
    nee dank|bedankt|hoor je|u|wel? wel?
    niet echt|nu|nodig
    geen probleem
    laat maar
    maakt niet uit
    (nee|neen|nou nee|nee hoor) (dat|het|dit|niet|laat|hoeft|liever|ik) (hielp|helpt|klopt|is|bedoel|bedoelde|maar|niet|hoeft|werkt) (ik|het|zo)? niet?
    (dat|het) (hielp|helpt|klopt|is|bedoel|bedoelde|hoeft|werkt) (ik|me|mij|het|dus)? (dat)? niet
    (liever|absoluut|zeker|beslist|helemaal|echt|nog|nu|even|vandaag|voorlopig|hoeft|dacht het|ik denk het|niet) niet
    (hoeft|is) niet|niks (nodig|meer)?
    niks|niets (meer|anders|nodig|bedankt)
    (laat|vergeet) (maar|het) (maar|zitten)?
    (nee|neen)? laat maar (zitten|hoor|even)?
    (ik)? (hoef|wil|heb) (ik)? (niks|niets|niet|geen) (meer|nodig|behoefte aan)?
    nee dat was het|alles
    (nee)? (dat)? (is)? niet wat ik (bedoel|bedoelde|vroeg|zoek|zocht|wil)
    (nee)? (verkeerd|fout|onjuist)
    (helaas|liever|vandaag|nu|morgen|zeker|echt|doe maar|beter|absoluut|vooralsnog) niet
    (ik heb)? (daar)? geen (behoefte|interesse|zin) (aan|in)?
    nooit|nimmer $
  `,
  notHelped: `
    (bedankt|dank je|dank u|dankjewel) voor niets|niks
    (dat|dit|het) (helpt|hielp|klopt|is|was|antwoord|beantwoordt) (me|mij|ons|mijn vraag|toch|echt)? (helemaal|echt|toch)? (niet|niks|niets) (verder|waar|juist|correct|wat ik vroeg|wat ik vraag|mijn vraag|echt|helemaal|behulpzaam)?
    (dat|dit|het) is (gewoon|toch)? (fout|onjuist|onzin|verkeerd|onwaar)
    (klopt|helpt) (dus|echt)? niet
    (fout|verkeerd|foute|verkeerde|onjuist) (antwoord)?
  `,
  ok: `
    ok|oké|oke|okee|begrepen|duidelijk|akkoord|goed|prima
    is goed
    ik snap|begrijp het
    snap ik
    goed om te weten
  `,
  filler: `
    bob|meneer|mevrouw|allemaal|hoor|allen|team|nogmaals|jullie|ook
    bob|meneer|mevrouw|allemaal|hoor|allen|team|nogmaals|jullie|ook|en|maar|toch|dan|mensen|lol|haha|ah|oh|nou|zeg|weer|dus|jongens|fijn
  `,
  person: `
    met een|iemand|de|jullie|uw|iemand echt|echte|menselijke? mens|persoon|medewerker|iemand|klantenservice|collega|manager|team|leidinggevende|mens * praten|spreken|chatten|bellen|verbonden|doorverbonden|doorverbinden
    met iemand * praten|spreken|chatten|bellen
    praten|spreken|chatten met een|iemand echt|echte? mens|persoon|medewerker|iemand
    spreken|praten met iemand
    wil|zou|heb graag|een|liever een? echt|echte|menselijk mens|persoon|medewerker|contact
    ^ een? echt|echte? mens|medewerker|klantenservice|persoon graag|alsjeblieft|aub|alstublieft? $
    ^ medewerker $
    bel|bellen mij|me|ons terug|alsjeblieft|aub|graag|alstublieft|even|nu|vandaag|morgen
    bel mij|me $
    terugbellen|teruggebeld|terugbelverzoek
    kan|kunnen|kunt iemand|jullie|u|je mij|me|ons bellen|terugbellen|contacteren
    doorverbinden|verbind me|mij|met
    niet met een robot|bot|computer|machine * praten|spreken|chatten
    (wil|wilt|zou|mag|kan|kunnen|moet|graag|hoop|wens|liever) (ik|graag|we|u|je)? (graag|even|misschien|ook)? (met)? (een|iemand|de|uw|jullie|je|mijn|'n)? (echt|echte|andere)? <wie> (van|op|bij|aan|uit)? (de|het|jullie)? (werkplaats|kantoor|balie|receptie|telefoon|klantenservice)? (even|graag|kunnen|persoonlijk)? (praten|spreken|chatten|overleggen|telefoneren|krijgen|bellen|hebben)
    (praten|spreken|spreek|praat|chatten|overleggen|praat liever|spreek liever) (liever|graag)? (met)? (een|iemand|de|uw|jullie)? (echt|echte)? <wie>
    (is) (er|daar) (een|iemand) * (spreken|praten|bellen|helpen|bereikbaar is)
    (kan|mag|wil) ik * (spreken|praten) $
    met wie (kan|moet|mag) ik <praten>?
    met wie * <praten>
    (iemand|een medewerker|een collega|een mens) (van|uit) (de|het|jullie)? (kantoor|werkplaats|balie|receptie|klantenservice|team|winkel|praktijk)
    (kan|kunnen|kunt|wil|willen|mag|zou|laat|zouden) (u|je|jullie|iemand|een|de|uw)? (medewerker|collega|monteur|mens|iemand|baas|tandarts)? (mij|me|ons|dit)? (even|alsjeblieft|alstublieft|aub|straks|morgen)? (terug)? (bellen|terugbellen|doorverbinden|contacteren|doorzetten|antwoorden|beantwoorden|opbellen|doorschakelen)
    (verbind|zet|schakel|verbindt) (mij|me|ons) (even)? (door|over)
    (neem|neemt|nemen|opnemen) (even|aub)? (contact) (met|op) (mij|me|ons|op)
    (contact) (met|opnemen) (met)? (een|iemand|mij|uw|jullie)? (collega|medewerker|mens|persoon|iemand|opnemen|manager)
    (geef|haal|stuur|zoek|regel) (me|mij|er)? (een|uw|je|de|iemand)? (echt|echte|andere)? (mens|persoon|medewerker|collega|manager|baas|bij)
    (geen) (robot|bot|computer|machine|ai|chatbot|robots) (maar|meer|alsjeblieft|aub|graag)
    (mag|kan) ik (uw|je|jullie|een|de) (collega|baas|manager|chef|medewerker) (even|spreken|graag|aan de lijn)
    (wil|graag|heb) (liever)? (een)? (echt|echte)? (mens|medewerker|persoon) (spreken|aub|graag|liever|aan de telefoon)?
    (bel|bellen) (mij|me|ons) (terug|even|op|aub|morgen|vandaag|maar|alstublieft)
    (graag) (teruggebeld|terugbellen|een telefoontje|gebeld|contact|een belletje) (worden)?
    (terug gebeld|teruggebeld|gebeld) worden
    (ik)? (wil|zou|graag|kan) (graag)? (ik)? iemand (aan de telefoon|aan de lijn|te spreken|spreken|persoonlijk)
    (kan|kunt|kunnen|wil) (de|het|een|iemand|uw|jullie) (eigenaar|baas|chef|manager|eigenaresse|medewerker|collega) * (contact|bellen|terugbellen|opnemen)
    (een|n)? (medewerker|mens|persoon|collega) (ipv|in plaats van|in plaats) (een|van|deze|dit|de)? (chat|bot|robot|computer|machine|chatbot)
    (is) (er|daar|hier) (ook)? (een)? (echt|echte)? (mens|persoon) (daar|aub|online)? $
    (heb|wil) (liever) (een)? (echt|echte)? (mens|persoon)
    bij wie (kan|moet) ik (klagen|een klacht indienen)
    ^ (graag|aub)? (laat iets weten|reageer aub|contacteer mij|contacteer me) (aub|snel)? $
  `,
  personUnless: `
    wanneer|openingstijden|kost|kosten|prijs|voordat|zaterdag|zondag|nummer|telefoonnummer
    hoe laat|lang|veel|duur
    (spreekt|spreken|spreek) (engels|duits|frans|turks|arabisch)
    (moet|hoef|hoeft) ik (eerst|vooraf|van tevoren)? * (bellen|praten|spreken)
    (belt|bellen) (de|een) (monteur|tandarts)
    (bel|bellen|regel|regelen|bestel|bestellen) (u|jullie|je)? (mij|me|ons|een|voor) * (taxi|uber|taxibus|takelwagen|slotenmaker)
    (zoek|nodig|wil|wel) (een|iemand)? (persoon|iemand|mens) (om|die|voor) * (passen|schoonmaken|poetsen|strijken|koken|oppassen|schoonmaak|uitlaten)
    met mijn|onze|m'n man|vrouw|partner|zoon|dochter|kinderen|ouders|moeder|vader|baas|hond|arts|advocaat|bank * (praten|spreken|overleggen|bespreken|bellen)
  `,
  anger: `
    idioot|idioten|klootzak|klootzakken|oplichters|prutsers|sukkels|waardeloos|kutbedrijf|schandalig|belachelijk|kut|eikels|flikker
    derde|vierde|vijfde|zoveelste keer dat|nu|al|ik
    dit|het is nu|al de derde|vierde|vijfde|zoveelste|tweede keer
    voor de derde|vierde|zoveelste|vijfde keer
    mijn advocaat zal|neemt
    ik klaag jullie|u|je aan
    niemand belt|reageert|neemt|antwoordt|komt
    ik ben woedend|boos|razend|zwaar|heel|erg|het|kwaad|klaar|pissig zat|boos|kwaad|mee?
    slechtste service|bedrijf|klantenservice
    onacceptabel $
    wat een schande|puinhoop|klerezooi|rotbedrijf
    jullie|je zijn|bent|is|allemaal echt|allemaal|zo? dom|dieven|nutteloos|incompetent|stom
    hou je bek|kop
    (klacht) (indienen|melden|neerleggen|over|tegen)
    (wil|ga|moet) (me|mij|ik) (beklagen|een klacht)
    (ben) (ik)? (er)? <heel>? (klaar|zat|boos|kwaad|woest|woedend|razend|pissig|teleurgesteld|ontevreden|pislink|furieus|beu|verontwaardigd) (mee|met|over|op|in)?
    (zeer|erg|heel|uiterst|zwaar|diep) (ontevreden|teleurgesteld|boos|kwaad)
    (ben|zijn|bent|is) (je|jij|jullie|u) (allemaal|echt|nou|gewoon|zo|een stelletje|stelletje)? (dom|dommen|stom|gek|achterlijk|dieven|oplichters|prutsers|amateurs|idioten|waardeloos|nutteloos|leugenaars|incompetent|doof|debiel)
    (jullie|je|jij) (zijn|bent|is) (allemaal|echt|gewoon|een|een stelletje|zo|stelletje)? (dom|stom|gek|achterlijk|dieven|oplichters|prutsers|amateurs|idioten|waardeloos|nutteloos|leugenaars|incompetent|schandalig|belachelijk|onbetrouwbaar)
    (stomme|domme|waardeloze|achterlijke|klote|kut|rot|belabberde|slechte|vreselijke|nutteloze|beroerde|brutale|onbeschofte) (bot|robot|service|bedrijf|garage|klantenservice|computer|medewerker|winkel|hotel|ai|chat|behandeling|tent|zooi|personeel|tandarts)
    (slechtste|ergste) * (ooit|ooit gezien|van nederland|meegemaakt)
    (rot|sodemieter|flikker|donder|pleur|oprotten|opzouten) (op|toch op)
    (krijg|val) (de|dood) (kanker|tering|tyfus|kolere)?
    (godverdomme|verdomme|klootzak|klootzakken|kanker|tering|tyfus|lul|lullen|hoer|kutzooi|klerelijers|mongool|debielen|eikel|eikels|randdebiel|sukkels|klojo's|idioten|oplichters|boeven)
    (doe|ga|stap) (ik)? (aangifte|naar de politie|naar de rechter|naar de consumentenbond)
    (hebben|heb|heeft|zijn) (jullie|je|u)? (me|mij|ons|mijn) * (opgelicht|belazerd|bedrogen|bestolen|genaaid|afgezet|voorgelogen|laten zitten|kapot gemaakt|kapotgemaakt|beschadigd|verneukt|vergeten)
    (jullie|je) (hebben|hebt) (me|mij|ons|mijn) * (opgelicht|belazerd|bedrogen|bestolen|genaaid|afgezet|voorgelogen|zitten|kapot|kapotgemaakt|beschadigd|verneukt)
    (wil|eis) (ik)? (nu|direct|onmiddellijk)? (mijn)? geld (nu|direct)? terug
    (wat een|stelletje|zo'n|totale) (grote|enorme|stelletje)? (zooitje|zooi|puinhoop|aanfluiting|schande|bende|grap|drama|ellende|gedoe|rotzooi|waardeloze|belachelijke|amateurs|prutsers|oplichters|dieven|onzin|kutzooi|oplichterij)
    (hou|houd) (je|jullie|toch je) (mond|bek|kop|waffel|smoel)
    (in de maling|voor de gek|in de zeik) (nemen|neemt|genomen|houden|gehouden)?
    (genoeg|schoon genoeg|buik vol) (ervan|van jullie|van dit|van)
    er (genoeg|schoon genoeg|buik) van
    (weer|opnieuw|alweer|nog steeds) (niemand|niet|niks|geen) (komen|gekomen|opdagen|gebeld|gehoord|reactie|gebeurd|antwoord)
    (niemand) (belt|neemt|reageert|komt|antwoordt|heeft|is) (terug|op|de telefoon|gebeld|gekomen|geweest)?
    (wacht|wachten|zit) (al|ik al|nu al|hier al) * (weken|dagen|uren|maanden) (en|op|zonder|niemand)?
    (nooit|nooit ofte nimmer) (meer|weer) (bij jullie|terug|hier)? $
    (schandalig|belachelijk|schandelijk|onacceptabel|ongelofelijk|bespottelijk|onbeschoft|walgelijk|om te kotsen|te gek voor woorden|ongehoord|triest) (dit|is dit|gewoon|hoor|zeg)? $
    ^ (waardeloos|ruk|kut|klote|bagger|drama|triest) (dit|service|gewoon)?
    (dit|dat|het) (is|slaat|kan) (echt|gewoon|toch)? (schandalig|belachelijk|waardeloos|ruk|een schande|onacceptabel|nergens op|echt niet|oplichting|van de zotte|te belachelijk)
    kut~
    (jullie|jij|u|je) (sporen|spoort|spoor) (niet|echt niet|wel)
    (hou|houd|houdt|houden) (me|mij|jullie me|ons) (niet)? (voor de gek|voor het lapje)
    (jullie|jij|je|u) (zijn|bent|is) (gek|gestoord|niet goed|niet wijs|krankzinnig|van de pot) (geworden|bij|gerukt|wijs)?
    (zijn) jullie (gek|gestoord|niet goed|helemaal|wel goed) (geworden|bij je|wijs|lekker)?
  `,
  angerUnless: `
    domme|stomme vraag
    (buurman|buurvrouw|huisbaas|verhuurder|ex|kat|hond|baas) (is|was)
    (sms|mail|bericht|telefoontje) (is)? (dit)? (oplichting|spam|nep)
    (is deze|is dit|is die) (sms|mail|bericht|brief) *
    (hoe|waar|bij wie|kan ik) * klacht
    (wat|wat gebeurt er) (als|indien|wanneer) (ik|we|mijn|je)
    als (ik|mijn|je) * (zak|zakt|gezakt|faal|te laat)
  `,
  danger: `
    gaslucht|gaslek|gaslekkage|gasgeur|gasalarm
    ruik|ruikt|stinkt|ruiken een|naar|sterk|hier|het? naar|een|sterke? gas|gaslucht
    lekt gas
    gas lekt|ontsnapt
    koolmonoxide~|koolstofmonoxide~
    co melder|alarm gaat|piept
    leiding|waterleiding|buis|slang|pijp|boiler|radiator is|staat? gesprongen|geknapt|gebarsten|ontploft
    gesprongen|gebarsten leiding|waterleiding|buis|leidingen
    leidingbreuk|overstroming|overstroomd|ondergelopen
    water * plafond|muur|muren
    overal water
    water overal
    kelder|huis|keuken|woning|badkamer staat|loopt|is blank|overstroomd|ondergelopen
    staat|loopt onder water
    grote|ernstige lekkage
    brand uitgebroken|in
    er is brand
    in brand
    rook uit|komt
    vonken
    stopcontact|meterkast rookt|vonkt|brandt|smelt
    tand|tanden|kies|voortand is? eruit|uitgeslagen|uitgevallen geslagen|gevallen?
    bloedt|bloeden|bloeding stopt|hevig|blijft niet|bloeden?
    stopt niet met bloeden
    gezicht|wang|kaak|keel|tong is erg|heel? gezwollen|opgezwollen|opgezet|dik
    niet|moeilijk|nauwelijks ademen|slikken|ademhalen|ademt
    hartaanval|beroerte|ambulance|bewusteloos|flauwgevallen|vergiftigd|zelfmoord
    pijn op de borst
    ^ noodgeval|spoed $
    dit|het is een noodgeval|spoedgeval
    heb een noodgeval|spoedgeval
    vast|opgesloten|vastzitten in de|het lift|huis
    zit|zitten vast in
    remmen werken|doen|weigeren het? niet
    net een ongeluk|aanrijding
    inbreker|inbrekers
    plafond komt|stort|zakt naar|in
    riool|toilet|wc stroomt|loopt|overstroomt over|omhoog
    (zijn|zit|zitten|ben|is) (we|ik|hier|mijn|er)? * (opgesloten|vast|gevangen|ingesloten) (in|op) (de|het|jullie|een)? (garage|lift|kelder|wc|parkeergarage|gebouw|toilet|huis|winkel)?
    (stroomschok|stroomstoot|elektrische schok|geëlektrocuteerd|geelektrocuteerd)
    (hond|kat|kind|zoon|dochter|baby|peuter|poes|puppy|hij|zij|ze) (heeft|heb|net)? * (gegeten|gedronken|ingeslikt|opgegeten|opgedronken|binnengekregen|gelikt)
    rattengif|bleek|gif|antivries|batterij|batterijen|pillen|medicijnen|slakkenkorrels|ammoniak|wasmiddel|chocola|chocolade (gegeten|gedronken|ingeslikt|opgegeten|binnengekregen|op)
    (wil) (ik)? (dood|niet meer leven|er niet meer zijn|er een eind aan maken)
    (maak|maken) (ik)? (er)? (een eind aan|mezelf af|me van kant)
    (niet meer|geen zin meer) (leven|verder leven|om te leven)
    (er)? (wordt|is|wordt er|worden) (ingebroken|gestolen|aangevallen|nu ingebroken)
    (iemand|ze|mannen|inbreker|inbrekers) (breekt|breken|probeert|proberen|is|zijn) (in|in te breken|aan het inbreken|binnen|binnengedrongen)
    (ongeluk|aanrijding|botsing|val|ongeval) * (gewonde|gewonden|gewond|bloedt|slachtoffer)
    (er)? (is|zijn|ligt) (een|iemand|er)? (gewonde|gewonden|gewond|zwaargewond)
    rook (onder|uit|komt|bij|in|vanuit) (de|het|van|mijn)? (motorkap|motor|stopcontact|meterkast|keuken|oven|ketel|auto|kamer|dak|gang)?
    (motorkap|motor|auto|oven|ketel|stopcontact|droger|accu) (rookt|brandt|vonkt|ontploft|staat in brand)
    (allergische|anafylactische) (reactie|shock)
    ^ (noodgeval|brand|spoed) (help|brand|snel|nu|noodgeval|aub|alsjeblieft)
    ^ help (brand|noodgeval|snel)
    help (brand|er is brand)
    (kamer|huis|keuken|auto|dak|woning|gebouw|schuur|ketel|pan) (staat|vliegt|is) (in brand|in de fik|in de brand|aan het branden)
    (riool|rioolwater|poep|drek|afvoer) (komt|loopt|stroomt|staat|borrelt) (omhoog|over|terug|naar boven|de douche)
    <een> (is|heeft|ligt|gaat|wordt) (net|plotseling|van de trap|zojuist)? (gevallen|flauwgevallen|ingestort|bewusteloos|buiten bewustzijn|gestikt|aan het stikken|onwel|een hartaanval|een beroerte|niet meer bij|flauw)
    <een> * (reageert niet|ademt niet|wordt niet wakker|reageert nergens)
    (reageert|ademt|beweegt|wordt) (niet|niet meer|nergens op|niet wakker) (meer)? $
    (pijn|druk|steken) (op|in) (de|mijn|zijn|haar) (borst|hart|borstkas)
    (plafond|dak|muur) (komt|stort|is|valt|zakt) (naar)? (beneden|in|omlaag|ingestort|naar beneden|gekomen)
    (rotte|rot) (eieren|ei|eierenlucht) (lucht|geur|stank)?
    (stank|lucht|geur|ruikt|ruik|stinkt) * (rotte eieren|rotte ei|gas|brandlucht)
    (bloeden|bloeding|bloedt|bloed) (stopt|houdt|blijft|gaat|maar|hevig) (niet|maar|door|niet op|bloeden|stoppen)?
    (gezicht|wang|tong|keel|lippen|oog|kaak) (is|zijn|wordt|zwelt) <heel>? (dik|opgezwollen|gezwollen|op|opgezet)
    (moeilijk|geen|nauwelijks|slecht|amper) (adem|lucht|ademen|ademhalen|slikken) (meer)?
    (krijg|krijgt) (geen|moeilijk|slecht|amper|nauwelijks|bijna geen) (lucht|adem)
    (kan|kunnen) (niet|nauwelijks|amper|niet meer) (ademen|ademhalen|slikken|goed ademen)
    (remmen|rem) (doen|werken|weigeren|zijn|heb) (het)? (niet|het niet|kapot|geweigerd|niet meer|uitgevallen)
    geen remmen
    (water) (spuit|stroomt|komt|gutst|loopt|druipt) (uit|door|overal|naar binnen|door het) (de|het)? (plafond|leiding|muur|overal)?
    (komt|loopt|stroomt|druipt) (er)? water (door|uit|van|naar) (het|de)? (plafond|muur|stopcontact|lamp|binnen)
    verdrinkt|verdronken|verdrink
    aan het verdrinken
    (aangereden|overreden)
    ^ (brand|vuur|explosie|overstroming) (brand|help|snel|nu)? $
    ^ help (brand|help|vuur|iemand|er|mijn)
    (de|het|mijn|onze|een|alles|er|ons) * (brandt|fikt) (af|nu|help|snel)? $
    <thing> (brandt|fikt|rookt) (af|nu|help|snel|hevig)? $
    (staat|staan|vliegt|vloog) (nu|helemaal)? in (brand|vlammen|de fik|lichterlaaie)
    (er)? (was|is|een|grote|gehoord) (net)? (een)? (grote)? explosie (geweest|geweest|gehoord)? $
    (is|zijn) (net)? (ontploft|geëxplodeerd|geexplodeerd)
    (gasfles|gastank|gasleiding|gasslang|gaskraan|gas) (is|die)? (lekt|lek|sist|ontsnapt)
    (water|rivier|beek|meer) (stijgt|loopt over|treedt buiten|komt binnen|stroomt binnen)
    (kraan|leiding|slang|wasmachine) (is|staat)? (gesprongen|afgebroken|geknapt|ontploft)
    (arm|been|voet|hand|vinger|enkel|pols|heup|nek|neus) gebroken (help)? $
    (heb|heeft) (me|mij|zich|hem|haar) * (gesneden|verbrand|gestoken) (in|help)? * $
    (hand|vinger|arm|gezicht|been|voet) (erg|ernstig|net)? (verbrand|afgesneden|bekneld|opengehaald)
    (diep|ernstig|zwaar) (gesneden|verbrand|gewond)
    (gevallen) * (bloedt|bloed|bewusteloos|hoofd)
    bloedt|bloed (erg|hard|help|heel)? $
    ingestort|gecollabeerd $
    (slang|adder|hond) * gebeten $
    gebeten door (een)? (slang|adder|hond)
    slangenbeet
    (wesp|bij|hoornaar|wespensteek) * (adem|ademen|lucht|zwelt|gezwollen|allergisch)
    (glazuur|bleekmiddel|bleek|chloor|verf|lijm|benzine|schoonmaakmiddel|terpentine|munt|magneet|zuur) (gedronken|ingeslikt|gegeten|doorgeslikt|ingeademd|binnengekregen)
    vergiftigd|vergiftiging
    (mijn|onze|ons|een) * (zoon|dochter|kind|zoontje|dochtertje|meisje|jongen|kleinkind|kindje) (is|wordt) (weg|verdwenen|vermist|kwijt|zoek|ontvoerd|al * kwijt)
    (kan|kunnen|vind|vinden) (mijn|onze|ons) (zoon|dochter|kind|zoontje|dochtertje) (niet|nergens)
    (bedreigt|bedreigen|achtervolgt|slaat|valt) (mij|me|ons) (aan|nu|met)?
    (word|wordt|ben|werd|worden) (ik|er|door|net)? * (bedreigd|aangevallen|overvallen|achtervolgd|neergestoken|beroofd)
    (man|vrouw|iemand|persoon|vent|hij) * met (een)? (groot)? (mes|pistool|wapen|bijl|geweer|machete)
    (gewapende|schutter|gewapend) (man|mannen|overval)?
    (bel|stuur|roep|belt) (snel|nu|aub|alstublieft)? (de|een)? (brandweer|politie|ambulance|112|ziekenwagen)
    (er is|er was|hier is) (net|een)? (een)? (ernstig)? ongeluk (gebeurd|geweest)
    (ik|we) (ben|zijn|word|werd) (net)? (aangereden|overreden)
  `,
  cry: `
    ^ (help|hulp) (me|mij|ons|snel|alsjeblieft|aub)? $
  `,
  instruction: `
    wat (moet|moeten|kan|te|doe) (ik|we|je|u|doen)? (doen)?
    bij (brand|gaslucht|lekkage|nood|een|rook|wateroverlast)
    in geval van|nood
    (draai|sluit|zet|doe|draait|schakel|open) (de|het|alle|direct) * (dicht|uit|af|ramen|kraan|hoofdkraan|gaskraan|gas|water|stroom|open)
    hoofdkraan|brandblusser|ontruimen|evacueren|noodnummer|noodgeval|nooduitgang|ehbo
    (verlaat|ga) (het|de|direct|onmiddellijk|naar) (pand|gebouw|huis|buiten|zaal|ruimte|naar)?
    (bel|waarschuw) (direct|ons|112|meteen|de|het|onmiddellijk|dan)
    direct|onmiddellijk|meteen
    (geen|niet|nooit) * (aanraken|gebruiken|aansteken|openen|schakelaars|vuur|betreden|bewegen)
    (spoel|koel|druk|houd|leg|bewaar|was) (de|het|met|onder|kalm|in|op)
  `,
  hardship: `
    geen|zonder verwarming|stroom|water|warm|warmte
    verwarming|ketel|cv doet|is|werkt|kapot|uitgevallen het|niet|kapot|uitgevallen|stuk
    (ketel|cv|verwarming|stroom|kachel) (kapot|stuk|doet|uitgevallen|weg|is|werkt|ligt) (het|er|kapot|uit|niet|eruit)? (niet|uit)?
  `,
  vulnerable: `
    baby|pasgeboren|pasgeborene|bejaarde|bejaarden|zwanger|oma|opa|ziek|zieke|oudere|peuter|kinderen|gehandicapt
    pasgeboren|pasgeborene|dialyse|zuurstof|astma|omaatje|kleintje
    (is|van|bijna) 75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96
  `,
  enquiry: `
    hoeveel|kost|prijs|prijzen|bieden|hebben|verkopen|installeren|repareren|doen|verzekering|garantie|dekt|voorkomen|cursus|offerte
    verzekerd|verzekering|inbegrepen|gedekt
    (ehbo|eerste hulp) (bij|cursus|les|training)?
    (leer|leren|leert)
  `,
  happening: `
    mijn|onze|ons|help|nu|direct|meteen|snel|dringend|ruik|hier
    wat moet|doe ik
  `,
  orders: `
    negeer|vergeet|omzeil|overschrijf alle|alles|je|de|al|jouw|wat je|jouw|de|eerdere|wat? eerdere|vorige|voorgaande|bovenstaande? instructies|regels|opdrachten|richtlijnen|hierboven|hiervoor|instructie|beperkingen|opdracht
    negeer|vergeet alle|eerdere|vorige eerdere|vorige? instructies|regels|opdrachten
    toon|laat|geef|herhaal|onthul|print|schrijf|vertel|vertaal * je|jouw systeem|hele|geheime|interne|volledige? prompt|instructies|systeemprompt|regels
    systeemprompt~|systeeminstructies|ontwikkelaarsmodus|beheerdersmodus|rollenspel
    je|jouw systeem|geheime|interne? prompt|systeemprompt|instructies
    je|jij bent nu|vanaf|voortaan een|mijn|dan|vrij|nu
    vanaf nu|heden ben|antwoord|bent|negeer je?
    doe alsof
    stel je voor dat je
    gedraag je|jezelf als|alsof
    speel de rol
    ik ben je|jouw|de ontwikkelaar|maker|beheerder|programmeur|admin
    ^ antwoord|zeg alleen|enkel|uitsluitend|altijd|precies
    zeg mij|me na
    herhaal na|precies|letterlijk|alles
    ^ nieuwe instructies|instructie
    gegevens|gesprekken|berichten van andere klanten|bedrijven|bezoekers
    (wat|welke) (vroegen|vragen|hebben|schreven|zeiden) (de)? (andere) (klanten|gebruikers|bezoekers|mensen|gasten|patienten) (gevraagd|geschreven)? (laat)?
    (geef|toon|laat|stuur|exporteer|noem|deel) (me|mij|ons)? (de|je|alle|het|jullie)? (klantendatabase|database|klantgegevens|klantenlijst|wachtwoord|wachtwoorden|api|chats|gesprekken|sleutel|systeemprompt|prompt|geheimen) (zien|key)?
    (stop) (met) (een|de|het)? (assistent|bot|robot|zijn) (zijn|te zijn|spelen)?
    (welk|welke|wat voor) (taalmodel|model|ai|llm|versie|gpt) (ben|gebruik|draai|zit|bent) (je|jij|u|erachter)
    (je|jij) (hebt|heb|kent) (nu)? (geen|geen enkele) (beperkingen|regels|grenzen|filters|limieten) (meer)?
    (stel je voor|doe alsof|denk|ga ervan uit) (dat)? (je|jij|er|u) (geen|bent|mijn|een|de|nu|vrij) (regels|bent|beperkingen|oma|opa|vrij|filters|hebt)?
    (systeem|system) (alles|alle|iedereen) (is|zijn)
    (omzeil|negeer|vergeet|verwijder|schakel|overtreed|breek) (al|alle)? (je|jouw|de|jullie)? (veiligheidsfilters|filters|regels|beperkingen|richtlijnen|instructies|veiligheidsregels|restricties|beveiliging|programmering) (uit)?
    (vergeet|negeer) (alles|wat|al) (wat)? (je|ze|er) * (verteld|gezegd|geleerd|weet|opgedragen)
    (herhaal|schrijf|kopieer|print|vertaal|geef) (alles|de tekst|alle|je|het|wat) * (hierboven|hiervoor|woord|bovenstaande|staat|instructies|letterlijk)
    (vanaf nu|voortaan|van nu af aan) (antwoord|ben|zeg|praat|doe|mag|moet|reageer) (je|jij)? (alleen|nog|ja)?
    ^ (zeg|antwoord|schrijf) (dat|alleen|alles|ja|nee|gewoon) (alles|is|ja|op|gratis|in)
    zeg ja op|tegen alles
    (ik ben) (de|je|jouw|een) (admin|beheerder|ontwikkelaar|maker|programmeur|administrator|eigenaar van dit systeem)
    (zet|schakel|activeer|ga in|start) (de|naar)? (ontwikkelaarsmodus|ontwikkelmodus|developer mode|debugmodus|beheerdersmodus|dan modus) (aan|in)?
    (laten we|speel|we spelen) (een)? (rollenspel|spelletje waarin|de rol)
    (gedraag|doe) (je|jezelf)? (als|alsof) (een|je|mijn)? (hacker|piraat|oma|opa|ander|eigenaar|bent)
    (wat zijn) (je|jouw|jullie) (exacte|geheime|interne|precieze|eigen)? (instructies|prompt|systeemprompt|richtlijnen)
  `,
};
