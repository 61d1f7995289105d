/** Says that something happened, also to somebody who was not waiting just then. */
export interface Bell {
  ring(): void;
  /** Resolves when it rang since the last time, after so many milliseconds, or when all is over. */
  heard(patience: number): Promise<void>;
}

/** A bell that has not rung yet. */
export function createBell(over: AbortSignal): Bell {
  let hasRung = false;
  let wake = (): void => undefined;
  const ring = (): void => {
    hasRung = true;
    wake();
  };
  over.addEventListener('abort', ring, { once: true });
  return {
    ring,
    heard: async (patience) => {
      if (!hasRung && !over.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, patience);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      hasRung = false;
    },
  };
}
