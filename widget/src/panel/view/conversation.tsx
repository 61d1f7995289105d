import { fill } from '../language.ts';
import { h } from '../render.ts';
import type { Outgoing } from '../snapshot.ts';
import { Icon } from './icon.tsx';
import { MessageRow } from './message.tsx';
import { richText } from './rich-text.tsx';
import type { View } from './view.ts';

/** Everything said so far, what is on its way, and who is writing. */
export function Conversation({ view }: { view: View }) {
  const { core, texts, act } = view;
  const { kept, live, typing, online } = core.state;
  const { persona, suggestions } = core.host.config;
  const unsent = kept.outbox.filter((item) => !item.seq);
  const sent = kept.outbox.filter((item) => item.seq);
  const lastOfVisitor = kept.messages.findLast((message) => message.role === 'visitor');
  const answering = sent.length > 0 && online && kept.speaker?.handled_by !== 'staff';
  const note =
    typing !== null
      ? fill(texts.typing, typing || texts.team)
      : answering && fill(texts.answering, persona.name);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable with the keyboard.
    <div class="list" role="log" aria-live="off" aria-label={texts.messages} tabIndex={0}>
      <div class="row assistant greeting">
        <p class="text" dir="auto">
          {persona.greeting || fill(texts.greeting, persona.name)}
        </p>
        {!kept.messages.length &&
          !unsent.length &&
          suggestions?.map((question) => (
            <button type="button" class="option" dir="auto" onClick={() => act.send(question)}>
              {question}
            </button>
          ))}
      </div>
      {kept.messages.map((message, index) => (
        <MessageRow
          view={view}
          message={message}
          last={index === kept.messages.length - 1 && !unsent.length}
          sent={message === lastOfVisitor && sent.length > 0}
        />
      ))}
      {live && (
        <div class="row assistant">
          <p class="text" dir="auto">
            {richText(view, '', live, [])}
          </p>
        </div>
      )}
      {unsent.map((item) => (
        <Unsent view={view} item={item} />
      ))}
      {note && (
        <p class="note">
          <span class="dots" aria-hidden="true">
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
  return (
    <div class={item.state === 'failed' ? 'row visitor' : 'row visitor pending'}>
      <span class="sr">{texts.you}</span>
      <p class="text" dir="auto">
        {item.text}
      </p>
      <span class={`state ${item.state}`}>
        {item.state === 'failed' && <Icon name="alert" />}
        {item.state === 'queued' && <Icon name="wait" />}
        {texts[item.state]}
        {item.state === 'failed' && (
          <button type="button" class="link" onClick={() => act.retry(item.id)}>
            {texts.retry}
          </button>
        )}
      </span>
    </div>
  );
}
