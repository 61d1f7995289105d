import type { Store } from '../db/store.ts';
import type { LiveEvent } from './event.ts';

/** Hears the events of one business. */
export type Listener = (event: LiveEvent) => void;

/** Hands a business's events to those on this node who watch it. */
export interface Live {
  watch(businessId: string, listener: Listener): () => void;
}

/** @param store whose events are handed on */
export function createLive(store: Store): Live {
  const watchers = new Map<string, Set<Listener>>();

  store.onEvent((businessId, event) => {
    for (const listener of watchers.get(businessId) ?? []) listener(event);
  });
  // What was lost may have been the end of somebody's rights.
  store.onGap(() => {
    for (const listeners of watchers.values()) {
      for (const listener of listeners) listener({ kind: 'rights', user_id: null });
    }
  });

  return {
    watch: (businessId, listener) => {
      const own = watchers.get(businessId) ?? new Set();
      watchers.set(businessId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && watchers.get(businessId) === own) watchers.delete(businessId);
      };
    },
  };
}
