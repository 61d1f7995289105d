/** Words of every conversation, which tell no thing from another: what answers need not hold them. */
export const ordinary = `nr nummer sein haben werden können müssen sollen dürfen mögen wollen lassen machen tun geben gibt nehmen bekommen kriegen
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
info information idee punkt gruß grüße freundlichen liebe lieber danke bitte hallo tag schönen team
bekommt bekomme bekommst gekriegt kriegst kriegt braucht brauchst gebraucht nimmt nimmst nehmt genommen gibst gegeben
kommt kommst gekommen geht gehst gegangen fährt fährst fahren gefahren hält hältst gehalten bleibt bleibst geblieben
lässt lasst gelassen trägt tragen macht machst gemacht tut getan sagt sagst gesagt fragt gefragt denkt gedacht weiß
weisst weißt wisst gewusst kennt kennst gekannt meint gemeint heißt versteht verstanden spricht sprecht gesprochen
sieht seht gesehen hört gehört fühlt steht gestanden sitzt liegt gelegen gelaufen zeigt gezeigt sucht gesucht gefunden
findet bringt gebracht holt geholt passiert klappt klappte funktioniert geklappt hofft plant geplant versucht beginnt
fängt angefangen endet schafft schaffen geschafft verlangt verlangen dauert passt stimmt stimmen nutzt benutzt benutze
verwendet wünscht empfehlt empfiehlt bietet angeboten erlaubt möchtest magst mag mögt konnte konnten wollte wäre wären
wärt hättest werdet worden geworden wurde wurden war wart gewesen bräuchte bräuchten ließe käme ginge gäbe zufrieden
froh dankbar gespannt neulich danach davor vorher nachher zuerst zunächst anschließend seit seitdem bisher inzwischen
mittlerweile zurzeit derzeit momentan zukünftig künftig demnächst beziehungsweise bzw usw etc zb bspw evtl ggf
eigentlicher lang lange länger öfter öfters häufig selten meist mehr weniger am liebsten anscheinend offenbar leider
glücklicherweise hoffentlich komme würd hätt könnt bitteschön dankeschön moinsen servus grüß gott geehrte geehrter
geehrten damen herren morgens mittags abends nachts tagsüber zeitlich insgesamt gesamt jeweils jeweilige pflicht muss
solls wirds gehts wärs hätts
euro euros eur cent cents franken chf`;
