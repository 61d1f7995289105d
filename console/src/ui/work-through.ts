import { ApiError } from '../api/problem.ts';

/** Seconds after which a server that is asked too much is asked again, where it does not say. */
const USUAL_PAUSE = 5;
/** Seconds it may have us wait at a time, and how often, before its refusal counts. */
const LONGEST_PAUSE = 60;
const MOST_PAUSES = 20;

interface Work<Row> {
  act: (row: Row) => Promise<unknown>;
  /** Runs before each row. @param done how many were tried */
  onRow?: (done: number) => void;
  /** Whether the person has stopped it; then nothing more is begun. */
  isStopped: () => boolean;
  /** Waits; its own in tests. */
  wait?: (ms: number) => Promise<unknown>;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Does something with each row, one after the other. One that is refused keeps no other from being done; without a connection the rest
 * is not tried. Where the server says that it was too much at once, it is asked again when it says so.
 */
export async function workThrough<Row>(rows: readonly Row[], work: Work<Row>) {
  const refused: { row: Row; error: unknown }[] = [];
  let done = 0;
  let offline: unknown;
  for (const [tried, row] of rows.entries()) {
    if (work.isStopped()) break;
    work.onRow?.(tried);
    try {
      if (offline) throw offline;
      if (!(await patiently(row, work))) break;
      done += 1;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'offline') offline = error;
      refused.push({ row, error });
    }
  }
  return { done, refused };
}

/** Whether it was done; not, where it was stopped while it waited. */
async function patiently<Row>(row: Row, { act, isStopped, wait = sleep }: Work<Row>): Promise<boolean> {
  for (let pauses = 0; ; pauses++) {
    try {
      await act(row);
      return true;
    } catch (error) {
      const isTooMuch = error instanceof ApiError && error.problem.status === 429;
      if (!isTooMuch || pauses === MOST_PAUSES) throw error;
      await wait(Math.min(error.retryAfter ?? USUAL_PAUSE, LONGEST_PAUSE) * 1000);
      if (isStopped()) return false;
    }
  }
}
