import type { Services } from '../../conversations/services.ts';
import type { Outcome, Work } from '../../platform/jobs/work.ts';
import { performRun, settleRun } from './perform-run.ts';

/**
 * Settles a run whose node ended between the call and the record of it: what only reads is called again, what changes something is
 * not, and a person is told that nobody knows.
 */
export async function settleLeft(services: Services, job: Work<'settle_action'>): Promise<Outcome> {
  const db = services.store.forBusiness(job.businessId);
  const run = await db.read(({ q }) =>
    q.selectFrom('action_runs').selectAll().where('id', '=', job.payload.run_id).executeTakeFirst(),
  );
  if (run?.state !== 'running') return { kind: 'done' };
  const business = await services.profiles.find(job.businessId);
  const release = business?.active_release_id
    ? await services.releases.get(job.businessId, business.active_release_id)
    : null;
  const action = release?.actions?.get(run.action_id);
  if (action?.version === run.version && action.risk === 'read') await performRun(services, db, run, action);
  else {
    const problem =
      'The server ended in the middle, so it is not known whether it was done. It was not called again.';
    const unknown = { state: 'unknown' as const, reply: null, response: null, problem };
    await settleRun(
      services,
      db,
      run,
      action ?? { title: run.title, request: { kind: 'callback' }, fallback_email: null },
      unknown,
    );
  }
  return { kind: 'done' };
}
