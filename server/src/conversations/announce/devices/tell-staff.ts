import { findDevices } from '../../../logins/devices/find-devices.ts';
import type { BusinessTx } from '../../../platform/db/store.ts';
import { enqueue, type News } from '../../../platform/jobs/enqueue.ts';
import type { Outcome, Work } from '../../../platform/jobs/work.ts';
import { findInboxRow } from '../../inbox/inbox-row.ts';
import type { Services } from '../../services.ts';
import type { ConversationRow } from '../../sessions/open-session.ts';
import { whoIsTold } from './who-is-told.ts';

/** Tells the devices of whoever a conversation concerns, each by a job of its own; nothing where somebody was quicker. */
export async function tellStaff(services: Services, job: Work<'tell_staff'>): Promise<Outcome> {
  const { conversation_id, about, seq } = job.payload;
  const db = services.store.forBusiness(job.businessId);
  const row = await db.read((read) => findInboxRow(read, conversation_id));
  if (!row || !isNews(row, about, seq)) return { kind: 'done' };
  await tellDevices(services, job.businessId, row, about);
  return { kind: 'done' };
}

/** Writes a job for each device that is told of a conversation now; returns how many there are. */
export async function tellDevices(
  services: Services,
  businessId: string,
  row: ConversationRow,
  about: News,
): Promise<number> {
  const business = await services.profiles.find(businessId);
  if (!business) return 0;
  const now = services.now();
  const told = whoIsTold(await findDevices(services, businessId), about, row, business.settings, now);
  if (told.length === 0) return 0;
  await services.store.forBusiness(businessId).transaction(async (tx: BusinessTx) => {
    for (const { id } of told) {
      await enqueue(tx, now, 'push_device', { device_id: id, conversation_id: row.id, about, at: now });
    }
  });
  return told.length;
}

function isNews(row: ConversationRow, about: 'waiting' | 'message' | 'draft', seq: number): boolean {
  if (about === 'draft') return row.draft !== null;
  if (about === 'waiting') return row.status === 'waiting';
  return row.last_seq >= seq && (row.status === 'waiting' || row.status === 'with_staff');
}
