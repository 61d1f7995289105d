import type { Core } from './core.ts';
import { goOn, randomId } from './snapshot.ts';
import type { createSurface } from './surface.tsx';
import type { Actions, Screen } from './view/view.ts';

/** Staff are told that the visitor types at most this often, in milliseconds. */
const TYPING_EVERY = 3000;

/** Tells the server something about the conversation, such as a thumb; says whether it got through. */
export function tell({ api, state }: Core, path: string, body?: object): Promise<boolean> {
  return api(path, { body: { conversation_id: state.kept.conversation, ...body } }).then(
    () => true,
    () => false,
  );
}

/** What the visitor can do; `flush` sends what is in the outbox, `wantPerson` are the words that ask for a person. */
export function createActions(
  core: Core,
  screen: Screen,
  { paint, focusNext, addStyle, chime, close }: ReturnType<typeof createSurface>,
  flush: () => void,
  wantPerson: string,
): Actions {
  const { state, update } = core;
  let isFormStyled = false;
  let typedAt = 0;

  const act: Actions = {
    close,
    send(text, suggestion) {
      const item = { id: randomId(), text, suggestion, at: Date.now(), state: 'sending' as const };
      update({ outbox: [...state.kept.outbox, item], draft: '' });
      paint(true);
      flush();
    },
    retry(id) {
      core.patch(id, { state: 'sending' });
      flush();
    },
    type() {
      if (state.kept.speaker?.handled_by !== 'staff' || Date.now() < typedAt + TYPING_EVERY) return;
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
      const form = await import('./view/escalation-form.tsx');
      if (!isFormStyled) addStyle(form.css);
      isFormStyled = true;
      screen.Form = form.escalationForm;
      screen.form = undefined;
      paint(true);
      focusNext();
    },
    shutForm() {
      screen.Form = screen.form = undefined;
      paint(true);
      focusNext();
    },
    async escalate(fields) {
      screen.form = 'sending';
      paint();
      if (await tell(core, 'escalate', fields)) {
        update({ waiting: true, asked: true });
        act.shutForm();
      } else {
        screen.form = 'failed';
        paint();
      }
    },
    startOver() {
      // What was not sent is there to be sent again.
      const { outbox, draft } = state.kept;
      const unsent = outbox.flatMap(({ seq, text }) => (seq ? [] : [text]));
      core.switchTo(goOn(state.kept, { outbox: [], draft: [...unsent, draft].filter(Boolean).join('\n') }));
      focusNext();
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
