import type { FastifyReply, FastifyRequest } from 'fastify';
import { presentMessage } from '../conversations/read-messages.ts';
import type { BusinessDb } from '../db/store.ts';
import type { LoginCaller } from '../http/caller.ts';
import { handled } from '../http/endpoint.ts';
import { formatEvent, openStream } from '../http/sse.ts';
import type { Services } from '../services.ts';
import { admitStream } from './streams.ts';

/** What a returning client may have missed at most; beyond, it reads the inbox anew. */
const MAX_REPLAY = 500;
/** Messages are stored a little after their time: a resume looks this far back, and clients drop doubles. */
const OVERLAP_MS = 2000;

/** A member's live events of the whole business: conversations, messages, notes, typing, presence. */
export async function streamStaff(context: {
  services: Services;
  caller: LoginCaller;
  db: BusinessDb;
  request: FastifyRequest;
  reply: FastifyReply;
  query: { last_event_id?: string | undefined };
}): Promise<typeof handled> {
  const { services, caller, db, request, reply, query } = context;
  const release = admitStream(services, `staff:${caller.userId}`);
  const stream = openStream(reply);
  services.streams.add(stream);
  let early: string[] | null = [];
  const leave = services.feed.staff(db.businessId, (frame) => {
    if (early) early.push(frame);
    else stream.sendFrame(frame);
  });
  const depart = services.live.enter(db.businessId, caller.userId);
  const announce = (online: boolean) =>
    services.store.broadcast(db.businessId, { kind: 'presence', user_id: caller.userId, online });
  stream.onClose(() => {
    release();
    leave();
    depart();
    services.streams.delete(stream);
    if (!services.live.isOnline(db.businessId, caller.userId)) announce(false);
  });
  announce(true);
  const header = request.headers['last-event-id'];
  const since = /^(\d{1,16})\./.exec(typeof header === 'string' ? header : (query.last_event_id ?? ''))?.[1];
  if (since) await replay(db, Number(since), stream);
  for (const frame of early) stream.sendFrame(frame);
  early = null;
  return handled;
}

async function replay(db: BusinessDb, since: number, stream: ReturnType<typeof openStream>): Promise<void> {
  const missed = await db.read(({ q, businessId }) =>
    q
      .selectFrom('messages')
      .selectAll()
      .where('business_id', '=', businessId)
      .where('created_at', '>=', since - OVERLAP_MS)
      .orderBy('created_at')
      .limit(MAX_REPLAY + 1)
      .execute(),
  );
  if (missed.length > MAX_REPLAY) {
    stream.send('reset', {});
    return;
  }
  for (const row of missed) {
    const data = { conversation_id: row.conversation_id, ...presentMessage(row, 'staff') };
    stream.sendFrame(formatEvent('message', data, `${row.created_at}.${row.id}`));
  }
}
