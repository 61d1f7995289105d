import { whatNext } from '../../answering/deciding/business-rules.ts';
import { standardReply } from '../../answering/deciding/small-talk-replies.ts';
import { nextOpening } from '../../answering/facts/office-hours.ts';
import type { Profile } from '../../businesses/profile.ts';
import { newId } from '../../kernel/ids.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { postMessages } from '../messages/post-messages.ts';
import type { Services } from '../services.ts';
import { givenContact } from '../sessions/given-contact.ts';
import type { ConversationRow } from '../sessions/open-session.ts';
import { tellDevices } from './devices/tell-staff.ts';

const MINUTE = 60_000;

/**
 * Nobody has reacted to a visitor for some minutes: first everybody else hears of it on their devices, and the visitor
 * how things stand; after the same time again the team by mail. Nothing once somebody did.
 */
export async function remindStaff(services: Services, job: Work<'remind_staff'>): Promise<Outcome> {
  const business = await services.profiles.find(job.businessId);
  const minutes = business?.settings.remind_minutes ?? 0;
  if (!business || minutes === 0) return { kind: 'done' };
  const now = services.now();
  const row = await services.store.forBusiness(job.businessId).transaction(async (tx) => {
    const held = await holdUnanswered(tx, job.payload);
    if (!held) return null;
    if (job.payload.step === 2) {
      await enqueue(tx, now, 'mail_team', { conversation_id: held.id });
      return null;
    }
    await enqueue(tx, now, 'remind_staff', { ...job.payload, step: 2 }, now + minutes * MINUTE);
    if (held.status === 'waiting') await sayHowThingsStand(services, tx, business, held, now);
    return held;
  });
  if (!row) return { kind: 'done' };
  const about = row.status === 'waiting' ? 'still_waiting' : 'unanswered';
  await tellDevices(services, job.businessId, row, about);
  return { kind: 'done' };
}

/** The conversation while it still waits as it did then: nobody took it, or whoever holds it has not written since. */
async function holdUnanswered(
  tx: BusinessTx,
  { conversation_id, since }: Work<'remind_staff'>['payload'],
): Promise<ConversationRow | null> {
  const row = await tx
    .locked(tx.q.selectFrom('conversations').selectAll().where('id', '=', conversation_id))
    .executeTakeFirst();
  // Who snoozed it has reacted; it calls the team again when it wakes.
  if (!row || row.snoozed_until !== null) return null;
  if (row.status === 'waiting') return row.waiting_since === since ? row : null;
  return row.status === 'with_staff' && (row.staff_spoke_at ?? 0) < since ? row : null;
}

/** The visitor hears that nobody was free, and by which other ways he gets help; outside of hours he knows already. */
async function sayHowThingsStand(
  services: Services,
  tx: BusinessTx,
  business: Profile,
  row: ConversationRow,
  now: number,
): Promise<void> {
  const { settings } = business;
  const { language, facts } = settings;
  if (nextOpening(settings, row.waiting_since ?? now, language) !== null) return;
  const { email } = givenContact(row);
  const names = { business: business.name, ...(facts.phone ? { what: facts.phone } : {}) };
  const text = [
    standardReply('still_waiting', language, names),
    ...(facts.phone ? [standardReply('call_us', language, names)] : []),
    ...whatNext(business, { now, mail: services.mail.ready && !email, language }),
  ].join(' ');
  const message = { id: newId(now), role: 'system' as const, text, outcome: 'escalated' as const };
  await postMessages(tx, now, row, [message]);
}
