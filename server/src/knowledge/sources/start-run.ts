import { newId } from '../../kernel/ids.ts';
import type { BusinessDb, BusinessTx } from '../../platform/db/store.ts';
import { enqueue } from '../../platform/jobs/enqueue.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { type Actor, appendAudit, systemActor } from '../../record/audit/append.ts';
import type { Services } from '../services.ts';
import { accessSource } from './runs/access.ts';
import { endRun } from './runs/end-run.ts';
import { findRun, findSource, type SourceRow } from './runs/rows.ts';

/** Has a source read now; while a run is under way, that one is it. Throws 404. */
export function startRun(
  services: Services,
  actor: Actor,
  db: BusinessDb,
  id: string,
): Promise<{ run_id: string }> {
  return db.transaction(async (tx) => {
    await accessSource(tx, id);
    const row = await tx
      .locked(tx.q.selectFrom('sources').selectAll().where('id', '=', id))
      .executeTakeFirstOrThrow();
    if (row.run_id !== null && (await isWorkedOn(tx, row.run_id))) return { run_id: row.run_id };
    if (row.run_id !== null) await giveUp(services, tx, row, row.run_id);
    return { run_id: await begin(services, actor, tx, row) };
  });
}

/** Starts the reading of a source that was planned for this moment, unless its plan has changed since. */
export async function recheckSource(
  services: Services,
  { businessId, payload }: Work<'recheck_source'>,
): Promise<Outcome> {
  const profile = await services.profiles.find(businessId);
  if (!profile) return { kind: 'done' };
  if (profile.status !== 'active') return { kind: 'again', at: services.now() + 3_600_000 };
  await services.store.forBusiness(businessId).transaction(async (tx) => {
    const row = await findSource(tx, payload.source_id);
    if (!row || row.next_run_at !== payload.at || row.run_id !== null) return;
    await begin(services, systemActor, tx, row);
  });
  return { kind: 'done' };
}

/** Whether a job for the run is there still: one that failed again and again was given up. */
async function isWorkedOn({ q, businessId }: BusinessTx, runId: string): Promise<boolean> {
  const jobs = await q
    .selectFrom('jobs')
    .select('payload')
    .where('business_id', '=', businessId)
    .where('kind', '=', 'read_source')
    .where('failed_at', 'is', null)
    .execute();
  return jobs.some(({ payload }) => payload.includes(runId));
}

async function giveUp(services: Services, tx: BusinessTx, source: SourceRow, runId: string): Promise<void> {
  const run = await findRun(tx, source.id, runId);
  if (run) await endRun(services, tx, { source, run }, 'failed', 'given_up');
}

async function begin(services: Services, actor: Actor, tx: BusinessTx, source: SourceRow): Promise<string> {
  const now = services.now();
  const id = newId(now);
  await tx.q
    .insertInto('source_runs')
    .values({
      id,
      source_id: source.id,
      state: 'running',
      phase: 'start',
      origin: null,
      robots: null,
      why: null,
      report: null,
      started_by: actor.name,
      started_at: now,
      finished_at: null,
    })
    .execute();
  await tx.q
    .updateTable('sources')
    .set({ run_id: id, next_run_at: null })
    .where('id', '=', source.id)
    .execute();
  await enqueue(tx, now, 'read_source', { source_id: source.id, run_id: id });
  await appendAudit(services, tx.q, tx.businessId, now, {
    actor,
    action: 'source.run_started',
    target: source.id,
    detail: { url: source.url },
  });
  tx.emit({ kind: 'source', source_id: source.id, run_id: id, page_id: null });
  return id;
}
