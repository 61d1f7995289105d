import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { CLIENTS, type HistoryStep, type Step } from './histories.ts';
import {
  asStaff,
  type Sent,
  type Session,
  type StoredMessage,
  storedIn,
  Watch,
  type World,
} from './history-world.ts';
import { post } from './wire.ts';

/** Between these sequence numbers staff held the conversation. */
interface Hold {
  session: string;
  after: number;
  until: number;
}

/** A visitor, who may have several windows open. */
interface Visitor {
  token: string;
  sessions: Session[];
}

const questions = ['opening hours', 'boiler service price', 'who won the cup', 'thanks'];

/** Plays one history and checks every promise about the record. Throws when one is broken. */
export async function playHistory(world: World, steps: readonly HistoryStep[]): Promise<void> {
  const couple = await newVisitor(world);
  const single = await newVisitor(world);
  const sent: Sent[] = [];
  const windows = await Promise.all(
    [couple, couple, single].map((visitor) => openWindow(world, visitor, sent)),
  );
  const staff = createStaff(world, () => [...couple.sessions, ...single.sessions].map(({ id }) => id));
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (const { step } of steps.filter((each) => each.client === client)) {
        if (step.kind === 'staff') await staff.act(step.action);
        else await windows[client]?.act(step);
      }
    }),
  );
  for (const window of windows) await window.settle();
  for (const { id } of [...couple.sessions, ...single.sessions]) {
    const messages = await storedIn(world, id);
    checkRecord(messages);
    checkSent(
      messages,
      sent.filter((each) => each.session.id === id),
    );
    for (const hold of staff.holds.filter((each) => each.session === id)) checkHold(messages, hold);
    for (const window of windows) await window.check(id, messages);
  }
}

async function newVisitor(world: World): Promise<Visitor> {
  const first = await post(`${world.base}/api/chat`, { business_id: world.businessId, message: 'hello' });
  assert.equal(first?.status, 200);
  return { token: first.json.visitor_token, sessions: [sessionOf(first.json)] };
}

function sessionOf({
  session_id,
  conversation_id,
}: {
  session_id: string;
  conversation_id: string;
}): Session {
  return { handle: session_id, id: conversation_id };
}

async function openWindow(world: World, visitor: Visitor, sent: Sent[]) {
  const watches = new Map<string, Watch>();
  const [first] = visitor.sessions;
  if (!first) throw new Error('a visitor has a session');
  const home: Session = first;
  let session = home;
  let last: Sent | null = null;

  async function watch(): Promise<void> {
    const known = watches.get(session.id) ?? new Watch(world, session.id, visitor.token);
    watches.set(session.id, known);
    await known.connect();
  }
  /** Returns whether this was the last word on the message. */
  async function send(message: Sent, cut: boolean): Promise<boolean> {
    const body = {
      business_id: world.businessId,
      session_id: message.session.handle,
      message: message.text,
      client_message_id: message.id,
    };
    const headers = { 'x-visitor-token': visitor.token };
    const answer = await post(`${world.base}/api/chat`, body, headers, cut);
    if (answer === null || answer.json?.code === 'duplicate_in_flight') return false;
    if (answer.json?.code === 'conversation_closed') return true;
    assert.equal(answer.status, 200, JSON.stringify(answer.json));
    if (message.reply) assert.equal(answer.json.message_id, message.reply.message_id);
    message.reply = answer.json;
    return true;
  }
  async function act(step: Step): Promise<unknown> {
    switch (step.kind) {
      case 'send':
        last = { visitor, session, id: randomUUID(), text: questions[step.text] ?? '', reply: null };
        sent.push(last);
        return send(last, step.cut);
      case 'retry':
        return last ? send(last, step.cut) : undefined;
      case 'new_session': {
        const body = { business_id: world.businessId, message: 'hello again' };
        const answer = await post(`${world.base}/api/chat`, body, { 'x-visitor-token': visitor.token });
        assert.equal(answer?.status, 200);
        session = sessionOf(answer.json);
        visitor.sessions.push(session);
        return watch();
      }
      case 'old_session':
        session = home;
        return watch();
      default:
        return watch();
    }
  }
  await watch();
  return {
    act,
    /** Asks about every message whose reply was lost, until nothing of it is under way any more. */
    settle: async () => {
      for (const message of sent.filter((each) => each.visitor === visitor)) {
        while (message.reply === null && !(await send(message, false)));
      }
    },
    /** What a stream brought, over all its connections, is exactly what is stored. */
    check: async (of: string, messages: StoredMessage[]) => {
      const known = watches.get(of);
      if (!known) return;
      await known.until(messages.length);
      known.disconnect();
      assert.deepEqual(
        known.received.map(({ seq, message_id, text }) => [seq, message_id, text]),
        messages.map(({ seq, message_id, text }) => [seq, message_id, text]),
      );
    },
  };
}

/** Staff act one after the other, so that it is known between which messages they held a conversation. */
function createStaff(world: World, sessions: () => string[]) {
  const holds: Hold[] = [];
  const heldSince = new Map<string, number>();
  let turn: Promise<void> = Promise.resolve();
  let acts = 0;

  async function one(action: string): Promise<void> {
    const all = sessions();
    const session = all[acts++ % all.length] ?? '';
    const text = action === 'note' || action === 'write' ? { text: `${action} ${acts}` } : {};
    const path = { write: 'messages', note: 'notes' }[action] ?? action;
    const answer = await asStaff(world, session, path, text);
    assert.ok(answer && (answer.status < 300 || answer.status === 409), JSON.stringify(answer));
    if (answer.status === 409 || action === 'note') return;
    const at = action === 'write' ? answer.json.seq : answer.json.last_seq;
    const since = heldSince.get(session);
    if (action === 'takeover' || action === 'write') heldSince.set(session, since ?? at);
    else if (since !== undefined) {
      holds.push({ session, after: since, until: at });
      heldSince.delete(session);
    }
  }
  return {
    holds,
    act: (action: string) => {
      turn = turn.then(() => one(action));
      return turn;
    },
  };
}

/** Numbers without a gap, in order, each reply after its question. */
function checkRecord(messages: StoredMessage[]): void {
  assert.deepEqual(
    messages.map(({ seq }) => seq),
    messages.map((_, i) => i + 1),
  );
}

/** What was accepted is there once, under the number that was told; what was cut is there at most once. */
function checkSent(messages: StoredMessage[], sent: Sent[]): void {
  const asked = messages.filter(({ role }) => role === 'visitor');
  for (const text of new Set(sent.map((message) => message.text))) {
    const same = sent.filter((message) => message.text === text);
    const stored = asked.filter((message) => message.text === text);
    assert.ok(stored.length <= same.length, `"${text}" is there ${stored.length} times of ${same.length}`);
  }
  const answered = sent.flatMap(({ text, reply }) => (reply ? [{ text, reply }] : []));
  assert.equal(new Set(answered.map(({ reply }) => reply.in_reply_to)).size, answered.length);
  for (const { text, reply } of answered) {
    assert.equal(asked.find(({ message_id }) => message_id === reply.in_reply_to)?.text, text);
    const replies = messages.filter(({ message_id }) => message_id === reply.message_id);
    assert.deepEqual(
      replies.map(({ seq }) => seq),
      [reply.seq],
    );
  }
}

/** While staff held the conversation the assistant wrote nothing. */
function checkHold(messages: StoredMessage[], { after, until }: Hold): void {
  const spoke = messages.filter(({ seq, role }) => role === 'assistant' && seq > after && seq <= until);
  assert.deepEqual(spoke, [], `the assistant spoke while staff held messages ${after} to ${until}`);
}
