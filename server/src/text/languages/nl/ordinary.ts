/** Words of every conversation, which tell no thing from another: what answers need not hold them. */
export const ordinary = `nr nummer zijn hebben doen gaan komen zetten leggen geven laten nemen brengen houden blijven gebruiken proberen beginnen
starten stoppen eindigen gebeuren lijken tonen zien kijken horen voelen denken geloven weten kennen betekenen
begrijpen zeggen praten spreken uitleggen vragen antwoorden hopen wensen plannen beslissen kiezen moeten mogen
kunnen willen zullen hoeven krijgen krijg zitten staan liggen lopen werken lukken passen vallen valt terecht vinden
zoeken toestaan aanraden aanbieden alleen ook heel erg best nogal echt eigenlijk waarschijnlijk misschien meestal
normaal gewoonlijk vaak soms altijd nooit al nog straks later dan weer keer bijna precies ongeveer samen anders toch
daarom echter hoewel omdat terwijl of gewoon makkelijk snel direct meteen momenteel onlangs eindelijk vooral zeker
helemaal volledig juist zelf zelfde dezelfde hetzelfde elke elk iedere ieder iemand niemand ergens mee ervan ervoor
erbij eraan eruit erin daarvoor hiervoor nu goed slecht leuk mooi mogelijk verschillend gelijk vergelijkbaar
algemeen gewone belangrijk nodig klaar eigen hoeveel mensen mens persoon personen man vrouw ding dingen spul soort
type manier reden voorbeeld geval probleem vraag info informatie idee punt groet groeten dank bedankt hallo dag
geachte beste team graag
ben bent is was waren heb hebt heeft had hadden doe doet deed gedaan ga gaat ging gegaan kom komt kwam gekomen
langskomen langs zet zette leg legt geef geeft gegeven laat liet gelaten neem neemt nam genomen breng brengt gebracht
hou houd houdt gehouden blijf blijft gebleven gebruik gebruikt probeer probeert begin begint begonnen start stop stopt
eindigt gebeurt gebeurd lijkt toon toont zie ziet gezien kijk kijkt hoor hoort gehoord voel voelt denk denkt dacht
geloof gelooft weet wist ken kent gekend betekent begrijp begrijpt begrepen zeg zegt gezegd praat spreek spreekt
uitleg vraagt gevraagd antwoord antwoordt hoop hoopt wens wenst plan plant beslis kies kiest gekozen moet moest mag
mocht kan kon kunt konden wil wilt wou wilde zal zou zouden hoef hoeft krijgt kreeg gekregen zit zat staat stond lig
ligt lag loop loopt liep werk werkt gewerkt lukt gelukt past vind vindt vond gevonden zoek zoekt gezocht raad biedt
bieden aangeboden koop koopt kopen gekocht woon woont wonen graag liefst volgende vorige eerste laatste gisteren
vandaag morgen overmorgen vanavond ochtend middag avond nacht sorry excuses alvast alstublieft aub svp mvg
vriendelijke daarna vooraf achteraf binnenkort tegenwoordig jammer blij tevreden opzoek benieuwd kwijt
euro euros eur cent`;
