import type { Attachment, ChatReply, Message, Speaker } from '../src/panel/wire.ts';

/** What the assistant says to a message; `sentences` defaults to the whole reply, `hold` keeps the stream open. */
export type Scripted = Partial<
  Pick<ChatReply, 'reply' | 'outcome' | 'handled_by' | 'citations' | 'suggestions' | 'form'>
> & {
  sentences?: string[];
  /** Awaited after the first sentence. */
  hold?: Promise<unknown>;
};
export type Answer = (message: string) => Scripted;

type Write = (event: string, data: unknown) => void;
type Listener = (event: string, data: unknown, id?: number) => void;
type Ask = { message: string; session: string; id: string; token: string | null; attachments?: Attachment[] };
type Opened = { visitor_token: string; conversation_id: string; session_id: string };
type Identified = { [K in keyof Opened]: K extends 'visitor_token' ? string : string | null };

/** Conversations with the contract's rules on retries: one message a `client_message_id`, the first result for every later try. */
export class Conversations {
  readonly answer: Answer;
  /** By the secret that opens each. */
  readonly all = new Map<string, FakeConversation>();
  readonly identities = new Map<string, FakeConversation>();

  constructor(answer: Answer) {
    this.answer = answer;
  }

  /** A visitor's conversation by its name, or his latest. */
  find(token: string, id: string | null): FakeConversation | undefined {
    return [...this.all.values()].findLast((one) => one.token === token && (!id || one.id === id));
  }

  only(): FakeConversation {
    const [first, ...others] = [...this.all.values()];
    if (!first || others.length) throw new Error(`There are ${this.all.size} conversations.`);
    return first;
  }

  /** Keeps what was said before under the new identity, unless that was another's; else gives the latest of the one who came. */
  identify(token: string, shown: string | null, id: string | null): Identified {
    const visitor_token = this.identities.get(token)?.token ?? `vt_${token}`;
    const named = shown && id ? this.find(shown, id) : undefined;
    const isAnonymous = shown?.startsWith('vt_anonymous');
    if (named && isAnonymous) named.token = visitor_token;
    const known = named?.token === visitor_token ? named : this.find(visitor_token, null);
    return { visitor_token, conversation_id: known?.id ?? null, session_id: known?.session ?? null };
  }

  /** Answers as the chat endpoint does, or says why not. */
  async ask(
    { message, session, id, token, attachments }: Ask,
    write: Write,
  ): Promise<{ status: number; code: string } | null> {
    let conversation = this.all.get(session);
    if (!conversation) {
      conversation = new FakeConversation(session, token ?? `vt_anonymous_${session}`);
      this.all.set(session, conversation);
    }
    if (conversation.closed) return { status: 409, code: 'conversation_closed' };
    const known = conversation.turns.get(id);
    if (known === 'running') return { status: 409, code: 'duplicate_in_flight' };
    if (known) {
      conversation.accept(write, known.in_reply_to ?? '');
      if (known.reply) write('sentence', { text: known.reply });
      write('reply', known);
      return null;
    }
    conversation.turns.set(id, 'running');
    const asked = conversation.add({ role: 'visitor', text: message, ...(attachments && { attachments }) });
    conversation.accept(write, asked.message_id);
    conversation.turns.set(id, await conversation.reply(asked, this.answer(message), write));
    return null;
  }
}

export class FakeConversation {
  readonly session: string;
  /** What names it; it opens nothing. */
  readonly id: string;
  token: string;
  readonly messages: Message[] = [];
  readonly turns = new Map<string, ChatReply | 'running'>();
  closed = false;
  private readonly listeners = new Set<Listener>();

  constructor(session: string, token: string) {
    this.session = session;
    this.id = `c_${session.slice(0, 8)}`;
    this.token = token;
  }

  get watchers(): number {
    return this.listeners.size;
  }

  accept(write: Write, messageId: string): void {
    const seq = this.messages.find((message) => message.message_id === messageId)?.seq;
    write('accepted', { ...this.opened(), message_id: messageId, seq });
  }

  opened(): Opened {
    return { session_id: this.session, conversation_id: this.id, visitor_token: this.token };
  }

  async reply(asked: Message, scripted: Scripted, write: Write): Promise<ChatReply> {
    const {
      reply = 'Yes.',
      outcome = 'answered',
      handled_by = 'assistant',
      citations = [],
      suggestions = [],
      form = null,
    } = scripted;
    const sentences = scripted.sentences ?? (reply ? [reply] : []);
    for (const [index, text] of sentences.entries()) {
      write('sentence', { text });
      if (index === 0) await scripted.hold;
    }
    if (!sentences.length) await scripted.hold;
    const stored =
      reply === null
        ? asked
        : this.add({ role: 'assistant', text: reply, outcome, citations, suggestions, form });
    const result: ChatReply = {
      ...this.opened(),
      message_id: stored.message_id,
      seq: stored.seq,
      in_reply_to: asked.message_id,
      reply,
      outcome,
      handled_by,
      citations,
      suggestions,
      form,
    };
    write('reply', result);
    return result;
  }

  add(message: Pick<Message, 'role' | 'text'> & Partial<Message>): Message {
    const seq = this.messages.length + 1;
    const stored = {
      message_id: `m${seq}_${this.session.slice(0, 6)}`,
      seq,
      created_at: new Date().toISOString(),
      ...message,
    };
    this.messages.push(stored);
    this.tell('message', stored, seq);
    return stored;
  }

  speak(speaker: Speaker): void {
    this.tell('speaker', speaker);
  }

  type(name: string): void {
    this.tell('typing', { name });
  }

  close(): void {
    this.closed = true;
    this.tell('closed', {});
  }

  tell(event: string, data: unknown, id?: number): void {
    for (const listener of this.listeners) listener(event, data, id);
  }

  /** Sends what came after `seq`, then everything new; returns what stops it. */
  follow(seq: number, listener: Listener): () => void {
    for (const message of this.messages) if (message.seq > seq) listener('message', message, message.seq);
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
