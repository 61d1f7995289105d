import { newId } from '../../../kernel/ids.ts';
import type { BusinessDb } from '../../../platform/db/store.ts';
import type { Outcome, Work } from '../../../platform/jobs/work.ts';
import type { Services } from '../../services.ts';
import { readRobots } from '../web/robots.ts';
import type { Why } from '../web/why.ts';
import { AGENT } from './ask.ts';
import { begin } from './begin.ts';
import { finishRun } from './finish-run.ts';
import { giveUpRun } from './give-up-run.ts';
import { countRead, nextPage, skipWaiting } from './queue.ts';
import { readPage } from './read-page.ts';
import { enterPhase, findRunning, holdRun, type Running, takeRun } from './rows.ts';

/** How long one go of the job takes, in milliseconds, well within the time for which a worker holds it. */
const GO_MS = 20_000;
/** How long a run takes at most, in milliseconds. */
const RUN_MS = 60 * 60_000;

/** What a step of a run left: more to do now or later, or nothing for this worker. */
export type Step = 'more' | 'later' | 'done';

/**
 * Does a run of a source step by step; each step is one transaction, so that a server which is killed goes on with the
 * step it was in, and a run that was stopped meanwhile writes nothing more.
 */
export async function readSource(
  services: Services,
  { businessId, payload }: Work<'read_source'>,
): Promise<Outcome> {
  const db = services.store.forBusiness(businessId);
  const until = performance.now() + GO_MS;
  const holder = newId(services.now());
  await db.transaction((tx) => takeRun(tx, payload.run_id, holder));
  for (;;) {
    const running = await db.read((read) => findRunning(read, payload));
    if (!running) return { kind: 'done' };
    const step = await takeStep(services, db, running, holder);
    if (step === 'done') return { kind: 'done' };
    if (step === 'later' || services.draining || performance.now() > until) {
      return { kind: 'again', at: services.now() };
    }
  }
}

async function takeStep(services: Services, db: BusinessDb, running: Running, holder: string): Promise<Step> {
  switch (running.run.phase) {
    case 'start': {
      const begun = await begin(services, db, running);
      if (begun.kind === 'failed') await giveUpRun(services, db, running, begun.why);
      return begun.kind === 'later' ? 'later' : 'more';
    }
    case 'pages':
      return readNext(services, db, running, holder);
    case 'finish':
      await finishRun(services, db, running);
      return 'done';
  }
}

async function readNext(services: Services, db: BusinessDb, running: Running, holder: string): Promise<Step> {
  const { source, run } = running;
  const { page, read } = await db.read(async (tx) => ({
    page: await nextPage(tx, running),
    read: await countRead(tx, running),
  }));
  if (page === undefined) return endReading(db, running, null);
  if (read >= source.max_pages) {
    return endReading(db, running, `limit:${source.max_pages}`);
  }
  if (services.now() - run.started_at > RUN_MS) {
    return endReading(db, running, 'no_time');
  }
  return readPage(services, db, { ...running, holder, robots: readRobots(run.robots ?? '', AGENT) }, page);
}

async function endReading(db: BusinessDb, running: Running, why: Why | null): Promise<Step> {
  await db.transaction(async (tx) => {
    if (!(await holdRun(tx, running.run, 'pages'))) return;
    if (why !== null) await skipWaiting(tx, running, why);
    await enterPhase(tx, running.run, 'finish');
  });
  return 'more';
}
