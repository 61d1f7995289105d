import type { BusinessDb } from '../platform/db/store.ts';
import type { Services } from './services.ts';

/** A key's last use is written at most this often, in milliseconds. */
const TOUCH_MS = 60_000;

/** Notes that a page of this site called in with a key. */
export async function noteUse(
  services: Pick<Services, 'now'>,
  db: BusinessDb,
  keyId: string,
  origin: string,
): Promise<void> {
  const now = services.now();
  const key = await db.read(({ q }) =>
    q
      .selectFrom('widget_keys')
      .select(['last_used_at', 'last_origin'])
      .where('id', '=', keyId)
      .executeTakeFirst(),
  );
  if (key?.last_origin === origin && now - (key?.last_used_at ?? 0) < TOUCH_MS) return;
  await db.transaction(({ q }) =>
    q
      .updateTable('widget_keys')
      .set({ last_used_at: now, last_origin: origin })
      .where('id', '=', keyId)
      .execute(),
  );
}
