import type { MailKind } from '@askbob/contract/mail-kinds.ts';
import type { Unsubscribing } from '../../businesses/unsubscribe.ts';
import { mailWords } from '../../platform/mail/mail-words.ts';
import { knownCode } from '../../text/languages/languages.ts';
import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';

/** The page that a link out of a mail leads to: with a button, or after it was pressed. */
export function unsubscribePage({ business, kind, address }: Unsubscribing, isDone: boolean): Page {
  const words = mailWords(business.language);
  const fill = (text: string): string =>
    text
      .replaceAll('{address}', () => address)
      .replaceAll('{business}', () => business.name)
      .replaceAll('{kind}', () => nameOf(kind, business.language, business.name));
  const again = kind === 'waiting' ? words.againInSettings : words.againInAccount;
  const title = isDone ? words.stopped : words.stopHere;
  const button = html`<form method="post" class="actions">
<input type="hidden" name="List-Unsubscribe" value="One-Click">
<button class="button">${words.stop}</button>
</form>`;
  return {
    title: `${words.unsubscribe} · Ask Bob`,
    description: words.unsubscribe,
    here: null,
    language: knownCode(business.language),
    body: html`<section class="hero"><div class="pitch">
<h1>${words.unsubscribe}</h1>
<p class="lead"${isDone && html` role="status"`}>${fill(title)}</p>
${!isDone && button}
<p>${fill(again)}</p>
</div></section>`,
  };
}

function nameOf(kind: MailKind, language: string, business: string): string {
  const words = mailWords(language);
  const names = {
    waiting: words.kindWaiting,
    review: words.due,
    approval: words.approval,
    weekly: words.weekly,
  };
  return names[kind].replace('{business}', () => business);
}

/** For a link that we did not make, or whose person is gone. */
export const unknownLink: Page = {
  title: 'Not found · Ask Bob',
  description: 'This link belongs to no mail of ours.',
  here: null,
  body: html`<section class="hero"><div class="pitch">
<h1>This link belongs to no mail of ours</h1>
<p class="lead">It may have been cut off when it was copied, or the person it was for is no longer here. Nothing was changed.</p>
<p class="lead" lang="de">Dieser Link gehört zu keiner Mail von uns. Vielleicht wurde er beim Kopieren abgeschnitten. Es wurde nichts geändert.</p>
</div></section>`,
};
