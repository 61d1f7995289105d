import { fill } from '../language.ts';
import { h } from '../render.ts';
import { isHeld, type Outgoing } from '../snapshot.ts';
import { icon } from './icon.tsx';
import { messageRow, more, option, words } from './message.tsx';
import { richText } from './rich-text.tsx';
import type { View } from './view.ts';

/** Everything said so far, what is on its way, and who is writing. */
export function conversation(view: View) {
  const { state, config, texts, act } = view;
  const { live, typing, online, kept } = state;
  const { messages, outbox } = kept;
  const { persona, suggestions, identity_required } = config;
  const unsent = outbox.filter((item) => !item.seq);
  const isAsking = outbox.length > unsent.length;
  const isAnswering = isAsking && online && !isHeld(kept);
  const note =
    typing === null
      ? isAnswering && fill(texts.answering, persona.name)
      : fill(texts.typing, typing || texts.team);
  // Reachable with Tab, for with the keyboard alone it could not be scrolled.
  return (
    <div class="list" role="log" aria-live="off" aria-label={texts.messages} tabindex="0">
      <div class="row">
        {words(persona.greeting || fill(texts.greeting, persona.name))}
        {!messages.length &&
          !outbox.length &&
          (!identity_required || kept.verified) &&
          suggestions?.map((question) => option(question, () => act.send(question)))}
      </div>
      {messages.map((message) => messageRow(view, message, message === messages.at(-1) && !unsent.length))}
      {words(live && richText(view, '', live))}
      {unsent.map((item) => outgoing(view, item))}
      {note && (
        <p class="note">
          <span class="dots">
            <i />
            <i />
            <i />
          </span>
          {note}
        </p>
      )}
    </div>
  );
}

function outgoing(view: View, item: Outgoing) {
  const { texts, act } = view;
  const isFailed = item.state === 'failed';
  return (
    <div class={isFailed ? 'row visitor' : 'row visitor pending'}>
      <span class="sr">{texts.you}</span>
      {words(item.text)}
      {more(view, item)}
      <span class={`state ${item.state}`}>
        {isFailed && icon('alert')}
        {item.state === 'queued' && icon('wait')}
        {texts[item.state]}
        {isFailed && (
          <button class="link" onClick={() => act.retry(item.id)}>
            {texts.retry}
          </button>
        )}
      </span>
    </div>
  );
}
