import type { LiveState } from './live.ts';

/** What the tab that reads the stream tells the others. */
export type Said =
  | { kind: 'event'; name: string; data: unknown; id?: string | undefined }
  | { kind: 'state'; state: LiveState }
  /** The right to the stream has ended. */
  | { kind: 'ended' };

interface Shared {
  /** Runs for all that is said, in the tab that reads as well. */
  hear(said: Said): void;
  /** Reads the stream until the signal; only in one tab at a time. */
  read(signal: AbortSignal, say: (said: Said) => void): Promise<void>;
  /** What a tab that has just come is told first. */
  now(): Said;
}

/**
 * Has one tab of the browser read a stream for all that bear the same name; the next in line reads on when it goes.
 * Returns how to stop. Where the browser shares nothing between tabs, each reads for itself.
 */
export function shareStream(name: string, shared: Shared): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  // Only on addresses that browsers trust: https, or the machine itself.
  if (!navigator.locks) {
    void shared.read(signal, shared.hear);
    return () => controller.abort();
  }
  const key = `askbob.live:${name}`;
  const channel = new BroadcastChannel(key);
  let reads = false;
  channel.onmessage = ({ data }: MessageEvent<Said | 'hello'>) => {
    if (data !== 'hello') shared.hear(data);
    else if (reads) channel.postMessage(shared.now());
  };
  const say = (said: Said) => {
    if (signal.aborted) return;
    shared.hear(said);
    channel.postMessage(said);
  };
  channel.postMessage('hello');
  navigator.locks
    .request(key, { signal }, async () => {
      reads = true;
      await shared.read(signal, say);
      // Whoever was refused goes on holding the lock: the others would be refused as well.
      await aborted(signal);
    })
    .catch(() => undefined);
  return () => {
    controller.abort();
    channel.close();
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
