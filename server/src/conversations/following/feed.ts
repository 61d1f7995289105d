import { sourceNews } from '../../knowledge/sources/source-news.ts';
import type { BusinessDb, BusinessRead } from '../../platform/db/store.ts';
import { formatEvent } from '../../platform/http/sse.ts';
import type { LiveEvent } from '../../platform/live/event.ts';
import { findInboxRow, presentInboxRow, unreadOf } from '../inbox/inbox-row.ts';
import { presentNote } from '../inbox/read-conversation.ts';
import { presentMessage } from '../inbox/read-messages.ts';
import type { Services } from '../services.ts';

/** A staff member's open stream. */
export interface StaffSink {
  userId: string;
  frame(frame: string): void;
}

/** Tells a client that it may have missed something and has to read anew. */
const resetFrame = formatEvent('reset', {});

/** A visitor's open stream of one conversation. */
export interface VisitorSink {
  conversationId: string;
  message(seq: number, frame: string): void;
  frame(frame: string): void;
  /** Sends what the store holds beyond what was sent. */
  catchUp(): void;
  /** Ends the stream: its conversation is gone, or its token may be. */
  end(): void;
}

/**
 * Reads what an event is about once, makes its text once, and hands it to every stream of the
 * business on this node, in the order in which the events came.
 */
export interface Feed {
  staff(businessId: string, sink: StaffSink): () => void;
  visitor(businessId: string, sink: VisitorSink): () => void;
}

interface Channel {
  staff: Set<StaffSink>;
  /** By conversation, so that a message is offered only to those who are in it. */
  visitors: Map<string, Set<VisitorSink>>;
  tail: Promise<void>;
  stop: () => void;
}

/** What the feed uses of the services. */
type FeedServices = Pick<Services, 'store' | 'live' | 'presence' | 'log'>;

export function createFeed(services: FeedServices): Feed {
  const channels = new Map<string, Channel>();
  services.store.onGap(() => {
    for (const channel of channels.values()) channel.tail = channel.tail.then(() => catchUp(channel));
  });

  function channelOf(businessId: string): Channel {
    const known = channels.get(businessId);
    if (known) return known;
    const channel: Channel = {
      staff: new Set(),
      visitors: new Map(),
      tail: Promise.resolve(),
      stop: services.live.watch(businessId, (event) => {
        channel.tail = channel.tail
          .then(() => deliver(services, businessId, channel, event))
          .catch((error: unknown) => {
            services.log.warn({ err: error }, 'an event was not delivered');
            catchUp(channel);
          });
      }),
    };
    channels.set(businessId, channel);
    return channel;
  }

  function leave(businessId: string, channel: Channel): void {
    if (channel.staff.size > 0 || channel.visitors.size > 0 || channels.get(businessId) !== channel) return;
    channel.stop();
    channels.delete(businessId);
  }

  return {
    staff: (businessId, sink) => {
      const channel = channelOf(businessId);
      channel.staff.add(sink);
      return () => {
        channel.staff.delete(sink);
        leave(businessId, channel);
      };
    },
    visitor: (businessId, sink) => {
      const channel = channelOf(businessId);
      const sinks = channel.visitors.get(sink.conversationId) ?? new Set();
      channel.visitors.set(sink.conversationId, sinks.add(sink));
      return () => {
        sinks.delete(sink);
        if (sinks.size === 0 && channel.visitors.get(sink.conversationId) === sinks) {
          channel.visitors.delete(sink.conversationId);
        }
        leave(businessId, channel);
      };
    },
  };
}

/** After events were lost, the store says what happened. */
function catchUp(channel: Channel): void {
  for (const sink of channel.staff) sink.frame(resetFrame);
  for (const sinks of channel.visitors.values()) for (const sink of sinks) sink.catchUp();
}

async function deliver(
  services: FeedServices,
  businessId: string,
  channel: Channel,
  event: LiveEvent,
): Promise<void> {
  const id = 'conversation_id' in event ? event.conversation_id : null;
  const visitors = channel.visitors.get(id ?? '') ?? new Set<VisitorSink>();
  if (channel.staff.size === 0 && visitors.size === 0) return;
  const db = services.store.forBusiness(businessId);
  const toStaff = (frame: string): void => {
    for (const sink of channel.staff) sink.frame(frame);
  };
  switch (event.kind) {
    case 'message': {
      const row = await db.read((read) => messageAt(read, event.conversation_id, event.seq));
      if (!row) return;
      const data = { conversation_id: event.conversation_id, ...presentMessage(row, 'staff') };
      toStaff(formatEvent('message', data, `${row.created_at}.${row.id}`));
      const frame = formatEvent('message', presentMessage(row, 'visitor'), row.seq);
      for (const sink of visitors) sink.message(row.seq, frame);
      return;
    }
    case 'conversation': {
      const found = await db.read((read) => findInboxRow(read, event.conversation_id));
      if (!found) {
        for (const sink of visitors) sink.end();
        return;
      }
      const row = presentInboxRow(found);
      await rowToStaff(db, channel, found);
      for (const sink of visitors) for (const frame of stateFrames(row)) sink.frame(frame);
      return;
    }
    case 'read': {
      const found = await db.read((read) => findInboxRow(read, event.conversation_id));
      if (found) await rowToStaff(db, channel, found, event.user_id);
      return;
    }
    case 'handed': {
      const found = await db.read((read) => findInboxRow(read, event.conversation_id));
      if (!found) return;
      const { status, visitor } = presentInboxRow(found);
      const { kind, ...handed } = event;
      toStaff(formatEvent(kind, { ...handed, status, visitor }));
      return;
    }
    case 'rights': {
      if (event.user_id !== null) return;
      const business = await db.read(({ q }) =>
        q.selectFrom('businesses').select('status').where('id', '=', businessId).executeTakeFirst(),
      );
      if (business?.status === 'active') return;
      for (const sinks of channel.visitors.values()) for (const sink of sinks) sink.end();
      return;
    }
    case 'note': {
      const note = await db.read((read) => noteAt(read, event.conversation_id, event.number));
      if (note)
        toStaff(formatEvent('note', { conversation_id: event.conversation_id, ...presentNote(note) }));
      return;
    }
    case 'typing': {
      toStaff(
        formatEvent('typing', { conversation_id: event.conversation_id, by: event.by, name: event.name }),
      );
      if (event.by === 'visitor') return;
      const frame = formatEvent('typing', { by: event.by, name: event.name });
      for (const sink of visitors) sink.frame(frame);
      return;
    }
    case 'publishing':
      toStaff(formatEvent('publishing', { done: event.done, all: event.all }));
      return;
    case 'source': {
      const data = await db.read((read) => sourceNews(read, event));
      if (data) toStaff(formatEvent('source', data));
      return;
    }
    case 'identified':
      for (const sink of visitors) sink.end();
      return;
    case 'presence':
      // Gone from one node may still be there on another.
      toStaff(
        formatEvent('presence', {
          user_id: event.user_id,
          online: services.presence.isOnline(businessId, event.user_id),
        }),
      );
      return;
    default:
      return;
  }
}

/** Shows a conversation's row to staff, or to one of them, each with what they have not read of it. */
async function rowToStaff(
  db: BusinessDb,
  { staff }: Channel,
  row: Awaited<ReturnType<typeof findInboxRow>> & object,
  only?: string,
): Promise<void> {
  const sinks = [...staff].filter(({ userId }) => only === undefined || userId === only);
  if (sinks.length === 0) return;
  const reads = await db.read(({ q }) =>
    q
      .selectFrom('conversation_reads')
      .select(['user_id', 'visitor_messages'])
      .where('conversation_id', '=', row.id)
      .execute(),
  );
  const readBy = new Map(reads.map((read) => [read.user_id, read.visitor_messages]));
  const presented = presentInboxRow(row);
  // Most have read as much as the others: one text serves them.
  const frames = new Map<number, string>();
  for (const sink of sinks) {
    const unread = unreadOf(row, readBy.get(sink.userId) ?? null);
    const frame = frames.get(unread) ?? formatEvent('conversation', { ...presented, unread });
    frames.set(unread, frame);
    sink.frame(frame);
  }
}

/** Who speaks, and whether the conversation is closed, as the visitor is told. */
export function stateFrames(row: { status: string; assignee: { name: string } | null }): string[] {
  const staff = row.status === 'with_staff';
  const speaker = {
    handled_by: staff ? 'staff' : 'assistant',
    name: staff ? (row.assignee?.name ?? null) : null,
  };
  const frames = [formatEvent('speaker', speaker)];
  if (row.status === 'closed') frames.push(formatEvent('closed', {}));
  return frames;
}

function messageAt({ q }: BusinessRead, conversationId: string, seq: number) {
  return q
    .selectFrom('messages')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('seq', '=', seq)
    .executeTakeFirst();
}

function noteAt({ q }: BusinessRead, conversationId: string, number: number) {
  return q
    .selectFrom('notes')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('number', '=', number)
    .executeTakeFirst();
}
