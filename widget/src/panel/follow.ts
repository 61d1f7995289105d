import { backoff, pause } from './backoff.ts';
import type { Core } from './core.ts';
import { newSnapshot, resumePoint } from './snapshot.ts';
import { readEvents, type StreamEvent } from './stream.ts';
import { watch } from './watch.ts';
import { type Message, Refusal } from './wire.ts';

/** Longest silence in milliseconds on the event stream, which sends a heartbeat well within it. */
const SILENCE = 60_000;
const TYPING_SHOWN = 6_000;

/** Follows the conversation's live events: `run` works until its signal ends, `restart` picks up another session. */
export function createFollower({ state, api, update, patch, receive, sync, switchTo }: Core) {
  let current: ReturnType<typeof watch> | undefined;
  let typing: ReturnType<typeof setTimeout>;
  let wake = () => {};

  function showTyping(name: string | null): void {
    clearTimeout(typing);
    state.typing = name;
    if (name !== null) typing = setTimeout(showTyping, TYPING_SHOWN, null);
    update();
  }

  function take({ event, data = '{}' }: StreamEvent): void {
    const value = JSON.parse(data);
    if (event === 'message') takeMessage(value);
    if (event === 'typing') showTyping(value.typing === false ? null : (value.name ?? ''));
    if (event === 'speaker') {
      // Told on every change of the conversation; a closed one is followed by the word that it is.
      const isStaff = value.handled_by === 'staff';
      update({ speaker: value, closed: false, waiting: state.kept.waiting && !isStaff });
    }
    if (event === 'closed') update({ closed: true });
    if (event === 'reset') sync().catch(() => {});
  }

  function takeMessage(message: Message): void {
    const { role, seq, message_id, text } = message;
    if (role === 'visitor') {
      // Another tab's, or one whose reply is still on its way here.
      const own = state.kept.outbox.find((item) =>
        item.message_id ? item.message_id === message_id : item.text === text,
      );
      if (own) patch(own.id, { state: 'sent', seq, message_id });
    } else {
      showTyping(null);
      if (role === 'assistant') state.live = '';
      if (role === 'staff') update({ waiting: false });
    }
    receive([message]);
  }

  /** Reads events until the stream ends; returns how long the server asks to stay away, in milliseconds. */
  async function connect(signal: AbortSignal): Promise<number> {
    const guard = watch(SILENCE);
    let wait = 1000;
    current = guard;
    try {
      const { session, messages } = state.kept;
      const headers = { 'last-event-id': `${resumePoint(messages)}` };
      const response = await api(`events?session_id=${session}`, {
        headers,
        signal: AbortSignal.any([signal, guard.signal]),
      });
      await readEvents(
        response,
        (event) => {
          wait = Number(event.retry ?? wait);
          take(event);
        },
        guard.alive,
      );
      // All that are told to go at once must not come back at once.
      return wait * (0.5 + Math.random());
    } finally {
      guard.stop();
    }
  }

  return {
    /** To call when there may be a conversation to follow. */
    nudge: () => wake(),
    restart(): void {
      current?.abort();
      wake();
    },
    async run(signal: AbortSignal): Promise<void> {
      for (let attempt = 0; !signal.aborted; ) {
        const { token, messages, session } = state.kept;
        if (!token || !messages.length) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        try {
          await pause(await connect(signal));
          attempt = 0;
        } catch (error) {
          if (session !== state.kept.session) continue;
          if (error instanceof Refusal && (error.code === 'unauthenticated' || error.status === 404)) {
            switchTo(newSnapshot({ outbox: state.kept.outbox }));
          } else await pause(backoff(attempt++));
        }
      }
    },
  };
}
