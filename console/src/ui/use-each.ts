import { useEffect, useRef, useState } from 'react';
import { problemText } from '../api/problem.ts';
import { useTexts } from '../texts/texts.tsx';
import type { Left } from './many-bar.tsx';
import { toast } from './toast.tsx';
import type { Choosing } from './use-chosen.ts';
import { workThrough } from './work-through.ts';

/** Says in the person's language why a row was not even tried. */
export class NotReady extends Error {}

interface Work<Row> {
  act: (row: Row) => Promise<unknown>;
  /** What is said of those that are done. */
  said: (count: number) => string;
  /** Runs when all were tried, or it was stopped. */
  after: () => Promise<unknown>;
  /** Those that are done stay chosen too. */
  keeps?: boolean;
}

/**
 * Does something with each of the chosen rows, one after the other. A row that is refused stays chosen with the reason and keeps no
 * other from being done; where there is no connection, the rest stays as it is. Whoever ends the choice, or leaves, stops it.
 */
export function useEach<Row extends { id: string }>(choosing: Choosing<Row>, nameOf: (row: Row) => string) {
  const t = useTexts();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [left, setLeft] = useState<Left[]>([]);
  // The bar is there for as long as rows are being chosen.
  const stopped = useRef(false);
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);
  const run = async ({ act, said, after, keeps }: Work<Row>) => {
    const rows = choosing.rows ?? [];
    choosing.hold(true);
    const { done, refused } = await workThrough(rows, {
      act,
      onRow: (tried) => setProgress({ done: tried, of: rows.length }),
      isStopped: () => stopped.current,
    });
    if (!stopped.current) {
      const notDone = refused.map(({ row, error }) => ({
        id: row.id,
        name: nameOf(row),
        why: error instanceof NotReady ? error.message : problemText(error, t),
      }));
      setProgress(null);
      setLeft(notDone);
      choosing.hold(false);
      if (!keeps) choosing.leave(notDone);
    }
    await after();
    if (done > 0) toast.say(said(done));
  };
  return { run, left, progress };
}
