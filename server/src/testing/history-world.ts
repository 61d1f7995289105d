import assert from 'node:assert/strict';
import { type Answer, type Hearing, hear, post } from './wire.ts';

/** Where a history happens: one business on a running server. */
export interface World {
  base: string;
  businessId: string;
  staffToken: string;
}

/** A conversation as its visitor goes on with it, and as everybody names it. */
export interface Session {
  handle: string;
  id: string;
}

/** A conversation as the store has it. */
export interface StoredMessage {
  message_id: string;
  seq: number;
  role: string;
  text: string;
}

/** Someone's messages that the server accepted, or may have accepted. */
export interface Sent {
  /** Who sent it, from whichever window. */
  visitor: object;
  session: Session;
  id: string;
  text: string;
  /** The reply to it, once one arrived. */
  reply: NonNullable<Answer>['json'] | null;
}

/** Everything stored in a conversation, as staff read it. */
export async function storedIn(world: World, id: string): Promise<StoredMessage[]> {
  const response = await fetch(`${world.base}/api/chat/history/${id}`, {
    headers: { authorization: `Bearer ${world.staffToken}` },
  });
  assert.equal(response.status, 200);
  // The contract's History, which the server checks in tests.
  return ((await response.json()) as { messages: StoredMessage[] }).messages;
}

/** One of the visitor's windows: reads one conversation's stream and keeps what it got across reconnects. */
export class Watch {
  readonly world: World;
  readonly conversation: string;
  readonly token: string;
  /** Every message received, over all connections, as it came. */
  readonly received: StoredMessage[] = [];
  private hearing: Hearing | null = null;

  constructor(world: World, conversation: string, token: string) {
    this.world = world;
    this.conversation = conversation;
    this.token = token;
  }

  /** Opens the stream after the last message received, dropping the connection there was. */
  async connect(): Promise<void> {
    this.disconnect();
    const last = this.received.at(-1)?.seq ?? 0;
    this.hearing = await hear(`${this.world.base}/api/chat/events?conversation_id=${this.conversation}`, {
      'x-visitor-token': this.token,
      'last-event-id': String(last),
    });
    assert.equal(this.hearing.status, 200);
  }

  /** Takes over what the connection brought, and drops it. */
  disconnect(): void {
    const messages = this.hearing?.events.filter(({ name }) => name === 'message') ?? [];
    for (const { id, data } of messages) {
      assert.equal(Number(id), data.seq);
      this.received.push(data);
    }
    this.hearing?.close();
    this.hearing = null;
  }

  /** Waits until message `seq` was received. */
  async until(seq: number): Promise<void> {
    if ((this.received.at(-1)?.seq ?? 0) >= seq) return;
    await this.hearing?.until(({ name, data }) => name === 'message' && data.seq === seq);
  }
}

/** Mission Control's call on one conversation. */
export function asStaff(world: World, id: string, action: string, body: unknown = {}): Promise<Answer> {
  const headers = { authorization: `Bearer ${world.staffToken}` };
  return post(`${world.base}/api/conversations/${id}/${action}`, body, headers);
}
