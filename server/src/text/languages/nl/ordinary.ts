/** Words of every conversation, which tell no thing from another: what answers need not hold them. */
export const ordinary = `zijn hebben doen gaan komen zetten leggen geven laten nemen brengen houden blijven gebruiken proberen beginnen
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
geachte beste team graag`;
