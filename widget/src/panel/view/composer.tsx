import { h } from '../render.ts';
import { icon } from './icon.tsx';
import type { View } from './view.ts';

/** Where the visitor writes: Enter sends, Shift and Enter begin a line, and there is always a way to a person. */
export function composer({ state, texts, act }: View) {
  const { kept } = state;
  return (
    <div>
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.querySelector('textarea');
          const text = field?.value.trim();
          if (!field || !text) return;
          field.value = '';
          fit(field);
          act.send(text);
          field.focus();
        }}
      >
        <textarea
          rows="1"
          maxlength="4000"
          dir="auto"
          placeholder={texts.placeholder}
          aria-label={texts.placeholder}
          enterkeyhint="send"
          onInput={({ currentTarget }) => {
            fit(currentTarget);
            kept.draft = currentTarget.value;
            act.type();
          }}
        >
          {kept.draft}
        </textarea>
        <button type="submit" class="send" aria-label={texts.send}>
          {icon('send')}
        </button>
      </form>
      {kept.speaker?.handled_by !== 'staff' && !kept.waiting && (
        <button type="button" class="link person" onClick={act.askPerson}>
          {texts.person}
        </button>
      )}
    </div>
  );
}

/** Lets the field grow with its text; the style sheet stops it at five lines. */
function fit(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight}px`;
}
