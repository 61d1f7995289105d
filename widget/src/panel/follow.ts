import { backoff, pause } from './backoff.ts';
import type { Core } from './core.ts';
import { goOn, resumePoint } from './snapshot.ts';
import type { StreamEvent } from './stream.ts';
import { isRefusal, type Message } from './wire.ts';

/** Longest silence in milliseconds on the event stream, which sends a heartbeat well within it. */
const SILENCE = 60_000;
const TYPING_SHOWN = 6_000;

/** Follows the conversation's live events: `run` works until its signal ends. */
export function createFollower({ state, stream, update, patch, receive, sync, switchTo }: Core) {
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
    const { conversation, messages } = state.kept;
    const headers = { 'last-event-id': `${resumePoint(messages)}` };
    let wait = 1000;
    await stream(
      `events?conversation_id=${conversation}`,
      { headers, signals: [signal] },
      SILENCE,
      (event) => {
        wait = Number(event.retry ?? wait);
        take(event);
      },
    );
    // All that are told to go at once must not come back at once.
    return wait * (0.5 + Math.random());
  }

  return {
    /** To call when there may be a conversation to follow. */
    nudge: () => wake(),
    async run(signal: AbortSignal): Promise<void> {
      for (let attempt = 0; !signal.aborted; ) {
        const { kept } = state;
        const { token, conversation, messages } = kept;
        if (!token || !(conversation || messages[0])) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        try {
          if (conversation) await pause(await connect(signal));
          else await sync();
          attempt = 0;
        } catch (error) {
          if (kept.id !== state.kept.id) continue;
          if (isRefusal(error) && (error.code === 'unauthenticated' || error.status === 404)) {
            switchTo(goOn(state.kept, { token: null, verified: false }));
          } else await pause(backoff(attempt++));
        }
      }
    },
  };
}
