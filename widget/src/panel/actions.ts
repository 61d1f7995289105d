import type { Core } from './core.ts';
import type { Part } from './parts.ts';
import { isHeld, randomId } from './snapshot.ts';
import type { createSurface } from './surface.tsx';
import type { Actions, FileSource, Screen } from './view/view.ts';

/** Staff are told that the visitor types at most this often, in milliseconds. */
const TYPING_EVERY = 3000;

/** Tells the server something about the conversation, such as a thumb; says whether it got through. */
export function tell({ api, state }: Core, path: string, body?: object): Promise<boolean> {
  return api(path, { body: { conversation_id: state.kept.conversation, ...body } }).then(
    () => true,
    () => false,
  );
}

/** What the visitor can do; `flush` sends what is in the outbox, `load` brings a part, `wantPerson` are the words that ask for a person. */
export function createActions(
  core: Core,
  screen: Screen,
  { paint, focusNext, chime, close }: ReturnType<typeof createSurface>,
  flush: () => void,
  load: (part: string) => Promise<Part>,
  wantPerson: string,
): Actions {
  const { state, update } = core;
  let typedAt = 0;

  const act: Actions = {
    close,
    send(text, suggestion, attachments) {
      const item = {
        id: randomId(),
        text,
        suggestion,
        attachments,
        at: Date.now(),
        state: 'sending' as const,
      };
      update({ outbox: [...state.kept.outbox, item], draft: '' });
      paint(true);
      flush();
    },
    retry(id) {
      core.patch(id, { state: 'sending' });
      flush();
    },
    type() {
      if (!isHeld(state.kept) || Date.now() < typedAt + TYPING_EVERY) return;
      typedAt = Date.now();
      void tell(core, 'typing');
    },
    rate(message_id, rating) {
      update({ rated: { ...state.kept.rated, [message_id]: rating } });
      void tell(core, 'rating', { message_id, rating });
    },
    async askPerson() {
      // There is nobody to hand over to before the first word; asking for a person is that word.
      if (!state.kept.messages.length) act.send(wantPerson);
      screen.Form = (await load('escalation')).form;
      screen.form = undefined;
      paint(true);
      focusNext();
    },
    shutForm() {
      screen.Form = screen.form = undefined;
      paint(true);
      focusNext();
    },
    async attach(event) {
      const { clipboardData, dataTransfer, currentTarget } = event;
      const source: FileSource = clipboardData ?? dataTransfer ?? currentTarget;
      const files = [...(source.files ?? [])];
      // Office programs put a picture of the words beside them.
      if (source.getData?.('text')) return;
      // A page without this goes to what is dropped.
      if (source.types?.includes('Files')) event.preventDefault();
      if (files[0]) (await load('attachments')).add?.(files, source);
    },
    toggleSound() {
      update({ sound: !state.kept.sound });
      chime();
    },
    unfold(name) {
      if (!screen.unfolded.delete(name)) screen.unfolded.add(name);
      paint();
    },
  };
  return act;
}
