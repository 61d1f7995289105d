import { html } from '../../html/html.ts';
import { type Guide, named } from '../guide.ts';
import { picture } from '../picture.ts';

/** The same in German. */
export const staff: Guide = {
  title: 'Anleitung für Mitarbeiter',
  description:
    'Wie die Leute eines Betriebs Bobs Gespräche verfolgen, eines übernehmen und eine Antwort verbessern.',
  lead: 'Bob antwortet, was er weiß. Der Rest wartet im Posteingang auf Sie, und einspringen können Sie, wann Sie wollen.',
  parts: [
    {
      id: 'inbox',
      title: 'Der Posteingang',
      body: html`<p>Melden Sie sich im <a href="/portal">Kundenportal</a> an; es geht auch auf dem Telefon. Der ${named('Posteingang')} zeigt jedes Gespräch, während es geschieht. Wer auf einen Menschen wartet, steht oben, und wie lange schon.</p>
${picture('de/inbox', 'phone', 'Der Posteingang auf einem Telefon: Einige Besucher warten, den anderen hat Bob geantwortet')}
<p>Hinter der Glocke oben stehen die ${named('Benachrichtigungen')}: Dieses Gerät kann sich melden, wenn Sie jemand braucht, auch bei geschlossener Seite, und ein Ton kann erklingen, solange sie offen ist. Was es Ihnen meldet, und wann es still bleibt, wählen Sie in Ihrem Konto.</p>`,
    },
    {
      id: 'takeover',
      title: 'Ein Gespräch übernehmen',
      body: html`<p>Öffnen Sie es und drücken Sie ${named('Übernehmen')}. Von da an schweigt Bob dort, und der Besucher sieht Ihren Namen. Enter sendet; Umschalt und Enter bricht die Zeile um.</p>
${picture('de/takeover', 'wide', 'Ein übernommenes Gespräch: Das Feld zum Schreiben ist grün geworden und sagt, mit wem Sie sprechen')}
<ul>
<li>${named('An Bob zurückgeben')}, wenn Sie fertig sind, oder ${named('Gespräch schließen')}.</li>
<li>${named('Notiz')} schreibt an Ihre Kollegen. Besucher sehen sie nie.</li>
<li>${named('Fertige Antworten')} hält bereit, was Sie oft schreiben.</li>
<li>Ein Kollege hat es schon? Sie sehen seinen Namen. Wenn Sie es von ihm übernehmen, erfährt er es.</li>
</ul>
<p>Ging der Besucher, bevor Sie schrieben? Unter Ihren Worten lesen Sie, ob sie gesehen wurden, per E-Mail hinausgingen oder nicht zugestellt werden konnten.</p>`,
    },
    {
      id: 'approve',
      title: 'Wenn Bob Sie zuerst fragt',
      body: html`<p>Ihr Betrieb möchte vielleicht, dass ein Mensch liest, bevor Bob antwortet. Dann finden Sie im Gespräch ${named('Bob schlägt diese Antwort vor')}: ${named('So senden')}, ${named('Bearbeiten')} oder ${named('Verwerfen')}. Entscheidet niemand rechtzeitig, liest der Besucher, dass ein Mensch antworten wird.</p>
<p>Auch was ein Besucher erledigt haben möchte, kann auf Sie warten, mit allem, was er bestätigt hat: ${named('Zustimmen und erledigen')}, oder ${named('Ablehnen')} mit einem Wort an ihn. Es geschieht einmal, wer auch zuerst drückt.</p>`,
    },
    {
      id: 'why',
      title: 'Warum hat er das gesagt?',
      body: html`<p>Drücken Sie ${named('Warum?')} unter Bobs Worten. Sie sehen die Stelle, aus der er geantwortet hat, mit den passenden Worten hervorgehoben, was er sonst erwogen hat und wie sicher er sein musste. Das bleibt, wie es war, und ist versiegelt.</p>`,
    },
    {
      id: 'fix',
      title: 'Eine Antwort verbessern',
      body: html`<p>Dürfen Sie Wissen schreiben? Dann steht ${named('Antwort verbessern')} unter Bobs Worten. Wählen Sie die Antwort, die richtig gewesen wäre, oder schreiben Sie ${named('Eine neue Antwort')}. ${named('Speichern und ausprobieren')} zeigt, was Bob jetzt sagt. Besucher bekommen es, wenn es veröffentlicht ist. Ohne dieses Recht steht dort ${named('Besseres vorschlagen')}: Sagen Sie, was richtig ist, und wer sich um das Wissen kümmert, übernimmt es mit einem Klick.</p>
${picture('de/fix', 'wide', 'Der Dialog Antwort verbessern: was der Besucher schrieb, mögliche Antworten, und eine neue Antwort, die geschrieben wird')}`,
    },
    {
      id: 'keys',
      title: 'Schneller mit der Tastatur',
      body: html`<p><kbd>J</kbd> und <kbd>K</kbd> gehen durch die Liste, <kbd>Enter</kbd> öffnet, <kbd>T</kbd> übernimmt, <kbd>Strg</kbd> <kbd>K</kbd> findet alles, und <kbd>?</kbd> zeigt alle ${named('Tastenkürzel')}.</p>`,
    },
    {
      id: 'good',
      title: 'Gut zu wissen',
      body: html`<ul>
<li>Einen Namen hat ein Besucher nur, wenn er einen genannt hat. ${named('Auf Ihrer Seite angemeldet')} heißt, dass Ihre Seite dafür einsteht, wer es ist; ein Name, der in ein Formular getippt wurde, heißt das nicht.</li>
<li>Dass Sie ein Gespräch geöffnet haben, wird festgehalten, ebenso jede Übernahme.</li>
<li>Fragen Sie im Chat nie nach einem Passwort oder einer Kartennummer.</li>
</ul>`,
    },
  ],
};
