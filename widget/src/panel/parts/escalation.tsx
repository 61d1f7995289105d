import type { Door } from '../parts.ts';
import { h } from '../render.ts';
import { icon } from '../view/icon.tsx';
import type { View } from '../view/view.ts';
import css from './escalation.css?inline';

export { css };

/** The part that hands over to the team. */
export default function escalation({ core, view }: Door) {
  const { screen, act } = view;

  async function escalate(fields: Record<string, string>): Promise<void> {
    screen.form = 'sending';
    core.update();
    const body = { conversation_id: core.state.kept.conversation, ...fields };
    try {
      await core.api('escalate', { body });
      core.update({ waiting: true, asked: true });
      act.shutForm();
    } catch {
      screen.form = 'failed';
      core.update();
    }
  }
  return { form: () => [escalationForm(view, escalate), view.part('transcript')?.form?.(view)] };
}

/** Asks for what the team needs to answer; an address is compulsory only where a mail is the way to answer. */
function escalationForm(
  { config, texts, screen, act }: View,
  escalate: (fields: Record<string, string>) => void,
) {
  const { office, mail, hand_over_asks: asks } = config;
  // Out of hours an answer comes by mail or by telephone, or not at all.
  const needsMail = mail === true && !office.open && asks !== 'phone';
  const needsPhone = !office.open && asks === 'phone';
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
        escalate(Object.fromEntries(entries.filter(([, value]) => value)));
      }}
    >
      <strong>{texts.form}</strong>
      <p>{(!office.open && office.text) || (mail ? texts.formMail : texts.formHint)}</p>
      <label>
        {texts.name} {optional}
        <input name="name" maxlength="120" autocomplete="name" />
      </label>
      {asks !== 'phone' && (
        <label>
          {texts.email} {!needsMail && optional}
          <input name="email" type="email" maxlength="254" autocomplete="email" required={needsMail} />
        </label>
      )}
      {asks !== 'email' && (
        <label>
          {texts.phone} {!needsPhone && optional}
          <input
            name="phone"
            type="tel"
            maxlength="40"
            pattern="[+]?[0-9 \(\)\.\/\-]{3,39}"
            autocomplete="tel"
            required={needsPhone}
            onInput={({ currentTarget: { form, value } }) => {
              // Who leaves a number need not leave an address.
              const email = form?.querySelector('[name=email]');
              if (email instanceof HTMLInputElement) email.required = needsMail && !value;
            }}
          />
        </label>
      )}
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
