import type { BusinessTx } from '../../platform/db/store.ts';
import { tellWebhooks, type WebhookEvent } from '../../webhooks/tell-webhooks.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import type { NewMessage } from './post-messages.ts';

const MOVES = { waiting: 'conversation.waiting', closed: 'conversation.closed' } as const;

/** Tells programs that a conversation waits, was taken or closed. @param now milliseconds */
export function tellChanges(
  tx: BusinessTx,
  now: number,
  row: Pick<ConversationRow, 'id'> & Partial<Pick<ConversationRow, 'status' | 'assignee_id'>>,
  change: { status?: string | undefined; assignee_id?: string | null | undefined },
): Promise<void> {
  const events: WebhookEvent[] = [];
  const { status, assignee_id } = change;
  if ((status === 'waiting' || status === 'closed') && status !== row.status) {
    events.push({ type: MOVES[status], conversation_id: row.id });
  }
  if (assignee_id && assignee_id !== row.assignee_id) {
    events.push({ type: 'conversation.taken', conversation_id: row.id, data: { assignee_id } });
  }
  return tellWebhooks(tx, now, events);
}

/** Tells programs of messages, of a conversation that begins with them, and of what Bob could not answer. @param now milliseconds */
export function tellMessages(
  tx: BusinessTx,
  now: number,
  { id: conversation_id, last_seq }: Pick<ConversationRow, 'id' | 'last_seq'>,
  messages: readonly NewMessage[],
): Promise<void> {
  const started: WebhookEvent[] = last_seq === 0 ? [{ type: 'conversation.started', conversation_id }] : [];
  const written = messages.flatMap(({ id, role, outcome }, i): WebhookEvent[] => {
    const data = { message_id: id, seq: last_seq + 1 + i, role };
    const isGap = outcome === 'refused';
    return [
      { type: 'message.created', conversation_id, data: { ...data, outcome: outcome ?? null } },
      ...(isGap ? [{ type: 'knowledge.gap' as const, conversation_id, data: { message_id: id } }] : []),
    ];
  });
  return tellWebhooks(tx, now, [...started, ...written]);
}
