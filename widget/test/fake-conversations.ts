import type { ChatReply, Message, Speaker } from '../src/panel/wire.ts';

/** What the assistant says to a message; `sentences` defaults to the whole reply, `hold` keeps the stream open. */
export type Scripted = Partial<
  Pick<ChatReply, 'reply' | 'outcome' | 'handled_by' | 'citations' | 'suggestions'>
> & {
  sentences?: string[];
  /** Awaited after the first sentence. */
  hold?: Promise<unknown>;
};
export type Answer = (message: string) => Scripted;

type Write = (event: string, data: unknown) => void;
type Listener = (event: string, data: unknown, id?: number) => void;
type Ask = { message: string; session: string; id: string; token: string | null };

/** Conversations with the contract's rules on retries: one message a `client_message_id`, the first result for every later try. */
export class Conversations {
  readonly answer: Answer;
  readonly all = new Map<string, FakeConversation>();
  readonly identities = new Map<string, FakeConversation>();

  constructor(answer: Answer) {
    this.answer = answer;
  }

  find(session: string): FakeConversation | undefined {
    return this.all.get(session);
  }

  only(): FakeConversation {
    const [first, ...others] = [...this.all.values()];
    if (!first || others.length) throw new Error(`There are ${this.all.size} conversations.`);
    return first;
  }

  identify(token: string): { visitor_token: string; session_id: string | null } {
    const known = this.identities.get(token);
    return { visitor_token: known?.token ?? `vt_${token}`, session_id: known?.session ?? null };
  }

  /** Answers as the chat endpoint does, or says why not. */
  async ask(
    { message, session, id, token }: Ask,
    write: Write,
  ): Promise<{ status: number; code: string } | null> {
    let conversation = this.all.get(session);
    if (!conversation) {
      conversation = new FakeConversation(session, token ?? `vt_${session}`);
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
    const asked = conversation.add({ role: 'visitor', text: message });
    conversation.accept(write, asked.message_id);
    conversation.turns.set(id, await conversation.reply(asked, this.answer(message), write));
    return null;
  }
}

export class FakeConversation {
  readonly session: string;
  readonly token: string;
  readonly messages: Message[] = [];
  readonly turns = new Map<string, ChatReply | 'running'>();
  closed = false;
  private readonly listeners = new Set<Listener>();

  constructor(session: string, token: string) {
    this.session = session;
    this.token = token;
  }

  get watchers(): number {
    return this.listeners.size;
  }

  accept(write: Write, messageId: string): void {
    const seq = this.messages.find((message) => message.message_id === messageId)?.seq;
    write('accepted', { session_id: this.session, message_id: messageId, seq });
  }

  async reply(asked: Message, scripted: Scripted, write: Write): Promise<ChatReply> {
    const {
      reply = 'Yes.',
      outcome = 'answered',
      handled_by = 'assistant',
      citations = [],
      suggestions = [],
    } = scripted;
    const sentences = scripted.sentences ?? (reply ? [reply] : []);
    for (const [index, text] of sentences.entries()) {
      write('sentence', { text });
      if (index === 0) await scripted.hold;
    }
    if (!sentences.length) await scripted.hold;
    const stored =
      reply === null ? asked : this.add({ role: 'assistant', text: reply, outcome, citations, suggestions });
    const result: ChatReply = {
      session_id: this.session,
      message_id: stored.message_id,
      seq: stored.seq,
      in_reply_to: asked.message_id,
      reply,
      outcome,
      handled_by,
      citations,
      suggestions,
      visitor_token: this.token,
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
