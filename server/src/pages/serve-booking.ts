import type { FastifyInstance } from 'fastify';
import { knownCode, type LanguageCode } from '../text/languages/languages.ts';
import { assetUrl } from './assets.ts';
import { bookingPageWords } from './booking-words.ts';
import { html } from './html/html.ts';

/**
 * Serves the page that the link in a booking's mail opens, in the mail's language, or the browser's
 * where the link lost it. What it is about stands behind the `#`, which
 * only its script reads.
 */
export function serveBooking(app: FastifyInstance): void {
  app.get<{ Querystring: { lang?: unknown } }>('/booking', (request, reply) => {
    const { lang } = request.query;
    return reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('x-robots-tag', 'noindex')
      .send(pageIn(knownCode(typeof lang === 'string' ? lang : request.headers['accept-language'])));
  });
}

function pageIn(language: LanguageCode): string {
  const w = bookingPageWords[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${w.title}</title>
<meta name="robots" content="noindex">
<link rel="icon" href="${assetUrl('mark.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetUrl('site.css')}">
<script type="module" src="${assetUrl('booking.js')}"></script>
</head>
<body>
<main id="content" class="booking" data-cancelled="${w.cancelled}" data-moved="${w.moved}" data-wrong="${w.wrong}" data-taken="${w.taken}" data-failed="${w.failed}">
<h1>${w.title}</h1>
<p class="status" role="status" tabindex="-1">${w.loading}</p>
<div class="details" hidden>
<dl>
<div><dt>${w.at}</dt><dd class="business"></dd></div>
<div><dt>${w.bookedFor}</dt><dd><strong class="when"></strong> <span class="off">(${w.off})</span><br><span class="title"></span></dd></div>
</dl>
<form class="move">
<label>${w.moveTo} <select required><option value="">${w.choose}</option></select></label>
<button class="button">${w.move}</button>
</form>
<p class="cancel"><button type="button">${w.cancel}</button></p>
<div class="sure" role="group" aria-labelledby="sure" hidden>
<p id="sure">${w.sure}</p>
<button type="button" class="yes">${w.yes}</button>
<button type="button" class="keep">${w.keep}</button>
</div>
</div>
</main>
</body>
</html>
`.text;
}
