import type { Door } from '../parts.ts';
import { h } from '../render.ts';
import { icon } from '../view/icon.tsx';
import type { View } from '../view/view.ts';
import css from './transcript.css?inline';
import { wordsIn } from './transcript-texts.ts';

export { css };

/** The part that mails the visitor what was said, where mail can be sent and something was answered. */
export default function transcript({ core, view }: Door) {
  const [offer, send, sent, failed] = wordsIn(view.language);
  let stage: 'shut' | 'open' | 'sending' | 'sent' | 'failed' = 'shut';

  function go(next: typeof stage): void {
    stage = next;
    core.update();
  }

  async function mail(email: string): Promise<void> {
    go('sending');
    const body = { conversation_id: core.state.kept.conversation, email };
    await core.api('transcript', { body }).then(
      () => go('sent'),
      () => go('failed'),
    );
  }

  function form({ config, state, texts }: View) {
    const isAnswered = state.kept.messages.some(({ role }) => role === 'assistant' || role === 'staff');
    if (!config.mail || !isAnswered) return null;
    if (stage === 'sent') return <p role="status">{sent}</p>;
    if (stage === 'shut') {
      return (
        <button type="button" class="link" onClick={() => go('open')}>
          {offer}
        </button>
      );
    }
    return (
      <form
        class="copy"
        aria-label={offer}
        onSubmit={(event) => {
          event.preventDefault();
          void mail(`${new FormData(event.currentTarget).get('email')}`.trim());
        }}
      >
        <label>
          {texts.email}
          <input name="email" type="email" maxlength="254" autocomplete="email" required />
        </label>
        {stage === 'failed' && (
          <p class="failed" role="alert">
            {icon('alert')}
            {failed}
          </p>
        )}
        <button class="solid" disabled={stage === 'sending'}>
          {send}
        </button>
      </form>
    );
  }
  return { form };
}
