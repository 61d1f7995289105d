import { MAIL_BYTES } from '@askbob/contract/endpoints/mail.ts';
import type { ImapFlow } from 'imapflow';
import type { Services } from '../services.ts';
import { takeMail } from '../take-mail.ts';

/** Milliseconds until a mail that could not be taken is tried again, by how often that was. */
const AGAIN_AFTER = [15_000, 60_000, 300_000, 1_800_000];

/** As much of a mail that is too large as its headers may take. */
const HEAD_BYTES = 64 * 1024;

/** Mails that could not be taken: how often, and when they are tried again. */
export type Postponed = Map<number, { times: number; at: number }>;

/**
 * Takes each unread mail of the open folder and marks it as read; killed in between, the next pass knows it again. One that
 * cannot be taken now waits for a later pass and holds up no other. Throws when the server is lost.
 */
export async function takeNew(
  services: Services,
  client: ImapFlow,
  postponed: Postponed,
  over: AbortSignal,
): Promise<void> {
  const unread = (await client.search({ seen: false, deleted: false }, { uid: true })) || [];
  for (const uid of unread) {
    if (over.aborted) return;
    if ((postponed.get(uid)?.at ?? 0) > services.now()) continue;
    // Before it is fetched: one over which the connection breaks must not come first for ever.
    postpone(services, postponed, uid);
    const mail = await fetchMail(client, uid);
    // Without one, somebody else moved it away meanwhile.
    if (mail !== null && !(await tryTake(services, mail, uid))) continue;
    if (mail !== null) await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
    postponed.delete(uid);
  }
}

function postpone({ now }: Services, postponed: Postponed, uid: number): void {
  const times = (postponed.get(uid)?.times ?? 0) + 1;
  const pause = AGAIN_AFTER[Math.min(times, AGAIN_AFTER.length) - 1] ?? 0;
  postponed.set(uid, { times, at: now() + pause });
}

interface Fetched {
  raw: Buffer;
  isHeadOnly: boolean;
}

/** A mail's bytes; its headers alone where it is larger than mails may be, which is asked for first. */
async function fetchMail(client: ImapFlow, uid: number): Promise<Fetched | null> {
  const found = await client.fetchOne(String(uid), { size: true }, { uid: true });
  if (!found) return null;
  const isHeadOnly = (found.size ?? 0) > MAIL_BYTES;
  const maxLength = isHeadOnly ? HEAD_BYTES : MAIL_BYTES;
  const fetched = await client.fetchOne(String(uid), { source: { maxLength } }, { uid: true });
  const source = fetched ? fetched.source : undefined;
  return source ? { raw: isHeadOnly ? headOf(source) : source, isHeadOnly } : null;
}

function headOf(source: Buffer): Buffer {
  const end = source.indexOf('\r\n\r\n');
  return end === -1 ? source : source.subarray(0, end + 4);
}

async function tryTake(services: Services, { raw, isHeadOnly }: Fetched, uid: number): Promise<boolean> {
  try {
    await takeMail(services, raw, { isHeadOnly });
    return true;
  } catch (err) {
    services.log.warn({ err, uid }, 'a mail of the mailbox was not taken yet');
    return false;
  }
}
