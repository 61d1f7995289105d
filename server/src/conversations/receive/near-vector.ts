import { consider } from '../../answering/answer-from.ts';
import { isOpen } from '../../answering/deciding/decide.ts';
import { nearTo } from '../../answering/reading/near-to.ts';
import type { QueryVector } from '../../answering/reading/query-vector.ts';
import { channelOf } from '../../channels/channels.ts';
import { earlierTurns, type ReadMessage } from '../answer-turn/gather.ts';
import type { Services } from '../services.ts';
import type { Turn } from './turn.ts';

/**
 * What the server's encoder finds near to a message that words leave open; null where they don't, or there is nothing to ask. It is
 * asked before anything is stored, with the turns before and without, for 300 ms at most. Never throws for the encoder's faults.
 */
export async function nearVector(
  services: Services,
  session: Turn['session'],
  read: Omit<ReadMessage, 'vector'>,
): Promise<QueryVector | null> {
  const { encoder } = services.models;
  const { business, release, message, suggestion } = read;
  if (!encoder || !release || suggestion !== null) return null;
  const encoded = await services.nearness.of(business.id, release);
  if (!encoded) return null;
  const query = { message, previous: await previousOf(services, business.id, session) };
  const situation = { ...read, release, query, now: services.now(), refusals: 0, personOffered: false };
  if (!isOpen(consider(situation).decision)) return null;
  return nearTo(encoder, encoded, read.reading, query);
}

/** What the visitor wrote before in the conversation that he names, oldest first. */
export async function previousOf(
  { store }: Services,
  businessId: string,
  session: Turn['session'],
): Promise<string[]> {
  const { sessionId } = session;
  if (sessionId === null) return [];
  return store.forBusiness(businessId).read(async (read) => {
    const id = await channelOf(session).receive.named(read, sessionId);
    return id === null ? [] : earlierTurns(read, id);
  });
}
