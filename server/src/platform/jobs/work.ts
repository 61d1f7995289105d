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
  /** If it fails now, it stays failed. */
  isLast?: boolean;
}

/** What does each kind of job; it throws when the job should be tried again. */
export type Workers = { [K in JobKind]: (job: Work<K>) => Promise<Outcome> };

/** Does what a job of this kind is for. Throws when it should be tried again. */
export async function work<K extends JobKind>(workers: Workers, kind: K, job: Work<K>): Promise<Outcome> {
  const known = workers[kind];
  if (!known) return { kind: 'given_up', reason: `This version knows no job "${kind}".` };
  return known(job);
}
