import type { EmbedForm } from '@askbob/contract/endpoints/widgets.ts';
import type { BusinessDb, BusinessRead } from '../platform/db/store.ts';
import { originAllowed } from './origin.ts';
import type { Services } from './services.ts';

/** A site's last call is written at most this often, in milliseconds. */
const TOUCH_MS = 60_000;
/** Sites kept for each key; a wildcard may stand for many. */
const KEPT = 60;

/** A site that called in, and how the widget came to be on its page. */
interface Seen {
  origin: string;
  form: EmbedForm;
  /** Milliseconds of the last time. */
  at: number;
}

/** Notes that a page of this site called in with a key. */
export async function noteUse(
  services: Pick<Services, 'now'>,
  db: BusinessDb,
  keyId: string,
  { origin, form }: { origin: string; form: EmbedForm },
): Promise<void> {
  const now = services.now();
  const isFresh = (key: Key | undefined) =>
    key &&
    seenOf(key).some((each) => each.origin === origin && each.form === form && now - each.at < TOUCH_MS);
  if (isFresh(await db.read((read) => readKey(read, keyId)))) return;
  await db.transaction(async (tx) => {
    const key = await readKey(tx, keyId);
    if (!key) return;
    const others = seenOf(key).filter((each) => each.origin !== origin);
    const seen = [{ origin, form, at: now }, ...others].sort((a, b) => b.at - a.at).slice(0, KEPT);
    await tx.q
      .updateTable('widget_keys')
      .set({ last_used_at: now, last_origin: origin, seen_origins: JSON.stringify(seen) })
      .where('id', '=', keyId)
      .execute();
  });
}

/** The sites that called in and are still on the list, latest first. */
export function presentSeen(key: { allowed_origins: string; seen_origins: string }) {
  const listed = JSON.parse(key.allowed_origins) as string[];
  return seenOf(key)
    .filter(({ origin }) => originAllowed(origin, listed))
    .map(({ origin, form, at }) => ({ origin, form, at: new Date(at).toISOString() }));
}

type Key = { seen_origins: string };
const seenOf = (key: Key) => JSON.parse(key.seen_origins) as Seen[];

function readKey({ q }: BusinessRead, id: string) {
  return q.selectFrom('widget_keys').select('seen_origins').where('id', '=', id).executeTakeFirst();
}
