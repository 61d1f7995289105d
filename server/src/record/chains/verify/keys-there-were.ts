import type { Queries } from '../../../platform/db/store.ts';
import { PLATFORM } from '../../../platform/db/store.ts';
import { auditMac } from '../../audit/append.ts';
import type { RecordKey } from '../../seal/record-key.ts';
import { KEY_CHANGED } from '../tell-of-new-key.ts';

/**
 * Names of the keys that the installation had, in their order, as each told which one it followed. Whoever has
 * no key can put none before the one of now: that one's own record of the change is sealed. @param q platform-wide @param key the one of now
 */
export async function keysThereWere(q: Queries, key: RecordKey): Promise<string[]> {
  const changes = await q
    .selectFrom('audit')
    .selectAll()
    .where('business_id', '=', PLATFORM)
    .where('action', '=', KEY_CHANGED)
    .where('key_id', '<>', '')
    .orderBy('number')
    .execute();
  const isNow = ({ key_id }: { key_id: string }) => key_id === key.id;
  const told = changes.filter((change) => !isNow(change) || change.hash === auditMac(key, change));
  const here = told.findLastIndex(isNow) + 1;
  const keys = [key.id];
  for (const change of told.slice(0, here).reverse()) {
    if (change.key_id === keys[0]) keys.unshift(keyBefore(change.detail));
  }
  // Those after it, where it is an older one that the record is verified with.
  for (const change of told.slice(here)) {
    if (keyBefore(change.detail) === keys.at(-1)) keys.push(change.key_id);
  }
  return keys;
}

function keyBefore(detail: string): string {
  try {
    return String(JSON.parse(detail).before);
  } catch {
    return '';
  }
}
