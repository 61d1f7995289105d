import { consider, lookUp } from '../../answering/answer-from.ts';
import { isOpen } from '../../answering/deciding/decide.ts';
import { nearTo } from '../../answering/reading/near-to.ts';
import type { QueryVector } from '../../answering/reading/query-vector.ts';
import type { Situation } from '../../answering/reading/situation.ts';
import { channelOf } from '../../channels/channels.ts';
import { earlierTurns } from '../answer-turn/earlier-turns.ts';
import type { ReadMessage } from '../answer-turn/gather.ts';
import type { Services } from '../services.ts';
import { askCalendars, hasCalendars } from './ask-calendars.ts';
import type { Turn } from './turn.ts';

/**
 * Looks a message up before it is stored, where what it finds decides whom to ask first: the server's encoder about what words leave
 * open, for 300 ms at most, and calendars for a form it may lead to. No transaction is open meanwhile. Never throws for the faults
 * of those who are asked.
 */
export async function lookAhead(
  services: Services,
  session: Turn['session'],
  read: Omit<ReadMessage, 'early'>,
): Promise<Pick<ReadMessage, 'early' | 'vector'>> {
  const { business, release, message, suggestion, vector } = read;
  const hasEncoder = services.models.encoder !== null && vector === null && suggestion === null;
  if (!release || !(hasEncoder || hasCalendars(release))) return { early: null, vector };
  const previous = await previousOf(services, business.id, session);
  const query = { message, previous };
  const now = services.now();
  const situation = { ...read, release, query, now, refusals: 0, personOffered: false };
  const found = lookUp(situation);
  await askCalendars(services, read, found.candidates);
  const isUnsure = hasEncoder && isOpen(consider(situation, found).decision);
  return {
    early: suggestion === null ? { previous, now, found } : null,
    vector: isUnsure ? await nearVector(services, situation) : vector,
  };
}

/** What the server's encoder finds near to a message; null where the release has not been read yet. */
async function nearVector(
  { models: { encoder }, nearness }: Services,
  { business, release, reading, query }: Situation,
): Promise<QueryVector | null> {
  const encoded = encoder && release && (await nearness.of(business.id, release));
  return encoded ? nearTo(encoder, encoded, reading, query) : null;
}

/** What the visitor wrote before in the conversation that he names, oldest first. */
async function previousOf(
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
