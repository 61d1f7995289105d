import { type Child, h } from '../render.ts';
import { isHeld } from '../snapshot.ts';
import type { Citation, Message } from '../wire.ts';
import { icon } from './icon.tsx';
import { isWebAddress, link, richText } from './rich-text.tsx';
import type { View } from './view.ts';

/**
 * One stored message with what belongs to it: sources, suggestions, thumbs, the offer of a person.
 * @param last nothing came after it, so what it offers still stands
 */
export function messageRow(view: View, message: Message, last: boolean) {
  const { state, config, texts, screen, act } = view;
  const { role, outcome, message_id, citations, suggestions } = message;
  const { kept } = state;
  const who = {
    visitor: texts.you,
    assistant: config.persona.name,
    staff: message.author || texts.team,
    system: '',
  };
  const offer =
    outcome === 'refused'
      ? texts.form
      : outcome === 'escalated'
        ? texts.details
        : suggestions?.some(({ quote }) => quote) && texts.noPerson;
  const isOfferOpen = last && !screen.Form && !kept.asked && !isHeld(kept);
  return (
    <div class={`row ${role}`} title={new Date(message.created_at).toLocaleString(view.language)}>
      <span class={role === 'staff' ? 'who' : 'sr'}>{who[role]}</span>
      {words(message.text && richText(view, message_id, message.text, citations))}
      {more(view, message, last)}
      {kept.outbox.some((item) => item.message_id === message_id) && <span class="state">{texts.sent}</span>}
      {citations?.map((citation) => screen.unfolded.has(`${message_id}:${citation.n}`) && source(citation))}
      {suggestions?.map(({ document_id, question, quote }) => {
        const choice =
          last && option(quote ? texts.thatsIt : question, () => act.send(question, document_id));
        return quote ? extract(quote, question, choice) : choice;
      })}
      {offer && isOfferOpen && option(offer, act.askPerson, true)}
      {role === 'assistant' && outcome === 'answered' && thumbs(view, message)}
    </div>
  );
}

/** What somebody said, if it was anything. */
export function words(said: Child) {
  return (
    said && (
      <p class="text" dir="auto">
        {said}
      </p>
    )
  );
}

/** What parts of their own draw of a message, once they have come. */
export function more(view: View, message: Partial<Message>, last?: boolean) {
  return (['attachments', 'form'] as const).map(
    (name) => message[name] && view.part(name)?.row?.(view, message, last),
  );
}

/** A full-width button with a thing the visitor may want to say or do next. */
export function option(text: string, onClick: () => void, person?: boolean) {
  return (
    <button class="option" dir="auto" onClick={onClick}>
      {person && icon('person')}
      {text}
    </button>
  );
}

function source({ n, title, url, quote }: Citation) {
  return extract(quote, [n, ' · ', isWebAddress(url) ? link(url, title) : title]);
}

/** Approved words as they stand, with where they are from and what can be done with them. */
function extract(quote: string, from: Child, choice?: Child) {
  return (
    <figure>
      <blockquote dir="auto">{quote}</blockquote>
      <figcaption dir="auto">{from}</figcaption>
      {choice}
    </figure>
  );
}

/** Thumbs up and down for one message, which stay as the visitor set them. */
export function thumbs({ state, texts, act }: View, message: Message) {
  const { message_id } = message;
  const given = state.kept.rated[message_id] ?? message.rating;
  const thumb = (rating: 'up' | 'down', label: string) => (
    <button
      class={`plain ${rating}`}
      aria-label={label}
      aria-pressed={given === rating}
      onClick={() => act.rate(message_id, rating)}
    >
      {icon('up')}
    </button>
  );
  return (
    <div class="thumbs">
      {thumb('up', texts.helpful)}
      {thumb('down', texts.unhelpful)}
      {given && texts.thanks}
    </div>
  );
}
