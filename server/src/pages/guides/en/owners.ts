import { html } from '../../html/html.ts';
import { type Guide, named } from '../guide.ts';
import { picture } from '../picture.ts';

/** From nothing to Bob answering on one's own site, and what to do with what visitors ask. */
export const owners: Guide = {
  title: 'Guide for owners',
  description: 'How a business sets Bob up, tells him what he may say, and learns from what visitors ask.',
  lead: 'Bob answers the visitors of your site from what you have written and published, and from nothing else. What he doesn’t know he says so, and fetches one of you.',
  parts: [
    {
      id: 'begin',
      title: 'Begin',
      body: html`<p>Sign in to the <a href="/portal">Customer Portal</a> with the link you were sent. ${named('Setup')} leads you through a few steps in order, and marks each when it is done. Give Bob something to answer from, read five answers before you publish, and fill in one card for what visitors ask everybody: phone, address, hours, holidays, parking, ways to pay. Under ${named('Say where we tell you')} you choose who hears of a visitor who waits: an e-mail address, this phone or computer, or both. Then come your logo and colour, and the code for your site, with help for the usual kinds of site and a mail to whoever looks after yours. It takes about ten minutes, and you can stop and come back at any time. Beside the steps is a preview: ask Bob there what you like, nothing of it is kept.</p>
${picture('en/setup', 'wide', 'The Setup screen: its steps, the first one open, and a preview of the chat beside them')}`,
    },
    {
      id: 'knowledge',
      title: 'Tell Bob what he may say',
      body: html`<p>Have you got a list of questions and answers, a price list, a page of terms? Under ${named('Knowledge')} choose ${named('Import')}, paste it, and press ${named('Read it')}. Bob shows what he found; leave out what you don’t want. If you have nothing yet, ${named('Setup')} offers questions for your trade: put your own words where brackets stand.</p>
${picture('en/import', 'wide', 'The Import screen: three questions with their answers were found in pasted text, each with a tick box')}
<p>There are two kinds of things. An ${named('Answer')} is one question with what Bob should say: visitors read exactly that. A ${named('Page')} is a longer text; Bob shows the lines of it that fit.</p>
<p>People ask the same thing in many ways. Add a few ${named('Wordings')} to each answer, as your customers really say it. That helps more than anything else. Beside it you can ask as a visitor would, and see what Bob says and why.</p>
${picture('en/answer', 'wide', 'An answer with its question and wordings; beside it Bob is asked how much for a service, and answers')}`,
    },
    {
      id: 'website',
      title: 'Have Bob read your website',
      body: html`<p>The quickest start: under ${named('Knowledge')}, ${named('Your website')}, type the address and press ${named('Read my website')}. You see the pages by name as they are read, and may leave the screen meanwhile. Nothing of it reaches visitors before you publish.</p>
<p>Then look through what was found, page by page. ${named('Leave out')} keeps something away, also when the site is read again. Below it stands what was skipped, and why: what your robots.txt keeps robots away from, pages that show nothing without JavaScript, pages that are not there. What is the same on most pages, menus and notes on cookies, is left away by itself and listed under ${named('What was left out of the pages')}, and pages that say the same become one.</p>
<p>What is said twice in nearly the same words stands above: ${named('Compare and merge')} shows both, which text stays, and which wordings and address come along. Nothing is done before you press ${named('Merge')}; ${named('Separate again')} undoes it. ${named('Merge')} beside any document does the same with one that you look for.</p>
<p>Bob reads one page at a time with a pause in between, only on this site, and introduces himself as <code>AskBob</code>. How many pages, which ones, and how often he looks again is set under ${named('Which pages, and how often')}. ${named('Re-check now')} looks at once; a page that has not changed costs your site next to nothing.</p>
<ul>
<li>A page that changed is changed in the draft; when you publish, you see word by word what is new.</li>
<li>A page that you edited yourself is not overwritten: you decide with ${named('Keep mine')} or ${named('Take the website’s')}.</li>
<li>A page that your site does not have any more is taken out of the draft. If most of the site is missing at once, you are asked first.</li>
<li>If your site says address, phone or opening hours in data for search engines, ${named('Use this')} takes them over.</li>
</ul>`,
    },
    {
      id: 'publish',
      title: 'Publish',
      body: html`<p>What you write is a draft until you publish it; visitors see nothing of it. Press ${named('Review and publish')}: you see what you changed, and what your last real visitors would notice. Look at ${named('Lost')} first: these were answered before, and would not be any more.</p>
${picture('en/publish', 'wide', 'The Publish screen: what would be lost, changed, new and improved for real messages')}
<p>Something went wrong? Under ${named('Releases')} is every state that visitors have seen. ${named('Show this again')} brings one back at once. Under ${named('Tests')} write down the questions that must never go wrong: a test that fails stops publishing.</p>`,
    },
    {
      id: 'actions',
      title: 'Have things done',
      body: html`<p>Under ${named('Knowledge')}, ${named('Actions')}, a question can be answered with a form: call me back, where is my order, report a problem. Begin with what comes nearest and press ${named('Add')}. The visitor fills the form in, sees exactly what will be sent, and confirms; then Bob calls the address that you wrote, once, and answers from the fields you named. Without an answer from there, or with one that makes no sense, a person is brought in.</p>
<p>An action is published like an answer. Nothing is called before an owner presses ${named('Allow')} for the system. A secret is kept sealed for that system and never shown again. ${named('Must match')} keeps others’ orders from being shown: what comes back has to be what the visitor confirmed. ${named('Show the request')} shows what would be sent. Where a person should look first, choose it under ${named('Who has to agree')}; it then waits in the inbox.</p>`,
    },
    {
      id: 'true',
      title: 'Keep it true',
      body: html`<p>Prices of a season, an offer, hours for the holidays: open the answer, unfold ${named('How long this holds, and who looks after it')}, and say ${named('Valid until')}. From that day’s end on Bob answers nothing from it, without a publish. ${named('Valid from')} works the same way: publish the new price today, and it holds from the day you name.</p>
<p>${named('Look at it again by')} is a reminder: whoever looks after it, else the owners, gets one mail, and so for what ends within a week. ${named('Due for review')} in the list of answers shows them all.</p>
<p>Before you publish, Bob shows where your knowledge contradicts itself: the same question with two answers, two prices, hours or phone numbers of one thing. Both places stand beside each other and lead to where you mend them. It is a warning; nothing is blocked.</p>
<p>Do you want nobody to change alone what visitors are told? Under ${named('Settings')} switch on ${named('Two pairs of eyes')}. From then on a publish, an older release, hours, holidays and facts wait under ${named('Knowledge')}, ${named('Waiting')}, until somebody else who may publish presses ${named('Approve')}. What would change, and what your last visitors would have been told, stands beside it.</p>`,
    },
    {
      id: 'site',
      title: 'Put Bob on your site',
      body: html`<p>Under ${named('Widget')}, name the address of your site and copy the line below ${named('Embed code')} into your pages, or send it to whoever looks after them. With and without <code>www</code> are two addresses. Pick your ${named('Colour')}, and up to five ${named('First questions')}.</p>
${picture('en/visitor', 'phone', 'A phone: a visitor asks what a boiler service costs, and Bob answers with a small number that leads to the source')}
<p>Each answer has a small number: it opens the words of yours that the answer rests on. A visitor can ask for a person at any time.</p>`,
    },
    {
      id: 'rules',
      title: 'Set the rules',
      body: html`<p>Under ${named('Settings')} you decide how Bob behaves.</p>
<ul>
<li>${named('How sure must Bob be')}: ${named('Careful')} answers less and is wrong least; ${named('Bold')} answers most. ${named('Balanced')} is a good start.</li>
<li>${named('Should someone read before Bob answers')}: for the first days, let every answer wait for one of you.</li>
<li>${named('What a person should always answer')}: complaints or refunds, for example.</li>
<li>${named('In an emergency')}: what visitors read before anything else when they write of gas, smoke or a flood.</li>
<li>${named('Office hours')}: outside them visitors leave their address, and read when someone will answer.</li>
<li>${named('How long conversations are kept')}: after that they are deleted for good.</li>
</ul>`,
    },
    {
      id: 'mail',
      title: 'Mail',
      body: html`<p>Under ${named('Settings')}, ${named('Hours and people')} you say which addresses get a mail and when: as soon as somebody waits, with every message to a person, or never. ${named('Send a test mail to me')} shows what the mail server answered.</p>
<p>A visitor who left gets what your people wrote by mail, under his own question, with a button that opens the conversation once within seven days. Where your operator has set up mail that comes in, visitors and colleagues simply answer the mail, and it is the next message of the conversation.</p>
<p>${named('Bob answers mail, too')} has him answer mails as he answers the chat, and say that he is an assistant; switched off, they wait for a person. The inbox leads to mail that belongs to no conversation.</p>`,
    },
    {
      id: 'people',
      title: 'Bring in your people',
      body: html`<p>Under ${named('People')}, press ${named('Add a person')}. An ${named('Agent')} answers visitors. A ${named('Manager')} also writes and publishes. A ${named('Viewer')} only looks. Only an ${named('Owner')} changes people and settings. Give them the <a href="/docs/staff">guide for staff</a>.</p>
<p>When somebody leaves, remove them there: they are signed out everywhere at that moment. Everybody should turn on the ${named('Second factor')} under ${named('Your account')}.</p>`,
    },
    {
      id: 'learn',
      title: 'Learn from what visitors ask',
      body: html`<p>Ten minutes a week are enough. ${named('Unanswered')} lists what Bob could not answer, the most frequent first. ${named('Write the answer')} turns one into an answer; ${named('Add to it')} adds the wording to an answer you have. ${named('Proposals')} holds what visitors and colleagues wrote that could help Bob, one click each; with a language model it can write wordings there too, marked as such and added by nobody but you. And ${named('Health')} counts what to look at next: contradictions, answers that are due, and those with one wording.</p>
${picture('en/unanswered', 'wide', 'The list of unanswered questions, each with a button to write the answer')}
<p>${named('Figures')} shows how many Bob answered, how many wanted a person, and whether that gets better; by hour, page and language, too, and as CSV.
Under ${named('Your account')} you can have last week mailed to you every Monday.</p>
${picture('en/figures', 'wide', 'The Figures screen: four numbers and a chart of how replies went, day by day')}`,
    },
    {
      id: 'trouble',
      title: 'When something is not right',
      body: html`<ul>
<li><strong>Bob gave a wrong answer.</strong> Open the conversation and press ${named('Fix this answer')}. It takes a minute, and he knows it from then on.</li>
<li><strong>You want to know why he said it.</strong> Press ${named('Why?')} below his words: it shows what he compared, and how sure he was. That record is sealed: a change to it would show.</li>
<li><strong>Bob doesn’t appear on your site.</strong> Under ${named('Widget')}, compare the address letter by letter, <code>www</code> too.</li>
<li><strong>Bob answers too little.</strong> Add ${named('Wordings')}, and look at ${named('Unanswered')}.</li>
<li><strong>You forgot your password.</strong> Press ${named('Forgotten your password?')} where you sign in, or ask another owner for a sign-in link.</li>
</ul>`,
    },
  ],
};
