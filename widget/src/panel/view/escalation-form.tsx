import { h } from '../render.ts';
import css from './escalation-form.css?inline';
import { icon } from './icon.tsx';
import type { View } from './view.ts';

export { css };

/** Asks for what the team needs to answer; an address is compulsory only where a mail is the way to answer. */
export function escalationForm({ config, texts, screen, act }: View) {
  const { office, mail } = config;
  // Out of hours an answer comes by mail or not at all.
  const needsAddress = mail && !office.open;
  const optional = <small>{texts.optional}</small>;
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
      <p>{(!office.open && office.text) || (mail ? texts.formMail : texts.formHint)}</p>
      <label>
        {texts.name} {optional}
        <input name="name" maxlength="120" autocomplete="name" />
      </label>
      <label>
        {texts.email} {!needsAddress && optional}
        <input name="email" type="email" maxlength="254" autocomplete="email" required={needsAddress} />
      </label>
      <label>
        {texts.note} {optional}
        <textarea name="note" rows="2" maxlength="2000" />
      </label>
      {screen.form === 'failed' && (
        <p class="failed" role="alert">
          {icon('alert')}
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
