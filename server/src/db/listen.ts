import pg from 'pg';
import type { LiveEvent } from '../live/event.ts';

/**
 * Hears every node's events over LISTEN on a connection of its own, and comes back after a cut.
 * Returns the way to stop.
 */
export function listen(
  url: string,
  heard: (businessId: string, event: LiveEvent) => void,
): () => Promise<void> {
  let client: pg.Client | null = null;
  let stopped = false;
  let retry: NodeJS.Timeout | null = null;

  async function connect(): Promise<void> {
    if (stopped) return;
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on('notification', ({ payload }) => {
      if (!payload) return;
      // Written by notify() in this package, never by a client.
      const [businessId, event] = JSON.parse(payload) as [string, LiveEvent];
      heard(businessId, event);
    });
    next.on('error', () => undefined);
    next.on('end', again);
    try {
      await next.connect();
      await next.query('LISTEN askbob');
      client = next;
    } catch {
      next.removeListener('end', again);
      await next.end().catch(() => undefined);
      again();
    }
  }

  function again(): void {
    if (!stopped) retry = setTimeout(() => void connect(), 500);
  }

  void connect();
  return async () => {
    stopped = true;
    if (retry) clearTimeout(retry);
    await client?.end();
  };
}
