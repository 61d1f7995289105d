import type { Store } from '../db/store.ts';
import type { LiveEvent } from './event.ts';

/** Hears the events of one business. */
export type Listener = (event: LiveEvent) => void;

/** Hands a business's events to those on this node who watch it, and knows who of its staff is here. */
export interface Live {
  watch(businessId: string, listener: Listener): () => void;
  /** Marks a member as present until the returned function is called; several tabs count once. */
  enter(businessId: string, userId: string): () => void;
  isOnline(businessId: string, userId: string): boolean;
  /** Open watches on this node. */
  count(): number;
}

/** @param store whose events are handed on */
export function createLive(store: Store): Live {
  const watchers = new Map<string, Set<Listener>>();
  const present = new Map<string, number>();
  let open = 0;

  store.onEvent((businessId, event) => {
    for (const listener of watchers.get(businessId) ?? []) listener(event);
  });

  return {
    watch: (businessId, listener) => {
      const own = watchers.get(businessId) ?? new Set();
      watchers.set(businessId, own.add(listener));
      open += 1;
      return () => {
        if (!own.delete(listener)) return;
        open -= 1;
        if (own.size === 0) watchers.delete(businessId);
      };
    },
    enter: (businessId, userId) => {
      const key = `${businessId}/${userId}`;
      present.set(key, (present.get(key) ?? 0) + 1);
      return () => {
        const left = (present.get(key) ?? 1) - 1;
        if (left > 0) present.set(key, left);
        else present.delete(key);
      };
    },
    isOnline: (businessId, userId) => present.has(`${businessId}/${userId}`),
    count: () => open,
  };
}
