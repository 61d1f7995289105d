import type { LoadedRelease } from '../../answering/reading/situation.ts';
import { validityOf } from '../../answering/reading/validity.ts';
import { notFound } from '../../kernel/errors.ts';
import type { Store } from '../../platform/db/store.ts';
import { decodeIndex } from '../../retrieval/encode-index.ts';
import type { Calibration } from '../../retrieval/types.ts';
import { actionsOf } from '../actions/released-actions.ts';
import { parseSnapshot } from '../drafts/document-row.ts';
import type { Versions } from '../drafts/present.ts';
import type { Builder } from './builder.ts';

/** Memory that decoded releases may hold, in bytes. */
export const RELEASE_CACHE_BYTES = 256 * 1024 * 1024;

/** A release as it is kept in memory. */
export interface CachedRelease extends LoadedRelease {
  /** Version of each document it holds, by id. */
  versions: NonNullable<Versions>;
}

/** Published knowledge by business and release; two businesses never share one. */
export interface ReleaseCache {
  /** Throws 404 when the business has no such release. */
  get(businessId: string, releaseId: string): Promise<CachedRelease>;
}

/**
 * Keeps decoded releases up to a memory bound; the one that was asked least recently goes first.
 * @param onLoad told of each that was brought into memory
 */
export function createReleaseCache(
  store: Store,
  builder: Builder,
  { maxBytes, onLoad }: { maxBytes: number; onLoad?: (businessId: string, release: CachedRelease) => void },
): ReleaseCache {
  const known = new Map<string, { release: Promise<CachedRelease>; bytes: number }>();

  function evict(): void {
    let held = [...known.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    for (const [key, { bytes }] of known) {
      if (held <= maxBytes || known.size === 1) return;
      known.delete(key);
      held -= bytes;
    }
  }

  return {
    get: (businessId, releaseId) => {
      const key = `${businessId}/${releaseId}`;
      const hit = known.get(key);
      if (hit) {
        // Asked again: moves to the end, away from those that go first.
        known.delete(key);
        known.set(key, hit);
        return hit.release;
      }
      const entry = { release: load(store, builder, businessId, releaseId), bytes: 0 };
      known.set(key, entry);
      entry.release.then(
        (release) => {
          entry.bytes = release.index.bytes + release.versions.size * BYTES_PER_VERSION;
          evict();
          onLoad?.(businessId, release);
        },
        () => void known.delete(key),
      );
      return entry.release;
    },
  };
}

/** An id and a number in a map, roughly. */
const BYTES_PER_VERSION = 120;

async function load(
  store: Store,
  builder: Builder,
  businessId: string,
  releaseId: string,
): Promise<CachedRelease> {
  const row = await store
    .forBusiness(businessId)
    .read(({ q }) =>
      q
        .selectFrom('releases')
        .innerJoin('release_contents', 'release_contents.release_id', 'releases.id')
        .select(['number', 'calibration', 'index_bytes'])
        .select('release_contents.documents as documents')
        .where('releases.id', '=', releaseId)
        .executeTakeFirst(),
    );
  if (!row) throw notFound();
  const stored = decode(row.index_bytes);
  const compiled = stored
    ? { index: stored, calibration: JSON.parse(row.calibration) as Calibration } // written by publish
    : await recompile(store, builder, businessId, releaseId, row.documents);
  const documents = parseSnapshot(row.documents);
  return {
    id: releaseId,
    number: row.number,
    ...compiled,
    validity: validityOf(documents),
    actions: actionsOf(documents),
    versions: new Map(documents.map(({ id, version }) => [id, version])),
  };
}

/** The stored index, or null when an older server wrote it in a form this one does not read. */
function decode(bytes: Uint8Array) {
  try {
    return decodeIndex(bytes);
  } catch {
    return null;
  }
}

/**
 * Builds the index anew from the release's documents, with the thresholds that go with it, and keeps both for the next
 * start: confidences of another version's index mean something else.
 */
async function recompile(
  store: Store,
  builder: Builder,
  businessId: string,
  releaseId: string,
  documents: string,
): Promise<Pick<LoadedRelease, 'index' | 'calibration'>> {
  const { index, calibration } = await builder.build(businessId, { documents, calibrate: true });
  if (!calibration) throw new Error('a build that calibrates returns thresholds');
  await store.forBusiness(businessId).transaction(async ({ q }) => {
    await q
      .updateTable('release_contents')
      .set({ index_bytes: index })
      .where('release_id', '=', releaseId)
      .execute();
    await q
      .updateTable('releases')
      .set({ calibration: JSON.stringify(calibration) })
      .where('id', '=', releaseId)
      .execute();
  });
  return { index: decodeIndex(index), calibration };
}
