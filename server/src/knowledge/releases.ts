import type { LoadedRelease } from '../answering/situation.ts';
import type { Store } from '../db/store.ts';
import { notFound } from '../errors.ts';
import { decodeIndex } from '../retrieval/encode-index.ts';
import type { Calibration } from '../retrieval/types.ts';

/** Published knowledge by business and release. */
export interface Releases {
  get(businessId: string, releaseId: string): Promise<LoadedRelease>;
}

/** Loads releases from the store and keeps them decoded. */
export function createReleases(store: Store): Releases {
  const loaded = new Map<string, Promise<LoadedRelease>>();
  return {
    get: (businessId, releaseId) => {
      const key = `${businessId}/${releaseId}`;
      const known = loaded.get(key) ?? load(store, businessId, releaseId);
      loaded.set(key, known);
      return known;
    },
  };
}

async function load(store: Store, businessId: string, releaseId: string): Promise<LoadedRelease> {
  const row = await store.forBusiness(businessId).read(({ q }) =>
    q
      .selectFrom('releases')
      .innerJoin('release_contents', (join) =>
        join
          .onRef('release_contents.business_id', '=', 'releases.business_id')
          .onRef('release_contents.release_id', '=', 'releases.id'),
      )
      .select(['releases.id', 'releases.number', 'releases.calibration', 'release_contents.index_bytes'])
      .where('releases.business_id', '=', businessId)
      .where('releases.id', '=', releaseId)
      .executeTakeFirst(),
  );
  if (!row) throw notFound();
  return {
    id: row.id,
    number: row.number,
    index: decodeIndex(row.index_bytes),
    calibration: JSON.parse(row.calibration) as Calibration,
  };
}
