import { ApiError } from '../../kernel/errors.ts';
import type { BusinessDb } from '../../platform/db/store.ts';
import type { Services } from '../services.ts';
import type { BuildWatch } from './builder.ts';

/** Milliseconds between two words on how far a publish is. */
const TOLD_EVERY_MS = 300;

/**
 * Does the work of a publish, so that everybody of the business sees how far it is, and may stop it, on whichever node.
 * Throws 409 when it was stopped, and while another publish of the same business is under way on this node.
 */
export async function whilePublishing<T>(
  services: Services,
  db: BusinessDb,
  work: (watch: Required<BuildWatch>) => Promise<T>,
): Promise<T> {
  const { businessId } = db;
  if (services.publishing.has(businessId)) {
    throw new ApiError('conflict', 'This business is being published right now. Wait until that is done.');
  }
  services.publishing.add(businessId);
  const stop = new AbortController();
  const unwatch = services.live.watch(businessId, ({ kind }) => {
    if (kind === 'stop_publishing') stop.abort(stopped());
  });
  const tell = (done: number, all: number) =>
    db
      .transaction(async (tx) => tx.emit({ kind: 'publishing', done, all }))
      .catch((err: unknown) => services.log.warn({ err }, 'nobody could be told how far a publish is'));
  let told = 0;
  try {
    return await work({
      signal: stop.signal,
      onProgress: ({ done, all }) => {
        if (Date.now() - told < TOLD_EVERY_MS) return;
        told = Date.now();
        void tell(done, all);
      },
    });
  } finally {
    unwatch();
    services.publishing.delete(businessId);
    await tell(0, 0);
  }
}

/** Has the publish that is under way stop, if there is one. */
export async function stopPublishing(db: BusinessDb): Promise<void> {
  await db.transaction(async (tx) => tx.emit({ kind: 'stop_publishing' }));
}

function stopped(): ApiError {
  return new ApiError('conflict', 'Publishing was stopped. Visitors see what they saw before.');
}
