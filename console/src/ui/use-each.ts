import { useState } from 'react';
import { ApiError, problemText } from '../api/problem.ts';
import { useTexts } from '../texts/texts.tsx';
import type { Left } from './many-bar.tsx';
import { toast } from './toast.tsx';
import type { Choosing } from './use-chosen.ts';

/** Seconds after which a server that is asked too much is asked again, where it does not say. */
const usualPause = 5;

/** Says in the person's language why a row was not even tried. */
export class NotReady extends Error {}

interface Work<Row> {
  act: (row: Row) => Promise<unknown>;
  /** What is said of those that are done. */
  said: (count: number) => string;
  /** Runs when all were tried. */
  after: () => Promise<unknown>;
}

/**
 * Does something with each of the chosen rows, one after the other. A row that is refused stays chosen with the reason and keeps no
 * other from being done; where there is no connection, the rest stays as it is.
 */
export function useEach<Row extends { id: string }>(choosing: Choosing<Row>, nameOf: (row: Row) => string) {
  const t = useTexts();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [left, setLeft] = useState<Left[]>([]);
  const run = async ({ act, said, after }: Work<Row>) => {
    const rows = choosing.rows ?? [];
    const notDone: Left[] = [];
    let offline = false;
    for (const [done, row] of rows.entries()) {
      setProgress({ done, of: rows.length });
      try {
        if (offline) throw ApiError.offline();
        await patiently(() => act(row));
      } catch (error) {
        offline = error instanceof ApiError && error.code === 'offline';
        notDone.push({
          id: row.id,
          name: nameOf(row),
          why: error instanceof NotReady ? error.message : problemText(error, t),
        });
      }
    }
    setProgress(null);
    setLeft(notDone);
    choosing.set(notDone);
    await after();
    if (notDone.length < rows.length) toast.say(said(rows.length - notDone.length));
  };
  return { run, left, progress };
}

/** Asks again after a while where the server says that it was too much at once. */
async function patiently(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof ApiError) || error.problem.status !== 429) throw error;
    const seconds = error.retryAfter ?? usualPause;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    await act();
  }
}
