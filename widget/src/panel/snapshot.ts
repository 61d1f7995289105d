import type { Attachment, Message, Speaker } from './wire.ts';

/** A message of the visitor's on its way; it leaves the outbox when its reply is in. */
export type Outgoing = {
  id: string;
  text: string;
  /** Unix time in milliseconds. */
  at: number;
  state: 'sending' | 'queued' | 'failed' | 'sent';
  /** The document of the suggestion whose words these are. */
  suggestion?: string;
  attachments?: Attachment[];
  /** Set once the server has stored it. */
  message_id?: string;
  seq?: number;
};

/** What is kept between pages and shared between tabs. */
export type Snapshot = {
  /** What tabs know by that they hold the same: another visitor's, or another conversation's, has another one. */
  id: string;
  /** The secret that the conversation goes on with; it stands in bodies only. */
  session: string;
  /** The conversation's name, once the server has given it one. */
  conversation?: string;
  token?: string | null;
  /** Whom the page says the visitor is. */
  sub?: string;
  /** The business vouches for who the visitor is. */
  verified?: boolean;
  messages: Message[];
  outbox: Outgoing[];
  /** Sequence of the newest message the visitor has seen. */
  seen: number;
  speaker?: Speaker;
  /** A person was asked for and none has come. */
  waiting?: boolean;
  /** The visitor has filled in the form for the team. */
  asked?: boolean;
  closed?: boolean;
  rated: Record<string, 'up' | 'down'>;
  sound?: boolean;
  draft: string;
};

/** A conversation that has not begun. A session id of this length is its own secret, so a lost first reply can be asked for again. */
export function newSnapshot(known: Partial<Snapshot> = {}): Snapshot {
  return {
    id: randomId(),
    session: randomId(),
    messages: [],
    outbox: [],
    seen: 0,
    rated: {},
    draft: '',
    ...known,
  };
}

/** Another conversation of the same visitor, with what he has written and not sent. */
export function goOn({ token, sub, verified, sound, draft, outbox }: Snapshot, changes: Partial<Snapshot>) {
  const unsent = outbox.map(
    (item): Outgoing => ({
      ...item,
      message_id: undefined,
      seq: undefined,
      state: item.state === 'failed' ? item.state : 'sending',
    }),
  );
  return newSnapshot({ token, sub, verified, sound, draft, outbox: unsent, ...changes });
}

/** Whether a person speaks and the assistant keeps silent. */
export const isHeld = ({ speaker }: Snapshot) => speaker?.handled_by === 'staff';

const isText = (value: unknown) => typeof value === 'string';
const all = (list: unknown, test: (item: Record<string, unknown>) => unknown) =>
  Array.isArray(list) && list.every((item) => item && test(item));

/** What was stored when it can be drawn, else nothing begun: an older widget, or the page, may have written anything. */
export function asSnapshot(stored: unknown): Snapshot {
  const found = Object(stored);
  return isText(found.session) &&
    isText(found.draft) &&
    found.rated &&
    found.seen >= 0 &&
    all(found.outbox, ({ id }) => isText(id)) &&
    all(found.messages, ({ seq }) => Number.isInteger(seq)) &&
    all(
      [...found.outbox, ...found.messages],
      ({ text, attachments, citations, suggestions }) =>
        isText(text) &&
        all(attachments ?? [], ({ name }) => isText(name)) &&
        all(citations ?? [], ({ title, quote }) => isText(title) && isText(quote)) &&
        all(suggestions ?? [], ({ question, quote }) => isText(question) && isText(quote ?? '')),
    )
    ? // Before there were names, the session was the conversation's.
      { id: found.session, ...found }
    : newSnapshot({ id: found.id || randomId() });
}

/** 160 random bits in digits; works without a secure context, where `randomUUID` is missing. */
export function randomId(): string {
  return crypto.getRandomValues(new Uint32Array(5)).join('-');
}

/** `messages` with `news` put in by sequence; the same message twice stays one, with the fields of both. */
export function addMessages(messages: Message[], news: Message[]): Message[] {
  const bySeq = new Map(messages.map((message) => [message.seq, message]));
  for (const message of news) bySeq.set(message.seq, { ...bySeq.get(message.seq), ...message });
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** The last sequence up to which nothing is missing: where to resume from. */
export function resumePoint(messages: Message[]): number {
  let seq = 0;
  for (const message of messages) if (message.seq === seq + 1) seq++;
  return seq;
}

/** What this tab should hold after another tab wrote `theirs` of the same conversation; `own` names the messages this tab is sending itself. */
export function mergeSnapshots(mine: Snapshot, theirs: Snapshot, own: (id: string) => boolean): Snapshot {
  const outbox = [
    ...theirs.outbox.filter((item) => !own(item.id)),
    ...mine.outbox.filter((item) => own(item.id)),
  ];
  return {
    ...mine,
    ...theirs,
    messages: addMessages(mine.messages, theirs.messages),
    outbox: outbox.sort((a, b) => a.at - b.at),
    seen: Math.max(mine.seen, theirs.seen),
    draft: mine.draft,
  };
}
