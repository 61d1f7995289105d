import type { ActionRun } from '@askbob/contract/endpoints/actions.ts';
import type { z } from 'zod';
import { standardReply } from '../../answering/deciding/small-talk-replies.ts';
import { channelOf } from '../../channels/channels.ts';
import { holdConversation } from '../../conversations/messages/access.ts';
import { postMessages } from '../../conversations/messages/post-messages.ts';
import type { Services } from '../../conversations/services.ts';
import type { LoginCaller } from '../../kernel/caller.ts';
import { ApiError, notFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids.ts';
import { bookingOf, httpOf } from '../../knowledge/actions/request-template.ts';
import type { BusinessDb, BusinessRead } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import { actorOf, appendAudit } from '../../record/audit/append.ts';
import { callBack } from './call-back.ts';
import { approveBooking, refuseBooking } from './decide-booking.ts';
import { askedOf, performRun } from './perform-run.ts';
import { type Approval, holdRun, presentRun, type RunRow } from './run-row.ts';
import { tellRun } from './tell-run.ts';

type Shown = z.input<typeof ActionRun>;
/** As for what a visitor starts: longer than any call may take. */
const LEFT_AFTER_MS = 45_000;

/**
 * Has a run that waits done, once, as it was confirmed. Throws 404, 409 when somebody decided already, or the action was changed
 * since it was confirmed.
 */
export async function approveRun(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
): Promise<Shown> {
  const business = await services.profiles.find(db.businessId);
  await db.read((read) => requireRun(read, id));
  if (!business?.active_release_id) throw changedSince();
  const release = await services.releases.get(db.businessId, business.active_release_id);
  const approved = await db.transaction(async (tx) => {
    const now = services.now();
    const conversation = await holdConversation(tx, await requireRun(tx, id));
    const run = await holdRun(tx, id);
    requireWaiting(run);
    const action = release.actions?.get(run.action_id);
    if (!action || action.version !== run.version) throw changedSince();
    const approval: Approval = { by: caller.name, as: 'staff', at: new Date(now).toISOString() };
    // Written by submit-action.ts from this type.
    const approvals = JSON.stringify([...(JSON.parse(run.approvals) as Approval[]), approval]);
    const started: RunRow = { ...run, state: 'running', approvals, started_at: now };
    await tx.q
      .updateTable('action_runs')
      .set({ state: 'running', approvals, started_at: now })
      .where('id', '=', id)
      .execute();
    await enqueue(tx, now, 'settle_action', { run_id: id }, now + LEFT_AFTER_MS);
    const detail = { name: run.action, conversation: run.conversation_id };
    const entry = { actor: actorOf(caller), action: 'action.approved', target: id, detail };
    await appendAudit(services, tx.q, tx.businessId, now, entry);
    if (!httpOf(action)) {
      const asked = await askedOf(tx, run, conversation);
      const telling = { business, release, conversation, asked, language: run.language };
      const perform = bookingOf(action) ? approveBooking : callBack;
      await perform(services, tx, now, telling, started, action);
    }
    return { run: started, action };
  });
  if (httpOf(approved.action)) await performRun(services, db, approved.run, approved.action);
  return readRun(db, id);
}

/** Refuses a run that waits, and tells the visitor. Throws 404, 409 when somebody decided already. */
export async function refuseRun(
  services: Services,
  caller: LoginCaller,
  db: BusinessDb,
  id: string,
  note: string | null,
): Promise<Shown> {
  const business = await services.profiles.find(db.businessId);
  return db.transaction(async (tx) => {
    const now = services.now();
    const conversation = await holdConversation(tx, await requireRun(tx, id));
    const run = await holdRun(tx, id);
    requireWaiting(run);
    const change = { state: 'refused' as const, note, ended_at: now };
    await tx.q.updateTable('action_runs').set(change).where('id', '=', id).execute();
    await refuseBooking(tx, now, run);
    await tellRun(tx, now, run, change.state);
    const words = standardReply('action_refused', run.language, { business: business?.name ?? '' });
    const text = note === null ? words : `${words} ${note}`;
    const message = { id: newId(now), role: 'system' as const, text, author: caller.name };
    const [seq = 0] = await postMessages(tx, now, conversation, [message]);
    await channelOf(conversation).deliver(tx, now, conversation, seq);
    const detail = { name: run.action, conversation: run.conversation_id };
    const entry = { actor: actorOf(caller), action: 'action.refused', target: id, detail };
    await appendAudit(services, tx.q, tx.businessId, now, entry);
    return presentRun({ ...run, ...change });
  });
}

/** The conversation of a run, which is held before it. Throws 404. */
async function requireRun({ q }: BusinessRead, id: string): Promise<string> {
  const row = await q
    .selectFrom('action_runs')
    .select('conversation_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row.conversation_id;
}

async function readRun(db: BusinessDb, id: string): Promise<Shown> {
  const row = await db.read(({ q }) =>
    q.selectFrom('action_runs').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );
  return presentRun(row);
}

function requireWaiting({ state }: RunRow): void {
  if (state === 'waiting') return;
  throw new ApiError('conflict', 'Somebody has decided on this already. Read it again.');
}

function changedSince(): ApiError {
  return new ApiError(
    'conflict',
    'This action was changed or taken back since the visitor confirmed it. Refuse it, and let him send it again.',
  );
}
