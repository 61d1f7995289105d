import type { Asked, RecordedReply } from '../../conversations/answer-turn/record.ts';
import { holdConversation } from '../../conversations/messages/access.ts';
import type { Services } from '../../conversations/services.ts';
import type { ConversationRow } from '../../conversations/sessions/open-session.ts';
import { ApiError } from '../../kernel/errors.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import type { ReleasedAction } from '../../retrieval/types.ts';
import { type Called, callSystem, shownRequest } from '../calling/call-system.ts';
import { readyCall } from '../calling/outgoing.ts';
import { afterApproval } from './after-approval.ts';
import { endRun } from './end-run.ts';
import { holdRun, type RunRow, valuesOf } from './run-row.ts';

/** Calls what a run is to call, while no transaction is open, and tells what came of it. */
export async function performRun(
  services: Services,
  db: BusinessDb,
  run: RunRow,
  action: ReleasedAction,
): Promise<RecordedReply> {
  const values = valuesOf(run);
  const ready = await readyCall(services, db, action, values, run.id);
  if (ready.kind === 'refused') {
    const called = { state: 'failed' as const, reply: null, response: null, problem: ready.problem };
    return settleRun(services, db, run, action, called);
  }
  const request = JSON.stringify(shownRequest(ready.outgoing));
  const called = await callSystem(services, action, values, ready.outgoing);
  return settleRun(services, db, { ...run, request }, action, called);
}

/** Tells what came of a run, unless that was told already. */
export async function settleRun(
  services: Services,
  db: BusinessDb,
  { id, conversation_id, request }: RunRow,
  action: Pick<ReleasedAction, 'title' | 'request' | 'fallback_email'>,
  called: Called,
): Promise<RecordedReply> {
  const business = await services.profiles.find(db.businessId);
  if (!business) throw new Error('a business with a run exists');
  const release = business.active_release_id
    ? await services.releases.get(business.id, business.active_release_id)
    : null;
  return db.transaction(async (tx) => {
    const conversation = await holdConversation(tx, conversation_id);
    const run = await holdRun(tx, id);
    if (run.state !== 'running') return toldBefore(run);
    const now = services.now();
    const asked = await askedOf(tx, run, conversation);
    const telling = { business, release, conversation, asked, language: run.language };
    const reply = await endRun(services, tx, now, telling, { ...run, request }, action, called);
    if (run.result !== null) await afterApproval(services, tx, now, conversation, reply);
    return reply;
  });
}

function toldBefore({ result }: RunRow): RecordedReply {
  if (result === null) throw new ApiError('conflict', 'This was decided otherwise meanwhile.');
  // Written by end-run.ts from this type.
  return JSON.parse(result) as RecordedReply;
}

/** The message that says what was confirmed, as it is stored. */
export async function askedOf(
  tx: BusinessTx,
  { asked_id }: RunRow,
  { channel }: ConversationRow,
): Promise<Asked> {
  const row = await tx.q
    .selectFrom('messages')
    .select(['id', 'seq', 'text', 'created_at'])
    .where('id', '=', asked_id)
    .executeTakeFirstOrThrow();
  const files = { attachments: [], client: null, gaveToken: false };
  return { ...row, ...files, channel, createdAt: row.created_at };
}
