import { h } from '../render.ts';
import { isHeld } from '../snapshot.ts';
import { icon } from './icon.tsx';
import type { View } from './view.ts';

/** Where the visitor writes: Enter sends, Shift and Enter begin a line, and there is always a way to a person. */
export function composer(view: View) {
  const { state, texts, screen, act } = view;
  const { kept } = state;
  return (
    <div>
      {screen.tray?.view(view)}
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.querySelector('textarea');
          const text = field?.value.trim() ?? '';
          const files = screen.tray?.take(event.currentTarget);
          if (!field || screen.tray || !(text || files)) return;
          field.value = '';
          fit(field);
          act.send(text, undefined, files);
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
        <label class="plain">
          <input type="file" class="sr" multiple aria-label={texts.attach} onChange={act.attach} />
          {icon('clip')}
        </label>
        <button class="send" aria-label={texts.send}>
          {icon('send')}
        </button>
      </form>
      {!isHeld(kept) && !kept.waiting && (
        <button class="link person" onClick={act.askPerson}>
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
