import type { Form } from '@askbob/contract/endpoints/chat.ts';
import type { Receipt } from '@askbob/contract/endpoints/insights.ts';
import type { RecordedReply } from '../../conversations/answer-turn/record.ts';
import type { Services } from '../../conversations/services.ts';
import { hostOf, httpOf } from '../../knowledge/actions/request-template.ts';
import type { BusinessTx } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { ReleasedAction } from '../../retrieval/types.ts';
import type { Called } from '../calling/call-system.ts';
import { type Approval, type RunRow, readConfirmed } from './run-row.ts';
import { type Telling, tellOutcome } from './tell-outcome.ts';
import { tellRun } from './tell-run.ts';
import { wordsFor } from './words.ts';

/** What a receipt says of a run. */
export function storyOf(
  run: RunRow,
  {
    state = run.state,
    response,
    problem,
  }: Partial<Pick<Called, 'response' | 'problem'> & Pick<RunRow, 'state'>>,
): NonNullable<Receipt['action']> {
  return {
    run_id: run.id,
    name: run.action,
    version: run.version,
    state,
    // The JSON columns are written from these types alone.
    values: readConfirmed(run),
    request: JSON.parse(run.request ?? 'null') as NonNullable<Receipt['action']>['request'],
    response: response ?? null,
    problem: problem ?? null,
    approvals: JSON.parse(run.approvals) as Approval[],
  };
}

/** Has what a system did not take mailed to where the action says; returns whether it is. @param now milliseconds */
async function mailInstead(
  { mail }: Pick<Services, 'mail'>,
  tx: BusinessTx,
  now: number,
  { id }: RunRow,
  { fallback_email: to }: Pick<ReleasedAction, 'fallback_email'>,
  { state }: Called,
): Promise<boolean> {
  if (!to || !mail.ready || !['failed', 'unknown'].includes(state)) return false;
  await enqueue(tx, now, 'mail_fallback', { run_id: id, to });
  return true;
}

/**
 * Tells the visitor what came of a run and keeps it with the run, in the transaction of the reply. @param now milliseconds
 * @param form what he may fill in instead
 */
export async function endRun(
  services: Services,
  tx: BusinessTx,
  now: number,
  telling: Telling,
  run: RunRow,
  action: Pick<ReleasedAction, 'title' | 'request' | 'fallback_email'>,
  called: Called,
  form: Form | null = null,
): Promise<RecordedReply> {
  const { business, language } = telling;
  const system = (httpOf(action) && hostOf(action)) ?? business.name;
  const isMailed = await mailInstead(services, tx, now, run, action, called);
  const words = wordsFor(called, { business: business.name, language, title: run.title, isMailed });
  const reply = await tellOutcome(services, tx, now, telling, {
    ...words,
    from: { name: run.action, version: run.version, system },
    story: storyOf(run, called),
    form,
  });
  await tx.q
    .updateTable('action_runs')
    .set({
      state: called.state,
      request: run.request,
      response: called.response && JSON.stringify(called.response),
      problem: called.problem,
      result: JSON.stringify(reply),
      receipt_id: reply.receipt_id,
      ended_at: now,
    })
    .where('id', '=', run.id)
    .execute();
  await tellRun(tx, now, run, called.state);
  tx.emit({ kind: 'conversation', conversation_id: run.conversation_id });
  return reply;
}
