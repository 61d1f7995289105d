import { mailTeam } from '../../conversations/announce/mail-team.ts';
import { mailVisitor } from '../../conversations/announce/mail-visitor.ts';
import { autoRelease } from '../../conversations/staff/auto-release.ts';
import { expireDraft } from '../../conversations/staff/expire-draft.ts';
import { recordFailedSignIns } from '../../logins/failed-sign-ins.ts';
import { mailResetLinks } from '../../logins/mail-reset-links.ts';
import { writeAnchor } from '../../record/chains/write-anchor.ts';
import { housekeeping } from '../../retention/housekeeping.ts';
import type { Services } from '../../services.ts';
import type { JobKind, JobPayloads } from './enqueue.ts';

/** How a job ended; one that throws is tried again later. */
export type Outcome =
  | { kind: 'done' }
  | { kind: 'again'; at: number }
  /** It must not be tried again; it stays for people to see why. */
  | { kind: 'given_up'; reason: string };

/** A job as its code sees it. */
export interface Work<K extends JobKind> {
  /** The same at every try. */
  id: string;
  businessId: string;
  payload: JobPayloads[K];
  /** Its last worker ended in the middle: what leaves the process may have left already. */
  interrupted: boolean;
}

const kinds: { [K in JobKind]: (services: Services, job: Work<K>) => Promise<Outcome> } = {
  auto_release: autoRelease,
  draft_timeout: expireDraft,
  mail_team: mailTeam,
  mail_visitor: mailVisitor,
  mail_reset_links: mailResetLinks,
  record_failed_sign_ins: recordFailedSignIns,
  housekeeping,
  write_anchor: writeAnchor,
};

/** Does what a job of this kind is for. Throws when it should be tried again. */
export async function work<K extends JobKind>(services: Services, kind: K, job: Work<K>): Promise<Outcome> {
  const known = kinds[kind];
  if (!known) return { kind: 'given_up', reason: `This version knows no job "${kind}".` };
  return known(services, job);
}
