import type { LoadedRelease } from '../../answering/reading/situation.ts';
import { validityOf } from '../../answering/reading/validity.ts';
import type { Store } from '../../platform/db/store.ts';
import { decodeIndex } from '../../retrieval/encode-index.ts';
import { actionsOf } from '../actions/released-actions.ts';
import type { Builder } from '../releases/builder.ts';
import type { ReleaseCache } from '../releases/release-cache.ts';
import { activeReleaseId } from './active-release.ts';
import { parseSnapshot } from './document-row.ts';
import { draftRevision, snapshot } from './snapshot.ts';

/** Memory that drafts may hold, in bytes. */
const DRAFT_CACHE_BYTES = 64 * 1024 * 1024;
/** A draft that was looked at this recently is built again as soon as it changes. */
const WARM_MS = 5 * 60_000;
/** Changes that follow each other this closely are built once. */
const SETTLE_MS = 200;

/** Drafts as if they were published, for previews; nothing is stored. */
export interface DraftCache {
  /** The draft at this moment, built anew only when it changed. */
  get(businessId: string): Promise<LoadedRelease>;
  /** Says that a draft changed, so that the next look at it need not wait. */
  changed(businessId: string): void;
}

interface Draft extends LoadedRelease {
  /** Number of documents when the thresholds were found. */
  calibratedOn: number;
}

interface Kept {
  /** Revision of the draft and release whose thresholds it borrows. */
  of: string;
  draft: Promise<Draft>;
  bytes: number;
  askedAt: number;
}

/** @param now milliseconds */
export function createDraftCache(
  store: Store,
  releases: ReleaseCache,
  builder: Builder,
  now: () => number,
): DraftCache {
  const known = new Map<string, Kept>();
  const waiting = new Map<string, NodeJS.Timeout>();

  function evict(): void {
    let held = [...known.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    for (const [businessId, { bytes }] of known) {
      if (held <= DRAFT_CACHE_BYTES || known.size === 1) return;
      known.delete(businessId);
      held -= bytes;
    }
  }

  async function get(businessId: string, askedAt: number): Promise<LoadedRelease> {
    const { revision, activeId } = await store.forBusiness(businessId).read(async (db) => ({
      revision: await draftRevision(db),
      activeId: await activeReleaseId(db),
    }));
    const of = `${revision}/${activeId}`;
    const hit = known.get(businessId);
    known.delete(businessId);
    if (hit?.of === of) {
      hit.askedAt = askedAt;
      known.set(businessId, hit);
      return hit.draft;
    }
    const draft = build(store, releases, builder, businessId, activeId, hit?.draft);
    const kept: Kept = { of, draft, bytes: 0, askedAt };
    known.set(businessId, kept);
    try {
      const { index } = await draft;
      kept.bytes = index.bytes;
      evict();
      return await draft;
    } catch (error) {
      if (known.get(businessId)?.draft === draft) known.delete(businessId);
      throw error;
    }
  }

  return {
    get: (businessId) => get(businessId, now()),
    changed: (businessId) => {
      const kept = known.get(businessId);
      if (!kept || now() - kept.askedAt > WARM_MS) return;
      clearTimeout(waiting.get(businessId));
      const rebuild = () => {
        waiting.delete(businessId);
        // The next one who asks meets the error, if there is one.
        get(businessId, kept.askedAt).catch(() => undefined);
      };
      waiting.set(businessId, setTimeout(rebuild, SETTLE_MS).unref());
    },
  };
}

async function build(
  store: Store,
  releases: ReleaseCache,
  builder: Builder,
  businessId: string,
  activeId: string | null,
  earlier: Promise<Draft> | undefined,
): Promise<Draft> {
  const active = activeId === null ? null : await releases.get(businessId, activeId);
  const before = (await earlier?.catch(() => null)) ?? null;
  const { json, documents } = await store.forBusiness(businessId).read(snapshot);
  const borrowed = active ?? (before && isAlike(before.calibratedOn, documents) ? before : null);
  const built = await builder.build(businessId, {
    documents: json,
    calibrate: borrowed === null,
  });
  const calibration = borrowed?.calibration ?? built.calibration;
  if (!calibration) throw new Error('a build that calibrates returns thresholds');
  return {
    id: 'draft',
    number: 0,
    index: decodeIndex(built.index),
    calibration,
    validity: validityOf(parseSnapshot(json)),
    actions: actionsOf(parseSnapshot(json)),
    calibratedOn: borrowed && borrowed === before ? before.calibratedOn : documents,
  };
}

/** Thresholds hold while the draft keeps its size; finding them takes seconds, too long after each edit. */
function isAlike(before: number, now: number): boolean {
  return Math.abs(now - before) <= before / 5;
}
