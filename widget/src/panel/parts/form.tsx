import type { Door } from '../parts.ts';
import { h } from '../render.ts';
import { icon } from '../view/icon.tsx';
import type { View } from '../view/view.ts';
import { isRefusal, type Message } from '../wire.ts';
import css from './form.css?inline';
import { wordsIn } from './form-texts.ts';

export { css };

/** A field as the server sends it. */
type Field = {
  name: string;
  label: string;
  type: 'text' | 'email' | 'phone' | 'date' | 'time' | 'number' | 'choice';
  required: boolean;
  options?: string[];
  value?: string;
  /** Known from the sign-in, and not sent. */
  bound?: true;
};
type Asked = { action: string; title: string; fields: Field[]; submit: string };

/** How far a visitor is with one form; without it he has not begun. */
type Stage = { at: 'filling' | 'checking' | 'sending' | 'failed'; values: Record<string, string> };

/** Tries while another try is under way, and the pause between them in milliseconds. */
const TRIES = 20;
const PAUSE = 1500;

/** The part for what the visitor fills in and confirms, to have something done. */
export default function form({ core, host, view }: Door) {
  const stages = new Map<string, Stage>();
  const [check, change, sending, failed, known, choose] = wordsIn(view.language);

  /** Shows the next stage and goes on with the keyboard where it begins. */
  function turn(id: string, stage: Stage | undefined, focus = '.check'): void {
    if (stage) stages.set(id, stage);
    else stages.delete(id);
    core.update();
    // It is drawn when all that is under way has run.
    setTimeout(() => {
      const next = host.root.querySelector(focus);
      if (next instanceof HTMLElement) next.focus();
    });
  }

  async function send(id: string, { action, fields }: Asked, values: Record<string, string>): Promise<void> {
    turn(id, { at: 'sending', values });
    const { conversation, messages } = core.state.kept;
    const body = {
      conversation_id: conversation,
      action,
      values,
      confirm: true,
      // The same for the same values of the same form, in whichever tab: it is done once.
      client_action_id: `${id}.${digest(JSON.stringify(values))}`,
    };
    try {
      const { outcome } = await (await confirm(body)).json();
      const after = messages.at(-1)?.seq ?? 0;
      const said = await core.api(`messages?conversation_id=${conversation}&after=${after}`);
      stages.delete(id);
      core.receive((await said.json()).messages);
      // Who has just said how he can be reached is not asked for it again.
      const isKnown = fields.some(({ type }) => type === 'phone' || type === 'email');
      if (outcome === 'escalated') core.update({ waiting: true, ...(isKnown && { asked: true }) });
      host.root.querySelector('textarea')?.focus();
    } catch {
      turn(id, { at: 'failed', values });
    }
  }

  async function confirm(body: object): Promise<Response> {
    for (let tries = 0; ; tries++) {
      try {
        return await core.api('actions', { body });
      } catch (error) {
        const isUnderWay = isRefusal(error) && error.code === 'duplicate_in_flight';
        if (!isUnderWay || tries > TRIES) throw error;
        await new Promise((again) => setTimeout(again, PAUSE));
      }
    }
  }

  /** What is about to be sent, word for word. */
  function checking(id: string, asked: Asked, { at, values }: Stage) {
    const isOnItsWay = at === 'sending';
    const shown = asked.fields.map((field) => [field.label, field.bound ? field.value : values[field.name]]);
    return (
      <div class="ask">
        <strong class="check" tabindex="-1">
          {check}
        </strong>
        <dl>
          {shown
            .filter(([, value]) => value)
            .map(([label, value]) => (
              <div dir="auto">
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        {at === 'failed' && (
          <p class="failed" role="alert">
            {icon('alert')}
            {failed}
          </p>
        )}
        <div class="buttons">
          <button
            type="button"
            class="link"
            disabled={isOnItsWay}
            onClick={() => turn(id, { at: 'filling', values }, '.ask :is(input, select)')}
          >
            {change}
          </button>
          <button
            type="button"
            class="solid"
            disabled={isOnItsWay}
            onClick={() => void send(id, asked, values)}
          >
            {isOnItsWay ? sending : asked.submit}
          </button>
        </div>
      </div>
    );
  }

  function filling(id: string, asked: Asked, values: Record<string, string>) {
    return (
      <form
        class="ask"
        aria-label={asked.title}
        onSubmit={(event) => {
          event.preventDefault();
          const entries = [...new FormData(event.currentTarget)].map(([name, value]) => [
            name,
            `${value}`.trim(),
          ]);
          turn(id, { at: 'checking', values: Object.fromEntries(entries.filter(([, value]) => value)) });
        }}
      >
        <strong dir="auto">{asked.title}</strong>
        {asked.fields.map((each) => field(each, values[each.name] ?? each.value))}
        <button type="submit" class="solid">
          {asked.submit}
        </button>
      </form>
    );
  }

  function field(each: Field, value?: string) {
    const { name, label, type, required, options, bound } = each;
    if (bound)
      return (
        <p dir="auto">
          {label}: {value} <small>({known})</small>
        </p>
      );
    const named = [label, !required && <small> {view.texts.optional}</small>];
    if (options)
      return (
        <label dir="auto">
          {named}
          <select name={name} required={required}>
            <option value="">{choose}</option>
            {options.map((option) => (
              <option value={option} selected={option === value}>
                {option}
              </option>
            ))}
          </select>
        </label>
      );
    return (
      <label dir="auto">
        {named}
        <input
          name={name}
          value={value}
          required={required}
          maxlength="500"
          {...attributesOf(type)}
          autocomplete={completing[type] ?? (name === 'name' ? 'name' : 'off')}
        />
      </label>
    );
  }

  /** Whether what the form is for was sent since, or the form was offered anew. */
  function isOver(asked: Asked, { seq = 0 }: Partial<Message>): boolean {
    return core.state.kept.messages.some(
      (message) =>
        message.seq > seq &&
        (message.role === 'visitor'
          ? message.text.split('\n')[0] === asked.title && message.text !== asked.title
          : (message.form as Asked | undefined)?.action === asked.action),
    );
  }

  return {
    row(_view: View, message: Partial<Message>) {
      const { message_id: id = '' } = message;
      // The server's own, which it has checked.
      const asked = message.form as Asked;
      if (core.state.kept.closed || isOver(asked, message)) return;
      const stage = stages.get(id);
      return !stage || stage.at === 'filling'
        ? filling(id, asked, stage?.values ?? {})
        : checking(id, asked, stage);
    },
  };
}

/** What browsers offer to fill in. */
const completing: Partial<Record<Field['type'], string>> = { email: 'email', phone: 'tel' };

/** How a browser asks for a value, and what it takes. */
function attributesOf(type: Field['type']): Record<string, string> {
  if (type === 'phone') return { type: 'tel', pattern: '[+]?[0-9 \\(\\)\\.\\/\\-]{3,39}' };
  if (type === 'number') return { type, step: 'any', inputmode: 'decimal' };
  return { type };
}

/** Tells one set of values from another; FNV-1a, twice. */
function digest(text: string): string {
  return [0x811c9dc5, 0x1234567]
    .map((start) =>
      [...text].reduce((sum, sign) => Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x1000193) >>> 0, start),
    )
    .join('-');
}
