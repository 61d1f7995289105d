import type { Config } from '../kernel/config.ts';
import { StartError } from '../kernel/errors.ts';
import { openStore } from '../platform/db/open.ts';
import {
  deriveKey,
  existingSecretKey,
  keepNextKey,
  keepSecretKey,
  nextKey,
} from '../platform/secrets/secret-key.ts';
import { recordKey } from '../record/seal/record-key.ts';
import { type Resealed, reseal } from './reseal.ts';

/**
 * Gives an installation another key: what is sealed with the one before is sealed with the new one. Where settings hold the key, the new
 * one is `NEW_SECRET_KEY`, and the operator puts it in its place; else it is made, and kept in DATA_DIR. The server has to be
 * stopped. An interrupted change is finished by doing it again. Throws StartError.
 */
export async function changeKey(
  config: Config,
  newKey: string | undefined,
  leaveLost = false,
): Promise<Resealed> {
  const { SECRET_KEY, DATA_DIR } = config;
  if (SECRET_KEY && !newKey) {
    throw new StartError(
      'SECRET_KEY holds the key: give the new one as NEW_SECRET_KEY, then put it in place of SECRET_KEY.',
    );
  }
  if (newKey && !SECRET_KEY) {
    throw new StartError('The key lies in DATA_DIR, and a new one is made there: leave NEW_SECRET_KEY out.');
  }
  const old = existingSecretKey(SECRET_KEY, DATA_DIR);
  // A store that was filled has a kept key; one that was not has nothing to seal anew.
  if (!newKey) keepSecretKey(DATA_DIR);
  const store = await openStore(config);
  try {
    const fresh = newKey ? deriveKey(newKey, 'NEW_SECRET_KEY') : nextKey(DATA_DIR);
    if (fresh.equals(old)) throw new StartError('NEW_SECRET_KEY is the key that is in use.');
    const done = await reseal(store, { old, fresh }, leaveLost);
    if (!newKey) keepNextKey(DATA_DIR, recordKey(old).id);
    return done;
  } finally {
    await store.close();
  }
}
