import { type QueryVector, queryVector, usesVectors } from '../../answering/reading/query-vector.ts';
import type { Reading } from '../../answering/reading/read-message.ts';
import type { LoadedRelease } from '../../answering/reading/situation.ts';
import { planAllowsModel } from '../../businesses/plans.ts';
import type { Profile } from '../../businesses/profile.ts';
import { countModel } from '../../businesses/usage.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Services } from '../services.ts';

/**
 * Asks the operator's embedding model for the vector of a message, and books at once what that cost, whatever becomes of the message;
 * null where the release has no use for one, or the plan leaves nothing to models. Never while a transaction is open.
 */
export async function askVector(
  { models: { embedder }, now }: Pick<Services, 'models' | 'now'>,
  db: BusinessDb,
  { plan }: Pick<Profile, 'plan'>,
  release: LoadedRelease | null,
  reading: Reading,
  message: string,
): Promise<QueryVector | null> {
  if (!usesVectors(embedder, release)) return null;
  if (plan && !(await db.read((read) => planAllowsModel(read, now(), plan)))) return null;
  const bill = { cost: 0 };
  const vector = await queryVector(embedder, release, reading, message, bill);
  if (bill.cost > 0) await db.transaction((tx) => countModel(tx, now(), { ...bill, calls: 0 }));
  return vector;
}
