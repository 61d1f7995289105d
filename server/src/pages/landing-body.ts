import type { Profile } from '../businesses/profile.ts';
import { code } from './html/code.ts';
import { type Html, html } from './html/html.ts';

/** Something no business's knowledge holds, so that a refusal can be seen too. */
const UNKNOWN = 'Who won the 1954 World Cup?';

/** What this is in one sentence, beside Bob to try. @param answer to `question`, for readers without scripts */
export function hero(business: Profile | null, question: string, answer: Html | null): Html {
  return html`<section class="hero">
<div class="pitch">
<h1>The front desk that only says what you approved</h1>
<p class="lead">Bob answers your visitors from the questions and pages you have published. He shows where each answer comes from, says so when he doesn’t know, and brings in a person.</p>
<p class="actions"><a class="button" href="/portal">Sign in</a><a href="/docs">Read the integration guide</a></p>
</div>
${business ? chat(business, question, answer) : nobodyYet}
</section>`;
}

const nobodyYet = html`<div class="card chat"><h2>Nobody at the desk yet</h2><p>No business answers under this address. Sign in to <a href="/mission-control">Mission Control</a> and create one, or set DEFAULT_BUSINESS.</p></div>`;

function chat({ name, persona, settings }: Profile, question: string, answer: Html | null): Html {
  const bob = persona?.name ?? 'Bob';
  const greeting = persona?.greeting ?? `Hello, I’m ${bob}. What would you like to know?`;
  const suggestions = [...settings.widget.suggestions.slice(0, 3), UNKNOWN];
  return html`<div class="card chat" id="try">
<header><h2>${bob}</h2><p class="byline">AI assistant of ${name}</p></header>
<div class="talk" role="log" aria-live="polite" tabindex="0" aria-label="Conversation">
<div class="said bob"><p>${greeting}</p></div>
${question && html`<div class="said visitor"><p>${question}</p></div>`}${answer}
</div>
<ul class="starters" aria-label="Questions to try">${suggestions.map(
    (text) => html`<li><a href="/?q=${encodeURIComponent(text)}#try">${text}</a></li>`,
  )}</ul>
<form action="/#try" method="get">
<label class="hidden" for="question">Your question</label>
<input id="question" name="q" type="text" maxlength="500" autocomplete="off" required placeholder="Ask ${bob} something">
<button class="button" type="submit">Ask</button>
</form>
</div>`;
}

/** The promises, the ways in, and who works with it. */
export function sections(address: string, businessId: string | null): Html {
  const snippet = `<script async src="${address}/widget/${businessId ?? 'YOUR_BUSINESS_ID'}/widget.js"></script>`;
  return html`
<section class="band"><h2>What you can count on</h2><div class="three">
<div><h3>Only what you published</h3><p>An answer is an approved one, word for word, or sentences of an approved page. A language model may choose among them; it writes none.</p></div>
<div><h3>Every answer shows its source</h3><p>Visitors see the page and the words it rests on. Your staff see the whole receipt: what else was considered, how sure Bob was, and what decided.</p></div>
<div><h3>No is an answer too</h3><p>What your knowledge doesn’t hold, Bob doesn’t make up. He says so, offers a person, and puts the question on your list of gaps.</p></div>
</div></section>
<section class="band"><h2>One line on your site</h2>
<p>Small, without cookies from anyone else, and fine with a strict content security policy.</p>
${code('HTML', snippet)}
<p>Or call it yourself, on one of three paths with the same answers: <a href="/docs#path1">from a page of this server</a>, <a href="/docs#path2">from your own site</a> with a publishable key, or <a href="/docs#path3">signed in from your program</a>. <a href="/docs#paths">Which one is yours?</a></p></section>
<section class="band"><h2>For the people behind the desk</h2><div class="two">
<div><h3><a href="/portal">Customer Portal</a></h3><p>For the business: write and publish what Bob may say, see what visitors ask, take over a conversation when a person is needed. With a guide <a href="/docs/owners">for owners</a> and one <a href="/docs/staff">for staff</a>.</p></div>
<div><h3><a href="/mission-control">Mission Control</a></h3><p>For who runs this installation: businesses, their people, usage and the record of who did what.</p></div>
</div></section>`;
}
