import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LoginCaller } from '../../kernel/caller.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import { handled } from '../../platform/http/endpoint.ts';
import { type EventStream, formatEvent } from '../../platform/http/sse.ts';
import { findChanged } from '../inbox/read-inbox.ts';
import { presentMessage } from '../inbox/read-messages.ts';
import type { Services } from '../services.ts';
import { endWhenRevoked } from './end-when-revoked.ts';

/** What a returning client may have missed at most; beyond, it reads the inbox anew. */
const MAX_REPLAY = 500;
/** Messages are stored a little after their time: a resume looks this far back, and clients drop doubles. */
const OVERLAP_MS = 2000;

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
  const stream = services.streams.admit(`staff:${caller.userId}`).open(reply);
  const gate = gateOf(services, stream);
  const leave = services.feed.staff(db.businessId, { userId: caller.userId, frame: gate.pass });
  const depart = services.presence.enter(db.businessId, caller.userId);
  stream.onClose(() => {
    leave();
    depart();
  });
  endWhenRevoked({ services, caller, request, stream, businessId: db.businessId, keepShut: gate.keepShut });
  const header = request.headers['last-event-id'];
  const since = /^(\d{1,16})\./.exec(typeof header === 'string' ? header : (query.last_event_id ?? ''))?.[1];
  if (since) await gate.keepShut(replay(db, Number(since), caller.userId, stream));
  return handled;
}

/** Hands frames on to a stream, but keeps them back while something else comes first. */
function gateOf({ streams }: Services, stream: EventStream) {
  const kept: string[] = [];
  let shut = 0;
  return {
    pass: (frame: string): void => void (shut > 0 ? kept.push(frame) : stream.sendFrame(frame)),
    keepShut: async (work: Promise<void>): Promise<void> => {
      shut += 1;
      // The reply has begun, so the client is asked to come again instead of being told an error.
      await work.catch(() => stream.close(streams.reconnectMs()));
      shut -= 1;
      if (shut === 0) for (const frame of kept.splice(0)) stream.sendFrame(frame);
    },
  };
}

/** What was written since, then the conversations that changed, each as it is now. */
async function replay(db: BusinessDb, since: number, reader: string, stream: EventStream): Promise<void> {
  const from = since - OVERLAP_MS;
  const missed = await db.read(({ q }) =>
    q
      .selectFrom('messages')
      .selectAll()
      .where('created_at', '>=', from)
      .orderBy('created_at')
      .orderBy('id')
      .limit(MAX_REPLAY + 1)
      .execute(),
  );
  const changed = await db.read((read) => findChanged(read, from, MAX_REPLAY + 1, reader));
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
