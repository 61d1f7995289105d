import type { Door } from '../parts.ts';
import { h } from '../render.ts';
import { goOn } from '../snapshot.ts';
import { thumbs } from '../view/message.tsx';
import type { View } from '../view/view.ts';
import css from './closed.css?inline';

export { css };

/** The part for a conversation that was closed: the last answer can be rated, and another conversation begun. */
export default function closed({ core, host }: Door) {
  function startOver(): void {
    // What was not sent is there to be sent again.
    const { kept } = core.state;
    const unsent = kept.outbox.filter(({ seq }) => !seq);
    const draft = [...unsent.map(({ text }) => text), kept.draft].filter(Boolean).join('\n');
    core.switchTo(goOn(kept, { outbox: unsent.filter(({ attachments }) => attachments), draft }));
    host.root.querySelector('textarea')?.focus();
  }

  function form(view: View) {
    const { state, texts } = view;
    const last = state.kept.messages.findLast(({ role }) => role === 'assistant' || role === 'staff');
    return [
      <p>{texts.closed}</p>,
      last && (
        <div class="note">
          {texts.rate} {thumbs(view, last)}
        </div>
      ),
      <button class="solid" onClick={startOver}>
        {texts.fresh}
      </button>,
      view.part('transcript')?.form?.(view),
    ];
  }
  return { form };
}
