import type { BusinessDb } from '../../platform/db/store.ts';
import type { Services } from '../services.ts';
import { activeReleaseId } from './active-release.ts';
import type { Versions } from './present.ts';

/** Versions of what visitors see, to tell how the draft differs. */
export async function publishedVersions(services: Services, db: BusinessDb): Promise<Versions> {
  const id = await db.read(activeReleaseId);
  return id === null ? null : (await services.releases.get(db.businessId, id)).versions;
}
