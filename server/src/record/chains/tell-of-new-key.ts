import type { BusinessTx } from '../../platform/db/store.ts';
import { PLATFORM } from '../../platform/db/store.ts';
import { appendAudit, systemActor } from '../audit/append.ts';
import type { Services } from '../services.ts';

/** What the platform's audit calls a change of key. */
export const KEY_CHANGED = 'record.key_changed';

/**
 * Records for the platform that the key is another one, before any chain goes on with it: a key that the
 * platform's chain does not know was never this installation's.
 */
export async function tellOfNewKey(services: Services): Promise<void> {
  const { store, recordKey, now, log, keyIsNew } = services;
  try {
    const before = await store.forBusiness(PLATFORM).transaction(async (tx) => {
      await tx.advisoryLock('key');
      const known = await newestKey(tx);
      if (known === null || known === recordKey.id) return null;
      const entry = { actor: systemActor, action: KEY_CHANGED, detail: { before: known } };
      await appendAudit(services, tx.q, PLATFORM, now(), entry);
      return known;
    });
    // Where there was no key at all, the start has said so.
    if (before === null || keyIsNew) return;
    log.warn(
      { before, now: recordKey.id },
      'The secret key is not the one of before: the record goes on in a new segment, which npm run verify-audit names.',
    );
  } catch (err) {
    log.warn({ err }, 'the key of the record could not be compared');
  }
}

/** The key that the platform's newest record was sealed with; null when there is none with a key. */
async function newestKey({ q }: BusinessTx): Promise<string | null> {
  const row = await q
    .selectFrom('audit')
    .select('key_id')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.key_id || null;
}
