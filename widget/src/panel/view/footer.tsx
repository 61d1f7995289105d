import { h } from '../render.ts';
import { EscalationForm } from './escalation-form.tsx';
import { Icon } from './icon.tsx';
import { Thumbs } from './message.tsx';
import type { View } from './view.ts';

/** The lower edge: what is the matter, and the one thing to do next. */
export function Footer({ view }: { view: View }) {
  const { core, texts, screen, act } = view;
  const { kept, online, unavailable } = core.state;
  const { config } = core.host;
  if (kept.closed) return <Closed view={view} />;
  if (unavailable) return <p class="bar failed">{texts.unavailable}</p>;
  if (config.identity_required && !kept.verified) return <p class="bar">{texts.signIn}</p>;
  const staff = kept.speaker?.handled_by === 'staff';
  return (
    <footer>
      {!online && (
        <p class="bar waiting">
          <Icon name="wait" />
          {texts.offline}
        </p>
      )}
      {online && kept.waiting && screen.form === 'shut' && (
        <p class="bar waiting">
          <Icon name="person" />
          {(!config.office.open && config.office.text) || texts.waiting}
        </p>
      )}
      {screen.form !== 'shut' ? (
        <EscalationForm view={view} />
      ) : (
        <div>
          <Composer view={view} />
          {!staff && !kept.waiting && (
            <button type="button" class="link person" onClick={act.askPerson}>
              {texts.person}
            </button>
          )}
        </div>
      )}
    </footer>
  );
}

function Composer({ view: { core, texts, act } }: { view: View }) {
  const { kept } = core.state;
  const send = (field: HTMLTextAreaElement) => {
    const text = field.value.trim();
    if (!text) return;
    field.value = '';
    fit(field);
    act.send(text);
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements[0];
        if (field instanceof HTMLTextAreaElement) {
          send(field);
          field.focus();
        }
      }}
    >
      <textarea
        rows={1}
        maxLength={4000}
        dir="auto"
        placeholder={texts.placeholder}
        aria-label={texts.placeholder}
        defaultValue={kept.draft}
        enterkeyhint="send"
        onInput={({ currentTarget }) => {
          fit(currentTarget);
          kept.draft = currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send(event.currentTarget);
        }}
      />
      <button type="submit" class="send" aria-label={texts.send}>
        <Icon name="send" />
      </button>
    </form>
  );
}

/** Lets the field grow with its text; the style sheet stops it at five lines. */
function fit(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}

function Closed({ view }: { view: View }) {
  const { core, texts, act } = view;
  const last = core.state.kept.messages.findLast(({ role }) => role === 'assistant' || role === 'staff');
  return (
    <footer class="closed">
      <p>{texts.closed}</p>
      {last && (
        <div class="rate">
          {texts.rate} <Thumbs view={view} message={last} />
        </div>
      )}
      <button type="button" class="solid" onClick={act.startOver}>
        {texts.fresh}
      </button>
    </footer>
  );
}
