import { backoff, pause } from './backoff.ts';
import type { Core } from './core.ts';
import { goOn, type Outgoing } from './snapshot.ts';
import { type Accepted, type ChatReply, isRefusal, type Refusal } from './wire.ts';

/** Longest silence in milliseconds within a reply: the server gives an answer within 25 s. */
const SILENCE = 40_000;
/** A wait in milliseconds that nobody sits out; the message is then shown as not sent. */
const TOO_LONG = 60_000;

/**
 * Sends what is in the outbox, one message after the other, each until its reply is stored here. A message
 * keeps its id over all tries, so the server stores it once however often the connection breaks.
 */
export function createDelivery({
  state,
  stream,
  sending,
  update,
  patch,
  receive,
  switchTo,
}: Core): () => void {
  let turn = Promise.resolve();
  const find = (id: string) => state.kept.outbox.find((item) => item.id === id);

  async function deliver(id: string, accepted: () => void): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      // It may be another visitor's turn since the last try.
      update();
      const item = find(id);
      if (!item || item.state === 'failed') return;
      try {
        return await post(item, accepted);
      } catch (error) {
        const wait = isRefusal(error) ? settle(item, error) : 0;
        // A page that lets nothing through is like no connection, but for that waiting does not help.
        if (!isRefusal(error)) state.unreachable = attempt > 0;
        const stage = find(id)?.state;
        // Somebody else is here now, or the reply came another way.
        if (!stage) return;
        if (stage === 'sending') patch(id, { state: 'queued' });
        if (stage !== 'failed') await pause(Math.max(wait, backoff(attempt)));
      }
    }
  }

  /** Decides what a refusal means for the message; returns how long to wait before the next try. */
  function settle({ id }: Outgoing, { status, code, wait }: Refusal): number {
    if (code === 'duplicate_in_flight' || ((status === 429 || status > 499) && wait < TOO_LONG)) return wait;
    if (code === 'unauthenticated') {
      // The server has forgotten this visitor; what he wrote begins a new conversation.
      switchTo(goOn(state.kept, { token: null, verified: false }));
    } else {
      const isUnsigned = code === 'identity_required';
      state.unreachable = !isUnsigned && (status === 401 || status === 403);
      update({ closed: code === 'conversation_closed', ...(isUnsigned && { verified: false }) });
      patch(id, { state: 'failed' });
    }
    return 0;
  }

  async function post(item: Outgoing, accepted: () => void): Promise<void> {
    const { id, at, text, suggestion, attachments } = item;
    let said = '';
    let isDone = false;
    if (item.state === 'queued') patch(id, { state: 'sending' });
    const body = {
      session_id: state.kept.session,
      client_message_id: id,
      message: text,
      suggestion,
      attachments: attachments?.map((file) => file.id),
      locale: document.documentElement.lang,
      page: location.pathname,
    };
    await stream('chat', { body }, SILENCE, ({ event, data = '{}' }) => {
      const value = JSON.parse(data);
      state.unreachable = false;
      if (event === 'accepted') {
        const { message_id, seq } = value;
        enter(value);
        patch(id, { state: 'sent', message_id, seq });
        receive([
          { message_id, seq, role: 'visitor', text, attachments, created_at: new Date(at).toISOString() },
        ]);
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
    });
    // The stream was cut off.
    if (!isDone) throw Error();
  }

  /** Keeps what the conversation goes on with; in another one than before, the message is asked for again. */
  function enter({ session_id, conversation_id, visitor_token }: Accepted): void {
    const { token, conversation } = state.kept;
    const known = { session: session_id, conversation: conversation_id, token: visitor_token ?? token };
    if (conversation && conversation !== conversation_id) switchTo(goOn(state.kept, known));
    else update(known);
  }

  /** The reply may come over the event stream first. */
  function isAnswered(id: string): boolean {
    const { seq = 0 } = find(id) ?? {};
    return state.kept.messages.some((message) => message.role === 'assistant' && message.seq > seq);
  }

  function take(
    id: string,
    { message_id, seq, reply: text, handled_by, outcome, citations, suggestions, form }: ChatReply,
  ): void {
    const { kept } = state;
    const created_at = new Date().toISOString();
    state.live = '';
    update({
      outbox: kept.outbox.filter((other) => other.id !== id),
      waiting: kept.waiting || outcome === 'escalated' || (text === null && !kept.speaker),
    });
    if (text !== null)
      receive([
        { message_id, seq, role: handled_by, text, created_at, outcome, citations, suggestions, form },
      ]);
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
