import { backoff, pause } from './backoff.ts';
import type { Core } from './core.ts';
import { newSnapshot, type Outgoing } from './snapshot.ts';
import { readEvents } from './stream.ts';
import { watch } from './watch.ts';
import { type Accepted, type ChatReply, Refusal } from './wire.ts';

/** Longest silence in milliseconds within a reply: the server gives an answer within 25 s. */
const SILENCE = 40_000;
/** A wait in milliseconds that nobody sits out; the message is then shown as not sent. */
const TOO_LONG = 60_000;

/**
 * Sends what is in the outbox, one message after the other, each until its reply is stored here. A message
 * keeps its id over all tries, so the server stores it once however often the connection breaks.
 */
export function createDelivery(core: Core): () => void {
  let turn = Promise.resolve();
  const find = (id: string) => core.state.kept.outbox.find((item) => item.id === id);

  async function deliver(id: string, accepted: () => void): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      const item = find(id);
      if (!item) return;
      try {
        return await post(core, item, accepted);
      } catch (error) {
        const wait = error instanceof Refusal ? settleRefusal(core, item, error) : backoff(attempt);
        if (wait === null) return;
        if (!find(id)?.seq) core.patch(id, { state: 'queued' });
        await pause(Math.max(wait, backoff(attempt)));
      }
    }
  }

  return function flush(): void {
    for (const { id, state } of core.state.kept.outbox) {
      if (core.sending.has(id) || state === 'failed') continue;
      core.sending.add(id);
      // The next message may go once this one is stored; its reply need not be there yet.
      turn = turn.then(
        () =>
          new Promise((accepted) => {
            void deliver(id, accepted).finally(() => {
              core.sending.delete(id);
              accepted();
              core.update();
            });
          }),
      );
    }
  };
}

/** How long to wait before the next try, or null when there is no sense in one. */
function settleRefusal(core: Core, item: Outgoing, { status, code, wait }: Refusal): number | null {
  if (code === 'duplicate_in_flight' || ((status === 429 || status >= 500) && wait < TOO_LONG)) return wait;
  if (status === 401 && code !== 'invalid_widget_key' && core.state.kept.token) {
    core.switchTo(newSnapshot({ outbox: [{ ...item, seq: undefined }] }));
    return 0;
  }
  core.state.unavailable = status === 401 || status === 403;
  core.patch(item.id, { state: 'failed' });
  if (code === 'conversation_closed') core.update({ closed: true });
  return null;
}

async function post(core: Core, item: Outgoing, accepted: () => void): Promise<void> {
  const { state } = core;
  const guard = watch(SILENCE);
  let text = '';
  let done = false;
  try {
    if (item.state === 'queued') core.patch(item.id, { state: 'sending' });
    const response = await core.api('chat', {
      body: { message: item.text, session_id: state.kept.session, client_message_id: item.id },
      signal: guard.signal,
    });
    await readEvents(
      response,
      ({ event, data }) => {
        const value = JSON.parse(data);
        if (event === 'accepted') {
          takeAccepted(core, item, value);
          accepted();
        } else if (event === 'sentence' && !isAnswered(core, item.id)) {
          text += (text && ' ') + value.text.trim();
          // A second try starts over; what is on the screen stays there until there is more.
          if (text.length > state.live.length) state.live = text;
          core.update();
        } else if (event === 'reply') {
          done = true;
          takeReply(core, item, value);
        } else if (event === 'error') throw new Refusal(value.status, value.code, 0);
      },
      guard.alive,
    );
  } finally {
    guard.stop();
  }
  if (!done) throw new TypeError('The reply was cut off.');
}

/** The reply may come over the event stream first, with or without a word on which message it answers. */
function isAnswered({ state: { kept } }: Core, id: string): boolean {
  const item = kept.outbox.find((other) => other.id === id);
  return !item || kept.messages.some(({ role, seq }) => role === 'assistant' && seq > (item.seq ?? 0));
}

function takeAccepted(core: Core, item: Outgoing, value: Accepted): void {
  const { kept } = core.state;
  const { message_id, seq } = value;
  core.patch(item.id, { state: 'sent', message_id, seq });
  core.update({ session: value.session_id, token: value.visitor_token ?? kept.token });
  const created_at = new Date(item.at).toISOString();
  core.receive([{ message_id, seq, role: 'visitor', text: item.text, created_at }]);
}

function takeReply(core: Core, item: Outgoing, value: ChatReply): void {
  const { kept } = core.state;
  const staff = value.handled_by === 'staff';
  core.state.live = '';
  core.update({
    session: value.session_id,
    token: value.visitor_token ?? kept.token,
    outbox: kept.outbox.filter((other) => other.id !== item.id),
    waiting:
      kept.waiting || value.outcome === 'escalated' || (staff && value.reply === null && !kept.speaker),
  });
  if (value.reply === null) return;
  const { message_id, seq, outcome, citations, suggestions } = value;
  const created_at = new Date().toISOString();
  core.receive([
    {
      message_id,
      seq,
      role: staff ? 'staff' : 'assistant',
      text: value.reply,
      outcome,
      citations,
      suggestions,
      created_at,
    },
  ]);
}
