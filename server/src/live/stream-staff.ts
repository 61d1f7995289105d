import type { FastifyReply, FastifyRequest } from 'fastify';
import { findChanged } from '../conversations/read-inbox.ts';
import { presentMessage } from '../conversations/read-messages.ts';
import type { BusinessDb } from '../db/store.ts';
import type { LoginCaller } from '../http/caller.ts';
import { handled } from '../http/endpoint.ts';
import { readLogin } from '../http/identify.ts';
import { type EventStream, formatEvent, openStream } from '../http/sse.ts';
import type { Services } from '../services.ts';
import { admitStream, reconnectMs } from './streams.ts';

/** What a returning client may have missed at most; beyond, it reads the inbox anew. */
const MAX_REPLAY = 500;
/** Messages are stored a little after their time: a resume looks this far back, and clients drop doubles. */
const OVERLAP_MS = 2000;
/** How often a stream asks whether its member may still read, in ms. */
const RECHECK_MS = 20_000;

type StaffContext = {
  services: Services;
  caller: LoginCaller;
  db: BusinessDb;
  request: FastifyRequest;
  reply: FastifyReply;
  query: { last_event_id?: string | undefined };
};

/** A member's live events of the whole business: conversations, messages, notes, typing, presence. */
export async function streamStaff(context: StaffContext): Promise<typeof handled> {
  const { services, caller, db, request, reply, query } = context;
  const release = admitStream(services, `staff:${caller.userId}`);
  const stream = openStream(reply);
  services.streams.add(stream);
  let early: string[] | null = [];
  const leave = services.feed.staff(db.businessId, (frame) => {
    if (early) early.push(frame);
    else stream.sendFrame(frame);
  });
  const depart = services.presence.enter(db.businessId, caller.userId);
  const recheck = setInterval(() => void endWhenRevoked(context, stream), RECHECK_MS).unref();
  stream.onClose(() => {
    clearInterval(recheck);
    release();
    leave();
    depart();
    services.streams.delete(stream);
  });
  const header = request.headers['last-event-id'];
  const since = /^(\d{1,16})\./.exec(typeof header === 'string' ? header : (query.last_event_id ?? ''))?.[1];
  try {
    if (since) await replay(db, Number(since), stream);
  } catch {
    // The reply has begun, so the client is asked to come again instead of being told an error.
    stream.close(reconnectMs());
  }
  for (const frame of early) stream.sendFrame(frame);
  early = null;
  return handled;
}

/** A stream outlives the request that was checked, so a logout, a new role or a suspension ends it here. */
async function endWhenRevoked({ services, request }: StaffContext, stream: EventStream): Promise<void> {
  try {
    const login = await readLogin(services, request);
    if (!login?.permissions.includes('chat.read')) stream.close();
  } catch {
    // The store does not answer just now; the next look decides.
  }
}

/** What was written since, then the conversations that changed, each as it is now. */
async function replay(db: BusinessDb, since: number, stream: EventStream): Promise<void> {
  const from = since - OVERLAP_MS;
  const missed = await db.read(({ q, businessId }) =>
    q
      .selectFrom('messages')
      .selectAll()
      .where('business_id', '=', businessId)
      .where('created_at', '>=', from)
      .orderBy('created_at')
      .orderBy('id')
      .limit(MAX_REPLAY + 1)
      .execute(),
  );
  const changed = await db.read((read) => findChanged(read, from, MAX_REPLAY + 1));
  if (missed.length > MAX_REPLAY || changed.length > MAX_REPLAY) {
    stream.send('reset', {});
    return;
  }
  for (const row of missed) {
    const data = { conversation_id: row.conversation_id, ...presentMessage(row, 'staff') };
    stream.sendFrame(formatEvent('message', data, `${row.created_at}.${row.id}`));
  }
  for (const row of changed) stream.send('conversation', row);
}
