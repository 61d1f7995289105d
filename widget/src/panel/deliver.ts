import { backoff, pause } from './backoff.ts';
import type { Core } from './core.ts';
import { newSnapshot, type Outgoing } from './snapshot.ts';
import { readEvents } from './stream.ts';
import { watch } from './watch.ts';
import { type ChatReply, Refusal } from './wire.ts';

/** Longest silence in milliseconds within a reply: the server gives an answer within 25 s. */
const SILENCE = 40_000;
/** A wait in milliseconds that nobody sits out; the message is then shown as not sent. */
const TOO_LONG = 60_000;

/**
 * Sends what is in the outbox, one message after the other, each until its reply is stored here. A message
 * keeps its id over all tries, so the server stores it once however often the connection breaks.
 */
export function createDelivery({ state, api, sending, update, patch, receive, switchTo }: Core): () => void {
  let turn = Promise.resolve();
  const find = (id: string) => state.kept.outbox.find((item) => item.id === id);

  async function deliver(id: string, accepted: () => void): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const item = find(id);
      if (!item || item.state === 'failed') return;
      try {
        return await post(item, accepted);
      } catch (error) {
        const wait = error instanceof Refusal ? settle(item, error) : 0;
        const stage = find(id)?.state;
        if (stage === 'sending') patch(id, { state: 'queued' });
        if (stage !== 'failed') await pause(Math.max(wait, backoff(attempt)));
      }
    }
  }

  /** Decides what a refusal means for the message; returns how long to wait before the next try. */
  function settle({ id, text, at }: Outgoing, { status, code, wait }: Refusal): number {
    if (code === 'duplicate_in_flight' || ((status === 429 || status > 499) && wait < TOO_LONG)) return wait;
    if (code === 'unauthenticated') {
      // The server has forgotten this visitor; what he wrote begins a new conversation.
      switchTo(newSnapshot({ outbox: [{ id, text, at, state: 'sending' }] }));
    } else {
      const isUnsigned = code === 'identity_required';
      state.unavailable = !isUnsigned && (status === 401 || status === 403);
      update({ closed: code === 'conversation_closed', ...(isUnsigned && { verified: false }) });
      patch(id, { state: 'failed' });
    }
    return 0;
  }

  async function post(item: Outgoing, accepted: () => void): Promise<void> {
    const { id, at, text } = item;
    const guard = watch(SILENCE);
    let said = '';
    let isDone = false;
    try {
      if (item.state === 'queued') patch(id, { state: 'sending' });
      const body = { message: text, session_id: state.kept.session, client_message_id: id };
      const response = await api('chat', { body, signal: guard.signal });
      await readEvents(
        response,
        ({ event, data = '{}' }) => {
          const value = JSON.parse(data);
          if (event === 'accepted') {
            const { session_id, message_id, seq } = value;
            update({ session: session_id });
            patch(id, { state: 'sent', message_id, seq });
            receive([{ message_id, seq, role: 'visitor', text, created_at: new Date(at).toISOString() }]);
            accepted();
          } else if (event === 'sentence' && !isAnswered(id)) {
            said += (/^$|\s$/.test(said) ? '' : ' ') + value.text;
            // A second try starts over; what is on the screen stays there until there is more.
            if (said.length > state.live.length) state.live = said;
            update();
          } else if (event === 'reply') {
            isDone = true;
            take(id, value);
          }
        },
        guard.alive,
      );
    } finally {
      guard.stop();
    }
    if (!isDone) throw Error('The reply was cut off.');
  }

  /** The reply may come over the event stream first. */
  function isAnswered(id: string): boolean {
    const { seq = 0 } = find(id) ?? {};
    return state.kept.messages.some((message) => message.role === 'assistant' && message.seq > seq);
  }

  function take(
    id: string,
    { session_id, visitor_token, message_id, seq, reply, ...value }: ChatReply,
  ): void {
    const { kept } = state;
    const role = value.handled_by === 'staff' ? 'staff' : 'assistant';
    state.live = '';
    update({
      session: session_id,
      token: visitor_token ?? kept.token,
      outbox: kept.outbox.filter((other) => other.id !== id),
      waiting: kept.waiting || value.outcome === 'escalated' || (reply === null && !kept.speaker),
    });
    if (reply !== null)
      receive([{ message_id, seq, role, text: reply, created_at: new Date().toISOString(), ...value }]);
  }

  return function flush(): void {
    for (const { id, state: stage } of state.kept.outbox) {
      if (sending.has(id) || stage === 'failed') continue;
      sending.add(id);
      // The next message may go once this one is stored; its reply need not be there yet.
      turn = turn.then(
        () =>
          new Promise((accepted) => {
            void deliver(id, accepted).finally(() => {
              sending.delete(id);
              accepted();
            });
          }),
      );
    }
  };
}
