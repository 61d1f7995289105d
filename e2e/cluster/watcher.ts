import { setTimeout as wait } from 'node:timers/promises';
import { type Hearing, hear } from '../../server/src/testing/wire.ts';

/** A visitor's page that stays open through it all. */
export interface Watcher {
  /** Numbers of the messages it was told, in the order in which it was. */
  seen: number[];
  /** How often its stream had to be opened anew. */
  reconnected: number;
  stop(): void;
}

/** Opens the events of a conversation, and opens them anew from the last one whenever they end. */
export function watch(url: string, conversation: string, token: string): Watcher {
  const seen: number[] = [];
  const watcher = { seen, reconnected: -1, stop: () => undefined as undefined };
  let isOver = false;
  let open: Hearing | null = null;
  watcher.stop = () => {
    isOver = true;
    open?.close();
  };
  void (async () => {
    while (!isOver) {
      const last = seen.at(-1);
      const headers = { 'x-visitor-token': token, ...(last ? { 'last-event-id': String(last) } : {}) };
      try {
        const hearing = await hear(`${url}/api/chat/events?conversation_id=${conversation}`, headers);
        if (hearing.status === 200) watcher.reconnected += 1;
        open = hearing;
        let read = 0;
        const timer = setInterval(() => {
          for (; read < hearing.events.length; read++) {
            const event = hearing.events[read];
            if (event?.name === 'message' && event.id) seen.push(Number(event.id));
          }
        }, 20);
        await hearing.ended;
        await wait(40);
        clearInterval(timer);
      } catch {
        // Nobody is there just now.
      }
      await wait(200);
    }
  })();
  return watcher;
}
