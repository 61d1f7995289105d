import type { OwnConversation } from '@askbob/contract/endpoints/chat.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { stateFrames } from '../conversations/following/feed.ts';
import { readInboxRow } from '../conversations/inbox/inbox-row.ts';
import { presentMessage, readMessages } from '../conversations/inbox/read-messages.ts';
import type { Services } from '../conversations/services.ts';
import type { BusinessDb } from '../platform/db/store.ts';
import { handled } from '../platform/http/endpoint.ts';
import { type EventStream, formatEvent } from '../platform/http/sse.ts';
import { ownSession, type VisitorContext } from './own-session.ts';

/** Further behind than this, a client is told to read the conversation anew. */
const MAX_REPLAY = 1000;

/**
 * A visitor's live events. Resumes after `Last-Event-ID` from the store: what was missed comes first,
 * each message once and in order, whatever happens meanwhile.
 */
export async function streamVisitor(
  context: VisitorContext & {
    request: FastifyRequest;
    reply: FastifyReply;
    query: OwnConversation & { last_event_id?: string | undefined };
  },
): Promise<typeof handled> {
  const { services, request, reply, query } = context;
  const { db, conversation, visitorId } = await ownSession(context, query);
  const stream = services.streams.admit(`visitor:${visitorId}`).open(reply);

  const after = lastSeq(request, query.last_event_id) ?? conversation.last_seq;
  const messages = inOrder(services, db, conversation.id, { stream, after });
  let early: string[] | null = [];
  // Watching begins before the store is read, so nothing falls between the two.
  const leave = services.feed.visitor(db.businessId, {
    conversationId: conversation.id,
    message: messages.forward,
    frame: (frame) => void (early ? early.push(frame) : stream.sendFrame(frame)),
    catchUp: () => void messages.catchUp(),
    end: () => stream.close(),
  });
  stream.onClose(leave);
  await messages.catchUp();
  try {
    const now = await db.read((read) => readInboxRow(read, conversation.id));
    for (const frame of [...stateFrames(now), ...early]) stream.sendFrame(frame);
  } catch {
    // The reply has begun, so the client is asked to come again instead of being told an error.
    stream.close(services.streams.reconnectMs());
  }
  early = null;
  return handled;
}

/**
 * Sends a conversation's messages without a gap and each once: what comes live while the store is read
 * waits, and a number that is skipped has the store read. @param after the last number the client has
 */
function inOrder(
  { streams }: Services,
  db: BusinessDb,
  conversationId: string,
  { stream, after }: { stream: EventStream; after: number },
) {
  let sent = after;
  let waiting: [number, string][] | null = null;

  const forward = (seq: number, frame: string): void => {
    if (waiting) void waiting.push([seq, frame]);
    else if (seq === sent + 1) send(seq, frame);
    else if (seq > sent) void catchUp();
  };
  const send = (seq: number, frame: string): void => {
    if (seq !== sent + 1) return;
    sent = seq;
    stream.sendFrame(frame);
  };

  async function catchUp(): Promise<void> {
    if (waiting) return;
    waiting = [];
    try {
      const read = () => db.read((rows) => readMessages(rows, conversationId, sent));
      // After a cut, the first try may get a connection that nobody has noticed to be dead.
      const missed = await read().catch(read);
      if (missed.length >= MAX_REPLAY) {
        stream.send('reset', {});
        sent = missed.at(-1)?.seq ?? sent;
      }
      for (const row of missed) {
        send(row.seq, formatEvent('message', presentMessage(row, 'visitor'), row.seq));
      }
    } catch {
      // It resumes by its last id, once the store answers again.
      stream.close(streams.reconnectMs());
    }
    const meanwhile = waiting;
    waiting = null;
    for (const [seq, frame] of meanwhile) forward(seq, frame);
  }
  return { forward, catchUp };
}

/** The sequence number a client has seen, from the header browsers send or the query; null when it is new. */
function lastSeq(request: FastifyRequest, fromQuery: string | undefined): number | null {
  const header = request.headers['last-event-id'];
  const text = typeof header === 'string' ? header : fromQuery;
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
