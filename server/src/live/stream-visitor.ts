import type { FastifyReply, FastifyRequest } from 'fastify';
import { readInboxRow } from '../conversations/read-inbox.ts';
import { presentMessage, readMessages } from '../conversations/read-messages.ts';
import { handled } from '../http/endpoint.ts';
import { formatEvent, openStream } from '../http/sse.ts';
import { ownSession, type VisitorContext } from '../visitors/own-session.ts';
import { stateFrames } from './feed.ts';
import { admitStream } from './streams.ts';

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
    query: { session_id: string; last_event_id?: string | undefined };
  },
): Promise<typeof handled> {
  const { services, request, reply, query } = context;
  const { db, conversation, visitorId } = await ownSession(context, query.session_id);
  const release = admitStream(services, `visitor:${visitorId}`);
  const stream = openStream(reply);
  stream.onClose(release);
  services.streams.add(stream);
  stream.onClose(() => services.streams.delete(stream));

  let sent = lastSeq(request, query.last_event_id) ?? conversation.last_seq;
  let early: [number, string][] | null = [];
  const forward = (seq: number, frame: string): void => {
    if (seq <= sent) return;
    sent = seq;
    stream.sendFrame(frame);
  };
  // Watching begins before the store is read, so nothing falls between the two.
  const leave = services.feed.visitor(db.businessId, {
    conversationId: conversation.id,
    message: (seq, frame) => (early ? void early.push([seq, frame]) : forward(seq, frame)),
    frame: (frame) => void stream.sendFrame(frame),
  });
  stream.onClose(leave);
  const missed = await db.read((read) => readMessages(read, conversation.id, sent));
  if (missed.length >= MAX_REPLAY) {
    stream.send('reset', {});
    sent = missed.at(-1)?.seq ?? sent;
  } else {
    for (const row of missed)
      forward(row.seq, formatEvent('message', presentMessage(row, 'visitor'), row.seq));
  }
  for (const [seq, frame] of early) forward(seq, frame);
  early = null;
  const now = await db.read((read) => readInboxRow(read, conversation.id));
  for (const frame of stateFrames(now)) stream.sendFrame(frame);
  return handled;
}

/** The sequence number a client has seen, from the header browsers send or the query; null when it is new. */
function lastSeq(request: FastifyRequest, fromQuery: string | undefined): number | null {
  const header = request.headers['last-event-id'];
  const text = typeof header === 'string' ? header : fromQuery;
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
