import type { Host } from '../settings.ts';

/**
 * Runs `work` in one tab of this browser only: the one the visitor looked at last. The others wait and
 * take over when it goes. Where there are no locks (plain http, storage forbidden), every tab works for itself.
 */
export function leadOneTab(name: string, listen: Host['listen'], work: (signal: AbortSignal) => void): void {
  const { locks } = navigator;
  let leading: AbortController | undefined;
  let queued = new AbortController();

  async function request(options: LockOptions): Promise<void> {
    const mine = new AbortController();
    await locks
      .request(name, options, () => {
        leading = mine;
        queued.abort();
        work(mine.signal);
        // Held until the tab closes or another one takes the lock away, which rejects the request.
        return new Promise(() => {});
      })
      .catch((error: Error) => {
        // Locks are kept with storage, and forbidden with it.
        if (error.name !== 'AbortError') work(mine.signal);
      });
    if (leading === mine) {
      leading = undefined;
      mine.abort();
      queue();
    }
  }

  function queue(): void {
    queued = new AbortController();
    void request({ signal: queued.signal });
  }

  function take(): void {
    if (!leading && !document.hidden) void request({ steal: true });
  }

  if (!locks) {
    work(new AbortController().signal);
    return;
  }
  queue();
  listen(window, 'focus visibilitychange', take);
}
