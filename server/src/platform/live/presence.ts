import { randomUUID } from 'node:crypto';
import type { Store } from '../db/store.ts';

/** How often a node says who is there, and after how long without a word it is taken for gone, in ms. */
const SAY_AGAIN_MS = 20_000;
const GONE_MS = 50_000;

/** Who of a business's staff has Mission Control open, on any node. */
export interface Presence {
  /** Marks a member as present until the returned function is called; several tabs count once. */
  enter(businessId: string, userId: string): () => void;
  isOnline(businessId: string, userId: string): boolean;
}

/** @param store whose events tell the other nodes @param now milliseconds */
export function createPresence(store: Store, now: () => number): Presence {
  const node = randomUUID();
  /** Open streams here, by `business/user`. */
  const here = new Map<string, number>();
  /** When another node last said that a member is there, by `business/user`, then node. */
  const elsewhere = new Map<string, Map<string, number>>();

  const say = (businessId: string, userId: string, online: boolean): void =>
    store.broadcast(businessId, { kind: 'presence', user_id: userId, online, node });

  store.onEvent((businessId, event) => {
    if (event.kind !== 'presence' || event.node === node) return;
    const key = `${businessId}/${event.user_id}`;
    const nodes = elsewhere.get(key) ?? new Map<string, number>();
    if (event.online) elsewhere.set(key, nodes.set(event.node, now()));
    else if (nodes.delete(event.node) && nodes.size === 0) elsewhere.delete(key);
  });
  // One node has nobody to remind.
  if (store.kind === 'postgres') {
    setInterval(() => {
      for (const key of here.keys()) {
        const [businessId = '', userId = ''] = key.split('/');
        say(businessId, userId, true);
      }
    }, SAY_AGAIN_MS).unref();
  }

  return {
    enter: (businessId, userId) => {
      const key = `${businessId}/${userId}`;
      here.set(key, (here.get(key) ?? 0) + 1);
      say(businessId, userId, true);
      return () => {
        const left = (here.get(key) ?? 1) - 1;
        if (left > 0) here.set(key, left);
        else {
          here.delete(key);
          say(businessId, userId, false);
        }
      };
    },
    isOnline: (businessId, userId) => {
      const key = `${businessId}/${userId}`;
      if (here.has(key)) return true;
      const nodes = elsewhere.get(key);
      if (!nodes) return false;
      for (const [other, at] of nodes) if (now() - at > GONE_MS) nodes.delete(other);
      if (nodes.size === 0) elsewhere.delete(key);
      return nodes.size > 0;
    },
  };
}
