import { html } from '../../html/html.ts';
import { type Guide, named } from '../guide.ts';
import { picture } from '../picture.ts';

/** How staff follow conversations, take one over, and mend what Bob said. */
export const staff: Guide = {
  title: 'Guide for staff',
  description: 'How people of a business follow Bob’s conversations, take one over, and mend an answer.',
  lead: 'Bob answers what he knows. The rest waits for you in the inbox, and you can step in whenever you like.',
  parts: [
    {
      id: 'inbox',
      title: 'The inbox',
      body: html`<p>Sign in to the <a href="/portal">Customer Portal</a>; it works on a phone too. The ${named('Inbox')} shows every conversation as it happens. Those who wait for a person come first, with how long they have waited.</p>
${picture('en/inbox', 'phone', 'The inbox on a phone: four visitors are waiting, the others were answered by Bob')}
<p>The bell at the top holds the ${named('Notifications')}: this device can ring when somebody needs you, even with the page closed, and a sound can be played while it is open. What it tells you, and when it keeps still, you choose under your account.</p>`,
    },
    {
      id: 'takeover',
      title: 'Take a conversation over',
      body: html`<p>Open it and press ${named('Take over')}. From then on Bob keeps silent there, and the visitor sees your name. Enter sends; Shift and Enter breaks the line.</p>
${picture('en/takeover', 'wide', 'A conversation that was taken over: the field to write in has turned green and says whom you are speaking with')}
<ul>
<li>${named('Give back to Bob')} when you are done, or ${named('Close conversation')}.</li>
<li>${named('Note')} writes to your colleagues. Visitors never see it.</li>
<li>${named('Ready replies')} keeps what you often write.</li>
<li>A colleague has it already? You see the name. Taking over from them tells them so.</li>
</ul>
<p>Did the visitor leave before you wrote? Below your words you read whether it was seen, went by e-mail, or could not be delivered.</p>`,
    },
    {
      id: 'approve',
      title: 'When Bob asks you first',
      body: html`<p>Your business may want a person to read before Bob answers. Then you find ${named('Bob suggests this reply')} in the conversation. ${named('Send as it is')}, ${named('Edit')} it, or ${named('Discard')} it. If nobody decides in time, the visitor is told that a person will answer.</p>
<p>What a visitor has asked to be done may wait for you, too, with everything he confirmed: ${named('Approve and do it')}, or ${named('Refuse')} with a word to him. It is done once, whoever presses first.</p>`,
    },
    {
      id: 'why',
      title: 'Why did he say that?',
      body: html`<p>Press ${named('Why?')} below Bob’s words. You see the passage he answered from with the matching words marked, what else he considered, and how sure he had to be. It is kept as it was, and sealed.</p>`,
    },
    {
      id: 'fix',
      title: 'Mend an answer',
      body: html`<p>Are you allowed to write knowledge? Then ${named('Fix this answer')} stands below Bob’s words. Pick the answer that would have been right, or write ${named('A new answer')}. ${named('Save and try it')} shows what Bob says now. It reaches visitors when it is published. Without that right, ${named('Propose better')} stands there: say what is right, and whoever looks after the knowledge takes it over by one click.</p>
${picture('en/fix', 'wide', 'The dialog Fix this answer: what the visitor wrote, possible answers, and a new answer being written')}`,
    },
    {
      id: 'keys',
      title: 'Faster by keyboard',
      body: html`<p><kbd>J</kbd> and <kbd>K</kbd> move through the list, <kbd>Enter</kbd> opens, <kbd>T</kbd> takes over, <kbd>Ctrl</kbd> <kbd>K</kbd> finds everything, and <kbd>?</kbd> shows all ${named('Keyboard shortcuts')}.</p>`,
    },
    {
      id: 'good',
      title: 'Good to know',
      body: html`<ul>
<li>A visitor is shown as a name only if they gave one. ${named('Signed in on your site')} means that your site vouches for who it is; a name typed into a form does not.</li>
<li>That you opened a conversation is on record, as is every takeover.</li>
<li>Never ask for a password or a card number in the chat.</li>
</ul>`,
    },
  ],
};
