/** Words of every conversation, which tell no thing from another: what answers need not hold them. */
export const ordinary = `sein haben werden können müssen sollen dürfen mögen wollen lassen machen tun geben gibt nehmen bekommen kriegen
krieg bringen holen kommen gehen laufen läuft stehen sitzen liegen halten bleiben brauchen nutzen benutzen verwenden
versuchen anfangen beginnen aufhören enden beenden passieren scheinen zeigen sehen schauen anschauen hören fühlen
denken glauben wissen kennen meinen bedeuten verstehen sagen reden sprechen erklären erwähnen fragen antworten
hoffen wünschen planen entscheiden bevorzugen reichen reicht gelten gilt heißen heisst passen klappen funktionieren
legen stellen setzen finden suchen erlauben empfehlen anbieten nur auch sehr ganz ziemlich eher wirklich eigentlich
wahrscheinlich vielleicht eventuell meistens normalerweise gewöhnlich generell oft manchmal immer nie niemals schon
bereits noch bald später dann wieder einmal nochmal mal fast genau ungefähr circa etwa zusammen stattdessen sonst
trotzdem deshalb darum jedoch obwohl weil während ob einfach leicht schnell direkt sofort aktuell gerade grade
kürzlich endlich besonders sicher bestimmt absolut völlig komplett richtig falsch gleich gleiche gleichen selbst
selber überhaupt mindestens höchstens maximal minimal spätestens frühestens jederzeit mittendrin dabei drin drauf
dran ran rein raus rauf runter hin her weg los davon dafür dazu damit daran darauf darüber beim fürs ums ins ans vom
zum zur aufs gut schlecht schön toll okay möglich verschieden verschiedene ähnlich gewiss allgemein normal normale
üblich wichtig nötig notwendig fertig bereit eigene jede jeder jedes jemand niemand irgendwer irgendwo irgendwann
irgendwie leute mensch person mann frau herr dame ding sache sachen zeug art weise grund beispiel fall problem frage
info information idee punkt gruß grüße freundlichen liebe lieber danke bitte hallo tag schönen team`;
