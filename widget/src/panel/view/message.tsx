import { h } from '../render.ts';
import type { Citation, Message } from '../wire.ts';
import { Icon } from './icon.tsx';
import { isWebAddress, Link, richText } from './rich-text.tsx';
import type { View } from './view.ts';

/** The name under which a message was written, or null. */
export function authorName({ author }: Message): string | null {
  return author || null;
}

/** One stored message with what belongs to it: sources, suggestions, thumbs, the offer of a person. */
export function MessageRow({
  view,
  message,
  last,
  sent,
}: {
  view: View;
  message: Message;
  last: boolean;
  sent: boolean;
}) {
  const { core, texts } = view;
  const { role, outcome, message_id } = message;
  const citations = message.citations ?? [];
  const who = {
    visitor: texts.you,
    assistant: core.host.config.persona.name,
    staff: authorName(message) ?? texts.team,
  };
  return (
    <div class={`row ${role}`} title={new Date(message.created_at).toLocaleString(view.language)}>
      {role !== 'system' && <span class={role === 'staff' ? 'who' : 'sr'}>{who[role]}</span>}
      <p class="text" dir="auto">
        {richText(view, message_id, message.text, citations)}
      </p>
      {sent && <span class="state">{texts.sent}</span>}
      {citations.map(
        (citation) => view.screen.unfolded.has(`${message_id}:${citation.n}`) && <Source {...citation} />,
      )}
      {last &&
        message.suggestions?.map(({ question }) => (
          <button type="button" class="option" dir="auto" onClick={() => view.act.send(question)}>
            {question}
          </button>
        ))}
      {last && (outcome === 'refused' || outcome === 'escalated') && (
        <Offer view={view} escalated={outcome === 'escalated'} />
      )}
      {role === 'assistant' && outcome === 'answered' && <Thumbs view={view} message={message} />}
    </div>
  );
}

function Source({ n, title, url, quote }: Citation) {
  return (
    <figure>
      <blockquote dir="auto">{quote}</blockquote>
      <figcaption>
        {n} · {isWebAddress(url) ? <Link href={url} text={title} /> : title}
      </figcaption>
    </figure>
  );
}

function Offer({ view: { core, texts, screen, act }, escalated }: { view: View; escalated: boolean }) {
  if (
    screen.form !== 'shut' ||
    core.state.kept.asked ||
    (core.state.kept.waiting && !escalated) ||
    core.state.kept.speaker?.handled_by === 'staff'
  )
    return null;
  return (
    <button type="button" class="option" onClick={act.askPerson}>
      <Icon name="person" />
      {escalated ? texts.details : texts.form}
    </button>
  );
}

/** Thumbs up and down for one message, which stay as the visitor set them. */
export function Thumbs({ view: { core, texts, act }, message }: { view: View; message: Message }) {
  const given = core.state.kept.rated[message.message_id];
  return (
    <div class="thumbs">
      {(['up', 'down'] as const).map((rating) => (
        <button
          type="button"
          class={`plain ${rating}`}
          aria-label={rating === 'up' ? texts.helpful : texts.unhelpful}
          aria-pressed={given === rating}
          onClick={() => act.rate(message, rating)}
        >
          <Icon name="up" />
        </button>
      ))}
      {given && <span>{texts.thanks}</span>}
    </div>
  );
}
