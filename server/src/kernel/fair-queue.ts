/** Work that takes turns by whose it is. */
export interface FairQueue {
  /** Does one owner's work after what he asked for before, and no owner's work behind another owner's second. */
  run<T>(owner: string, work: () => Promise<T>): Promise<T>;
  /** How much of an owner's work is being done or waits. */
  count(owner: string): number;
}

/** A queue that does at most `atOnce` things at once, and never two of one owner. */
export function createFairQueue(atOnce: number): FairQueue {
  /** Owners in the order of their turns; the first of each list runs or is next. */
  const waiting = new Map<string, (() => Promise<void>)[]>();
  const running = new Set<string>();

  function next(): void {
    for (const [owner, [first]] of waiting) {
      if (running.size >= atOnce) return;
      if (running.has(owner) || !first) continue;
      running.add(owner);
      void first();
    }
  }

  function done(owner: string): void {
    running.delete(owner);
    const [, ...rest] = waiting.get(owner) ?? [];
    // Whoever had a turn goes to the end of the line.
    waiting.delete(owner);
    if (rest.length > 0) waiting.set(owner, rest);
    next();
  }

  return {
    run: (owner, work) =>
      new Promise((resolve, reject) => {
        const settle = () =>
          work()
            .finally(() => done(owner))
            .then(resolve, reject);
        waiting.set(owner, [...(waiting.get(owner) ?? []), settle]);
        next();
      }),
    count: (owner) => waiting.get(owner)?.length ?? 0,
  };
}
