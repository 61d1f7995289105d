import { redact } from '../../../kernel/redact.ts';
import { type Device, findDevices } from '../../../logins/devices/find-devices.ts';
import { type Notice, writeToDevice } from '../../../logins/devices/write-to-device.ts';
import type { BusinessRead } from '../../../platform/db/store.ts';
import type { Outcome, Work } from '../../../platform/jobs/work.ts';
import { inboxPath } from '../../../platform/mail/inbox-link.ts';
import { findInboxRow, presentInboxRow } from '../../inbox/inbox-row.ts';
import { lastOfVisitor } from '../../messages/last-of-visitor.ts';
import type { Services } from '../../services.ts';
import { noticeCount, noticeTitle } from './notice-words.ts';

/** After this long, in ms, what was to be told is no news. */
const STALE_MS = 30 * 60_000;
/** How much of a visitor's words a notice shows, in characters. */
const SHOWN = 140;

/**
 * Tells one device of a conversation, if its person may still read it. Throws when the push service should be asked again.
 */
export async function pushDevice(services: Services, job: Work<'push_device'>): Promise<Outcome> {
  const { device_id, at } = job.payload;
  if (services.now() - at > STALE_MS) return { kind: 'done' };
  const device = (await findDevices(services, job.businessId)).find(({ id }) => id === device_id);
  const notice = device && (await noticeFor(services, job, device));
  if (!device || !notice) return { kind: 'done' };
  const pushed = await writeToDevice(services, device, notice);
  if (pushed.kind === 'failed') throw new Error(pushed.reason);
  return { kind: 'done' };
}

async function noticeFor(
  services: Services,
  { businessId, payload }: Work<'push_device'>,
  { choices, language, door }: Device,
): Promise<Notice | null> {
  const { conversation_id, about } = payload;
  const db = services.store.forBusiness(businessId);
  const found = await db.read(async (read) => {
    const row = await findInboxRow(read, conversation_id);
    if (!row) return null;
    const last = await lastOfVisitor(read, row.id);
    return { row, words: last?.text ?? '', waiting: await countWaiting(read) };
  });
  if (!found) return null;
  const { row, words, waiting } = found;
  const { visitor, assignee } = presentInboxRow(row);
  const since = row.waiting_since ?? row.updated_at;
  const names = {
    visitor: choices.words && visitor.name ? redact(visitor.name) : null,
    holder: assignee?.name ?? null,
    minutes: Math.max(1, Math.round((services.now() - since) / 60_000)),
  };
  return {
    title: noticeTitle(language, about, names),
    // What is read on a locked screen is read by anybody who passes.
    body: choices.words ? cut(redact(words)) : noticeCount(language, waiting),
    url: inboxPath(door, { businessId, conversationId: row.id }),
    tag: row.id,
    badge: waiting,
  };
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}

async function countWaiting({ q }: BusinessRead): Promise<number> {
  const row = await q
    .selectFrom('conversations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
