import { h } from '../render.ts';
import { Icon } from './icon.tsx';
import type { View } from './view.ts';

/** Asks for what the team needs to answer; nothing in it is compulsory while the team is there. */
export function EscalationForm({ view: { core, texts, screen, act } }: { view: View }) {
  const { office } = core.host.config;
  const field = (name: 'name' | 'email', type: 'text' | 'email') => (
    <label>
      <span>
        {texts[name]} {(name === 'name' || office.open) && <small>{texts.optional}</small>}
      </span>
      <input
        name={name}
        type={type}
        maxLength={200}
        autocomplete={name}
        required={name === 'email' && !office.open}
      />
    </label>
  );
  return (
    <form
      class="form"
      aria-label={texts.form}
      onSubmit={(event) => {
        event.preventDefault();
        const entries = [...new FormData(event.currentTarget)].map(([name, value]) => [
          name,
          `${value}`.trim(),
        ]);
        act.escalate(Object.fromEntries(entries.filter(([, value]) => value)));
      }}
    >
      <strong>{texts.form}</strong>
      <p>{(!office.open && office.text) || texts.formHint}</p>
      {field('name', 'text')}
      {field('email', 'email')}
      <label>
        <span>
          {texts.note} <small>{texts.optional}</small>
        </span>
        <textarea name="note" rows={2} maxLength={2000} />
      </label>
      {screen.form === 'failed' && (
        <p class="failed" role="alert">
          <Icon name="alert" />
          {texts.formFailed}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="link" onClick={act.shutForm}>
          {texts.cancel}
        </button>
        <button type="submit" class="solid" disabled={screen.form === 'sending'}>
          {texts.submit}
        </button>
      </div>
    </form>
  );
}
