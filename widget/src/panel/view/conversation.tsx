import { fill } from '../language.ts';
import { h } from '../render.ts';
import type { Outgoing } from '../snapshot.ts';
import { Icon } from './icon.tsx';
import { MessageRow, Option } from './message.tsx';
import { richText } from './rich-text.tsx';
import type { View } from './view.ts';

/** Everything said so far, what is on its way, and who is writing. */
export function Conversation({ view }: { view: View }) {
  const { state, config, texts, act } = view;
  const { live, typing, online, kept } = state;
  const { messages, outbox, speaker } = kept;
  const { persona, suggestions, identity_required } = config;
  const unsent = outbox.filter((item) => !item.seq);
  const isAsking = outbox.length > unsent.length;
  const isAnswering = isAsking && online && speaker?.handled_by !== 'staff';
  const note =
    typing === null
      ? isAnswering && fill(texts.answering, persona.name)
      : fill(texts.typing, typing || texts.team);
  // Reachable with Tab, for with the keyboard alone it could not be scrolled.
  return (
    <div class="list" role="log" aria-live="off" aria-label={texts.messages} tabindex="0">
      <div class="row">
        <p class="text" dir="auto">
          {persona.greeting || fill(texts.greeting, persona.name)}
        </p>
        {!messages.length &&
          !outbox.length &&
          (!identity_required || kept.verified) &&
          suggestions?.map((question) => <Option text={question} onClick={() => act.send(question)} />)}
      </div>
      {messages.map((message) => (
        <MessageRow view={view} message={message} last={message === messages.at(-1) && !unsent.length} />
      ))}
      {live && (
        <p class="text" dir="auto">
          {richText(view, '', live)}
        </p>
      )}
      {unsent.map((item) => (
        <Unsent view={view} item={item} />
      ))}
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

function Unsent({ view: { texts, act }, item }: { view: View; item: Outgoing }) {
  const isFailed = item.state === 'failed';
  return (
    <div class={isFailed ? 'row visitor' : 'row visitor pending'}>
      <span class="sr">{texts.you}</span>
      <p class="text" dir="auto">
        {item.text}
      </p>
      <span class={`state ${item.state}`}>
        {isFailed && <Icon name="alert" />}
        {item.state === 'queued' && <Icon name="wait" />}
        {texts[item.state]}
        {isFailed && (
          <button type="button" class="link" onClick={() => act.retry(item.id)}>
            {texts.retry}
          </button>
        )}
      </span>
    </div>
  );
}
