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
export function createFollower(core: Core) {
  const { state } = core;
  let current: ReturnType<typeof watch> | undefined;
  let typing: ReturnType<typeof setTimeout>;
  let wake = () => {};

  function showTyping(name: string | null): void {
    clearTimeout(typing);
    state.typing = name;
    if (name) typing = setTimeout(() => showTyping(null), TYPING_SHOWN);
    core.update();
  }

  function take({ event, data }: StreamEvent): void {
    const value = JSON.parse(data || '{}');
    if (event === 'message') {
      if (value.role !== 'visitor') showTyping(null);
      takeMessage(core, value);
    } else if (event === 'typing') showTyping(value.typing === false ? null : (value.name ?? ''));
    else if (event === 'speaker')
      core.update({ speaker: value, waiting: state.kept.waiting && value.handled_by !== 'staff' });
    else if (event === 'closed') core.update({ closed: true });
    else if (event === 'reset') void core.sync().catch(() => {});
  }

  async function connect(signal: AbortSignal): Promise<number> {
    let pauseFor = 0;
    const guard = watch(SILENCE);
    current = guard;
    signal.addEventListener('abort', guard.abort);
    try {
      const { session, messages } = state.kept;
      const response = await core.api(`events?session_id=${session}`, {
        lastEventId: resumePoint(messages),
        signal: guard.signal,
      });
      await readEvents(response, take, guard.alive, (ms) => {
        pauseFor = ms;
      });
      return pauseFor * (0.5 + Math.random()) || 1000;
    } finally {
      guard.stop();
      signal.removeEventListener('abort', guard.abort);
    }
  }

  return {
    restart(): void {
      current?.abort();
      wake();
    },
    async run(signal: AbortSignal): Promise<void> {
      let attempt = 0;
      while (!signal.aborted) {
        const { token, messages, session } = state.kept;
        if (!token || !messages.length) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        try {
          await pause(await connect(signal), signal);
          attempt = 0;
        } catch (error) {
          if (
            error instanceof Refusal &&
            [401, 404].includes(error.status) &&
            session === state.kept.session
          ) {
            core.switchTo(newSnapshot({ outbox: state.kept.outbox }));
          } else if (session === state.kept.session) await pause(backoff(attempt++), signal);
        }
      }
    },
    /** To call when a conversation may have begun. */
    nudge: () => wake(),
  };
}

function takeMessage(core: Core, message: Message): void {
  const { kept } = core.state;
  if (message.role === 'visitor') {
    const mine = kept.outbox.find((item) =>
      message.client_message_id
        ? item.id === message.client_message_id
        : !item.seq && item.text === message.text,
    );
    if (mine) core.patch(mine.id, { state: 'sent', seq: message.seq, message_id: message.message_id });
  } else {
    const answered = kept.outbox.find((item) => item.message_id && item.message_id === message.in_reply_to);
    if (answered) core.update({ outbox: kept.outbox.filter((item) => item !== answered) });
    if (message.role === 'assistant') core.state.live = '';
    if (message.role === 'staff') core.update({ waiting: false });
  }
  core.receive([message]);
}
