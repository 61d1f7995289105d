import { html } from '../../html/html.ts';
import { type Guide, named } from '../guide.ts';
import { picture } from '../picture.ts';

/** The same in German. */
export const owners: Guide = {
  title: 'Anleitung für Inhaber',
  description:
    'Wie ein Betrieb Bob einrichtet, ihm sagt, was er sagen darf, und aus Fragen der Besucher lernt.',
  lead: 'Bob antwortet den Besuchern Ihrer Seite aus dem, was Sie geschrieben und veröffentlicht haben, und aus nichts anderem. Was er nicht weiß, das sagt er, und holt einen Menschen von Ihnen.',
  parts: [
    {
      id: 'begin',
      title: 'Anfangen',
      body: html`<p>Melden Sie sich mit dem Link, den Sie bekommen haben, im <a href="/portal">Kundenportal</a> an. ${named('Einrichten')} führt Sie in ein paar Schritten der Reihe nach hindurch und hakt jeden ab, der erledigt ist. Geben Sie Bob etwas, woraus er antworten kann, lesen Sie fünf Antworten, bevor Sie veröffentlichen, und füllen Sie eine Karte mit dem aus, was Besucher jeden Betrieb fragen: Telefon, Adresse, Öffnungszeiten, Feiertage, Parkplätze, Zahlungsarten. Unter ${named('Sagen Sie, wo wir Ihnen Bescheid geben')} wählen Sie, wer erfährt, dass ein Besucher wartet: eine E-Mail-Adresse, dieses Gerät oder beides. Dann kommen Ihr Logo und Ihre Farbe und der Code für Ihre Seite, mit Hilfe für die üblichen Arten von Seiten und einer Mail an den, der sich um Ihre kümmert. Das dauert etwa zehn Minuten; Sie können jederzeit aufhören und später weitermachen. Neben den Schritten steht eine Vorschau: Fragen Sie Bob dort, was Sie wollen, nichts davon wird aufgehoben.</p>
${picture('de/setup', 'wide', 'Der Bildschirm Einrichten: seine Schritte, der erste aufgeklappt, und daneben eine Vorschau des Chats')}`,
    },
    {
      id: 'knowledge',
      title: 'Bob sagen, was er sagen darf',
      body: html`<p>Haben Sie eine Liste mit Fragen und Antworten, eine Preisliste, eine Seite mit Bedingungen? Wählen Sie unter ${named('Wissen')} ${named('Importieren')}, fügen Sie den Text ein und drücken Sie ${named('Lesen')}. Bob zeigt, was er gefunden hat; lassen Sie weg, was Sie nicht wollen. Wenn Sie noch nichts haben, schlägt ${named('Einrichten')} Fragen für Ihre Branche vor: Setzen Sie Ihre eigenen Worte ein, wo Klammern stehen.</p>
${picture('de/import', 'wide', 'Der Bildschirm Importieren: In eingefügtem Text wurden drei Fragen mit Antworten gefunden, jede mit einem Kästchen zum Ankreuzen')}
<p>Es gibt zweierlei. Eine ${named('Antwort')} ist eine Frage mit dem, was Bob dazu sagen soll: Genau das lesen Besucher. Eine ${named('Seite')} ist ein längerer Text; Bob zeigt die Zeilen daraus, die passen.</p>
<p>Menschen fragen dasselbe auf viele Arten. Geben Sie jeder Antwort ein paar ${named('Formulierungen')}, so wie Ihre Kunden wirklich fragen. Das hilft mehr als alles andere. Daneben können Sie fragen wie ein Besucher und sehen, was Bob sagt und warum.</p>
${picture('de/answer', 'wide', 'Eine Antwort mit ihrer Frage und ihren Formulierungen; daneben wird Bob gefragt, wie viel eine Wartung kostet, und antwortet')}`,
    },
    {
      id: 'website',
      title: 'Bob Ihre Website lesen lassen',
      body: html`<p>So beginnen Sie am schnellsten: Tragen Sie unter ${named('Wissen')}, ${named('Website')} die Adresse ein und drücken Sie ${named('Meine Website lesen')}. Sie sehen die Seiten mit Namen, während sie gelesen werden, und dürfen den Bildschirm inzwischen verlassen. Besucher bekommen nichts davon, bevor Sie veröffentlichen.</p>
<p>Sehen Sie dann Seite für Seite durch, was gefunden wurde. ${named('Weglassen')} hält etwas fern, auch wenn die Seite wieder gelesen wird. Darunter steht, was übersprungen wurde und warum: was Ihre robots.txt von Robotern fernhält, Seiten, die ohne JavaScript nichts zeigen, Seiten, die es nicht gibt. Was auf den meisten Seiten gleich ist, Menüs und Hinweise auf Cookies, wird von selbst weggelassen, und Seiten, die dasselbe sagen, werden eine.</p>
<p>Bob liest eine Seite nach der anderen mit einer Pause dazwischen, nur auf dieser Website, und stellt sich als <code>AskBob</code> vor. Wie viele Seiten, welche, und wie oft er wieder nachsieht, steht unter ${named('Welche Seiten, und wie oft')}. ${named('Jetzt neu prüfen')} sieht gleich nach; eine Seite, die sich nicht geändert hat, kostet Ihre Website fast nichts.</p>
<ul>
<li>Eine Seite, die sich geändert hat, ändert sich im Entwurf; beim Veröffentlichen sehen Sie Wort für Wort, was neu ist.</li>
<li>Eine Seite, die Sie selbst bearbeitet haben, wird nicht überschrieben: Sie entscheiden mit ${named('Meine behalten')} oder ${named('Die der Website nehmen')}.</li>
<li>Eine Seite, die es auf Ihrer Website nicht mehr gibt, wird aus dem Entwurf genommen. Fehlt auf einmal der größte Teil der Website, werden Sie vorher gefragt.</li>
<li>Nennt Ihre Website Adresse, Telefon oder Öffnungszeiten in Daten für Suchmaschinen, nimmt ${named('Übernehmen')} sie auf.</li>
</ul>`,
    },
    {
      id: 'publish',
      title: 'Veröffentlichen',
      body: html`<p>Was Sie schreiben, ist ein Entwurf, bis Sie es veröffentlichen; Besucher sehen nichts davon. Drücken Sie ${named('Ansehen und veröffentlichen')}: Sie sehen, was Sie geändert haben und was Ihre letzten wirklichen Besucher davon merken würden. Sehen Sie zuerst unter ${named('Verloren')} nach: Diese Fragen wurden bisher beantwortet und würden es nicht mehr.</p>
${picture('de/publish', 'wide', 'Der Bildschirm zum Veröffentlichen: was bei wirklichen Nachrichten verloren, anders, neu und besser wäre')}
<p>Etwas ging schief? Unter ${named('Ausgaben')} steht jeder Stand, den Besucher gesehen haben. ${named('Wieder zeigen')} holt einen sofort zurück. Schreiben Sie unter ${named('Prüfungen')} die Fragen auf, die nie schiefgehen dürfen: Eine Prüfung, die nicht besteht, hält das Veröffentlichen auf.</p>`,
    },
    {
      id: 'actions',
      title: 'Etwas erledigen lassen',
      body: html`<p>Unter ${named('Wissen')}, ${named('Aktionen')} kann auf eine Frage ein Formular antworten: Rückruf, Stand einer Bestellung, Schadensmeldung. Beginnen Sie mit dem, was am nächsten kommt, und drücken Sie ${named('Hinzufügen')}. Der Besucher füllt das Formular aus, sieht genau, was gesendet wird, und bestätigt es; dann ruft Bob die Adresse auf, die Sie eingetragen haben, einmal, und antwortet mit den Feldern, die Sie genannt haben. Kommt von dort keine Antwort oder eine, die keinen Sinn ergibt, wird ein Mensch geholt.</p>
<p>Eine Aktion wird veröffentlicht wie eine Antwort. Nichts wird aufgerufen, bevor ein Inhaber für das System ${named('Erlauben')} drückt. Ein Geheimnis bleibt für dieses System versiegelt und wird nie wieder gezeigt. ${named('Muss übereinstimmen')} verhindert, dass Bestellungen anderer gezeigt werden: Was zurückkommt, muss das sein, was der Besucher bestätigt hat. ${named('Anfrage zeigen')} zeigt, was gesendet würde. Wo erst ein Mensch hinsehen soll, wählen Sie das unter ${named('Wer zustimmen muss')}; dann wartet es im Posteingang.</p>`,
    },
    {
      id: 'true',
      title: 'Dafür sorgen, dass es stimmt',
      body: html`<p>Preise einer Saison, ein Angebot, Öffnungszeiten an Feiertagen: Öffnen Sie die Antwort, klappen Sie ${named('Wie lange das gilt, und wer darauf achtet')} auf und tragen Sie ${named('Gilt bis')} ein. Vom Ende dieses Tages an antwortet Bob nichts mehr daraus, ohne dass Sie veröffentlichen. ${named('Gilt ab')} geht genauso: Veröffentlichen Sie den neuen Preis heute, und er gilt von dem Tag an, den Sie nennen.</p>
<p>${named('Wieder durchsehen am')} erinnert: Wer darauf achtet, sonst die Inhaber, bekommt eine Mail, auch für das, was innerhalb einer Woche endet. ${named('Durchzusehen')} in der Liste der Antworten zeigt sie alle.</p>
<p>Bevor Sie veröffentlichen, zeigt Bob, wo sich Ihr Wissen widerspricht: dieselbe Frage mit zwei Antworten, zwei Preise, Zeiten oder Telefonnummern derselben Sache. Beide Stellen stehen nebeneinander und führen dorthin, wo Sie sie berichtigen. Das ist ein Hinweis; nichts wird aufgehalten.</p>
<p>Soll niemand allein ändern, was Besucher lesen? Schalten Sie unter ${named('Einstellungen')} ${named('Vier Augen')} ein. Von da an warten das Veröffentlichen, eine ältere Ausgabe, Zeiten, Feiertage und Angaben unter ${named('Wissen')}, ${named('Wartet')}, bis jemand anderes, der veröffentlichen darf, ${named('Freigeben')} drückt. Was sich ändern würde, und was Ihre letzten Besucher gelesen hätten, steht daneben.</p>`,
    },
    {
      id: 'site',
      title: 'Bob auf Ihre Seite setzen',
      body: html`<p>Nennen Sie unter ${named('Widget')} die Adresse Ihrer Seite und kopieren Sie die Zeile unter ${named('Code zum Einbauen')} in Ihre Seiten, oder schicken Sie sie dem, der sich darum kümmert. Mit und ohne <code>www</code> sind zwei Adressen. Wählen Sie Ihre ${named('Farbe')} und bis zu fünf ${named('Erste Fragen')}.</p>
${picture('de/visitor', 'phone', 'Ein Telefon: Ein Besucher fragt, was eine Wartung kostet, und Bob antwortet mit einer kleinen Zahl, die zur Quelle führt')}
<p>Jede Antwort hat eine kleine Zahl: Sie öffnet die Worte von Ihnen, auf denen die Antwort beruht. Einen Menschen verlangen kann ein Besucher jederzeit.</p>`,
    },
    {
      id: 'rules',
      title: 'Die Regeln festlegen',
      body: html`<p>Unter ${named('Einstellungen')} bestimmen Sie, wie Bob sich verhält.</p>
<ul>
<li>${named('Wie sicher muss Bob sein')}: ${named('Vorsichtig')} antwortet weniger und irrt am seltensten; ${named('Mutig')} antwortet am meisten. ${named('Ausgewogen')} ist ein guter Anfang.</li>
<li>${named('Soll jemand lesen, bevor Bob antwortet')}: Lassen Sie in den ersten Tagen jede Antwort auf einen von Ihnen warten.</li>
<li>${named('Was immer ein Mensch beantworten soll')}: Beschwerden oder Erstattungen zum Beispiel.</li>
<li>${named('Im Notfall')}: was Besucher vor allem anderen lesen, wenn sie von Gas, Rauch oder Überschwemmung schreiben.</li>
<li>${named('Bürozeiten')}: Außerhalb hinterlassen Besucher ihre Adresse und lesen, wann jemand antwortet.</li>
<li>${named('Wie lange Gespräche bleiben')}: Danach werden sie endgültig gelöscht.</li>
</ul>`,
    },
    {
      id: 'mail',
      title: 'E-Mail',
      body: html`<p>Unter ${named('Einstellungen')}, ${named('Zeiten und Personen')} sagen Sie, welche Adressen wann eine Mail bekommen: sobald jemand wartet, bei jeder Nachricht an einen Menschen, oder nie. ${named('Testmail an mich senden')} zeigt, was der Mailserver geantwortet hat.</p>
<p>Ein Besucher, der gegangen ist, bekommt per Mail, was Ihre Leute geschrieben haben, unter seiner eigenen Frage, mit einem Knopf, der das Gespräch einmal innerhalb von sieben Tagen öffnet. Wo Ihr Betreiber eingehende Mail eingerichtet hat, antworten Besucher und Kollegen einfach auf die Mail, und das ist die nächste Nachricht des Gesprächs.</p>
<p>Mit ${named('Bob beantwortet auch Mails')} beantwortet er Mails so wie den Chat und sagt dazu, dass er ein Assistent ist; ausgeschaltet warten sie auf einen Menschen. Der Posteingang führt zu Mails, die zu keinem Gespräch gehören.</p>`,
    },
    {
      id: 'people',
      title: 'Ihre Leute dazuholen',
      body: html`<p>Drücken Sie unter ${named('Personen')} ${named('Person hinzufügen')}. ${named('Mitarbeit')} antwortet Besuchern. ${named('Leitung')} schreibt und veröffentlicht auch. ${named('Nur lesen')} sieht nur zu. Allein ein ${named('Inhaber')} ändert Personen und Einstellungen. Geben Sie ihnen die <a href="/docs/staff/de">Anleitung für Mitarbeiter</a>.</p>
<p>Wenn jemand geht, entfernen Sie ihn dort: Er ist in dem Moment überall abgemeldet. Bei allen sollte unter ${named('Ihr Konto')} ein ${named('Zweiter Faktor')} eingeschaltet sein.</p>`,
    },
    {
      id: 'learn',
      title: 'Aus Fragen der Besucher lernen',
      body: html`<p>Zehn Minuten in der Woche genügen. ${named('Unbeantwortet')} zeigt, was Bob nicht beantworten konnte, das Häufigste zuerst. ${named('Antwort schreiben')} macht daraus eine Antwort; ${named('Dazulegen')} legt die Formulierung zu einer Antwort, die Sie haben. ${named('Vorschläge')} enthält, was Besucher und Kollegen geschrieben haben und Bob helfen könnte, je ein Klick, und ${named('Gesundheit')} zählt, was als Nächstes anzusehen ist: Widersprüche, Antworten, die fällig sind, und solche mit nur einer Formulierung.</p>
${picture('de/unanswered', 'wide', 'Die Liste der unbeantworteten Fragen, jede mit einem Knopf, um die Antwort zu schreiben')}
<p>${named('Zahlen')} zeigt, wie viele Fragen Bob beantwortet hat, wie viele Besucher einen Menschen wollten und ob es besser wird.</p>
${picture('de/figures', 'wide', 'Der Bildschirm Zahlen: vier Zahlen und ein Diagramm, wie Antworten Tag für Tag ausfielen')}`,
    },
    {
      id: 'trouble',
      title: 'Wenn etwas nicht stimmt',
      body: html`<ul>
<li><strong>Bob hat falsch geantwortet.</strong> Öffnen Sie das Gespräch und drücken Sie ${named('Antwort verbessern')}. Das dauert eine Minute, und von da an weiß er es.</li>
<li><strong>Sie möchten wissen, warum er das gesagt hat.</strong> Drücken Sie ${named('Warum?')} unter seinen Worten: Dort steht, was er verglichen hat und wie sicher er war. Dieser Beleg ist versiegelt: Eine Änderung daran würde auffallen.</li>
<li><strong>Bob erscheint nicht auf Ihrer Seite.</strong> Vergleichen Sie unter ${named('Widget')} die Adresse Buchstabe für Buchstabe, auch <code>www</code>.</li>
<li><strong>Bob antwortet zu wenig.</strong> Ergänzen Sie ${named('Formulierungen')} und sehen Sie unter ${named('Unbeantwortet')} nach.</li>
<li><strong>Sie haben Ihr Passwort vergessen.</strong> Drücken Sie beim Anmelden ${named('Passwort vergessen?')}, oder bitten Sie einen anderen Inhaber um einen Anmeldelink.</li>
</ul>`,
    },
  ],
};
