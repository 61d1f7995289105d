import type { Outcome, Work } from '../../platform/jobs/work.ts';
import type { Services } from '../services.ts';
import { makeAnchor } from './anchor.ts';
import { joinAllRecords } from './join-records.ts';

const DAY = 24 * 3_600_000;

/** Prints the anchor of now as a line of the log, which is kept elsewhere than the store; once a day. */
export async function writeAnchor(services: Services, _job: Work<'write_anchor'>): Promise<Outcome> {
  const now = services.now();
  await joinAllRecords(services);
  const anchor = await services.store.platform.read((q) => makeAnchor(q, now));
  services.log.info({ anchor }, 'the anchor of the record: keep it to verify against');
  return { kind: 'again', at: now + DAY };
}
